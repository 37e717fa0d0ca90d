//! Evidence looked at in the browser: pictures and PDF beside what is known of it, text as text, all else as a download.

use app::{Action, Said};
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::Response;

use super::EvidencePath;
use super::content::Content;
use super::shape::Shape;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::{Asker, framing};
use crate::page::{Page, Place};
use crate::pages::scopes::ScopeNames;

/// How much of a text is shown, in characters; a download holds all of it.
const SHOWN: usize = 200_000;

#[derive(Template)]
#[template(path = "evidence_look.html")]
struct LookPage {
    page: Page,
    title: String,
    facts: Vec<(String, String)>,
    digest: String,
    size: String,
    shown: Shown,
    /// Where the content is given to this page.
    content: String,
    download: String,
    /// Whether it may be used for further controls.
    again: Option<String>,
}

/// What stands in the middle of the page.
enum Shown {
    Picture,
    Pdf,
    Text(String, bool),
    Nothing,
}

pub(super) async fn show(asker: Asker, Path(path): Path<EvidencePath>) -> Result<Response, Failure> {
    let mut response = asker.read(Action::ReadEvidence, move |desk| html(&page(desk, &path.name)?)).await?;
    // The viewer of a PDF stands in a frame, and what it shows comes from here alone.
    if let Ok(policy) = HeaderValue::from_str(&framing()) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

fn page(desk: &Desk<'_>, name: &str) -> Result<LookPage, Failure> {
    let content = Content::of(desk, name)?;
    let position = desk.snapshot.world.evidence_position(name).ok_or(Failure::NotFound)?;
    let said = desk.said([position])?;
    let text = |field| said.text(position, field).to_owned();
    let page = Page::new(desk, Place::Evidence, text("title"));
    let register = page.t("web-evidence-register");
    let page = page.below("evidence", register);
    let shown = match content.shape() {
        Shape::Picture(_) => Shown::Picture,
        Shape::Pdf => Shown::Pdf,
        Shape::Text => {
            let all = String::from_utf8_lossy(&content.bytes);
            let first: String = all.chars().take(SHOWN).collect();
            Shown::Text(first.clone(), first.len() < all.len())
        }
        Shape::Other => Shown::Nothing,
    };
    Ok(LookPage {
        title: text("title"),
        facts: facts(desk, &page, position, &said)?,
        digest: text("digest"),
        size: size(content.bytes.len()),
        shown,
        content: page.to(&format!("evidence/{name}/content")),
        download: page.to(&format!("evidence/{name}")),
        again: desk.may(Action::State).then(|| page.plain(&format!("evidence/{name}/use"))),
        page,
    })
}

/// What the ledger says of it, one fact a line.
fn facts(desk: &Desk<'_>, page: &Page, position: u64, said: &Said) -> Result<Vec<(String, String)>, Failure> {
    let Some(told) = said.at(position) else { return Ok(Vec::new()) };
    let (names, people) = (ScopeNames::new(desk)?, desk.names(std::iter::once(told.actor.as_str()))?);
    let about = told.about();
    let whose = about.map(|about| format!("{} {}", names.of(&about.scope), about.item)).unwrap_or_default();
    let facts = [
        ("web-evidence-place-short", told.text("location").to_owned()),
        ("web-collected-on", told.text("collected").to_owned()),
        ("web-valid-until-day", told.text("valid_until").to_owned()),
        ("web-evidence-for", whose),
        ("web-evidence-by", format!("{} {}", people.of(&told.actor), desk.asker.outside.clock(told.recorded_at))),
    ];
    Ok(facts.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(id, fact)| (page.t(id), fact)).collect())
}

/// A number of bytes as people tell it.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_024 => format!("{bytes} B"),
        1_024..1_048_576 => format!("{} KiB", bytes.div_ceil(1_024)),
        _ => format!("{} MiB", bytes.div_ceil(1_048_576)),
    }
}
