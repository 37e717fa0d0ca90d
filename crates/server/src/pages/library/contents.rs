//! A guideline: what it is, how much it holds, and its table of contents.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::{Control, Guideline};
use serde::Deserialize;

use super::book::{self, Book};
use super::numbers::numbers;
use crate::answer::html;
use crate::crossings::Crossings;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

#[derive(Template)]
#[template(path = "library_contents.html")]
struct ContentsPage {
    page: Page,
    book: Book,
    numbers: Vec<(String, usize)>,
    entries: Vec<Entry>,
    digest: String,
    may_configure: bool,
    /// Whether the official wording can be laid beside ours.
    may_attach: bool,
    /// Where it is chosen what of it applies, if it asks by groups, roles or conditions and is adopted.
    choosing: Option<String>,
    /// Whether anything ties it to another guideline.
    is_tied: bool,
}

/// A section, with the items that stand directly in it.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    /// How many steps down it stands, the outermost being 1.
    pub(super) depth: usize,
    pub(super) count: usize,
    pub(super) items: Vec<ItemLink>,
}

/// An item that is assessed.
pub(super) struct ItemLink {
    pub(super) id: String,
    pub(super) title: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct BookPath {
    pub(super) guideline: String,
}

pub(super) async fn show(asker: Asker, Path(path): Path<BookPath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.guideline)?)).await
}

fn page(desk: &Desk<'_>, name: &str) -> Result<ContentsPage, Failure> {
    let guideline = book::text(desk, name).ok_or(Failure::NotFound)?;
    let title = guideline.manifest.title.get(desk.locale());
    let page = Page::new(desk, Place::Library, title);
    let library = page.t("web-nav-library");
    let page = page.below("library", library);
    Ok(ContentsPage {
        book: Book::of(desk, &page, name).ok_or(Failure::NotFound)?,
        numbers: numbers(guideline, &page),
        entries: entries(guideline, &page),
        digest: guideline.digest.to_string(),
        may_configure: desk.may(Action::Configure),
        may_attach: desk.may(Action::Configure)
            && guideline.printed.is_some()
            && desk.snapshot.guideline(name).is_some(),
        choosing: (desk.snapshot.guideline(name).is_some() && !guideline.circumstances().is_empty())
            .then(|| page.to(&format!("organisation/circumstances?guideline={name}"))),
        is_tied: Crossings::of(desk).ties(name),
        page,
    })
}

/// Parts and sections in printed order, each with its items.
fn entries(guideline: &Guideline, page: &Page) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let printed = |id: &str| guideline.sections.iter().any(|section| section.id == id);
    let parts = guideline.manifest.parts.iter().filter(|part| !printed(&part.id));
    let mut parts: Vec<_> = parts.collect();
    let heading = |id: &str, title: &str, depth: usize| {
        let items = items(guideline, id, page);
        Entry { id: id.to_owned(), title: title.to_owned(), depth: depth.max(1), count: items.len(), items }
    };
    for section in &guideline.sections {
        // A part that is no section of its own is told before the first section whose items stand in it.
        let part = part_of(guideline, &section.id);
        if let Some(at) = parts.iter().position(|own| Some(own.id.as_str()) == part) {
            let own = parts.remove(at);
            entries.push(heading(&own.id, own.title.get(page.locale), 1));
        }
        entries.push(heading(&section.id, section.title.get(page.locale), section.depth()));
    }
    entries
}

/// The part a section stands in, as the items in it tell; where it holds none, as its id does.
fn part_of<'g>(guideline: &'g Guideline, section: &'g str) -> Option<&'g str> {
    let inside = guideline.controls.iter().find(|control| control.stands_in(section));
    inside.map(Control::part).or_else(|| section.split('.').next())
}

/// The items that stand directly in a section.
pub(super) fn items(guideline: &Guideline, section: &str, page: &Page) -> Vec<ItemLink> {
    let own = guideline.controls.iter().filter(|control| control.section() == section);
    own.map(|control| ItemLink { id: control.id.clone(), title: control.title.get(page.locale).to_owned() }).collect()
}
