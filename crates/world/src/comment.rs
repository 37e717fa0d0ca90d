//! Comments: what people tell each other about an item. No verdict rests on them.

use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// Somebody commented on an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentMade {
    /// On what, for whom.
    pub about: About,
    /// The comment; never empty.
    pub text: String,
}

impl CommentMade {
    /// The key of the comments on an item: another than the item's own, so that a comment is never in the way of an
    /// answer.
    pub fn key(about: &About) -> String {
        format!("comment|{}|{}:{}", about.scope, about.guideline, about.item)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.about.scope.to_string(), Self::key(&self.about)]
    }

    /// Comments stay in the ledger, where they are read by their key.
    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        world.name_scope(&self.about.scope);
    }
}
