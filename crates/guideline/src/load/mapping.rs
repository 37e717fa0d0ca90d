//! The file of a mapping, with every problem reported at once.

use message::{Diagnostic, has_errors};

use crate::Guideline;
use crate::file::{Document, items};
use crate::mapping::{Claim, Mapping, MappingDraft};
use crate::validate::mapping::check;

/// How the file of a mapping ends, behind its name.
pub const MAPPINGS_END: &str = ".toml";

/// Reads and validates the file of a mapping, `<from>--<to>.toml`; the items of those sides that are among `guidelines`
/// are held against them.
///
/// `Err` holds every error found (and warnings), each with file and line; `Ok` comes with the warnings.
///
/// # Errors
/// Broken TOML, unknown keys or relations, missing languages, ids that do not exist, a tie that stands twice, a residue
/// that is not exact, totals not reached, another file name than the two sides make.
pub fn load(path: &str, text: &str, guidelines: &[&Guideline]) -> Result<(Mapping, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut found = Vec::new();
    let Some(mut document) = Document::parse(path, text, &mut found) else { return Err(found) };
    document.blank_texts(&mut found);
    let claim = document.one("mapping", &mut found);
    let sums = document.one("totals", &mut found);
    let pairs = document.list("pair", &mut found);
    let residue = document.one("residue", &mut found);
    document.finish(&mut found);
    let (Some(claim), Some(sums), Some(residue)) = (claim, sums, residue) else { return Err(found) };
    if has_errors(&found) {
        return Err(found);
    }
    let draft = MappingDraft { claim, sums, pairs, residue };
    check(path, &draft, guidelines, &mut found);
    if has_errors(&found) { Err(found) } else { Ok((finish(draft), found)) }
}

fn finish(draft: MappingDraft) -> Mapping {
    let Claim { from, to, source, claimed_by, reason } = draft.claim.item;
    let pairs = items(draft.pairs);
    Mapping {
        name: Mapping::name_of(&from, &to),
        from,
        to,
        source,
        claimed_by,
        reason,
        pairs,
        residue: draft.residue.item,
        lists_to: true,
    }
}
