//! A best practice (ベストプラクティス): a concrete method or caution for a control.

use message::Text;
use serde::Deserialize;

/// A best practice. Its priority is its place in the control's list; it is guidance, never a duty of itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Practice {
    /// The practice, restated.
    pub text: Text,
}
