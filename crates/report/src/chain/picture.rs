//! A chain as a picture.

use std::collections::BTreeSet;

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
    let boxes: Vec<ChainBox> = drawn
        .iter()
        .map(|member| {
            let of_it = matrix.rows.iter().filter(|row| row.service == *member);
            let verdict = of_it.map(|row| row.own).min().unwrap_or(Verdict::NotApplicable);
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
