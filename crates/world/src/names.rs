//! Ordinals for scopes and items, so that the world holds numbers instead of texts.

use rustc_hash::FxHashMap;

/// The number of a scope in this world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeOrdinal(pub(crate) u32);

/// The number of an item in this world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemOrdinal(pub(crate) u32);

/// The items of one guideline that statements have named.
#[derive(Clone, Copy, Debug)]
pub struct Items<'w>(Option<&'w FxHashMap<Box<str>, ItemOrdinal>>);

impl Items<'_> {
    /// The number of an item, if any statement named it.
    pub fn get(self, item: &str) -> Option<ItemOrdinal> {
        self.0?.get(item).copied()
    }
}

/// The items statements have named, per guideline.
#[derive(Clone, Debug, Default)]
pub(crate) struct ItemNames {
    guidelines: FxHashMap<Box<str>, FxHashMap<Box<str>, ItemOrdinal>>,
    count: u32,
}

impl ItemNames {
    pub(crate) fn of(&self, guideline: &str) -> Items<'_> {
        Items(self.guidelines.get(guideline))
    }

    pub(crate) fn get(&self, guideline: &str, item: &str) -> Option<ItemOrdinal> {
        self.of(guideline).get(item)
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
