//! All that the typesetter sees of the world: our template, one paper as data, its pictures, the fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::data::Data;
use crate::fonts::Fonts;

/// How papers look.
const TEMPLATE: &str = include_str!("paper.typ");

/// The words of the template's language, the same for every paper.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one paper.
#[derive(Debug)]
pub(crate) struct Sheet<'f> {
    fonts: &'f Fonts,
    main: Source,
    paper: Bytes,
    pictures: Vec<Bytes>,
}

impl<'f> Sheet<'f> {
    pub(crate) fn new(data: Data, fonts: &'f Fonts) -> Option<Self> {
        let path = VirtualPath::new("/paper.typ").ok()?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        Some(Self {
            fonts,
            main: Source::new(id, TEMPLATE.to_owned()),
            paper: Bytes::from_string(data.paper),
            pictures: data.pictures.into_iter().map(Bytes::from_string).collect(),
        })
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(missing(id)) }
    }

    /// The paper, or one of its pictures by its number; there is nothing else.
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *id.get().root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let name = id.get().vpath().get_without_slash();
        if name == "paper.json" {
            return Ok(self.paper.clone());
        }
        let number = name.strip_suffix(".svg").and_then(|number| number.parse::<usize>().ok());
        number.and_then(|number| self.pictures.get(number)).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    /// No clock: a paper knows its day.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
