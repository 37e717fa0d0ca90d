//! Everything that mappings tie, as a workspace sees it: what the program brings along, and what the workspace has adopted.

use guideline::Guideline;
use guideline::mapping::Mapping;
use method::crosswalk::Atlas;
use report::Titles;

use crate::desk::Desk;

/// Guidelines at hand, and the mappings between them.
#[derive(Debug)]
pub(crate) struct Crossings<'d> {
    /// The guidelines. Those that ship stand here as they ship, since the mappings that ship are held against these.
    pub(crate) guidelines: Vec<&'d Guideline>,
    mappings: Vec<&'d Mapping>,
}

impl<'d> Crossings<'d> {
    /// What a desk sees.
    pub(crate) fn of(desk: &Desk<'d>) -> Self {
        let shelf = &desk.asker.shelf;
        let mut guidelines: Vec<&Guideline> = shelf.guidelines().collect();
        let own = desk.snapshot.guidelines().map(AsRef::as_ref);
        guidelines.extend(own.filter(|own| shelf.guideline(own.id()).is_none()));
        let adopted = desk.snapshot.mappings().map(AsRef::as_ref);
        Self { guidelines, mappings: shelf.mappings().iter().chain(adopted).collect() }
    }

    /// The mappings as an atlas.
    pub(crate) fn atlas(&self) -> Atlas<'d> {
        Atlas::new(self.mappings.iter().copied(), self.guidelines.iter().copied())
    }

    /// What items are called.
    pub(crate) fn titles(&self) -> Titles<'d> {
        Titles::of(self.guidelines.iter().copied())
    }

    /// Whether anything ties a guideline to another.
    pub(crate) fn ties(&self, name: &str) -> bool {
        self.mappings.iter().any(|mapping| mapping.from == name || mapping.to == name)
    }

    /// A guideline by its short name; standards are none.
    pub(crate) fn guideline(&self, name: &str) -> Option<&'d Guideline> {
        self.guidelines.iter().copied().find(|guideline| guideline.id() == name)
    }
}
