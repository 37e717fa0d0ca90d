//! What differs, line by line.

use app::Cause;
use method::assessment::{Change, Contrast, Turn, Verdict};

use super::Both;
use crate::failure::Failure;
use crate::page::Page;

/// How many statements are named beside a verdict.
const NAMED: usize = 4;

/// A service that is new or of another pattern.
pub(super) struct ServiceRow {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) what: String,
}

/// Changed verdicts on one service.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) href: String,
    /// The same days of this service alone.
    pub(super) only: String,
    /// How many there are, also beyond the page.
    pub(super) count: usize,
    pub(super) rows: Vec<VerdictRow>,
}

/// A verdict that changed.
pub(super) struct VerdictRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) href: String,
    pub(super) before: (&'static str, String),
    pub(super) after: (&'static str, String),
    pub(super) turn: (&'static str, &'static str, String),
    /// Statements that account for it, with their links.
    pub(super) said: Vec<(u64, String)>,
    pub(super) said_left: usize,
    /// What else accounts for it.
    pub(super) otherwise: Option<String>,
}

/// An indicator that left its values, or came back to them.
pub(super) struct IndicatorRow {
    pub(super) service: String,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) href: String,
    pub(super) outside: bool,
}

/// The name of a way in style sheets.
pub(super) fn name(turn: Turn) -> &'static str {
    match turn {
        Turn::Worse => "worse",
        Turn::Known => "known",
        Turn::Begins => "begins",
        Turn::Ceases => "ceases",
        Turn::Better => "better",
    }
}

/// The sign beside the word.
pub(super) fn sign(turn: Turn) -> &'static str {
    match turn {
        Turn::Worse => "↘",
        Turn::Known => "→",
        Turn::Begins => "＋",
        Turn::Ceases => "－",
        Turn::Better => "↗",
    }
}

/// Services that are new or of another pattern, at most `limit`, and how many more there are.
pub(super) fn services(
    both: &Both<'_>,
    contrast: &Contrast<'_>,
    page: &Page,
    limit: usize,
) -> (Vec<ServiceRow>, usize) {
    let number = |number: Option<u8>| match number {
        Some(number) => page.t1("web-pattern-number", "number", number),
        None => page.t("web-pattern-open"),
    };
    let patterns = contrast.patterns.iter();
    let turned = |before, after| page.t2("web-from-to", ("before", number(before)), ("after", number(after)));
    let patterns = patterns.map(|(place, before, after)| (*place, turned(*before, *after)));
    let registered = contrast.registered.iter().map(|place| (*place, page.t("web-compare-registered")));
    let rows = patterns.chain(registered).filter_map(|(place, what)| {
        let description = &both.services.get(place)?.description;
        let href = page.to(&format!("services/{}", description.service));
        Some(ServiceRow { href, name: description.name.clone(), what })
    });
    let all = contrast.patterns.len() + contrast.registered.len();
    (rows.take(limit).collect(), all.saturating_sub(limit))
}

/// Changed verdicts by service, the gravest first: at most `limit` behind the first `skip`.
pub(super) fn groups(
    both: &Both<'_>,
    contrast: &Contrast<'_>,
    (page, only): (&Page, &dyn Fn(&str) -> String),
    (mut skip, limit): (usize, usize),
) -> Result<Vec<Group>, Failure> {
    let (mut left, mut groups) = (limit, Vec::new());
    for changed in &contrast.changed {
        if left == 0 {
            break;
        }
        if changed.count <= skip {
            skip -= changed.count;
            continue;
        }
        let (Some(service), Some(standings)) =
            (both.services.get(changed.service), both.standings.get(changed.service))
        else {
            continue;
        };
        let before = standings.0.as_ref().map(|standing| &*standing.verdicts).unwrap_or_default();
        let mut changes: Vec<Change<'_>> = both.texts.changes(before, &standings.1.verdicts).collect();
        // A stable sort: of equally grave ones the first printed comes first.
        changes.sort_by_key(Change::gravity);
        let name = service.description.service.as_str();
        let shown = changes.iter().skip(skip).take(left);
        let rows: Vec<VerdictRow> = shown.map(|change| row(both, name, change, page)).collect::<Result<_, _>>()?;
        skip = 0;
        left -= rows.len();
        groups.push(Group {
            only: only(name),
            name: service.description.name.clone(),
            href: page.to(&format!("services/{name}")),
            count: changed.count,
            rows,
        });
    }
    Ok(groups)
}

fn row(both: &Both<'_>, service: &str, change: &Change<'_>, page: &Page) -> Result<VerdictRow, Failure> {
    let control = change.control;
    let shown = |verdict: Option<Verdict>| match verdict {
        Some(verdict) => (verdict.name(), page.t(verdict.message())),
        None => (Verdict::NotApplicable.name(), "–".to_owned()),
    };
    let guideline = both.after.guideline()?.id();
    let (before, after) = (both.before.snapshot, (both.after.snapshot, both.after.day));
    let (said, otherwise) = match both.after.workspace.cause(guideline, (service, &control.id), before, after)? {
        Cause::Time(said) if said.is_empty() => (said, Some(page.t("web-compare-time"))),
        Cause::Time(said) => (said, Some(page.t("web-compare-time-too"))),
        Cause::Said(said) if said.is_empty() => (said, Some(page.t("web-compare-other"))),
        Cause::Said(said) => (said, None),
    };
    let named = said.iter().rev().take(NAMED).rev();
    Ok(VerdictRow {
        id: control.id.clone(),
        title: control.title.get(page.locale).to_owned(),
        href: page.to(&format!("services/{service}/controls/{}", control.id)),
        before: shown(change.before),
        after: shown(change.after),
        turn: (name(change.turn), sign(change.turn), page.t(report::service::turn_word(change.turn))),
        said: named.map(|position| (*position, page.to(&format!("ledger/{position}")))).collect(),
        said_left: said.len().saturating_sub(NAMED),
        otherwise,
    })
}

/// Indicators that left their values, then those that came back: at most `limit`, and how many more there are.
pub(super) fn indicators(
    both: &Both<'_>,
    contrast: &Contrast<'_>,
    page: &Page,
    limit: usize,
) -> (Vec<IndicatorRow>, usize) {
    let outside = contrast.outside.iter().map(|(place, indicator)| (*place, *indicator, true));
    let inside = contrast.inside.iter().map(|(place, indicator)| (*place, *indicator, false));
    let rows = outside.chain(inside).filter_map(|(place, indicator, outside)| {
        let description = &both.services.get(place)?.description;
        Some(IndicatorRow {
            service: description.name.clone(),
            id: indicator.id.clone(),
            title: indicator.title.get(page.locale).to_owned(),
            href: page.to(&format!("services/{}/controls/{}", description.service, indicator.control)),
            outside,
        })
    });
    (rows.take(limit).collect(), (contrast.outside.len() + contrast.inside.len()).saturating_sub(limit))
}
