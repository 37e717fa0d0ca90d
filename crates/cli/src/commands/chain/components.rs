//! `akashi responsibility components`: what a provider offers, for everybody.

use std::path::Path;

use interchange::chain_oscal;
use message::{Diagnostic, Locale};
use method::responsibility::offer;
use world::Slug;

use super::oscal;
use crate::args::{Common, OnDay};
use crate::print::Failure;
use crate::{edge, session};

/// The component definition of a provider's services, or of one of them alone.
pub(super) fn written(
    provider: &Slug,
    service: Option<&Slug>,
    day: &OnDay,
    output: Option<&Path>,
    common: &Common,
    locale: Locale,
) -> Result<Vec<u8>, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let guideline = session::assessable(snapshot, &day.guideline)?;
    let nothing = || Failure::from(Diagnostic::error("chain-nothing-offered").with("party", provider.as_str()));
    let offer = offer(guideline, &snapshot.world, provider, service, day.date()).ok_or_else(nothing)?;
    Ok(oscal(&chain_oscal::definition(&offer, locale, &edge::now_as_text()), output, locale))
}
