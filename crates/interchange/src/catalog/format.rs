//! Which format a file has, and its importer.

use message::{Diagnostic, Place, has_errors};

use super::fields::Spot;
use super::problems::Problems;
use super::{Beside, Framework, Import, Known, MappingFile, ciso, mapping, oscal, sheet};

/// Reads a file by what its name and its content tell.
pub(super) fn read(file: &str, bytes: &[u8], beside: Beside<'_>) -> Result<Import, Vec<Diagnostic>> {
    let mut problems = Problems::new(file);
    let import = whole(file, bytes, beside, &mut problems)?;
    settle(import, problems)
}

/// What was read, if nothing stands against it.
pub(super) fn settle(import: Import, problems: Problems) -> Result<Import, Vec<Diagnostic>> {
    let found = problems.take();
    if has_errors(&found) { Err(found) } else { Ok(Import { warnings: found, ..import }) }
}

/// Reads a file; `Err`: not even its tree can be made out.
pub(super) fn whole(
    file: &str,
    bytes: &[u8],
    beside: Beside<'_>,
    problems: &mut Problems,
) -> Result<Import, Vec<Diagnostic>> {
    if bytes.len() > super::LIMIT {
        let limit = super::LIMIT / 1024 / 1024;
        return Err(vec![Diagnostic::error("oscal-too-large").with("limit", limit).at(Place::file(file))]);
    }
    if mapping::is_file(file) {
        let text = String::from_utf8(bytes.to_vec());
        let text = text.map_err(|_| vec![Diagnostic::error("oscal-not-utf-8").at(Place::file(file))])?;
        let mapping = MappingFile::read(file, text, &beside.known)?;
        return Ok(Import { mappings: vec![mapping], ..Import::default() });
    }
    let digest = guideline::Digest::of(bytes).to_string();
    if sheet::is_sheet(file, bytes) {
        return Ok(sheet::read(digest, bytes, &beside, problems));
    }
    let (tree, lines) = crate::oscal::tree(file, bytes)?;
    if oscal::is_document(&tree) {
        return oscal::read(file, digest, tree, lines, beside, problems);
    }
    let root = Spot::of(tree, lines);
    if ciso::is_library(&root) {
        return Ok(ciso::read(digest, root, &beside, problems));
    }
    /// More names would not help anybody.
    const SHOWN: usize = 5;
    let fields: Vec<&str> = root.names().take(SHOWN).collect();
    Err(vec![Diagnostic::error("catalog-unknown-format").with("fields", fields.join(", ")).at(Place::file(file))])
}

/// The guidelines known beside those that the file itself holds.
pub(super) fn with_own<'k>(known: &Known<'k>, own: &'k [Framework]) -> Known<'k> {
    Known(own.iter().map(|framework| &framework.guideline).chain(known.0.iter().copied()).collect())
}
