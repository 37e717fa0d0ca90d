//! What a control lists as ways to meet it: best practices (ベストプラクティス) or concrete actions (具体的なアクション).

use message::Text;
use serde::Deserialize;

/// One way to meet a control, to be taken up or left. The order is the printed one: of best practices the order of
/// priority, of actions that of their numbers. It is guidance, never a duty of itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Practice {
    /// What to do, restated.
    pub text: Text,
    /// Its number, of an action; a best practice is told by its place.
    #[serde(skip)]
    pub(crate) number: Option<String>,
}
