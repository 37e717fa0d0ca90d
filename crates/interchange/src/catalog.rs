//! Frameworks of others as guidelines of this house: CISO Assistant libraries, OSCAL catalogs, sheets.
//!
//! An importer turns a file into the files of a guideline of the shape `catalog`, which the ordinary loader then reads: there
//! is one way in. Nothing a file says is lost: what has no name here is kept as it is, and what cannot be kept is named.

mod ciso;
mod fields;
mod format;
mod ids;
mod lint;
mod mapping;
mod name;
mod oscal;
mod outline;
mod problems;
mod sheet;
mod toml;
mod words;

use guideline::{Guideline, Package};
use message::Diagnostic;

pub use lint::lint;
pub use mapping::{Known, MappingFile};
pub use sheet::template::{COLUMNS as SHEET_COLUMNS, sheet_template};

use crate::oscal::{Sources, Stamp};

/// The largest file taken in, in bytes.
pub const LIMIT: usize = crate::oscal::limits::BYTES;

/// What is known beside the file.
#[derive(Default)]
pub struct Beside<'b> {
    /// The short name the guideline gets; else one is made of the file's own.
    pub name: Option<&'b str>,
    /// The language of texts that do not say theirs.
    pub language: Option<&'b str>,
    /// Where the catalogs that a profile of OSCAL imports are found, and what the catalog made of it is called.
    pub sources: Option<(&'b mut dyn Sources, Stamp)>,
    /// Guidelines whose ids mappings are written in.
    pub known: Known<'b>,
}

impl std::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beside").field("name", &self.name).field("language", &self.language).finish_non_exhaustive()
    }
}

/// A framework, ready to be adopted.
#[derive(Debug)]
pub struct Framework {
    /// The files of the guideline.
    pub package: Package,
    /// The guideline they make.
    pub guideline: Guideline,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Import {
    /// Its frameworks.
    pub frameworks: Vec<Framework>,
    /// Its mappings between frameworks, as files by the layout of mappings/README.md.
    pub mappings: Vec<MappingFile>,
    /// What is worth knowing; nothing of it keeps the file out.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a file of another's framework; `file` is its name in problems and tells the format together with its content.
///
/// # Errors
/// Every reason why it cannot be taken in, each with file and, where there is one, line.
pub fn read(file: &str, bytes: &[u8], beside: Beside<'_>) -> Result<Import, Vec<Diagnostic>> {
    format::read(file, bytes, beside)
}

#[cfg(test)]
mod tests;
