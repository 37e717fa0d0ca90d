//! The shape `structure` held against itself. What lies in other guidelines is not known here.

use message::Diagnostic;

use super::ids::Ids;
use super::totals::hold;
use crate::draft::Draft;
use crate::file::Located;

/// Kinds of ids that are unique within themselves.
const PART: &str = "part";
const SECTION: &str = "section";
const ANNEX: &str = "annex";
const SOURCE: &str = "source";
const MEASURE: &str = "measure";

/// What a lineage begins in that this edition added.
const NEW: &str = "new";

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut ids = Ids::new(&draft.lines, found);
    outline(draft, &mut ids);
    lineage(draft, &mut ids);
    ties(draft, &mut ids);
    ids.finish();
    if let Some(manifest) = &draft.manifest {
        hold(manifest, &counted(draft), found);
    }
}

fn outline(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.structure;
    for Located { item: part, place } in &model.parts {
        ids.add(PART, &part.id, place);
        ids.want_all(ANNEX, &part.annexes, place);
    }
    for Located { item: section, place } in &model.sections {
        ids.add(SECTION, &section.id, place);
        ids.want(PART, section.id.split('.').next().unwrap_or_default(), place);
    }
    for Located { item: annex, place } in &model.annexes {
        ids.add(ANNEX, &annex.id, place);
        ids.want(PART, &annex.part, place);
        ids.want_all(PART, &annex.for_parts, place);
        if annex.title.is_some() == annex.title_lost {
            ids.broken("an annex has a `title`, or `title_lost`", place);
        }
    }
    for Located { item: reader, place } in &model.readers {
        ids.add("reader", &reader.id, place);
        ids.want_all(PART, &reader.parts, place);
        ids.want_all(ANNEX, &reader.lists, place);
    }
    for Located { item: path, place } in &model.paths {
        ids.add("path", &path.id, place);
        ids.want_all(PART, &path.from, place);
    }
    model.measures.iter().for_each(|measure| ids.add(MEASURE, &measure.item.id, &measure.place));
    model.risk_rows.iter().for_each(|row| ids.want_all(MEASURE, &row.item.measures, &row.place));
    model.aspects.iter().for_each(|aspect| ids.add("aspect", &aspect.item.id, &aspect.place));
    model.steps.iter().for_each(|step| ids.add("step", &step.item.id, &step.place));
    model.outline_terms.iter().for_each(|term| ids.add("term", &term.item.id, &term.place));
    model.revisions.iter().for_each(|revision| ids.add("revision", &revision.item.id, &revision.place));
}

fn lineage(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.structure;
    let own = draft.manifest.as_ref().map(|manifest| manifest.item.id.as_str());
    model.sources.iter().for_each(|source| ids.add(SOURCE, &source.item.id, &source.place));
    for Located { item: lineage, place } in &model.lineages {
        match lineage.from.as_str() {
            NEW => {}
            from if own == Some(from) => ids.want_all(PART, &lineage.from_parts, place),
            from => ids.want(SOURCE, from, place),
        }
        if lineage.to_guideline.is_none() {
            lineage.to.iter().for_each(|to| part_or_annex(draft, to, ids, place));
        }
    }
    for Located { item: correspondence, place } in &model.correspondences {
        ids.want(SOURCE, &correspondence.from, place);
        // A place in words has spaces.
        if !correspondence.to.contains(' ') {
            part_or_annex(draft, &correspondence.to, ids, place);
        }
    }
}

fn part_or_annex(draft: &Draft, id: &str, ids: &mut Ids<'_>, place: &message::Place) {
    let is_part = draft.structure.parts.iter().any(|part| part.item.id == id);
    ids.want(if is_part { PART } else { ANNEX }, id, place);
}

fn ties(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.structure;
    model.ties.iter().for_each(|tie| ids.want(SECTION, &tie.item.section, &tie.place));
    for Located { item: page, place } in &model.pages {
        ids.want(SECTION, &page.section, place);
        ids.want(ANNEX, &page.annex, place);
    }
    for Located { item: example, place } in &model.examples {
        ids.add("example", &example.id, place);
        ids.want(SECTION, &example.section, place);
        ids.below(&example.id, &example.section, '.', place);
    }
}

fn counted(draft: &Draft) -> Vec<(&'static str, usize)> {
    let model = &draft.structure;
    vec![
        ("parts", model.parts.len()),
        ("sections", model.sections.len()),
        ("annexes", model.annexes.len()),
        ("readers", model.readers.len()),
        ("paths", model.paths.len()),
        ("lineages", model.lineages.len()),
        ("correspondences", model.correspondences.len()),
        ("ties", model.ties.len()),
        ("pages", model.pages.len()),
        ("examples", model.examples.len()),
        ("risk_rows", model.risk_rows.len()),
        ("measures", model.measures.len()),
    ]
}
