//! Papers to print and to take along: the executive report, and the statement of applicability.

mod applicability;
mod executive;

use axum::Router;
use axum::routing::get;
use guideline::Guideline;
use method::View;
use report::service::{Headed, Imprint};
use report::{LedgerHead, Origin};
use store::Ledger as _;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::service::{PatternShown, pattern_shown};
use crate::shared::Shared;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/executive", get(executive::show))
        .route("/services/{service}/executive/{form}", get(executive::print))
        .route("/services/{service}/statement-of-applicability", get(applicability::show))
        .route("/services/{service}/statement-of-applicability/{form}", get(applicability::print))
}

/// Where a paper can be taken along from, as PDF and as DOCX.
struct Forms {
    pdf: String,
    docx: String,
}

impl Forms {
    fn of(page: &Page, path: &str) -> Self {
        let link = |form: &str| page.to(&format!("{path}/{form}"));
        Self { pdf: link("pdf"), docx: link("docx") }
    }
}

/// Of which day a paper is, and from which ledger.
pub(crate) fn origin(desk: &Desk<'_>) -> Result<Origin, Failure> {
    let ledger = LedgerHead {
        origin: desk.workspace.origin()?.unwrap_or_default(),
        size: desk.snapshot.world.size(),
        checkpoint: desk.workspace.store().latest_checkpoint()?.map(|one| one.note).unwrap_or_default(),
    };
    Ok(Origin { day: desk.day, ledger: Some(ledger) })
}

/// The imprint of a paper about a guideline, whichever is looked at.
pub(crate) fn imprint_by(
    desk: &Desk<'_>,
    page: &Page,
    guideline: &Guideline,
    pattern: Option<&PatternShown>,
) -> Result<Imprint, Failure> {
    let manifest = &guideline.manifest;
    let reading = pattern.and_then(|pattern| pattern.readings.iter().find(|(_, _, in_force)| *in_force));
    Ok(Imprint {
        guideline: format!("{} {}", manifest.title.get(page.locale), manifest.edition.title.get(page.locale)),
        edition: guideline.digest.to_string(),
        reading: reading.map(|(title, ..)| title.clone()).unwrap_or_default(),
        origin: origin(desk)?,
    })
}

/// What a paper about a service is about, and where it comes from.
fn about(desk: &Desk<'_>, page: &Page, view: &View<'_>, service: &str) -> Result<(Headed, Imprint), Failure> {
    let pattern = pattern_shown(desk, service)?;
    let imprint = imprint_by(desk, page, view.guideline, pattern.as_ref())?;
    let headed = Headed {
        service: view.service.description.name.clone(),
        organisation: page.organisation.clone(),
        pattern: pattern.and_then(|pattern| Some((pattern.number?, pattern.title))),
    };
    Ok((headed, imprint))
}
