//! The file of a mapping, by the layout of mappings/README.md.

use std::collections::HashSet;

use guideline::mapping::{MAPPINGS_END, Mapping};
use message::Diagnostic;

use super::{Claimed, Known, MappingFile, Side, Tie};
use crate::catalog::toml::Toml;

/// Writes the file of a mapping and reads it as every mapping is read.
pub(in super::super) fn write(
    [from, to]: [&Side<'_>; 2],
    ties: &[Tie],
    claimed: &Claimed,
    known: &Known<'_>,
) -> Result<MappingFile, Vec<Diagnostic>> {
    let name = format!("{}{MAPPINGS_END}", Mapping::name_of(&from.name, &to.name));
    MappingFile::read(&name, text([from, to], ties, claimed), known)
}

fn text([from, to]: [&Side<'_>; 2], ties: &[Tie], claimed: &Claimed) -> String {
    let all_from = from.items(ties.iter().map(|tie| &tie.from));
    let all_to = to.items(ties.iter().flat_map(|tie| &tie.to));
    let all_parts = from.parts(ties);
    let mut file = Toml::default();
    // A publisher's name that breaks the line would end the comment.
    let comment = claimed.by.en.replace(char::is_control, " ");
    file.heading(&format!("# {comment}\n\n[mapping]"));
    file.text("from", &from.name);
    file.text("to", &to.name);
    file.text("source", claimed.source.name());
    file.both("claimed-by", &claimed.by);
    if let Some(reason) = &claimed.reason {
        file.both("reason", reason);
    }
    let single = ties.iter().map(|tie| tie.to.len()).sum();
    let mut totals = vec![("from", all_from.len()), ("to", all_to.len()), ("pairs", ties.len()), ("ties", single)];
    totals.extend((!all_parts.is_empty()).then_some(("parts", all_parts.len())));
    file.totals(&totals.into_iter().map(|(name, count)| (name.to_owned(), count)).collect());
    for tie in ties {
        file.heading("[[pair]]");
        file.text("from", &tie.from);
        file.list_always("to", &tie.to);
        file.list("parts", &tie.parts);
        file.text("relation", tie.relation.name());
        file.text("confidence", tie.confidence.name());
        if let Some(reason) = &tie.reason {
            file.both("reason", reason);
        }
    }
    let touching = || ties.iter().filter(|tie| tie.relation.is_tie());
    file.heading("[residue]");
    file.list_always("from", &left(&all_from, touching().map(|tie| &tie.from)));
    file.list_always("to", &left(&all_to, touching().flat_map(|tie| &tie.to)));
    file.list("parts", &left(&all_parts, touching().flat_map(|tie| &tie.parts)));
    file.finish()
}

fn left<'t>(all: &[String], touched: impl Iterator<Item = &'t String>) -> Vec<String> {
    let touched: HashSet<&String> = touched.collect();
    all.iter().filter(|id| !touched.contains(id)).cloned().collect()
}
