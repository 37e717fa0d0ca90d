//! The requirements of a service, planned (requirement planning): step by step from the scope to the papers, what vendors
//! answer, and two pages that only help to think: what if, and how data is linked.

mod benefits;
mod by_component;
mod case;
mod import;
mod lines;
mod linkage;
mod measures;
mod overview;
mod papers;
mod record;
mod risks;
mod steps;
mod trees;
mod vendors;
mod viewpoints;
mod what_if;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use message::Locale;
use method::requirement_planning::Warning;

use self::record::handlers;
use self::steps::{Bar, Frame, frame};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::plan::{Ground, plans};
use crate::shared::Shared;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/plan", get(overview::show))
        .route("/services/{service}/plan/case", handlers(case::FORM))
        .route("/services/{service}/plan/viewpoints", handlers(viewpoints::FORM))
        .route("/services/{service}/plan/benefits", handlers(benefits::FORM))
        .route("/services/{service}/plan/risks", handlers(risks::FORM))
        .route("/services/{service}/plan/measures", handlers(measures::FORM))
        .route("/services/{service}/plan/trees", handlers(trees::FORM))
        .route("/services/{service}/plan/papers", get(papers::show))
        .route("/services/{service}/plan/papers/markdown", get(papers::markdown))
        .route("/services/{service}/plan/papers/{form}", get(papers::print))
        .route("/services/{service}/plan/papers/sheet", get(papers::sheet))
        .route("/services/{service}/plan/papers/case", get(papers::case))
        .route("/services/{service}/plan/what-if", get(what_if::show))
        .route("/services/{service}/plan/linkage", get(linkage::show))
        .merge(file_routes())
}

/// Cases, and what vendors answer, come as files.
fn file_routes() -> Router<Shared> {
    // The confirmed file comes back in text form, a third longer.
    let limit = || DefaultBodyLimit::max(vendors::LIMIT * 2);
    let small = || DefaultBodyLimit::max(import::LIMIT * 2);
    Router::new()
        .route("/services/{service}/plan/import", post(import::preview).layer(small()))
        .route("/services/{service}/plan/import/apply", post(import::apply).layer(small()))
        .route("/services/{service}/plan/vendors", get(vendors::show).post(vendors::preview).layer(limit()))
        .route("/services/{service}/plan/vendors/apply", post(vendors::apply).layer(limit()))
        .route("/services/{service}/plan/vendors/drop", post(vendors::drop_out))
        .route("/services/{service}/plan/vendors/responsible", post(vendors::responsible))
        .route("/services/{service}/plan/vendors/compare", get(vendors::compared))
        .route("/services/{service}/plan/vendors/compare/xlsx", get(vendors::xlsx))
}

/// What waits on these pages, for the summary of a service looked at by a guideline that plans: where it leads, and what
/// it is.
pub(crate) fn waiting(desk: &Desk<'_>, service: &str, page: &Page) -> Result<Option<(String, String)>, Failure> {
    if !plans(desk.guideline()?) {
        return Ok(None);
    }
    let ground = Ground::new(desk, service)?;
    let link = |end: &str| page.to(&format!("services/{service}/plan{end}"));
    let Some(case) = ground.stated() else {
        return Ok(Some((link(""), page.t("web-plan-nothing-stated"))));
    };
    let plan = ground.derive(&case);
    if !plan.violations.is_empty() {
        return Ok(Some((link("/measures"), page.count("web-plan-refused-count", &plan.violations.len()))));
    }
    let open = plan.warnings.iter().filter(|one| steps::is_open(one)).count();
    Ok((0 < open).then(|| (link(""), page.t("web-plan-open"))))
}

/// A text in the language of the page.
fn either<'t>(page: &Page, ja: &'t str, en: &'t str) -> &'t str {
    match page.locale {
        Locale::Ja => ja,
        Locale::En => en,
    }
}

/// A remark as a page shows it: what is wrong, and what to do about it.
struct Remark {
    text: String,
    mend: String,
}

impl Remark {
    fn of(warning: &Warning<'_>, ground: &Ground<'_>, locale: Locale) -> Self {
        Self { text: warning.words(ground.model, locale), mend: warning.mend(ground.model, locale) }
    }
}
