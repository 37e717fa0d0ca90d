//! What the manifest of the shape `framework` counts, by name.

use crate::draft::Draft;
use crate::framework::{MeasureKind, Requirement};

pub(super) fn counted(draft: &Draft) -> Vec<(&'static str, usize)> {
    let model = &draft.framework;
    let requirements = || model.requirements.iter().map(|one| &one.item);
    let sum = |count: fn(&Requirement) -> usize| requirements().map(count).sum::<usize>();
    let of_kind = |kind| requirements().flat_map(|one| &one.measures).filter(|measure| measure.kind == kind).count();
    let elsewhere = draft.terms.iter().filter(|term| term.item.place.is_some()).count();
    vec![
        ("controls", model.requirements.len()),
        ("sections", model.layers.len()),
        ("elements", model.elements.len()),
        ("outlines", sum(|one| one.outline.len())),
        ("points", sum(|one| one.points.len())),
        ("measures", of_kind(MeasureKind::Measure)),
        ("sub_measures", of_kind(MeasureKind::SubMeasure)),
        ("enumerations", of_kind(MeasureKind::Enumeration)),
        ("notes", of_kind(MeasureKind::Note)),
        ("headings", of_kind(MeasureKind::Heading)),
        ("obligations", sum(|one| one.obligations.len())),
        ("parameters", sum(|one| one.parameters.len())),
        ("discrepancies", sum(|one| one.discrepancies.len())),
        ("factors", model.factors.len()),
        ("effects", model.effects.len()),
        ("categories", model.categories.len()),
        ("terms", draft.terms.len() - elsewhere),
        ("terms_elsewhere", elsewhere),
        ("references", model.references.len()),
        ("statements", model.statements.len()),
        ("needs", model.statements.iter().map(|statement| statement.item.needs.len()).sum()),
        ("standards", model.standards.len()),
        ("mapping_rows", model.mappings.len()),
        ("mapping_clauses", model.mappings.iter().map(|row| row.item.clauses.len()).sum()),
    ]
}
