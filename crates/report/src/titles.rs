//! What the items that mappings tie are called.

use std::collections::HashMap;

use guideline::Guideline;
use guideline::mapping::units;
use message::Text;

/// The titles of items, by guideline and id. Of standards ids alone are held, so that their items have none.
#[derive(Clone, Debug, Default)]
pub struct Titles<'g> {
    titles: HashMap<(&'g str, &'g str), &'g Text>,
}

impl<'g> Titles<'g> {
    /// The titles of the items of some guidelines.
    pub fn of(guidelines: impl IntoIterator<Item = &'g Guideline>) -> Self {
        let each = |guideline: &'g Guideline| {
            units(guideline).into_iter().map(move |unit| ((guideline.id(), unit.id), unit.title))
        };
        Self { titles: guidelines.into_iter().flat_map(each).collect() }
    }

    /// The title of an item of a guideline.
    pub fn get(&self, side: &str, item: &str) -> Option<&'g Text> {
        self.titles.get(&(side, item)).copied()
    }
}
