//! Taking in another's framework: a file, what it holds and what would change, and only then its adoption.

use std::sync::Arc;

use app::{Action, MappingText, Snapshot};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::response::Response;
use axum::routing::{get, post};
use guideline::{Guideline, Package};
use interchange::catalog::{self, Beside, Framework, Import, Known, MappingFile, SHEET_COLUMNS};
use message::Diagnostic;
use serde::Deserialize;

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::download::{WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::explain::Problem;
use crate::shared::Shared;
use crate::shelf::Shelf;
use crate::upload::{confirmed, kept, unreadable};

/// The largest file taken, in bytes; the catalog of SP 800-53 has eleven million.
const LIMIT: usize = 16 * 1024 * 1024;

/// How many verdicts that change are shown.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "library_import.html")]
struct ImportPage {
    page: Page,
    link: String,
    preview: Option<Preview>,
    /// The columns of a sheet to fill in: heading, and what stands below it.
    columns: [(&'static str, &'static str); 7],
}

/// What a file holds, and what its adoption would change.
struct Preview {
    file: String,
    frameworks: Vec<Held>,
    /// Its mappings, and what becomes of each.
    mappings: Vec<String>,
    /// Whether there is anything to adopt.
    is_usable: bool,
    warnings: Vec<Problem>,
    name: String,
    language: String,
    /// The file itself, to be sent again when the adoption is confirmed.
    content: String,
}

/// A framework of the file.
struct Held {
    name: String,
    title: String,
    /// The language the title is in: not every framework has the reader's.
    language: String,
    facts: Vec<(String, String)>,
    note: String,
    /// The outermost groups.
    groups: Vec<Group>,
    /// Answers that are asked for anew.
    new: usize,
    /// Verdicts that change: service, requirement, before, after.
    changes: Vec<[String; 4]>,
    more_changes: usize,
    /// Whether this very text is adopted already.
    same: bool,
}

/// An outermost group of a framework.
struct Group {
    id: String,
    title: String,
    language: String,
    /// How many requirements stand in it.
    requirements: usize,
}

pub(super) fn routes() -> Router<Shared> {
    // The confirmed file comes back in text form, a third longer, and a little of that is escaped.
    let limit = || DefaultBodyLimit::max(LIMIT * 2);
    Router::new()
        .route("/library/import", get(show).post(preview).layer(limit()))
        .route("/library/import/sheet", get(sheet))
        .route("/library/import/adopt", post(adopt).layer(limit()))
}

fn page(desk: &Desk<'_>, preview: Option<Preview>) -> ImportPage {
    let page = Page::new(desk, Place::Library, "").titled("web-import");
    let library = page.t("web-nav-library");
    let page = page.below("library", library);
    ImportPage {
        link: page.plain("library/import"),
        preview,
        columns: SHEET_COLUMNS.map(|(heading, holds, _)| (heading, holds)),
        page,
    }
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Configure, |desk| html(&page(desk, None))).await
}

/// A sheet to fill in.
async fn sheet(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Configure, |desk| {
            let bytes = catalog::sheet_template(desk.locale()).map_err(Failure::refused)?;
            Ok(download(bytes, "framework.xlsx", WORKBOOK))
        })
        .await
}

/// A file with what is said about it.
#[derive(Debug, Default)]
struct Sent {
    file: String,
    bytes: Vec<u8>,
    name: String,
    language: String,
}

async fn preview(asker: Asker, mut form: Multipart) -> Result<Response, Failure> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name().map(str::to_owned).as_deref() {
            Some("file") => {
                sent.file = field.file_name().unwrap_or_default().to_owned();
                sent.bytes = field.bytes().await.map_err(unreadable)?.to_vec();
            }
            Some("name") => sent.name = field.text().await.map_err(unreadable)?,
            Some("language") => sent.language = field.text().await.map_err(unreadable)?,
            _ => {}
        }
    }
    if LIMIT < sent.bytes.len() {
        return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", "16 MiB")));
    }
    asker
        .read(Action::Configure, move |desk| {
            let import = read(&sent, &desk.asker.shelf, desk.snapshot)?;
            let mut frameworks = Vec::new();
            for framework in &import.frameworks {
                frameworks.push(held(desk, framework)?);
            }
            let mapping = |one: &MappingFile| {
                let mut args = vec![("from", one.mapping.from.as_str().into()), ("to", one.mapping.to.as_str().into())];
                args.extend([("ties", one.mapping.ties().into()), ("unknown", one.unknown.join(", ").into())]);
                let id = if one.unknown.is_empty() { "web-import-mapping" } else { "web-import-mapping-waits" };
                message::message(desk.locale(), id, &args)
            };
            let is_usable = !frameworks.is_empty() || usable(&import).next().is_some();
            let preview = Preview {
                frameworks,
                is_usable,
                mappings: import.mappings.iter().map(mapping).collect(),
                warnings: Problem::all(&import.warnings, desk.locale()),
                content: kept(&sent.bytes),
                file: sent.file,
                name: sent.name,
                language: sent.language,
            };
            html(&page(desk, Some(preview)))
        })
        .await
}

/// Reads the file; a name that a guideline has which was not taken in from a file stays that guideline's.
fn read(sent: &Sent, shelf: &Shelf, snapshot: &Snapshot) -> Result<Import, Failure> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let (name, language) = (said(&sent.name), said(&sent.language));
    let own = snapshot.guidelines().map(AsRef::as_ref).filter(|own: &&Guideline| shelf.guideline(own.id()).is_none());
    // Mappings are held against the guidelines as they ship, as those that ship are.
    let known: Vec<&Guideline> = shelf.guidelines().chain(own).collect();
    let is_other = |one: &&Framework| {
        let id = one.guideline.id();
        known.iter().any(|known| known.id() == id && known.model.catalog().is_none())
    };
    let beside =
        Beside { name: name.as_deref(), language: language.as_deref(), sources: None, known: Known(known.clone()) };
    let import = catalog::read(&sent.file, &sent.bytes, beside).map_err(Failure::Refused)?;
    match import.frameworks.iter().find(is_other) {
        Some(one) => Err(Failure::refused(Diagnostic::error("web-import-name-taken").with("name", one.guideline.id()))),
        None => Ok(import),
    }
}

/// The mappings both of whose sides are at hand.
fn usable(import: &Import) -> impl Iterator<Item = &MappingFile> {
    import.mappings.iter().filter(|mapping| mapping.unknown.is_empty())
}

fn held(desk: &Desk<'_>, framework: &Framework) -> Result<Held, Failure> {
    let (guideline, locale) = (&framework.guideline, desk.locale());
    let changes = desk.workspace.preview_adoption(&framework.package, desk.asker.outside.today())?;
    let (new, other): (Vec<_>, Vec<_>) = changes.into_iter().partition(|change| change.before.is_none());
    let word = |verdict: Option<method::assessment::Verdict>| {
        verdict.map_or_else(|| "–".to_owned(), |verdict| desk.text_of(verdict.message()))
    };
    let row = |change: &app::VerdictChange| {
        [change.service.clone(), change.control.clone(), word(change.before), word(change.after)]
    };
    let manifest = &guideline.manifest;
    let source = guideline.model.catalog().and_then(|model| model.source());
    let model = guideline.model.catalog();
    let count = |count: usize| count.to_string();
    let fact = |id, text: String| (desk.text_of(id), text);
    let facts = [
        fact("web-import-issuer", manifest.issuer.get(locale).to_owned()),
        fact("web-import-version", manifest.edition.id.clone()),
        fact("web-import-languages", source.map(|one| one.languages.join(", ")).unwrap_or_default()),
        fact("web-import-requirements", count(guideline.controls.len())),
        fact("web-import-nodes", count(model.map_or(0, |model| model.nodes.len()))),
        fact("web-import-levels", count(model.map_or(0, |model| model.groups.len()))),
        fact("web-import-copyright", source.and_then(|one| one.copyright.clone()).unwrap_or_default()),
    ];
    let language = |words: Option<&guideline::catalog::Words>| {
        let told = words.and_then(|words| words.told(locale, model.map_or("en", |model| model.language())));
        told.map_or_else(|| locale.tag().to_owned(), |(language, _)| language.to_owned())
    };
    let outermost = guideline.sections.iter().filter(|section| section.depth() == 2);
    let groups = outermost.map(|section| {
        let node = model.and_then(|model| model.node(&section.id));
        Group {
            id: section.id.clone(),
            title: section.title.get(locale).to_owned(),
            language: language(node.map(|node| if node.title.is_empty() { &node.text } else { &node.title })),
            requirements: guideline.controls.iter().filter(|control| control.stands_in(&section.id)).count(),
        }
    });
    let present = desk.snapshot.guideline(guideline.id());
    Ok(Held {
        name: guideline.id().to_owned(),
        title: manifest.title.get(locale).to_owned(),
        language: language(source.map(|source| &source.title)),
        facts: facts.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        note: manifest.note.get(locale).to_owned(),
        groups: groups.collect(),
        new: new.len(),
        more_changes: other.len().saturating_sub(SHOWN),
        changes: other.iter().take(SHOWN).map(row).collect(),
        same: present.is_some_and(|present| present.digest == guideline.digest),
    })
}

#[derive(Debug, Deserialize)]
struct AdoptForm {
    file: String,
    content: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
}

async fn adopt(asker: Asker, axum::Form(form): axum::Form<AdoptForm>) -> Result<Response, Failure> {
    let AdoptForm { file, content, name, language } = form;
    let bytes = confirmed(&content)?;
    let sent = Sent { file, bytes, name, language };
    let (shelf, house) = (Arc::clone(&asker.shelf), asker.house.name.clone());
    let (recorded, seen) = asker
        .change(Action::Configure, move |workspace, ctx| {
            let import = read(&sent, &shelf, workspace.current())?;
            let packages: Vec<&Package> = import.frameworks.iter().map(|framework| &framework.package).collect();
            let mappings: Vec<MappingText<'_>> = usable(&import).map(as_text).collect();
            if packages.is_empty() && mappings.is_empty() {
                return Err(Failure::refused(Diagnostic::error("web-import-nothing")));
            }
            Ok((workspace.take_in(&packages, &mappings, ctx)?, seen_at(&import)))
        })
        .await?;
    let mut link = format!("/w/{house}/{seen}");
    if recorded.count > 0 {
        let between = if seen.contains('?') { '&' } else { '?' };
        link = format!("{link}{between}recorded={}", range(&recorded));
    }
    Ok(see(&link))
}

fn as_text(mapping: &MappingFile) -> MappingText<'_> {
    MappingText { name: &mapping.mapping.name, text: &mapping.text }
}

/// Where what was taken in is seen: the guideline, the crosswalk of a mapping alone, or the library if there are several.
fn seen_at(import: &Import) -> String {
    let mut mappings = usable(import);
    match (import.frameworks.as_slice(), mappings.next(), mappings.next()) {
        ([one], ..) => format!("library/{}", one.guideline.id()),
        ([], Some(one), None) => {
            let sides = [("from", one.mapping.from.as_str()), ("to", one.mapping.to.as_str())];
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(sides).finish();
            format!("crosswalk?{query}")
        }
        _ => "library".to_owned(),
    }
}
