//! A supplier: what it supplies, what is settled with it and what is open, and the forms in which that is recorded.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use method::supplier::{MatterKind, Settled, SupplierStanding, TermStanding, supplier, suppliers};
use serde::Deserialize;
use world::{Chain, Slug, SupplierStep};

use super::paper;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};

#[derive(Template)]
#[template(path = "chain_suppliers.html")]
struct SuppliersPage {
    page: Page,
    rows: Vec<SupplierRow>,
    /// Where the list can be taken along from, each form with its link.
    forms: [(String, String); 2],
}

struct SupplierRow {
    href: String,
    name: String,
    services: String,
    settled: String,
    open: usize,
    next_review: String,
}

#[derive(Template)]
#[template(path = "chain_supplier.html")]
struct SupplierPage {
    page: Page,
    services: String,
    used_by: String,
    next_review: String,
    ending: bool,
    matters: Vec<MatterShown>,
    /// How many are settled of how many; `None`: the guideline asks for nothing.
    settled: Option<String>,
    nothing_asked: String,
    terms: Vec<TermShown>,
    steps: Vec<StepShown>,
    /// Where it can be taken along from, each form with its link.
    forms: [(String, String); 2],
    add_step: String,
    edit_party: String,
    may_state: bool,
}

struct MatterShown {
    words: String,
    due: Option<String>,
    grave: bool,
    deed: Option<(String, String)>,
}

struct TermShown {
    id: String,
    text: String,
    state: String,
    class: &'static str,
    basis: String,
    residual: String,
    until: String,
    href: String,
}

struct StepShown {
    on: String,
    step: String,
    until: String,
    note: String,
    told: String,
    href: String,
    position: u64,
}

/// Which one; all of them where none is named.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    party: String,
}

fn all(desk: &Desk<'_>) -> Result<SuppliersPage, Failure> {
    let (chain, guideline, locale) = (desk.snapshot.world.supply_chain(), desk.guideline()?, desk.locale());
    let page = Page::new(desk, Place::Portfolio, "").titled("web-supplier-list");
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    let standings = suppliers(chain).into_iter().filter_map(|party| supplier(guideline, chain, party, desk.day));
    let rows = standings.map(|standing| SupplierRow {
        href: page.to(&format!("chain/suppliers?party={}", standing.party)),
        name: chain.party_name(standing.party).to_owned(),
        services: services(chain, standing.services.iter().copied()),
        settled: page.share(met(&standing), standing.terms.len()),
        open: standing.matters.len(),
        next_review: report::chain::next_review(&standing, locale),
    });
    Ok(SuppliersPage { rows: rows.collect(), forms: paper::forms(&page, "suppliers", &[]), page })
}

fn met(standing: &SupplierStanding<'_>) -> usize {
    standing.terms.iter().filter(|term| term.settled == Settled::Satisfied).count()
}

fn services<'s>(chain: &Chain, list: impl Iterator<Item = &'s Slug>) -> String {
    list.map(|one| chain.service_name(one).to_owned()).collect::<Vec<_>>().join(" / ")
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            if asked.party.is_empty() {
                return html(&all(desk)?);
            }
            html(&one(desk, &asked.party)?)
        })
        .await
}

fn one(desk: &Desk<'_>, party: &str) -> Result<SupplierPage, Failure> {
    let (chain, guideline, locale) = (desk.snapshot.world.supply_chain(), desk.guideline()?, desk.locale());
    let party: Slug = party.parse().map_err(|_| Failure::NotFound)?;
    let standing = supplier(guideline, chain, &party, desk.day).ok_or(Failure::NotFound)?;
    let page = Page::new(desk, Place::Portfolio, chain.party_name(&party));
    let (title, suppliers) = (page.t("web-chain"), page.t("web-supplier-list"));
    let page = page.below("chain", title).below("chain/suppliers", suppliers);
    let may_state = desk.may(Action::State);
    let args = vec![("met", met(&standing).into()), ("all", standing.terms.len().into())];
    let steps = standing.steps.iter().map(|part| {
        let body = &part.body;
        StepShown {
            on: body.on.to_string(),
            step: page.t(report::chain::step(body.step)),
            until: body.until.map(|until| until.to_string()).unwrap_or_default(),
            note: body.note.clone(),
            told: body.told.iter().map(|one| chain.party_name(one)).collect::<Vec<_>>().join(" / "),
            href: page.to(&format!("chain/parts?kind=step&edit={}#form", body.id)),
            position: part.position,
        }
    });
    Ok(SupplierPage {
        forms: paper::forms(&page, "suppliers", &[("party", party.as_str())]),
        services: services(chain, standing.services.iter().copied()),
        used_by: services(chain, standing.used_by.iter().map(|(service, _)| *service)),
        next_review: report::chain::next_review(&standing, locale),
        ending: standing.exit.is_some(),
        matters: matters(&page, &standing, may_state),
        settled: (!standing.terms.is_empty()).then(|| message::message(locale, "supplier-settled-count", &args)),
        nothing_asked: page.t1("supplier-no-demands", "guideline", guideline.manifest.title.get(locale)),
        terms: standing.terms.iter().map(|term| term_shown(&page, &standing, term)).collect(),
        steps: steps.collect(),
        add_step: step_link(&page, &party, None, None),
        edit_party: page.to(&format!("chain/parts?kind=party&edit={party}#form")),
        may_state,
        page,
    })
}

fn term_shown(page: &Page, standing: &SupplierStanding<'_>, term: &TermStanding<'_>) -> TermShown {
    let said = term.said.map(|part| &part.body);
    let href = match said {
        Some(said) => page.to(&format!("chain/parts?kind=term&edit={}#form", said.term)),
        None => {
            let link = page.plain(&format!("chain/parts?kind=term&party={}", standing.party));
            format!("{}#form", with_pair(&link, "items", term.demand.id))
        }
    };
    TermShown {
        id: term.demand.id.to_owned(),
        text: term.demand.text(page.locale).to_owned(),
        state: page.t(report::chain::settled(term.settled)),
        class: match term.settled {
            Settled::Satisfied => "verdict-met",
            Settled::NotSatisfied => "verdict-not-met",
            Settled::Open | Settled::Ended => "verdict-unknown",
        },
        basis: said.map(|said| said.basis.clone()).unwrap_or_default(),
        residual: said.map(|said| said.residual.clone()).unwrap_or_default(),
        until: said.and_then(|said| said.until).map(|until| until.to_string()).unwrap_or_default(),
        href,
    }
}

fn step_link(page: &Page, party: &Slug, step: Option<SupplierStep>, matter: Option<&Slug>) -> String {
    let mut link = page.plain(&format!("chain/parts?kind=step&party={party}"));
    if let Some(step) = step {
        link = with_pair(&link, "step", step.name());
    }
    if let Some(matter) = matter {
        link = with_pair(&link, "matter", matter.as_str());
    }
    format!("{link}#form")
}

/// What is open, each with the step that would settle it.
fn matters(page: &Page, standing: &SupplierStanding<'_>, may_state: bool) -> Vec<MatterShown> {
    let shown = standing.matters.iter().map(|matter| {
        let step = match matter.kind {
            MatterKind::TargetNotShown => Some(SupplierStep::TargetShown),
            MatterKind::NotHandedDown => Some(SupplierStep::HandedDown),
            MatterKind::NoReview | MatterKind::ReviewOverdue | MatterKind::Erased => Some(SupplierStep::Reviewed),
            MatterKind::ChangeNotAssessed => Some(SupplierStep::ChangeAssessed),
            MatterKind::ChangeNotTold => Some(SupplierStep::ChangeTold),
            MatterKind::NotReturned => Some(SupplierStep::DataReturned),
            MatterKind::NotErased => Some(SupplierStep::ErasureProved),
            MatterKind::SelectionBlocked
            | MatterKind::NoOwnDuty
            | MatterKind::NegotiatedForNothing
            | MatterKind::Unsettled => None,
        };
        let deed = step.filter(|_| may_state).map(|step| {
            let href = step_link(page, standing.party, Some(step), matter.begun.as_ref());
            (page.t("web-supplier-settle"), href)
        });
        MatterShown {
            words: matter.why.text(page.locale),
            due: matter.due.map(|due| page.t1("supplier-due", "date", due)),
            grave: matter.kind <= MatterKind::ReviewOverdue || matter.due.is_some_and(|due| due < standing.at),
            deed,
        }
    });
    shown.collect()
}
