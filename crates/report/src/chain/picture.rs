//! A chain as a picture.

use std::collections::{BTreeMap, BTreeSet};

use message::{Locale, message};
use method::assessment::Verdict;
use method::responsibility::Matrix;
use world::{Chain, LinkKind, Slug};

use crate::chart::{ChainBox, ChainLine, ChainStroke, ChainWords, supply_chain as draw};
use crate::say::say;
use crate::words;

/// The picture of a chain: each service with its provider and how it stands by itself. `among`: the only services drawn.
pub fn picture(matrix: &Matrix<'_>, chain: &Chain, among: Option<&BTreeSet<&Slug>>, locale: Locale) -> String {
    let drawn = matrix.members.iter().filter(|member| among.is_none_or(|among| among.contains(*member)));
    let drawn: Vec<&Slug> = drawn.copied().collect();
    let mut own: BTreeMap<&Slug, Verdict> = BTreeMap::new();
    for row in &matrix.rows {
        let worst = own.entry(row.service).or_insert(row.own);
        *worst = row.own.min(*worst);
    }
    let boxes: Vec<ChainBox> = drawn
        .iter()
        .map(|member| {
            let verdict = own.get(member).copied().unwrap_or(Verdict::NotApplicable);
            ChainBox {
                name: chain.service_name(member).to_owned(),
                under: chain.provider(member).map(|party| chain.party_name(party)).unwrap_or_default().to_owned(),
                verdict,
                said: say(locale, verdict.message()),
            }
        })
        .collect();
    let place = |service: &Slug| drawn.iter().position(|member| *member == service);
    let lines: Vec<ChainLine> = chain
        .links
        .values()
        .filter_map(|part| {
            let (from, to) = (place(&part.body.from)?, place(&part.body.to)?);
            Some(ChainLine { from, to, stroke: stroke(part.body.kind) })
        })
        .collect();
    let title = message(locale, "chain-shown", &vec![("service", chain.service_name(matrix.service).into())]);
    let said = LinkKind::ALL.map(|kind| say(locale, words::link_kind(kind)));
    let [supply, api, exchange] = &said;
    let legend = [(ChainStroke::Plain, supply.as_str()), (ChainStroke::Dashed, api), (ChainStroke::Dotted, exchange)];
    let more = |count: usize| message(locale, "report-more", &vec![("count", count.into())]);
    draw(&boxes, &lines, &ChainWords { title: &title, legend }, &more)
}

fn stroke(kind: LinkKind) -> ChainStroke {
    match kind {
        LinkKind::Supply => ChainStroke::Plain,
        LinkKind::Api => ChainStroke::Dashed,
        LinkKind::Exchange => ChainStroke::Dotted,
    }
}
