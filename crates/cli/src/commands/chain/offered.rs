//! `akashi responsibility import`: what another tool's document says of a service's requirements.

use std::path::Path;

use app::Located;
use interchange::chain_oscal::{OfferAsked, offered};
use interchange::oscal::Document;
use message::{Diagnostic, Locale};
use world::Slug;

use super::{recorded, unknown};
use crate::args::Common;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// What is read, from where.
pub(super) struct Import<'i> {
    pub(super) file: &'i Path,
    pub(super) service: &'i Slug,
    pub(super) component: Option<&'i str>,
    pub(super) guideline: &'i str,
    pub(super) dry_run: bool,
}

pub(super) fn run(import: &Import<'_>, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = if import.dry_run { session::open(common)? } else { session::open_signed(common)? };
    let name = import.file.display().to_string();
    let document = Document::read(&name, edge::read_text(import.file)?.as_bytes())?;
    let snapshot = workspace.current();
    let guideline = session::assessable(snapshot, import.guideline)?;
    let chain = snapshot.world.supply_chain();
    if !chain.services.contains_key(import.service) {
        return Err(unknown(import.service).into());
    }
    let nobody = || Diagnostic::error("chain-offer-nobody").with("service", import.service.as_str());
    let by = chain.provider(import.service).ok_or_else(nobody)?;
    let asked = OfferAsked { service: import.service, by, component: import.component, guideline, locale };
    let read = offered(&document, &asked)?;
    print::warnings(&read.warnings, locale);
    let located = read.statements.into_iter().map(|one| Located { statement: one.statement, place: Some(one.place) });
    let located = located.collect();
    recorded(workspace, located, import.dry_run, common, locale)
}
