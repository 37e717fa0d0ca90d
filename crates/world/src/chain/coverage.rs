//! What of a guideline something covers.

use guideline::Control;
use serde::{Deserialize, Serialize};

/// Items of a guideline: requirements by id, or whole sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// Ids of requirements or sections; none: the whole guideline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Box<str>>,
}

impl Coverage {
    /// Whether a requirement of a guideline is covered.
    pub fn covers(&self, guideline: &str, control: &Control) -> bool {
        self.rank(guideline, control).is_some()
    }

    /// How closely a requirement is named: itself (2), its section (1), the whole guideline (0); `None`: not at all.
    pub fn rank(&self, guideline: &str, control: &Control) -> Option<u8> {
        if *self.guideline != *guideline {
            return None;
        }
        if self.items.iter().any(|item| **item == *control.id) {
            return Some(2);
        }
        if self.items.iter().any(|item| control.stands_in(item)) {
            return Some(1);
        }
        self.items.is_empty().then_some(0)
    }
}
