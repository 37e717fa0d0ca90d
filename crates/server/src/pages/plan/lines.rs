//! What the original page shows of each line of a tree that was reconstructed: as it was drawn, elsewhere, or not at all.
//!
//! Open by its link alone: whoever reads the tree is not asked, and whoever has the page goes from line to line.

use guideline::planning::{Edge, Tree};
use message::Locale;
use method::requirement_planning::{Case, Line, Plan, basis_message};
use report::plan::SeenLine;

use crate::fields::{Fields, field};
use crate::page::Page;
use crate::plan::Ground;

/// What says in a form that there is no such line; no box is called so.
const GONE: &str = "-";

/// A line to be held against the page.
pub(super) struct LineRow {
    pub(super) id: String,
    /// What it joins, as it was reconstructed.
    pub(super) from: String,
    pub(super) to: String,
    pub(super) basis: String,
    /// Why it was drawn, and the question that is open.
    pub(super) why: String,
    pub(super) question: String,
    /// What another word settled already: a reading as a whole, or a line that excludes this one.
    pub(super) settled: String,
    /// What the page shows: name, words, whether it was said.
    pub(super) answers: Vec<Answer>,
    /// The other boxes at which it may begin.
    pub(super) starts: Vec<Answer>,
    pub(super) reason: String,
    pub(super) lacks_reason: bool,
}

/// An answer that can be chosen: its name in the form, its words, whether it is chosen.
pub(super) type Answer = (String, String, bool);

/// What the case says of a line, for whoever reads the tree.
pub(super) struct Seen {
    pub(super) line: String,
    pub(super) shown: String,
    pub(super) reason: String,
}

/// The lines of a tree that were reconstructed, each with what was seen of it.
pub(super) fn rows(
    page: &Page,
    ground: &Ground<'_>,
    case: &Case,
    plan: &Plan<'_>,
    tree: &Tree,
    given: &Fields,
) -> Vec<LineRow> {
    let edges = ground.model.edges_of(&tree.id).iter().filter(|edge| edge.is_reconstructed());
    edges.map(|edge| row(page, ground, case, plan, edge, given)).collect()
}

fn row(page: &Page, ground: &Ground<'_>, case: &Case, plan: &Plan<'_>, edge: &Edge, given: &Fields) -> LineRow {
    let (model, locale, shown) = (ground.model, page.locale, ground.shown(case, plan));
    let own = case.lines.get(&edge.id).map(|from| from.as_deref());
    let said = own.map(|from| from.unwrap_or(GONE));
    let answer = |name: &str, words: String| (name.to_owned(), words, said.unwrap_or_default() == name);
    let answers = vec![
        answer("", page.t("web-plan-line-open")),
        answer(&edge.from, page.t("plan-line-as-drawn")),
        answer(GONE, page.t("plan-line-gone")),
    ];
    let starts = model.starts_of(edge).into_iter().filter(|start| *start != edge.from);
    let reading = edge.reading.as_ref().and_then(|id| model.reading(id));
    let settled = match (own, Line::of(model, case, edge)) {
        (None, Some(line)) if line.settled => page.t("web-plan-line-settled"),
        (None, None) => page.t("web-plan-line-excluded"),
        _ => String::new(),
    };
    LineRow {
        from: shown.named(&edge.from, locale),
        to: shown.named(&edge.to, locale),
        basis: page.t(basis_message(edge.basis)),
        why: edge.reason.get(locale).to_owned(),
        question: reading.map(|one| super::either(page, &one.ja, &one.en).to_owned()).unwrap_or_default(),
        settled,
        answers,
        starts: starts.map(|start| answer(start, shown.named(start, locale))).collect(),
        reason: case.reason(&edge.id),
        lacks_reason: lacks_reason(given, edge),
        id: edge.id.clone(),
    }
}

/// What the case says of the lines of a tree, one by one.
pub(super) fn seen(ground: &Ground<'_>, case: &Case, plan: &Plan<'_>, tree: &Tree, locale: Locale) -> Vec<Seen> {
    let shown = ground.shown(case, plan);
    let of = ground.model.edges_of(&tree.id).iter().filter_map(|edge| {
        let SeenLine { line, shown } = shown.seen(edge, locale)?;
        Some(Seen { line, shown, reason: case.reason(&edge.id) })
    });
    of.collect()
}

/// Takes what a form says of lines; a line it does not ask about stays as it is.
pub(super) fn fill(ground: &Ground<'_>, fields: &Fields, case: &mut Case, _locale: Locale) {
    for edge in ground.model.edges.iter().filter(|edge| edge.is_reconstructed()) {
        let Some(said) = field(fields, &format!("line.{}", edge.id)) else { continue };
        let seen = match said {
            "" => None,
            GONE => Some(None),
            from => Some(Some(from)),
        };
        case.see_line(&edge.id, seen, field(fields, &format!("reason.{}", edge.id)).unwrap_or_default());
    }
}

/// Whether a form says that the page differs, and not how that is known.
fn lacks_reason(given: &Fields, edge: &Edge) -> bool {
    let said = field(given, &format!("line.{}", edge.id)).unwrap_or_default();
    let differs = !said.is_empty() && said != edge.from;
    differs && field(given, &format!("reason.{}", edge.id)).is_none_or(|reason| reason.trim().is_empty())
}
