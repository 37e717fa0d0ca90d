//! The guidelines the program brings along and the mappings between them, read when somebody first asks for them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use guideline::mapping::Mapping;
use guideline::{Guideline, Package};

/// What gives the mappings between some guidelines; nothing, if they cannot be read.
pub type ReadMappings = fn(&[&Guideline]) -> Option<Vec<Mapping>>;

/// The guidelines the program brings along, by short name, and the mappings. The server holds none itself: the edge hands
/// them in.
pub struct Shelf {
    package: fn(&str) -> Option<Package>,
    books: BTreeMap<String, OnceLock<Option<Arc<Guideline>>>>,
    read_mappings: ReadMappings,
    mappings: OnceLock<Vec<Mapping>>,
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.books.keys()).finish()
    }
}

impl Shelf {
    /// Guidelines by their short names, with what gives the files of one and the mappings of all.
    pub fn new(
        names: impl IntoIterator<Item = String>,
        package: fn(&str) -> Option<Package>,
        read_mappings: ReadMappings,
    ) -> Self {
        let books = names.into_iter().map(|name| (name, OnceLock::new())).collect();
        Self { package, books, read_mappings, mappings: OnceLock::new() }
    }

    /// Their short names, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.books.keys().map(String::as_str)
    }

    /// The files of a guideline.
    pub(crate) fn package(&self, name: &str) -> Option<Package> {
        self.books.get(name).and_then(|_| (self.package)(name))
    }

    /// A guideline, read once for all who ask.
    pub(crate) fn guideline(&self, name: &str) -> Option<&Arc<Guideline>> {
        let read = || {
            let (guideline, _) = guideline::load(&(self.package)(name)?).ok()?;
            Some(Arc::new(guideline))
        };
        self.books.get(name)?.get_or_init(read).as_ref()
    }

    /// All of them.
    pub(crate) fn guidelines(&self) -> impl Iterator<Item = &Guideline> {
        self.names().filter_map(|name| self.guideline(name)).map(AsRef::as_ref)
    }

    /// The mappings between them, those that guidelines print among them.
    pub(crate) fn mappings(&self) -> &[Mapping] {
        let read = || (self.read_mappings)(&self.guidelines().collect::<Vec<_>>()).unwrap_or_default();
        self.mappings.get_or_init(read)
    }
}
