//! What is behind the requirements: the evaluation, the benefits, and the risks and elements taken up or still open.

use super::against::is_against;
use crate::paper::{Paper, PaperCell, Weight};
use crate::plan::{Planned, basis};
use crate::say::{say, say_with};

/// Adds viewpoints, benefits and decisions.
pub(super) fn background(paper: &mut Paper, planned: &Planned<'_>) {
    let (case, model, locale) = (planned.case, planned.model, paper.locale);
    let head = |ids: &[&str]| ids.iter().map(|id| say(locale, id)).collect::<Vec<_>>();
    let said = |id: &str| case.viewpoints.get(id).map(|said| said.trim()).filter(|said| !said.is_empty());
    let rows = model.viewpoints.iter().filter_map(|viewpoint| {
        Some(vec![viewpoint.id.as_str().into(), viewpoint.title.get(locale).into(), said(&viewpoint.id)?.into()])
    });
    let rows: Vec<Vec<PaperCell>> = rows.collect();
    if !rows.is_empty() {
        paper.heading(say(locale, "plan-evaluation"));
        paper.table(head(&["plan-number", "plan-viewpoint", "plan-evaluated"]), rows);
    }
    paper.heading(say(locale, "plan-benefits"));
    let chosen = model.benefits.iter().filter(|benefit| case.benefits.contains(&benefit.id));
    let rows = chosen.map(|benefit| {
        let axis = model.axis(&benefit.axis).map(|axis| axis.title.get(locale)).unwrap_or_default();
        let reason = planned.reason(&benefit.id.replace('-', "_")).unwrap_or_default();
        vec![axis.into(), PaperCell::new(benefit.title.get(locale), Weight::Strong), reason.into()]
    });
    paper.table(head(&["plan-axis", "plan-benefit", "plan-reason"]), rows.collect());
    let nodes = &planned.plan.nodes;
    if nodes.is_empty() {
        return;
    }
    paper.heading(say(locale, "plan-decisions"));
    paper.paragraph(Weight::Plain, say(locale, "plan-reconstructed-note"));
    if nodes.iter().any(|one| is_against(one.state)) {
        let section = say(locale, "plan-against");
        paper.paragraph(Weight::Plain, say_with(locale, "plan-decided-against", "section", section));
    }
    for category in planned.categories() {
        let of = nodes.iter().filter(|one| one.node.category == category.id && !is_against(one.state));
        let rows: Vec<Vec<PaperCell>> = of
            .map(|one| {
                vec![
                    PaperCell::new(one.node.id.as_str(), Weight::Strong),
                    one.node.title.get(locale).into(),
                    say(locale, one.state.message()).into(),
                    planned.reason(&planned.address(one.node)).unwrap_or_default().into(),
                    basis(one.basis, locale).into(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            paper.subheading(2, format!("{} {}", category.measure_letter, category.title.get(locale)));
            paper.table(head(&["plan-number", "plan-risk", "plan-decision", "plan-reason", "plan-basis"]), rows);
        }
    }
}
