//! What a statement is about: an item of a guideline, for a scope.

use serde::{Deserialize, Serialize};

use crate::Scope;

/// An item of a guideline, for a scope.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct About {
    /// Who it is said for.
    pub scope: Scope,
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// The item's id: a control, practice, obligation, parameter or indicator.
    pub item: Box<str>,
}

impl About {
    /// The keys under which the ledger finds the statement again: the scope, and the item in it.
    pub fn keys(&self) -> Vec<String> {
        vec![self.scope.to_string(), format!("{}|{}:{}", self.scope, self.guideline, self.item)]
    }

    /// Reads the second of [`About::keys`].
    pub fn from_key(key: &str) -> Option<Self> {
        let (scope, item) = key.split_once('|')?;
        let (guideline, item) = item.split_once(':')?;
        Some(Self { scope: scope.parse().ok()?, guideline: guideline.into(), item: item.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::About;

    #[test]
    fn keys_read_back() {
        let about = About { scope: "service:a".parse().unwrap(), guideline: "mic3".into(), item: "II.1.1.1".into() };
        assert_eq!(about.keys(), ["service:a", "service:a|mic3:II.1.1.1"]);
        assert_eq!(About::from_key("service:a|mic3:II.1.1.1"), Some(about));
        assert_eq!(About::from_key("service:a"), None);
    }
}
