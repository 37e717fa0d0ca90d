//! A party's part of a requirement of one service, as a row of the matrix.

use message::message;
use method::responsibility::{Row, share_message};
use world::Chain;

use crate::page::Page;

pub(super) struct RowShown {
    pub(super) requirement: String,
    pub(super) title: String,
    pub(super) service: String,
    pub(super) party: String,
    pub(super) share: String,
    pub(super) residual: String,
    pub(super) agreed: Option<String>,
    pub(super) owner: String,
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
    pub(super) why: Vec<String>,
    pub(super) clauses: String,
    pub(super) conflict: bool,
}

pub(super) fn row_shown(page: &Page, chain: &Chain, row: &Row<'_>, conflict: bool) -> RowShown {
    let locale = page.locale;
    RowShown {
        requirement: row.control.id.clone(),
        title: row.control.title.get(locale).to_owned(),
        service: chain.service_name(row.service).to_owned(),
        party: row.party.map_or_else(|| page.t("chain-customer-unnamed"), |one| chain.party_name(one).to_owned()),
        share: message(locale, share_message(row.share), &Vec::new()),
        residual: row.residual.as_ref().map(|text| text.get(locale).to_owned()).unwrap_or_default(),
        agreed: row.agreed_by.map(|agreement| agreement.to_string()),
        owner: row.owner.to_owned(),
        verdict: row.verdict.name(),
        verdict_text: message(locale, row.verdict.message(), &Vec::new()),
        why: row.why.iter().map(|reason| reason.text(locale)).collect(),
        clauses: report::chain::clauses(&row.clauses),
        conflict,
    }
}
