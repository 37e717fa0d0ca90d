//! A chain to take along: all of it as a chain file; of a service the responsibility matrix as a workbook or as a plan of
//! OSCAL, or what its provider tells everybody of it as a component definition.

use app::Action;
use axum::extract::Query;
use axum::response::Response;
use interchange::oscal::Format;
use interchange::{chain, chain_oscal, chain_workbook};
use method::responsibility::{disclosed, matrix, offer};
use serde::Deserialize;

use super::asked::Between;
use crate::desk::Desk;
use crate::download::{JSON, WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;

/// Of which service, for which party; without a service, the chain file.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(flatten)]
    between: Between,
    #[serde(default)]
    format: String,
}

pub(super) async fn file(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Export, move |desk| answer(desk, &asked)).await
}

fn answer(desk: &Desk<'_>, asked: &Asked) -> Result<Response, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let guideline = desk.guideline()?;
    let Some(service) = asked.between.service()? else {
        let text = format!("{:#}\n", chain::write(chain, guideline.id()).file);
        return Ok(download(text, "chain.json", JSON));
    };
    let at = desk.asker.outside.now().to_string();
    if asked.format == "components" {
        let provider = chain.provider(&service).ok_or(Failure::NotFound)?;
        let offer = offer(guideline, &desk.snapshot.world, provider, Some(&service), desk.day);
        let written = chain_oscal::definition(&offer.ok_or(Failure::NotFound)?, desk.locale(), &at);
        let text = written.document.write(Format::Json);
        return Ok(download(text, &format!("{service}_components.json"), JSON));
    }
    let mut found = matrix(guideline, &desk.snapshot.world, &service, desk.day).ok_or(Failure::NotFound)?;
    let party = asked.between.party()?;
    if asked.format == "oscal" {
        let (found, shown) = match &party {
            Some(party) => disclosed(found, chain, party),
            None => (found, chain.clone()),
        };
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
