//! The mappings the program brings along with the guidelines they tie, read when somebody first asks for them.

use std::fmt;
use std::sync::{Arc, OnceLock};

use guideline::Guideline;
use guideline::mapping::Mapping;
use method::crosswalk::Atlas;
use report::Titles;

/// Guidelines and the mappings between them, or nothing if they cannot be read.
pub type Brought = Option<(Vec<Guideline>, Vec<Mapping>)>;

/// The mappings the program brings along. The server holds none itself: the edge hands them in.
#[derive(Clone)]
pub struct Crossings {
    read: fn() -> Brought,
    held: Arc<OnceLock<Held>>,
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// The guidelines.
    pub(crate) guidelines: Vec<Guideline>,
    /// The mappings, those that guidelines print among them.
    pub(crate) mappings: Vec<Mapping>,
}

impl fmt::Debug for Crossings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Crossings").finish_non_exhaustive()
    }
}

impl Crossings {
    /// What the given function reads, once somebody asks.
    pub fn new(read: fn() -> Brought) -> Self {
        Self { read, held: Arc::default() }
    }

    /// What was read; nothing, if it could not be.
    pub(crate) fn held(&self) -> &Held {
        self.held.get_or_init(|| {
            let (guidelines, mappings) = (self.read)().unwrap_or_default();
            Held { guidelines, mappings }
        })
    }
}

impl Held {
    /// The mappings as an atlas.
    pub(crate) fn atlas(&self) -> Atlas<'_> {
        Atlas::new(&self.mappings, &self.guidelines)
    }

    /// What items are called.
    pub(crate) fn titles(&self) -> Titles<'_> {
        Titles::of(&self.guidelines)
    }

    /// A guideline by its short name; standards are none.
    pub(crate) fn guideline(&self, name: &str) -> Option<&Guideline> {
        self.guidelines.iter().find(|guideline| guideline.id() == name)
    }
}
