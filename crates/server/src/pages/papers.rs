//! Papers to print: the executive report, and the statement of applicability.

mod applicability;
mod executive;
mod lines;
mod shortfalls;
mod turns;

use axum::Router;
use axum::routing::get;
use jiff::civil::Date;
use store::Ledger as _;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::service::PatternShown;
use crate::shared::Shared;

/// What every paper says of its origin.
struct Imprint {
    day: Date,
    guideline: String,
    edition: String,
    reading: String,
    origin: String,
    size: u64,
    checkpoint: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/executive", get(executive::show))
        .route("/services/{service}/statement-of-applicability", get(applicability::show))
}

fn imprint(desk: &Desk<'_>, page: &Page, pattern: Option<&PatternShown>) -> Result<Imprint, Failure> {
    let guideline = desk.guideline()?;
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
