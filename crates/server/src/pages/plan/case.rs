//! What the system is, whether the guide covers it, who asks, and what is so of it.

use app::Action;
use askama::Template;
use axum::response::Response;
use message::Locale;
use method::requirement_planning::{Case, Review};

use super::record::{Form, Typed, answers, whole, word};
use super::{Bar, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field, flag, named};
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/case", fill, page, part: whole, refuses: false };

#[derive(Template)]
#[template(path = "plan_case.html")]
struct CasePage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    since: u64,
    may_state: bool,
    system: String,
    field: String,
    authors: String,
    edition: String,
    next_review: String,
    /// The days on which it was looked at again, and why; the last is empty, to be filled in.
    reviews: Vec<(String, String)>,
    /// Number, title, what happens, whether it is chosen.
    scenes: Vec<(String, String, String, bool)>,
    /// Name, question, answer.
    questions: Vec<(String, String, &'static str)>,
    facts: Vec<(String, String, &'static str)>,
    /// Artefacts of which an equivalent may be at hand: id, title, whether it is.
    equivalents: Vec<(String, String, bool)>,
    answers: Vec<(&'static str, String)>,
    /// What is answered with no: the guide may not cover the system.
    outside: bool,
    /// Systems the guide gives as examples: sector, title, what it is.
    examples: Vec<(String, String, String)>,
    doubt: String,
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, _given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let (model, plan) = (ground.model, ground.derive(&case));
    let frame = frame(desk, ground, FORM.path, &case, &plan);
    let page = &frame.page;
    let reviews = case.reviews.iter().map(|one| (one.on.to_string(), one.reason.clone()));
    html(&CasePage {
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        system: case.system.clone(),
        field: case.field.clone(),
        authors: case.authors.join("\n"),
        edition: case.edition.clone(),
        next_review: case.next_review.map(|day| day.to_string()).unwrap_or_default(),
        reviews: reviews.chain([(String::new(), String::new())]).collect(),
        scenes: model
            .scenes
            .iter()
            .map(|one| {
                let title = one.title.get(page.locale).to_owned();
                let chosen = case.scene.as_ref() == Some(&one.id);
                (one.id.clone(), title, either(page, &one.ja, &one.en).to_owned(), chosen)
            })
            .collect(),
        questions: model
            .scope
            .questions
            .iter()
            .map(|one| {
                let said = word(case.scope.get(&one.id).copied());
                (format!("scope.{}", one.id), either(page, &one.ja, &one.en).to_owned(), said)
            })
            .collect(),
        facts: model
            .facts
            .iter()
            .map(|one| {
                let said = word(case.facts.get(&one.id).copied());
                (format!("fact.{}", one.id), either(page, &one.ja, &one.en).to_owned(), said)
            })
            .collect(),
        equivalents: model
            .artefacts
            .iter()
            .map(|one| (one.id.clone(), one.title.get(page.locale).to_owned(), case.equivalents.contains(&one.id)))
            .collect(),
        answers: answers(page),
        outside: case.scope.values().any(|so| !so),
        examples: model
            .example_systems
            .iter()
            .map(|one| {
                let [sector, title] = [&one.sector, &one.title].map(|text| text.get(page.locale).to_owned());
                (sector, title, either(page, &one.ja, &one.en).to_owned())
            })
            .collect(),
        doubt: model.scope.doubt.as_ref().map(|one| either(page, &one.ja, &one.en).to_owned()).unwrap_or_default(),
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}

fn fill(_ground: &Ground<'_>, fields: &Fields, case: &mut Case, _locale: Locale) {
    let text = |name: &str| field(fields, name).unwrap_or_default().trim().to_owned();
    case.system = text("system");
    case.field = text("field");
    case.edition = text("edition");
    case.authors = text("authors").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    case.next_review = text("next_review").parse().ok();
    case.scene = Some(text("scene")).filter(|scene| !scene.is_empty());
    let flags = |start: &'static str| {
        let said = named(fields, start);
        said.filter_map(|(id, word)| Some((id.to_owned(), flag(word)?))).collect()
    };
    case.scope = flags("scope.");
    case.facts = flags("fact.");
    case.equivalents = named(fields, "equivalent").map(|(_, id)| id.to_owned()).collect();
    let reasons: Vec<&str> = named(fields, "review.reason").map(|(_, reason)| reason.trim()).collect();
    let days = named(fields, "review.on").map(|(_, day)| day.trim().parse());
    let reviews = days.zip(reasons).filter_map(|(on, reason)| Some(Review { on: on.ok()?, reason: reason.to_owned() }));
    case.reviews = reviews.collect();
}
