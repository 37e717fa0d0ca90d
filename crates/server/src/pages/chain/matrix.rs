//! What holds along the chain of a service, what is contradictory or not agreed, who must act and where that is recorded,
//! and every party's part of every requirement.

use std::collections::BTreeSet;

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use guideline::Guideline;
use jiff::civil::Date;
use method::assessment::Verdict;
use method::responsibility::{Matrix, Row, acts, matrix};
use method::supply_chain::Members;
use report::paper::PaperPart;
use serde::Deserialize;
use world::{Chain, Slug};

use super::acting::{ActShown, shown as act_shown};
use super::choose::choose;
use super::grid::{Grid, grid};
use super::layers::{LayerShown, layers};
use super::paper;
use super::rows::{RowShown, row_shown};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};

/// How many rows a page shows.
pub(super) const ROWS: usize = 50;

/// How many gaps, and how many of those who must act, stand above the rows, which tell of all.
const SHOWN: usize = 30;

/// Which service, on which day to come, which rows from which on; every combination is a link.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    service: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    within: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    focus: String,
    #[serde(default)]
    find: String,
    #[serde(default)]
    view: String,
    #[serde(default)]
    start: usize,
}

/// Something to choose: value, words, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "chain.html")]
struct ChainPage {
    page: Page,
    parts: Vec<PaperPart>,
    picture: String,
    layers: Vec<LayerShown>,
    find: String,
    /// The service to which the picture shows the way.
    focus: Option<String>,
    acts: Vec<ActShown>,
    /// How many more there are, and where the rows they come from stand.
    acts_left: Option<(usize, String)>,
    parties: Vec<Choice>,
    sections: Vec<Choice>,
    states: Vec<Choice>,
    guideline: String,
    service: String,
    on: String,
    /// The day looked at is still to come.
    to_come: bool,
    rows: Vec<RowShown>,
    grid: Option<Grid>,
    /// The same rows in the other form.
    other_view: String,
    count: usize,
    previous: Option<String>,
    next: Option<String>,
    workbook: String,
    /// Where the chain and its matrix can be taken along from, each form with its link.
    forms: [(String, String); 2],
    matrix_forms: [(String, String); 2],
    plan: String,
    components: Option<String>,
    may_state: bool,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            if asked.service.is_empty() {
                return html(&choose(desk));
            }
            html(&answer(desk, &asked)?)
        })
        .await
}

fn answer(desk: &Desk<'_>, asked: &Asked) -> Result<ChainPage, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let service: Slug = asked.service.parse().map_err(|_| Failure::NotFound)?;
    let guideline = desk.guideline()?;
    let page = Page::new(desk, Place::Portfolio, chain.service_name(&service));
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    // A day to come is looked at as what would hold if nobody said anything more.
    let to_come: Option<Date> = asked.on.parse().ok().filter(|on| desk.day < *on);
    match to_come {
        Some(on) => {
            let found = matrix(guideline, &desk.snapshot.world, &service, on).ok_or(Failure::NotFound)?;
            Ok(chosen(desk, page, guideline, &found, asked))
        }
        None => {
            let kept = desk.matrix(&service)?;
            Ok(chosen(desk, page, guideline, &kept.lend(guideline, desk.day), asked))
        }
    }
}

fn chosen(desk: &Desk<'_>, page: Page, guideline: &Guideline, matrix: &Matrix<'_>, asked: &Asked) -> ChainPage {
    let (chain, locale) = (desk.snapshot.world.supply_chain(), desk.locale());
    let may_state = desk.may(Action::State);
    let focus: Option<Slug> = asked.focus.parse().ok().filter(|service| matrix.members.contains(&service));
    let among = focus.as_ref().map(|focus| Members::new(chain).between(matrix.service, focus));
    let mut parts = report::chain::gaps_of(matrix, chain, SHOWN, locale).parts;
    parts.retain(|part| !matches!(part, PaperPart::Title(_)));
    let conflicts: BTreeSet<(&Slug, &str)> = matrix
        .gaps
        .iter()
        .filter(|gap| gap.kind.is_conflict())
        .map(|gap| (gap.service, gap.control.id.as_str()))
        .collect();
    let conflicting = |row: &Row<'_>| conflicts.contains(&(row.service, row.control.id.as_str()));
    let wanted = |row: &&Row<'_>| {
        let of_party = asked.party.is_empty() || row.party.is_some_and(|party| party.as_str() == asked.party);
        let within = asked.within.is_empty() || row.control.stands_in(&asked.within);
        let state = match asked.only.as_str() {
            "conflicts" => conflicting(row),
            "unagreed" => row.agreed_by.is_none(),
            "open" => !matches!(row.verdict, Verdict::Met | Verdict::NotApplicable),
            _ => true,
        };
        of_party && within && state
    };
    let mut rows: Vec<&Row<'_>> = matrix.rows.iter().filter(wanted).collect();
    let as_grid = asked.view == "grid";
    let grid = as_grid.then(|| grid(&page, chain, &rows, &conflicts, asked.start));
    if !as_grid {
        // Conflicts first, then what is open, the worst first; within it the printed order.
        rows.sort_by_key(|row| (!conflicting(row), row.verdict));
    }
    let count = grid.as_ref().map_or(rows.len(), |grid| grid.count);
    let link = |pairs: &[(&str, &str)]| {
        let link = page.to(&format!("chain?service={}", matrix.service));
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        format!("{}#matrix", pairs.fold(link, |link, (name, value)| with_pair(&link, name, value)))
    };
    let seen = |view: &str, start: usize| {
        let start = if start == 0 { String::new() } else { start.to_string() };
        link(&[
            ("on", &asked.on),
            ("party", &asked.party),
            ("within", &asked.within),
            ("only", &asked.only),
            ("view", view),
            ("start", &start),
        ])
    };
    let view = asked.view.as_str();
    let acts = acts(matrix);
    let shown = rows.iter().skip(asked.start).take(if as_grid { 0 } else { ROWS });
    let (of, on) = (("service", matrix.service.as_str()), ("on", asked.on.as_str()));
    let file = |format: &str| {
        let link = page.to(&format!("chain/file?service={}&format={format}", matrix.service));
        if asked.party.is_empty() { link } else { with_pair(&link, "party", &asked.party) }
    };
    ChainPage {
        parts,
        picture: report::chain::picture(matrix, chain, among.as_ref(), locale),
        layers: layers(&page, chain, matrix, focus.as_ref(), &asked.find),
        find: asked.find.clone(),
        focus: focus.as_ref().map(|service| chain.service_name(service).to_owned()),
        acts: acts.iter().take(SHOWN).map(|act| act_shown(&page, chain, act, may_state)).collect(),
        acts_left: acts
            .len()
            .checked_sub(SHOWN)
            .filter(|left| 0 < *left)
            .map(|left| (left, link(&[("on", &asked.on), ("only", "open")]))),
        parties: parties(chain, matrix, &asked.party),
        sections: sections(guideline, &page, &asked.within),
        states: [
            ("conflicts", "web-chain-only-conflicts"),
            ("open", "web-chain-only-open"),
            ("unagreed", "gap-unagreed"),
        ]
        .map(|(name, id)| (name.to_owned(), page.t(id), asked.only == name))
        .to_vec(),
        guideline: guideline.id().to_owned(),
        service: matrix.service.to_string(),
        on: if desk.day < matrix.at { matrix.at.to_string() } else { String::new() },
        to_come: desk.day < matrix.at,
        rows: shown.map(|row| row_shown(&page, chain, row, conflicting(row))).collect(),
        other_view: seen(if as_grid { "" } else { "grid" }, 0),
        previous: (asked.start > 0).then(|| seen(view, asked.start.saturating_sub(ROWS))),
        next: (asked.start.saturating_add(ROWS) < count).then(|| seen(view, asked.start.saturating_add(ROWS))),
        workbook: file("xlsx"),
        forms: paper::forms(&page, "chain", &[of, on]),
        matrix_forms: paper::forms(&page, "matrix", &[of, on, ("party", &asked.party)]),
        plan: file("oscal"),
        components: chain.provider(matrix.service).map(|_| file("components")),
        grid,
        count,
        may_state,
        page,
    }
}

fn parties(chain: &Chain, matrix: &Matrix<'_>, chosen: &str) -> Vec<Choice> {
    let parties: BTreeSet<&Slug> = matrix.rows.iter().filter_map(|row| row.party).collect();
    let named = |party: &Slug| (party.to_string(), chain.party_name(party).to_owned(), party.as_str() == chosen);
    parties.into_iter().map(named).collect()
}

/// The parts of the guideline, by their own numbers.
fn sections(guideline: &Guideline, page: &Page, chosen: &str) -> Vec<Choice> {
    let sections = guideline.sections.iter().filter(|one| one.id.matches('.').count() < 2);
    let named =
        sections.map(|one| (one.id.clone(), format!("{} {}", one.id, one.title.get(page.locale)), one.id == chosen));
    named.collect()
}

impl ChainPage {
    /// The party of a column, for screens on which columns stand below each other.
    fn party(&self, column: &usize) -> &str {
        self.grid.as_ref().and_then(|grid| grid.parties.get(*column)).map_or("", String::as_str)
    }
}
