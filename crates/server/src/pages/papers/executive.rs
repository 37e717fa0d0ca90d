//! The executive report, two sheets of paper: how things stand and how they change, then what needs action.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::Span;
use jiff::civil::Date;
use method::assessment::{Pairing, assess};
use report::service::{Executive, Imprint, Past, Report};

use super::{Forms, about};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::controls::ServicePath;
use crate::pages::months::counts;
use crate::press::PaperPath;

#[derive(Template)]
#[template(path = "executive.html")]
struct ExecutivePage {
    page: Page,
    imprint: Imprint,
    service: String,
    report: Executive,
    forms: Forms,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .look(move |desk| {
            let (page, report) = made(desk, &path.service)?;
            let forms = Forms::of(&page, &format!("services/{}/executive", path.service));
            let (imprint, service) = (report.imprint.clone(), report.headed.service.clone());
            html(&ExecutivePage { page, imprint, service, report, forms })
        })
        .await
}

pub(super) async fn print(asker: Asker, Path(path): Path<PaperPath>) -> Result<Response, Failure> {
    path.print(asker, "executive", |desk, service| Ok(made(desk, service)?.1.paper())).await
}

fn made(desk: &Desk<'_>, service: &str) -> Result<(Page, Executive), Failure> {
    let view = desk.view(service)?;
    let assessment = assess(&view);
    let page = Page::new(desk, Place::Portfolio, "").titled("web-executive");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Executive);
    let (headed, imprint) = about(desk, &page, &view, service)?;
    // Before it was registered there is nothing to count.
    let months = counts(desk, |then| then.standing(service).map(|standing| standing.all).unwrap_or_default())?;
    let earlier = earlier(desk.day);
    let past = earlier.map_or(Ok(None), |day| desk.past(day))?;
    let then = earlier.map(|day| (day, desk.on(day, past.as_deref())));
    let found =
        then.as_ref().and_then(|(day, then)| Some((*day, then.guideline().ok()?, then.standing(service).ok()?)));
    let after = desk.standing(service)?;
    let changes = found.map(|(day, text, before)| {
        let pairing = Pairing::of(Some(&**text), Some(view.guideline));
        (day, pairing.changes(&before.verdicts, &after.verdicts).collect())
    });
    let report = Report {
        headed,
        imprint,
        view: &view,
        assessment: &assessment,
        past: Past { months, changes },
        locale: page.locale,
    };
    let said = desk.said(report.lines().positions())?;
    let report = report.write(&|position, field| said.text(position, field).to_owned());
    Ok((page, report))
}

/// The end of last month.
fn earlier(day: Date) -> Option<Date> {
    day.checked_sub(Span::new().months(1)).ok().map(Date::last_of_month)
}
