//! Requirements against parties: who bears what at a glance.

use std::collections::{BTreeMap, BTreeSet};

use method::responsibility::{Row, share_message};
use world::{Chain, Slug};

use super::matrix::ROWS;
use crate::page::Page;

/// A page of the matrix, a row per requirement and a column per party.
pub(super) struct Grid {
    pub(super) parties: Vec<String>,
    pub(super) lines: Vec<Line>,
    /// How many requirements there are in all.
    pub(super) count: usize,
}

pub(super) struct Line {
    pub(super) requirement: String,
    pub(super) title: String,
    pub(super) conflict: bool,
    /// Each party's shares, a mark for each service.
    pub(super) cells: Vec<Vec<Mark>>,
}

/// A party's share of a requirement of one service.
pub(super) struct Mark {
    pub(super) share: String,
    pub(super) service: String,
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
}

pub(super) fn grid(
    page: &Page,
    chain: &Chain,
    rows: &[&Row<'_>],
    conflicts: &BTreeSet<(&Slug, &str)>,
    start: usize,
) -> Grid {
    let columns: BTreeSet<Option<&Slug>> = rows.iter().map(|row| row.party).collect();
    let named = |party: &Option<&Slug>| {
        party.map_or_else(|| page.t("chain-customer-unnamed"), |party| chain.party_name(party).to_owned())
    };
    let parties = columns.iter().map(named).collect();
    let mut groups: Vec<Vec<&Row<'_>>> = Vec::new();
    for row in rows {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| first.control.id == row.control.id) => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    let count = groups.len();
    let line = |group: Vec<&Row<'_>>| {
        let control = group.first()?.control;
        let mut cells: BTreeMap<Option<&Slug>, Vec<Mark>> = columns.iter().map(|party| (*party, Vec::new())).collect();
        for row in &group {
            cells.entry(row.party).or_default().push(Mark {
                share: page.t(share_message(row.share)),
                service: chain.service_name(row.service).to_owned(),
                verdict: row.verdict.name(),
                verdict_text: page.t(row.verdict.message()),
            });
        }
        Some(Line {
            requirement: control.id.clone(),
            title: control.title.get(page.locale).to_owned(),
            conflict: group.iter().any(|row| conflicts.contains(&(row.service, row.control.id.as_str()))),
            cells: cells.into_values().collect(),
        })
    };
    let lines = groups.into_iter().skip(start).take(ROWS).filter_map(line).collect();
    Grid { parties, lines, count }
}
