//! The guidelines the program brings along, each read when somebody first asks for it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use guideline::{Guideline, Package};

/// The guidelines the program brings along, by short name. The server holds none itself: the edge hands them in.
pub struct Shelf {
    package: fn(&str) -> Option<Package>,
    books: BTreeMap<String, OnceLock<Option<Arc<Guideline>>>>,
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.books.keys()).finish()
    }
}

impl Shelf {
    /// Guidelines by their short names, with what gives the files of one.
    pub fn new(names: impl IntoIterator<Item = String>, package: fn(&str) -> Option<Package>) -> Self {
        Self { package, books: names.into_iter().map(|name| (name, OnceLock::new())).collect() }
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
}
