//! The papers of an IoT service: to print, and to take along as Markdown or a spreadsheet.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use interchange::tables::{Table, to_xlsx};
use report::iot::{Paper, Shown, papers as made};

use super::frame;
use super::ground::{Ground, reasons};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::pages::ledger::download;

#[derive(Template)]
#[template(path = "iot_papers.html")]
struct PapersPage {
    page: Page,
    steps: Vec<Tab>,
    markdown: String,
    xlsx: String,
    papers: Vec<Paper>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let (page, steps) = frame(desk, &ground, "/papers");
            let link = |form: &str| page.to(&format!("services/{}/iot/papers/{form}", path.service));
            let (markdown, xlsx) = (link("markdown"), link("xlsx"));
            html(&PapersPage { papers: papers(desk, &ground)?, markdown, xlsx, steps, page })
        })
        .await
}

fn papers(desk: &Desk<'_>, ground: &Ground<'_>) -> Result<Vec<Paper>, Failure> {
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let reasons = reasons(desk, &weighed)?;
    Ok(made(&Shown {
        model: ground.model,
        survey: &derived.survey,
        derivation: &derived.derivation,
        findings: &derived.findings,
        deliberation: Some(&weighed),
        reasons: &|position| reasons.get(&position).cloned(),
        locale: desk.locale(),
    }))
}

fn title(desk: &Desk<'_>, ground: &Ground<'_>) -> String {
    let name = ground.service.description.name.as_str();
    message::message(desk.locale(), "iot-papers-title", &vec![("name", name.into())])
}

pub(super) async fn markdown(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let text = report::markdown::iot(&title(desk, &ground), &papers(desk, &ground)?);
            Ok(typed(download(text, &format!("{}-iot.md", path.service)), "text/markdown; charset=utf-8"))
        })
        .await
}

pub(super) async fn xlsx(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let papers = papers(desk, &ground)?;
            let tables =
                papers.iter().map(|Paper { name, title, lead, head, rows }| Table { name, title, lead, head, rows });
            let bytes = to_xlsx(&title(desk, &ground), &tables.collect::<Vec<_>>()).map_err(Failure::refused)?;
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(typed(download(bytes, &format!("{}-iot.xlsx", path.service)), kind))
        })
        .await
}

fn typed(mut response: Response, kind: &'static str) -> Response {
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
