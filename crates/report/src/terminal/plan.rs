//! A planned case on a terminal.

use guideline::planning::{Category, Severity};
use message::{Locale, message};
use method::requirement_planning::{Because, Difference, MeasureState, Moved, NodeState, Way};

use crate::clean::clean;
use crate::plan::{Planned, basis, unsure};
use crate::say::{listed, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// What is refused and what is to be settled, then each component with its risks and measures; with `why`, the ways that
/// led there and what each of their lines rests on.
pub fn plan(shown: &Planned<'_>, why: bool, locale: Locale, style: &Style) -> String {
    let plan = shown.plan;
    let mut page = Page::new(style);
    let counts = vec![
        ("nodes", plan.nodes.len().into()),
        ("measures", plan.measures.len().into()),
        ("required", plan.required().count().into()),
    ];
    page.paragraph(0, Tone::Strong, &message(locale, "plan-found", &counts));
    page.paragraph(0, Tone::Quiet, &say(locale, "plan-reconstructed-note"));
    if !plan.violations.is_empty() {
        page.heading(&say(locale, "plan-refusals"));
        for one in &plan.violations {
            page.paragraph(2, Tone::Bad, &one.words(locale));
            page.paragraph(4, Tone::Quiet, &format!("→ {}", one.mend(locale)));
        }
    }
    page.heading(&say(locale, "plan-remarks"));
    if plan.warnings.is_empty() {
        page.paragraph(2, Tone::Quiet, &say(locale, "plan-no-remarks"));
    }
    for one in &plan.warnings {
        let tone = if one.severity(shown.model) == Severity::Hint { Tone::Quiet } else { Tone::Fair };
        page.paragraph(2, tone, &clean(&one.words(shown.model, locale)));
        page.paragraph(4, Tone::Quiet, &format!("→ {}", one.mend(shown.model, locale)));
    }
    for category in shown.categories() {
        page.heading(&format!("{} {}", category.measure_letter, category.title.get(locale)));
        nodes(&mut page, shown, category, why, locale);
        measures(&mut page, shown, category, why, locale);
    }
    if !plan.notes.is_empty() {
        page.heading(&say(locale, "plan-notes"));
        let bullet = |id: &str| Cell::new(id).tone(Tone::Strong);
        let rows = plan.notes.iter().map(|one| vec![bullet(&one.bullet.id), Cell::new(one.text.get(locale))]);
        page.rows(2, &rows.collect::<Vec<_>>());
    }
    page.finish()
}

fn nodes(page: &mut Page<'_>, shown: &Planned<'_>, category: &Category, why: bool, locale: Locale) {
    let mut rows = Vec::new();
    for one in shown.plan.nodes.iter().filter(|one| one.node.category == category.id) {
        let name = unsure(one.node.title.get(locale), one.basis, locale);
        rows.push(vec![
            Cell::new(one.node.id.as_str()),
            Cell::new(say(locale, one.state.message())).tone(node_tone(one.state)),
            Cell::new(name),
        ]);
        let mut below = |text: String| {
            rows.push(vec![Cell::default(), Cell::default(), Cell::new(text).tone(Tone::Quiet)]);
        };
        // What a case must write to decide about it.
        if locale == Locale::En {
            below(shown.address(one.node));
        }
        if let Some(reason) = shown.reason(&shown.address(one.node)) {
            below(clean(reason));
        }
        if why {
            one.because.iter().for_each(|way| ways(shown, way, locale, &mut below));
        }
    }
    page.rows(2, &rows);
}

fn measures(page: &mut Page<'_>, shown: &Planned<'_>, category: &Category, why: bool, locale: Locale) {
    let mut rows = Vec::new();
    for one in shown.plan.measures.iter().filter(|one| one.measure.category == category.id) {
        rows.push(vec![
            Cell::new(one.measure.id.as_str()).tone(Tone::Strong),
            Cell::new(say(locale, one.state.message())).tone(measure_tone(one.state)),
            Cell::new(one.measure.title.get(locale)),
        ]);
        let mut below = |text: String| {
            rows.push(vec![Cell::default(), Cell::default(), Cell::new(text).tone(Tone::Quiet)]);
        };
        below(say_with(locale, "plan-purpose", "purpose", one.measure.purpose.get(locale)));
        let asked = shown.asked_by(&one.because, locale);
        if !asked.is_empty() {
            below(say_with(locale, "plan-asked-by", "nodes", listed(locale, &asked)));
        }
        if let Some(reason) = shown.reason(&one.measure.id) {
            below(clean(reason));
        }
        for because in one.because.iter().filter(|_| why) {
            match because {
                Because::Node(_, way) => ways(shown, way, locale, &mut below),
                Because::Base(rule) => below(rule.reason.get(locale).to_owned()),
                Because::Pointer(pointer) => below(pointer.reason.get(locale).to_owned()),
            }
        }
    }
    if !rows.is_empty() {
        page.blank();
    }
    page.rows(2, &rows);
}

/// A way in one line, and below it what its lines rest on.
fn ways(shown: &Planned<'_>, way: &Way<'_>, locale: Locale, below: &mut impl FnMut(String)) {
    below(shown.way(way, locale));
    for line in &way.lines {
        let edge = line.edge;
        let why = match line.settled {
            true => say(locale, "plan-legend-settled"),
            false => format!("{}: {}", basis(line.basis, locale), edge.reason.get(locale)),
        };
        below(format!("  {} → {}: {why}", line.from, edge.to));
    }
}

fn node_tone(state: NodeState) -> Tone {
    match state {
        NodeState::Candidate => Tone::Open,
        NodeState::Treated | NodeState::Enjoyed => Tone::Good,
        NodeState::Accepted | NodeState::Forgone => Tone::Fair,
    }
}

fn measure_tone(state: MeasureState) -> Tone {
    match state {
        MeasureState::Candidate => Tone::Quiet,
        MeasureState::Selected => Tone::Good,
        MeasureState::PulledIn => Tone::Fair,
    }
}

/// What a second case changes.
pub fn comparison(shown: &Planned<'_>, difference: &Difference, locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    let node = |id: &String| shown.model.node(id).map(|node| shown.node(node, locale)).unwrap_or_default();
    let measure = |id: &String| {
        let title = shown.model.measure(id).map(|measure| measure.title.get(locale)).unwrap_or_default();
        format!("{id} {title}")
    };
    let Difference { nodes, required, proposed, refused, restated } = difference;
    if [nodes, required, proposed, refused].iter().all(|moved| moved.is_empty()) && restated.is_empty() {
        page.paragraph(0, Tone::Plain, &say(locale, "plan-same"));
        return page.finish();
    }
    moved(&mut page, "plan-compare-nodes", nodes, &node, locale);
    if !restated.is_empty() {
        page.heading(&say(locale, "plan-compare-decided"));
        for one in restated {
            let (before, after) = (say(locale, one.before.message()), say(locale, one.after.message()));
            page.paragraph(2, Tone::Plain, &format!("{}: {before} → {after}", node(&one.node)));
        }
    }
    moved(&mut page, "plan-compare-required", required, &measure, locale);
    moved(&mut page, "plan-compare-proposed", proposed, &measure, locale);
    moved(&mut page, "plan-compare-refused", refused, &measure, locale);
    page.finish()
}

fn moved(page: &mut Page<'_>, title: &str, moved: &Moved, name: &dyn Fn(&String) -> String, locale: Locale) {
    if moved.is_empty() {
        return;
    }
    page.heading(&say(locale, title));
    for (sign, tone, ids) in [("+", Tone::Good, &moved.added), ("−", Tone::Bad, &moved.removed)] {
        for id in ids {
            page.paragraph(2, tone, &format!("{sign} {}", name(id)));
        }
    }
}

#[cfg(test)]
mod tests;
