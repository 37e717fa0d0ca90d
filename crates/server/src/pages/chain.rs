//! Supply chains: what holds along the chain of a service, what is contradictory or not agreed, who must act, and every
//! party's part of every requirement.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use method::responsibility::{Matrix, Row, matrix, share_message};
use report::paper::{PaperPart, Weight};
use serde::Deserialize;
use world::{Chain, LinkKind, Slug};

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// How many rows a page shows.
const ROWS: usize = 50;

/// Which service, whose part, from which row on; every combination is a link.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    service: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    start: usize,
}

#[derive(Template)]
#[template(path = "chain.html")]
struct ChainPage {
    page: Page,
    /// The services no other is built on, where none is chosen.
    services: Vec<(String, String, String)>,
    /// Whether a service is chosen.
    is_chosen: bool,
    parts: Vec<PaperPart>,
    picture: String,
    parties: Vec<(String, String, bool)>,
    service: String,
    rows: Vec<RowShown>,
    count: usize,
    previous: Option<String>,
    next: Option<String>,
}

struct RowShown {
    requirement: String,
    title: String,
    service: String,
    party: String,
    share: String,
    residual: String,
    agreed: Option<String>,
    owner: String,
    verdict: &'static str,
    verdict_text: String,
    why: Vec<String>,
    clauses: String,
    conflict: bool,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/chain", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&answer(desk, &asked)?)).await
}

fn answer(desk: &Desk<'_>, asked: &Asked) -> Result<ChainPage, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-chain");
    if asked.service.is_empty() {
        return Ok(choose(page, chain));
    }
    let service: Slug = asked.service.parse().map_err(|_| Failure::NotFound)?;
    let guideline = desk.guideline()?;
    let matrix = matrix(guideline, &desk.snapshot.world, &service, desk.day).ok_or(Failure::NotFound)?;
    let title = page.t("web-chain");
    let page = Page::new(desk, Place::Portfolio, chain.service_name(&service)).below("chain", title);
    Ok(chosen(desk, page, chain, &matrix, asked))
}

/// The services no other is built on.
fn choose(page: Page, chain: &Chain) -> ChainPage {
    let used = |service: &Slug| {
        chain.links.values().any(|part| part.body.to == *service && part.body.kind != LinkKind::Exchange)
    };
    let tops = chain.services.values().map(|part| &part.body).filter(|one| !used(&one.service));
    let services = tops.map(|one| {
        let href = page.to(&format!("chain?service={}", one.service));
        (one.name.clone(), chain.party_name(&one.provider).to_owned(), href)
    });
    ChainPage {
        services: services.collect(),
        is_chosen: false,
        parts: Vec::new(),
        picture: String::new(),
        parties: Vec::new(),
        service: String::new(),
        rows: Vec::new(),
        count: 0,
        previous: None,
        next: None,
        page,
    }
}

fn chosen(desk: &Desk<'_>, page: Page, chain: &Chain, matrix: &Matrix<'_>, asked: &Asked) -> ChainPage {
    let locale = desk.locale();
    let mut parts = report::chain::verdicts(matrix, chain, locale).parts;
    parts.retain(|part| !matches!(part, PaperPart::Title(_)));
    let conflicts: Vec<(&Slug, &str)> = matrix
        .gaps
        .iter()
        .filter(|gap| gap.kind.is_conflict())
        .map(|gap| (gap.service, gap.control.id.as_str()))
        .collect();
    let conflicting = |row: &Row<'_>| conflicts.contains(&(row.service, row.control.id.as_str()));
    let mut rows: Vec<&Row<'_>> = matrix
        .rows
        .iter()
        .filter(|row| asked.party.is_empty() || row.party.is_some_and(|party| party.as_str() == asked.party))
        .collect();
    // Conflicts first, then what is open, the worst first; within it the printed order.
    rows.sort_by_key(|row| (!conflicting(row), row.verdict));
    let link = |start: usize| page.to(&format!("chain?service={}&party={}&start={start}", matrix.service, asked.party));
    let shown = rows.iter().skip(asked.start).take(ROWS).map(|row| {
        let clauses: Vec<String> = row.clauses.iter().map(|one| format!("{} {}", one.title, one.clause)).collect();
        RowShown {
            requirement: row.control.id.clone(),
            title: row.control.title.get(locale).to_owned(),
            service: chain.service_name(row.service).to_owned(),
            party: row.party.map_or_else(|| page.t("chain-customer-unnamed"), |one| chain.party_name(one).to_owned()),
            share: page.t(share_message(row.share)),
            residual: row.residual.as_ref().map(|text| text.get(locale).to_owned()).unwrap_or_default(),
            agreed: row.agreed_by.map(|agreement| agreement.to_string()),
            owner: row.owner.to_owned(),
            verdict: row.verdict.name(),
            verdict_text: page.t(row.verdict.message()),
            why: row.why.iter().map(|reason| reason.text(locale)).collect(),
            clauses: clauses.join(" / "),
            conflict: conflicting(row),
        }
    });
    let mut parties: Vec<&Slug> = matrix.rows.iter().filter_map(|row| row.party).collect();
    parties.sort_unstable();
    parties.dedup();
    let parties = parties
        .into_iter()
        .map(|party| (party.to_string(), chain.party_name(party).to_owned(), party.as_str() == asked.party));
    ChainPage {
        services: Vec::new(),
        is_chosen: true,
        parts,
        picture: report::chain::picture(matrix, chain, locale),
        parties: parties.collect(),
        service: matrix.service.to_string(),
        rows: shown.collect(),
        count: rows.len(),
        previous: (asked.start > 0).then(|| link(asked.start.saturating_sub(ROWS))),
        next: (asked.start.saturating_add(ROWS) < rows.len()).then(|| link(asked.start.saturating_add(ROWS))),
        page,
    }
}

impl ChainPage {
    /// The class by which a part is drawn.
    fn class(&self, weight: &Weight) -> &'static str {
        match weight {
            Weight::Quiet => "hint",
            Weight::Bad => "late",
            Weight::Plain | Weight::Strong | Weight::Good | Weight::Fair => "",
        }
    }
}
