//! A value the text leaves to the organisation.

use serde::{Deserialize, Serialize};

use crate::Quantity;

/// A value that an organisation sets for itself, such as the interval of a test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// `<control>.<name>`, for example `II.9.1.2.continuity-verification-interval`.
    pub id: String,
    /// What kind of value it is.
    pub quantity: Quantity,
    /// What the organisation fixes, in Japanese.
    pub ja: String,
    /// What the organisation fixes, in English.
    pub en: String,
}
