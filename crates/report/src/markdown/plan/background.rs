//! What is behind the requirements: the evaluation, the benefits, and what was decided about risks and elements.

use message::Locale;

use super::super::escape::{cell, escape};
use super::super::table::{heading, table};
use crate::plan::{Planned, basis};
use crate::say::say;

/// Writes viewpoints, benefits and decisions.
pub(super) fn background(text: &mut String, planned: &Planned<'_>, locale: Locale) {
    let (case, model) = (planned.case, planned.model);
    let said = |id: &str| case.viewpoints.get(id).map(|said| escape(said)).filter(|said| !said.is_empty());
    let rows = model.viewpoints.iter().filter_map(|viewpoint| {
        Some(vec![viewpoint.id.clone(), cell(viewpoint.title.get(locale)), said(&viewpoint.id)?])
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        heading(text, 2, &say(locale, "plan-evaluation"));
        let header = ["plan-number", "plan-viewpoint", "plan-evaluated"].map(|id| say(locale, id));
        table(text, &header, &rows);
    }
    heading(text, 2, &say(locale, "plan-benefits"));
    let chosen = model.benefits.iter().filter(|benefit| case.benefits.contains(&benefit.id));
    let rows: Vec<_> = chosen
        .map(|benefit| {
            let axis = model.axis(&benefit.axis).map(|axis| axis.title.get(locale)).unwrap_or_default();
            let key = benefit.id.replace('-', "_");
            vec![cell(axis), cell(benefit.title.get(locale)), planned.reason(&key).map(escape).unwrap_or_default()]
        })
        .collect();
    let header = ["plan-axis", "plan-benefit", "plan-reason"].map(|id| say(locale, id));
    table(text, &header, &rows);
    if planned.plan.nodes.is_empty() {
        return;
    }
    heading(text, 2, &say(locale, "plan-decisions"));
    text.push_str(&format!("{}\n\n", say(locale, "plan-reconstructed-note")));
    for category in planned.categories() {
        let of = planned.plan.nodes.iter().filter(|one| one.node.category == category.id);
        let rows: Vec<_> = of
            .map(|one| {
                vec![
                    one.node.id.clone(),
                    cell(one.node.title.get(locale)),
                    say(locale, one.state.message()),
                    planned.reason(&planned.address(one.node)).map(escape).unwrap_or_default(),
                    basis(one.basis, locale),
                ]
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        heading(text, 3, &format!("{} {}", category.measure_letter, category.title.get(locale)));
        let header =
            ["plan-number", "plan-risk", "plan-decision", "plan-reason", "plan-basis"].map(|id| say(locale, id));
        table(text, &header, &rows);
    }
}
