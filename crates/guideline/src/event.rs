//! An occasion that makes an obligation due.

use message::Text;
use serde::Deserialize;

/// An event named by obligations. The names are Akashi's, the occasions the document's.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The name obligations refer to, `incident`.
    pub id: String,
    /// What happens.
    pub title: Text,
}
