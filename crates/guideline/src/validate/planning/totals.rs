//! How much there is of each kind.

use message::Diagnostic;

use crate::Basis;
use crate::draft::Draft;
use crate::planning::{NodeKind, PlanningDraft};
use crate::validate::totals::hold;

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let Some(manifest) = &draft.manifest else { return };
    let planning = &draft.planning;
    let nodes = |kind| planning.nodes.iter().filter(|node| node.item.kind == kind).count();
    let edges = |basis| planning.edges.iter().filter(|edge| edge.item.basis == basis).count();
    let rules = |basis| planning.prerequisites.iter().filter(|rule| rule.item.basis == basis).count();
    let measures = || planning.measure_files.iter().map(|located| &located.item);
    let marks = |measure: &crate::planning::MeasureFile| {
        measure.requirement.iter().filter(|bullet| !bullet.marks.is_empty()).count()
    };
    let counted = [
        ("viewpoints", planning.viewpoints.len()),
        ("examples", planning.examples.len()),
        ("benefits", planning.benefits.len()),
        ("categories", planning.categories.len()),
        ("nodes", planning.nodes.len()),
        ("risks", nodes(NodeKind::Risk)),
        ("elements", nodes(NodeKind::Element)),
        ("measures", planning.measure_files.len()),
        ("requirements", measures().map(|measure| measure.requirement.len()).sum()),
        ("procurement_marks", measures().map(marks).sum()),
        ("procurement_measures", measures().filter(|measure| 0 < marks(measure)).count()),
        ("trees", planning.trees.len()),
        ("reference_boxes", planning.reference_boxes.len()),
        ("edges", planning.edges.len()),
        ("edges_stated", edges(Basis::Stated)),
        ("edges_inferred", edges(Basis::Inferred)),
        ("edges_ambiguous", edges(Basis::Ambiguous)),
        ("prerequisites", planning.prerequisites.len()),
        ("prerequisites_stated", rules(Basis::Stated)),
        ("prerequisites_inferred", rules(Basis::Inferred)),
        ("prerequisites_ambiguous", rules(Basis::Ambiguous)),
        ("pointers", planning.pointers.len()),
        ("conflicts", planning.conflicts.len()),
        ("artefacts", planning.artefacts.len()),
        ("readings", planning.readings.len()),
        ("patterns", planning.linkage_patterns.len()),
        ("points", planning.linkage_patterns.iter().map(|pattern| pattern.item.points.len()).sum()),
        ("scenes", planning.scenes.len()),
        ("roles", planning.roles.len()),
        ("systems", planning.systems.len()),
        ("supply_risks", planning.supply_risks.len()),
        ("terms", draft.terms.len()),
        ("events", draft.events.len()),
        ("references", planning.references.len()),
        ("obligations", measures().map(|measure| measure.obligation.len()).sum::<usize>() + planning.duties.len()),
        ("parameters", measures().map(|measure| measure.parameter.len()).sum()),
        ("discrepancies", discrepancies(planning)),
    ];
    hold(manifest, &counted, found);
}

/// How often the document contradicts itself.
fn discrepancies(planning: &PlanningDraft) -> usize {
    planning.measure_files.iter().map(|measure| measure.item.discrepancy.len()).sum::<usize>()
        + planning.systems.iter().map(|system| system.item.discrepancies.len()).sum::<usize>()
        + planning.viewpoint_discrepancies.len()
        + planning.linkage_discrepancies.len()
        + planning.reference_discrepancies.len()
}
