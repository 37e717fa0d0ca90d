//! What was decided against: benefits, risks, elements and measures that were set aside, each with the reason.
//!
//! What nobody asked for is only seen as a decision where it is written down, and a decision without a reason says so: an
//! empty cell would look like an oversight of the paper.

use method::requirement_planning::{MeasureState, NodeState, benefit_key};

use crate::paper::{Paper, PaperCell, Weight};
use crate::plan::{Planned, basis};
use crate::say::say;

/// Whether something was decided against, so that it stands in this section and not among what was taken up.
pub(super) fn is_against(state: NodeState) -> bool {
    matches!(state, NodeState::Accepted | NodeState::Forgone)
}

/// Adds what was decided against; without anything, nothing.
pub(super) fn against(paper: &mut Paper, planned: &Planned<'_>) {
    let parts = [
        ("plan-against-benefits", ["plan-axis", "plan-benefit", "plan-reason"].as_slice(), benefits(planned, paper)),
        (
            "plan-against-nodes",
            ["plan-number", "plan-risk", "plan-decision", "plan-reason", "plan-basis"].as_slice(),
            nodes(planned, paper),
        ),
        (
            "plan-against-measures",
            ["plan-number", "plan-measure", "plan-risks-behind", "plan-reason"].as_slice(),
            measures(planned, paper),
        ),
    ];
    if parts.iter().all(|(_, _, rows)| rows.is_empty()) {
        return;
    }
    let locale = paper.locale;
    paper.heading(say(locale, "plan-against"));
    paper.paragraph(Weight::Plain, say(locale, "plan-against-note"));
    for (title, head, rows) in parts.into_iter().filter(|(_, _, rows)| !rows.is_empty()) {
        paper.subheading(2, say(locale, title));
        paper.table(head.iter().map(|id| say(locale, id)).collect(), rows);
    }
}

/// The benefits that are not wanted.
fn benefits(planned: &Planned<'_>, paper: &Paper) -> Vec<Vec<PaperCell>> {
    let (model, locale) = (planned.model, paper.locale);
    let aside = model.benefits.iter().filter(|benefit| !planned.case.benefits.contains(&benefit.id));
    let row = |benefit: &guideline::planning::Benefit| {
        let axis = model.axis(&benefit.axis).map(|axis| axis.title.get(locale)).unwrap_or_default();
        let title = PaperCell::new(benefit.title.get(locale), Weight::Strong);
        vec![axis.into(), title, reason(planned, &benefit_key(&benefit.id), paper)]
    };
    aside.map(row).collect()
}

/// The risks that are accepted and the elements that are forgone.
fn nodes(planned: &Planned<'_>, paper: &Paper) -> Vec<Vec<PaperCell>> {
    let locale = paper.locale;
    let aside = planned.plan.nodes.iter().filter(|one| is_against(one.state));
    let row = |one: &method::requirement_planning::Reached<'_>| {
        vec![
            PaperCell::new(one.node.id.as_str(), Weight::Strong),
            one.node.title.get(locale).into(),
            say(locale, one.state.message()).into(),
            reason(planned, &planned.address(one.node), paper),
            basis(one.basis, locale).into(),
        ]
    };
    aside.map(row).collect()
}

/// The measures that come into question and are not required, and those that were left out though nothing asks for them.
fn measures(planned: &Planned<'_>, paper: &Paper) -> Vec<Vec<PaperCell>> {
    let locale = paper.locale;
    let row = |measure: &guideline::planning::Measure| {
        let proposed = planned.plan.measure(&measure.id);
        let aside = match proposed {
            Some(one) => one.state == MeasureState::Candidate,
            None => planned.reason(&measure.id).is_some(),
        };
        let because = proposed.map(|one| planned.asked_by(&one.because, locale)).unwrap_or_default();
        aside.then(|| {
            vec![
                PaperCell::new(measure.id.as_str(), Weight::Strong),
                measure.title.get(locale).into(),
                PaperCell::lines(because),
                reason(planned, &measure.id, paper),
            ]
        })
    };
    planned.model.measures.iter().filter_map(row).collect()
}

/// Why, or that nobody said why.
fn reason(planned: &Planned<'_>, name: &str, paper: &Paper) -> PaperCell {
    match planned.reason(name) {
        Some(reason) => reason.into(),
        None => PaperCell::new(say(paper.locale, "plan-no-reason-stated"), Weight::Fair),
    }
}
