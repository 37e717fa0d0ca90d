//! Ordinals for scopes and items, so that the world holds numbers instead of texts.

use rustc_hash::FxHashMap;

/// The number of a scope in this world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeOrdinal(pub(crate) u32);

/// The number of an item in this world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemOrdinal(pub(crate) u32);

/// The items statements have named, per guideline.
#[derive(Clone, Debug, Default)]
pub(crate) struct ItemNames {
    guidelines: FxHashMap<Box<str>, FxHashMap<Box<str>, ItemOrdinal>>,
    count: u32,
}

impl ItemNames {
    pub(crate) fn get(&self, guideline: &str, item: &str) -> Option<ItemOrdinal> {
        self.guidelines.get(guideline)?.get(item).copied()
    }

    pub(crate) fn name(&mut self, guideline: &str, item: &str) -> ItemOrdinal {
        if let Some(ordinal) = self.get(guideline, item) {
            return ordinal;
        }
        let ordinal = ItemOrdinal(self.count);
        self.count += 1;
        self.guidelines.entry(guideline.into()).or_default().insert(item.into(), ordinal);
        ordinal
    }
}
