//! Papers to print: the executive report, and the statement of applicability.

mod applicability;
mod executive;
mod lines;
mod shortfalls;
mod turns;

use axum::Router;
use axum::routing::get;
use guideline::Guideline;
use jiff::civil::Date;
use store::Ledger as _;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::service::PatternShown;
use crate::shared::Shared;

/// What every paper says of its origin.
pub(crate) struct Imprint {
    pub(crate) day: Date,
    pub(crate) guideline: String,
    pub(crate) edition: String,
    pub(crate) reading: String,
    pub(crate) origin: String,
    pub(crate) size: u64,
    pub(crate) checkpoint: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/executive", get(executive::show))
        .route("/services/{service}/statement-of-applicability", get(applicability::show))
}

fn imprint(desk: &Desk<'_>, page: &Page, pattern: Option<&PatternShown>) -> Result<Imprint, Failure> {
    imprint_by(desk, page, desk.guideline()?, pattern)
}

/// The imprint of a paper about a guideline, whichever is looked at.
pub(crate) fn imprint_by(
    desk: &Desk<'_>,
    page: &Page,
    guideline: &Guideline,
    pattern: Option<&PatternShown>,
) -> Result<Imprint, Failure> {
    let reading = pattern.and_then(|pattern| pattern.readings.iter().find(|(_, _, in_force)| *in_force));
    Ok(Imprint {
        day: desk.day,
        guideline: format!(
            "{} {}",
            guideline.manifest.title.get(page.locale),
            guideline.manifest.edition.title.get(page.locale)
        ),
        edition: guideline.digest.to_string(),
        reading: reading.map(|(title, ..)| title.clone()).unwrap_or_default(),
        origin: desk.workspace.origin()?.unwrap_or_default(),
        size: desk.snapshot.world.size(),
        checkpoint: desk.workspace.store().latest_checkpoint()?.map(|one| one.note).unwrap_or_default(),
    })
}
