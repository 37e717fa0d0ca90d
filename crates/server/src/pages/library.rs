//! The library: every guideline that is adopted or can be, what it says, and its adoption.

mod adopting;
mod book;
mod clause;
mod contents;
mod import;
mod numbers;
mod original;
mod surroundings;

use app::Action;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

use self::book::Book;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "library.html")]
struct LibraryPage {
    page: Page,
    books: Vec<Book>,
    may_configure: bool,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/library", get(show))
        .route("/library/{guideline}", get(contents::show))
        .route("/library/{guideline}/adopt", get(adopting::show).post(adopting::adopt))
        .route("/library/{guideline}/{id}", get(clause::show))
        .merge(import::routes())
        .merge(original::routes())
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, |desk| html(&page(desk))).await
}

fn page(desk: &Desk<'_>) -> LibraryPage {
    let page = Page::new(desk, Place::Library, "").titled("web-nav-library");
    let mut books: Vec<Book> = book::names(desk).into_iter().filter_map(|name| Book::of(desk, &page, &name)).collect();
    // What counts here first, then what is in force, then what is not.
    books.sort_by_key(|book| (!book.is_adopted(), !book.is_current));
    LibraryPage { books, may_configure: desk.may(Action::Configure), page }
}
