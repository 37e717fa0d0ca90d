//! A clause of a guideline: its text in both languages, where it stands, and what hangs on it.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::{Control, Discrepancy, Guideline, Item, Section};
use message::{Arg, Locale, Text, message};
use method::assessment::Counts;
use report::words_of_ways::{Ways, ways};
use report::{obligation_facts, whose_words, words};
use serde::Deserialize;

use super::book;
use super::contents::{ItemLink, items};
use super::surroundings::{Passage, surroundings};
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::crosswalk::mapped::{self, Mapped};
use crate::pages::official::{self, Official};
use crate::pages::published::{self, Published};

#[derive(Template)]
#[template(path = "library_clause.html")]
struct ClausePage {
    page: Page,
    guideline: String,
    id: String,
    /// Empty where the text stands for a title.
    title: String,
    /// The title in the other language; empty where there is none.
    other_title: String,
    tags: Vec<String>,
    /// The text, empty where the document has none.
    text: Both,
    inside: Vec<ItemLink>,
    passages: Vec<Passage>,
    ways: Ways,
    practices: Vec<(String, Both)>,
    duties: Vec<Hanging>,
    parameters: Vec<Hanging>,
    indicators: Vec<Hanging>,
    discrepancies: Vec<(String, Both)>,
    /// What other guidelines and standards tie to it.
    mapped: Vec<Mapped>,
    official: Vec<Official>,
    published: Published,
    /// Whose words the text is in.
    whose_words: &'static str,
    /// How services stand on it, where it is assessed.
    counts: Option<Counts>,
    spread: String,
    previous: Option<String>,
    next: Option<String>,
}

/// A text in the language of the page, and in the other one.
pub(super) struct Both {
    pub(super) own: String,
    pub(super) other: String,
}

/// Something that hangs on a control.
struct Hanging {
    id: String,
    text: Both,
    facts: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ClausePath {
    guideline: String,
    id: String,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ClausePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| answer(desk, &path)).await
}

/// The page of a section or control; what hangs on a control stands on its page.
fn answer(desk: &Desk<'_>, path: &ClausePath) -> Result<Response, Failure> {
    let guideline = book::text(desk, &path.guideline).ok_or(Failure::NotFound)?;
    match guideline.item(&path.id).ok_or(Failure::NotFound)? {
        Item::Section(section) => html(&of_section(desk, guideline, section)?),
        Item::Control(control) => html(&of_control(desk, guideline, control)?),
        Item::Practice(..) | Item::Obligation(..) | Item::Parameter(..) | Item::Indicator(_) => {
            let control = guideline.control_of(&path.id).ok_or(Failure::NotFound)?;
            let page = Page::bare(desk.asker, "");
            Ok(see(&format!("{}#{}", page.to(&format!("library/{}/{}", guideline.id(), control.id)), path.id)))
        }
    }
}

impl Both {
    pub(super) fn of(text: &Text, locale: Locale) -> Self {
        Self { own: text.get(locale).to_owned(), other: text.get(locale.other()).to_owned() }
    }

    fn pair(ja: &str, en: &str, locale: Locale) -> Self {
        Self::of(&Text::new(ja, en), locale)
    }
}

/// The frame of a clause below the sections it stands in.
fn frame(desk: &Desk<'_>, guideline: &Guideline, title: String, path: &[String]) -> Page {
    let locale = desk.locale();
    let page = Page::new(desk, Place::Library, title);
    let library = page.t("web-nav-library");
    let mut page = page.below("library", library);
    let name = format!("{} {}", guideline.id(), guideline.manifest.edition.title.get(locale));
    page = page.below(&format!("library/{}", guideline.id()), name);
    for step in path {
        let Some(section) = guideline.section(step) else { continue };
        let name = format!("{} {}", section.id, section.title.get(locale));
        page = page.below(&format!("library/{}/{}", guideline.id(), section.id), name);
    }
    page
}

fn of_section(desk: &Desk<'_>, guideline: &Guideline, section: &Section) -> Result<ClausePage, Failure> {
    let locale = desk.locale();
    let title = section.title.get(locale).to_owned();
    let inside = guideline.controls.iter().find(|control| control.stands_in(&section.id));
    let path: Vec<String> = match inside {
        Some(control) => control.path().iter().take_while(|step| **step != section.id).cloned().collect(),
        None => Vec::new(),
    };
    let page = frame(desk, guideline, format!("{} {title}", section.id), &path);
    let place = guideline.sections.iter().position(|own| own.id == section.id).unwrap_or_default();
    let link = |at: usize| Some(page.to(&format!("library/{}/{}", guideline.id(), guideline.sections.get(at)?.id)));
    let below = guideline.sections.iter().skip(place + 1).take_while(|own| own.depth() > section.depth());
    let below = below.filter(|own| own.depth() == section.depth() + 1);
    let below = below.map(|own| ItemLink { id: own.id.clone(), title: own.title.get(locale).to_owned() });
    Ok(ClausePage {
        guideline: guideline.id().to_owned(),
        id: section.id.clone(),
        other_title: other(&section.title, locale),
        title,
        tags: Vec::new(),
        text: Both::of(&section.objective, locale),
        inside: below.chain(items(guideline, &section.id, &page)).collect(),
        passages: surroundings(guideline, &section.id, &page),
        ways: ways(guideline),
        practices: Vec::new(),
        duties: Vec::new(),
        parameters: Vec::new(),
        indicators: Vec::new(),
        discrepancies: Vec::new(),
        mapped: mapped(desk, guideline, &section.id, &page),
        official: official::of_items(desk, guideline.id(), std::iter::once(section.id.clone()), &page)?,
        published: published::of(guideline, &section.id, &page),
        whose_words: whose_words(guideline),
        counts: None,
        spread: String::new(),
        previous: place.checked_sub(1).and_then(link),
        next: link(place + 1),
        page,
    })
}

fn of_control(desk: &Desk<'_>, guideline: &Guideline, control: &Control) -> Result<ClausePage, Failure> {
    let locale = desk.locale();
    // An item without a printed title bears its text for one.
    let is_titled = control.title != control.requirement;
    let title = if is_titled { control.title.get(locale) } else { "" };
    let page = frame(desk, guideline, format!("{} {title}", control.id).trim_end().to_owned(), control.path());
    let place = guideline.controls.iter().position(|own| own.id == control.id).unwrap_or_default();
    let link = |at: usize| Some(page.to(&format!("library/{}/{}", guideline.id(), guideline.controls.get(at)?.id)));
    let practices = control.practices.iter().enumerate();
    let duties = control.obligations.iter().map(|duty| Hanging {
        id: duty.id.clone(),
        text: Both::pair(&duty.ja, &duty.en, locale),
        facts: obligation_facts(guideline, duty, locale),
    });
    let parameters = control.parameters.iter().map(|parameter| Hanging {
        id: parameter.id.clone(),
        text: Both::pair(&parameter.ja, &parameter.en, locale),
        facts: page.t(words::quantity(parameter.quantity)),
    });
    let indicators = guideline.indicators_of(&control.id).map(|indicator| Hanging {
        id: indicator.id.clone(),
        text: Both::of(&indicator.title, locale),
        facts: page.t(words::quantity(indicator.quantity)),
    });
    let layers = control.layers.iter().map(|layer| page.t(words::layer(*layer)));
    let level = control.level.map(|level| page.t(words::level(Some(level))));
    Ok(ClausePage {
        guideline: guideline.id().to_owned(),
        id: control.id.clone(),
        title: title.to_owned(),
        other_title: if is_titled { other(&control.title, locale) } else { String::new() },
        tags: level.into_iter().chain(layers).collect(),
        text: Both::of(&control.requirement, locale),
        inside: Vec::new(),
        passages: surroundings(guideline, &control.id, &page),
        ways: ways(guideline),
        practices: practices.map(|(at, one)| (control.practice_id(at), Both::of(&one.text, locale))).collect(),
        duties: duties.collect(),
        parameters: parameters.collect(),
        indicators: indicators.collect(),
        discrepancies: control.discrepancies.iter().map(|one| discrepancy(one, locale)).collect(),
        mapped: mapped(desk, guideline, &control.id, &page),
        official: official::of_control(desk, guideline.id(), control, &page)?,
        published: published::of(guideline, &control.id, &page),
        whose_words: whose_words(guideline),
        counts: counts(desk, guideline, place),
        spread: page.to(&format!("gaps/{}?guideline={}", control.id, guideline.id())),
        previous: place.checked_sub(1).and_then(link),
        next: link(place + 1),
        page,
    })
}

/// A title in the other language; empty where the publisher has but one.
fn other(title: &Text, locale: Locale) -> String {
    if title.ja == title.en { String::new() } else { title.get(locale.other()).to_owned() }
}

/// What others tie to an item; nothing, where it is none that mappings tie.
fn mapped(desk: &Desk<'_>, guideline: &Guideline, id: &str, page: &Page) -> Vec<Mapped> {
    mapped::of_item(desk, guideline.id(), id, page)
}

fn discrepancy(found: &Discrepancy, locale: Locale) -> (String, Both) {
    let args =
        vec![("against", words::against(&found.against)), ("kind", Arg::Message(words::discrepancy(found.kind)))];
    (message(locale, "report-discrepancy-place", &args), Both::pair(&found.ja, &found.en, locale))
}

/// How many services have which verdict on the control at a place; `None` where the guideline is not adopted.
fn counts(desk: &Desk<'_>, guideline: &Guideline, place: usize) -> Option<Counts> {
    let adopted = desk.snapshot.guideline(guideline.id())?;
    let mut counts = Counts::default();
    for standing in desk.standings.all(desk.snapshot, adopted, desk.day) {
        standing.verdicts.get(place).iter().for_each(|verdict| counts.add(**verdict));
    }
    Some(counts)
}
