//! A chain to take along: all of it as a chain file, or the responsibility matrix of a service as a workbook or as a plan
//! of OSCAL.

use app::Action;
use axum::extract::Query;
use axum::response::Response;
use interchange::oscal::Format;
use interchange::{chain, chain_oscal, chain_workbook};
use method::responsibility::{disclosed, matrix};
use serde::Deserialize;
use world::Slug;

use crate::desk::Desk;
use crate::download::{JSON, WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;

/// Of which service, for which party; without a service, the chain file.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    service: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    format: String,
}

pub(super) async fn file(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Export, move |desk| answer(desk, &asked)).await
}

fn answer(desk: &Desk<'_>, asked: &Asked) -> Result<Response, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let guideline = desk.guideline()?;
    if asked.service.is_empty() {
        let text = format!("{:#}\n", chain::write(chain, guideline.id()).file);
        return Ok(download(text, "chain.json", JSON));
    }
    let service: Slug = asked.service.parse().map_err(|_| Failure::NotFound)?;
    let mut found = matrix(guideline, &desk.snapshot.world, &service, desk.day).ok_or(Failure::NotFound)?;
    let party: Option<Slug> = match asked.party.as_str() {
        "" => None,
        name => Some(name.parse().map_err(|_| Failure::NotFound)?),
    };
    if asked.format == "oscal" {
        let (found, shown) = match &party {
            Some(party) => disclosed(found, chain, party),
            None => (found, chain.clone()),
        };
        let at = desk.asker.outside.now().to_string();
        let plan = chain_oscal::plan(&found, &shown, desk.locale(), &at);
        return Ok(download(plan.document.write(Format::Json), &format!("{service}_plan.json"), JSON));
    }
    if party.is_some() {
        found.rows.retain(|row| row.party == party.as_ref());
    }
    let locale = desk.locale();
    let line = |row| report::chain::line(row, chain, locale).into_iter().map(|cell| cell.text).collect();
    let bytes =
        chain_workbook::write(&report::chain::header(locale), found.rows.iter().map(line)).map_err(Failure::refused)?;
    Ok(download(bytes, &format!("{service}_matrix.xlsx"), WORKBOOK))
}
