//! The papers of an IoT service: to print, and to take along as Markdown or a spreadsheet.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use interchange::tables::{Table, to_xlsx};
use report::iot::pictures::pictures;
use report::iot::{Paper, Shown, papers as made};
use report::paper::Picture;

use super::frame;
use crate::answer::html;
use crate::desk::Desk;
use crate::download::{MARKDOWN, WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::iot::{Ground, reasons};
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::pages::papers::origin;
use crate::press::PaperPath;

#[derive(Template)]
#[template(path = "iot_papers.html")]
struct PapersPage {
    page: Page,
    steps: Vec<Tab>,
    markdown: String,
    xlsx: String,
    pdf: String,
    docx: String,
    papers: Vec<Paper>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let (page, steps) = frame(desk, &ground, "/papers");
            let link = |form: &str| page.to(&format!("services/{}/iot/papers/{form}", path.service));
            let (markdown, xlsx) = (link("markdown"), link("xlsx"));
            let (papers, _) = papers(desk, &ground)?;
            html(&PapersPage { papers, pdf: link("pdf"), docx: link("docx"), markdown, xlsx, steps, page })
        })
        .await
}

fn papers(desk: &Desk<'_>, ground: &Ground<'_>) -> Result<(Vec<Paper>, Vec<Picture>), Failure> {
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let reasons = reasons(desk, &weighed)?;
    let shown = Shown {
        model: ground.model,
        survey: &derived.survey,
        derivation: &derived.derivation,
        findings: &derived.findings,
        deliberation: Some(&weighed),
        reasons: &|position| reasons.get(&position).cloned(),
        locale: desk.locale(),
    };
    Ok((made(&shown), pictures(&shown)))
}

/// The papers bound together, with their pictures.
fn bound(desk: &Desk<'_>, ground: &Ground<'_>) -> Result<report::paper::Paper, Failure> {
    let (papers, pictures) = papers(desk, ground)?;
    let origin = origin(desk)?;
    Ok(report::iot::paper(&title(desk, ground), pictures, &papers, Some(&origin), desk.locale()))
}

fn title(desk: &Desk<'_>, ground: &Ground<'_>) -> String {
    let name = ground.service.description.name.as_str();
    message::message(desk.locale(), "iot-papers-title", &vec![("name", name.into())])
}

pub(super) async fn markdown(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let text = report::markdown::paper(&bound(desk, &ground)?);
            Ok(download(text, &format!("{}-iot.md", path.service), MARKDOWN))
        })
        .await
}

pub(super) async fn print(asker: Asker, Path(path): Path<PaperPath>) -> Result<Response, Failure> {
    path.print(asker, "iot", |desk, service| bound(desk, &Ground::new(desk, service)?)).await
}

pub(super) async fn xlsx(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let (papers, _) = papers(desk, &ground)?;
            let tables =
                papers.iter().map(|Paper { name, title, lead, head, rows }| Table { name, title, lead, head, rows });
            let bytes = to_xlsx(&title(desk, &ground), &tables.collect::<Vec<_>>()).map_err(Failure::refused)?;
            Ok(download(bytes, &format!("{}-iot.xlsx", path.service), WORKBOOK))
        })
        .await
}
