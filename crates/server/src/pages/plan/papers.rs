//! The papers of a planned case: to read and print, and to take along as Markdown, as the sheet vendors answer on, and as
//! the case itself.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use interchange::plan_case::{Asked, answer_sheet, case_to_json};
use method::requirement_planning::{Case, notes_of};

use super::{Bar, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::download::{JSON, MARKDOWN, WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::pages::papers::origin;
use crate::plan::Ground;
use crate::press::PaperPath;

#[derive(Template)]
#[template(path = "plan_papers.html")]
struct PapersPage {
    page: Page,
    bar: Bar,
    /// What can be taken along: link and title; the first is what vendors get.
    files: Vec<(String, String)>,
    refused: usize,
    /// Tables as the document has them: heading and rows.
    tables: Vec<(String, Vec<Row>)>,
}

/// A measure that is required.
struct Row {
    id: String,
    title: String,
    purpose: String,
    behind: Vec<String>,
    bullets: Vec<(String, String, Vec<String>)>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| page(desk, &path.service)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<Response, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.wanted()?;
    let plan = ground.derive(&case);
    let frame = frame(desk, &ground, "/papers", &case, &plan);
    let (page, model) = (&frame.page, ground.model);
    let locale = page.locale;
    let shown = ground.shown(&case, &plan);
    let tables = model.categories.iter().map(|category| {
        let of = plan.required().filter(|one| one.measure.category == category.id);
        let rows = of.map(|one| Row {
            id: one.measure.id.clone(),
            title: one.measure.title.get(locale).to_owned(),
            purpose: one.measure.purpose.get(locale).to_owned(),
            behind: one.because.iter().map(|because| shown.because(because, locale)).collect(),
            bullets: model
                .requirements_of(&one.measure.id)
                .map(|bullet| {
                    let notes = notes_of(model, &case, bullet).into_iter();
                    let notes = notes.map(|note| note.text.get(locale).to_owned()).collect();
                    (bullet.id.clone(), shown.worded(either(page, &bullet.ja, &bullet.en), locale), notes)
                })
                .collect(),
        });
        (category.table.get(locale).to_owned(), rows.collect::<Vec<_>>())
    });
    let tables = tables.filter(|(_, rows)| !rows.is_empty()).collect();
    let file = |form: &str, id: &str| (page.to(&format!("services/{service}/plan/papers/{form}")), page.t(id));
    // Another form of the papers is a line here, with its route beside `markdown`.
    let files = vec![
        file("sheet", "web-plan-take-sheet"),
        file("pdf", "web-paper-pdf"),
        file("docx", "web-paper-docx"),
        file("markdown", "web-plan-take-markdown"),
        file("case", "web-plan-take-case"),
    ];
    html(&PapersPage { files, refused: plan.violations.len(), tables, page: frame.page, bar: frame.bar })
}

/// The case in force; the system is called as the service is, unless it says otherwise.
fn named(ground: &Ground<'_>) -> Result<Case, Failure> {
    let mut case = ground.wanted()?;
    if case.system.trim().is_empty() {
        case.system.clone_from(&ground.service.description.name);
    }
    Ok(case)
}

pub(super) async fn print(asker: Asker, Path(path): Path<PaperPath>) -> Result<Response, Failure> {
    let write = |desk: &Desk<'_>, service: &str| {
        let ground = Ground::new(desk, service)?;
        let case = named(&ground)?;
        let plan = ground.derive(&case);
        Ok(report::plan::paper(&ground.shown(&case, &plan), Some(&origin(desk)?), desk.locale()))
    };
    path.print(asker, "requirements", write).await
}

pub(super) async fn markdown(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let case = named(&ground)?;
            let plan = ground.derive(&case);
            let text = report::markdown::plan(&ground.shown(&case, &plan), desk.locale());
            Ok(download(text, &format!("{}-requirements.md", path.service), MARKDOWN))
        })
        .await
}

pub(super) async fn sheet(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let case = named(&ground)?;
            let plan = ground.derive(&case);
            let asked =
                Asked { guideline: ground.guideline, model: ground.model, case: &case, plan: &plan, on: desk.day };
            let bytes = answer_sheet(&asked, desk.locale()).map_err(Failure::refused)?;
            Ok(download(bytes, &format!("{}-answers.xlsx", path.service), WORKBOOK))
        })
        .await
}

pub(super) async fn case(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let text = format!("{:#}\n", case_to_json(&ground.wanted()?));
            Ok(download(text, &format!("{}-case.json", path.service), JSON))
        })
        .await
}
