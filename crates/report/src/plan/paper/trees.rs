//! Every tree, a sheet for each, and what was seen of their lines on the pages of the document.

use crate::chart;
use crate::paper::{Paper, PaperCell, PaperPart, Picture, Weight};
use crate::plan::Planned;
use crate::say::say;

/// Adds the trees.
pub(super) fn trees(paper: &mut Paper, planned: &Planned<'_>) {
    let locale = paper.locale;
    // On paper nothing leads anywhere.
    let links = |_: &str, _: &str| String::new();
    let drawn = planned.model.trees.iter().filter_map(|tree| chart::tree(planned, &tree.id, &links, locale));
    let figures: Vec<PaperPart> = drawn.map(|svg| PaperPart::Figure(Picture::of(svg))).collect();
    if figures.is_empty() {
        return;
    }
    paper.heading(say(locale, "paper-trees"));
    paper.paragraph(Weight::Plain, say(locale, "paper-trees-note"));
    let rows = planned.model.edges.iter().filter_map(|edge| {
        let seen = planned.seen(edge, locale)?;
        let reason = planned.reason(&edge.id).unwrap_or_default();
        Some(vec![seen.line.into(), seen.shown.into(), reason.into()])
    });
    let rows: Vec<Vec<PaperCell>> = rows.collect();
    if !rows.is_empty() {
        paper.subheading(2, say(locale, "plan-lines-seen"));
        paper.table(["plan-line", "plan-line-page", "plan-reason"].map(|id| say(locale, id)).to_vec(), rows);
    }
    paper.parts.extend(figures);
}
