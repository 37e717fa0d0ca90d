//! What is told of chains, on paper: a chain as a whole, its matrix, the clauses for a party, how things stand with
//! suppliers.

use axum::extract::{Path, Query};
use axum::response::Response;
use jiff::civil::Date;
use method::responsibility::matrix;
use method::supplier;
use report::Origin;
use report::paper::Paper;
use serde::Deserialize;
use world::Slug;

use super::asked::Between;
use crate::clauses::drafted;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, with_pair};
use crate::pages::papers::origin;
use crate::press;

/// Which paper, in which form.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    paper: String,
    form: String,
}

/// Of what: of which service, for or of which party; clauses compared with which day, a chain looked at on which day to
/// come.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(flatten)]
    between: Between,
    #[serde(default)]
    since: String,
    #[serde(default)]
    on: String,
}

/// Where a paper can be taken along from: each form with its link.
pub(super) fn forms(page: &Page, paper: &str, asked: &[(&str, &str)]) -> [(String, String); 2] {
    [("pdf", "web-paper-pdf"), ("docx", "web-paper-docx")].map(|(form, words)| {
        let link = page.to(&format!("chain/papers/{paper}/{form}"));
        let asked = asked.iter().filter(|(_, value)| !value.is_empty());
        (page.t(words), asked.fold(link, |link, (name, value)| with_pair(&link, name, value)))
    })
}

pub(super) async fn print(
    asker: Asker,
    Path(which): Path<Which>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let write = match which.paper.as_str() {
        "chain" => chain,
        "matrix" => shares,
        "clauses" => clauses,
        "suppliers" => standing,
        _ => return Err(Failure::NotFound),
    };
    let of = [asked.between.service()?, asked.between.party()?];
    let of = of.into_iter().flatten().map(|name| name.to_string());
    let name = of.chain([which.paper.clone()]).collect::<Vec<_>>().join("-");
    press::print(asker, &which.form, name, move |desk| {
        let mut paper = write(desk, &asked)?;
        // A chain may be looked at on a day to come.
        let origin = origin(desk)?;
        Origin { day: paper.day.unwrap_or(origin.day), ..origin }.stamp(&mut paper);
        Ok(paper)
    })
    .await
}

/// The service a paper is about.
fn service(asked: &Asked) -> Result<Slug, Failure> {
    asked.between.service()?.ok_or(Failure::NotFound)
}

/// The day a chain is looked at: one to come, where it is asked for.
fn day(desk: &Desk<'_>, asked: &Asked) -> Date {
    asked.on.parse().ok().filter(|on| desk.day < *on).unwrap_or(desk.day)
}

fn chain(desk: &Desk<'_>, asked: &Asked) -> Result<Paper, Failure> {
    let (guideline, world) = (desk.guideline()?, &desk.snapshot.world);
    let found = matrix(guideline, world, &service(asked)?, day(desk, asked)).ok_or(Failure::NotFound)?;
    Ok(report::chain::paper(&found, guideline, world.supply_chain(), desk.locale()))
}

fn shares(desk: &Desk<'_>, asked: &Asked) -> Result<Paper, Failure> {
    let (guideline, world) = (desk.guideline()?, &desk.snapshot.world);
    let found = matrix(guideline, world, &service(asked)?, day(desk, asked)).ok_or(Failure::NotFound)?;
    Ok(report::chain::matrix(&found, world.supply_chain(), asked.between.party()?.as_ref(), desk.locale()))
}

fn clauses(desk: &Desk<'_>, asked: &Asked) -> Result<Paper, Failure> {
    let (service, party) = (service(asked)?, asked.between.party()?.ok_or(Failure::NotFound)?);
    let chain = desk.snapshot.world.supply_chain();
    drafted(desk, (&service, &party), &asked.since, |draft, earlier, against| {
        report::chain::contract(draft, chain, earlier, against, desk.locale())
    })
}

fn standing(desk: &Desk<'_>, asked: &Asked) -> Result<Paper, Failure> {
    let (guideline, chain) = (desk.guideline()?, desk.snapshot.world.supply_chain());
    let Some(party) = asked.between.party()? else {
        let all = supplier::suppliers(chain).into_iter();
        let standings: Vec<_> = all.filter_map(|party| supplier::supplier(guideline, chain, party, desk.day)).collect();
        return Ok(report::chain::suppliers(&standings, chain, desk.locale()));
    };
    let found = supplier::supplier(guideline, chain, &party, desk.day).ok_or(Failure::NotFound)?;
    Ok(report::chain::supplier(&found, chain, guideline, desk.locale()))
}
