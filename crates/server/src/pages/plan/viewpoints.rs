//! The viewpoints from which the system is evaluated, in free text, with the printed examples as help. No score is given.

use app::Action;
use askama::Template;
use axum::response::Response;
use message::Locale;
use method::requirement_planning::Case;

use super::record::{Form, Typed, whole};
use super::{Bar, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, named};
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/viewpoints", fill, page, part: whole, refuses: false };

#[derive(Template)]
#[template(path = "plan_viewpoints.html")]
struct ViewpointsPage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    since: u64,
    may_state: bool,
    /// The headings over viewpoints.
    groups: Vec<(String, Vec<Viewpoint>)>,
}

struct Viewpoint {
    id: String,
    title: String,
    gloss: String,
    text: String,
    /// The printed examples: of what system, and what stands there.
    examples: Vec<(String, String)>,
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, _given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let (model, plan) = (ground.model, ground.derive(&case));
    let frame = frame(desk, ground, FORM.path, &case, &plan);
    let locale = frame.page.locale;
    let viewpoint = |one: &guideline::planning::Viewpoint| {
        let examples = model.viewpoint_examples.iter().filter_map(|example| {
            let said = example.of(&one.id)?;
            Some((example.system.get(locale).to_owned(), either(&frame.page, &said.ja, &said.en).to_owned()))
        });
        Viewpoint {
            id: one.id.clone(),
            title: one.title.get(locale).to_owned(),
            gloss: one.gloss.as_ref().map(|gloss| gloss.get(locale).to_owned()).unwrap_or_default(),
            text: case.viewpoints.get(&one.id).cloned().unwrap_or_default(),
            examples: examples.collect(),
        }
    };
    let groups = model.viewpoint_groups.iter().map(|group| {
        let of = model.viewpoints.iter().filter(|one| one.group == group.id);
        (group.title.get(locale).to_owned(), of.map(viewpoint).collect())
    });
    let groups = groups.collect();
    html(&ViewpointsPage {
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        groups,
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}

fn fill(_ground: &Ground<'_>, fields: &Fields, case: &mut Case, _locale: Locale) {
    let said = named(fields, "viewpoint.").map(|(id, text)| (id.to_owned(), text.trim().to_owned()));
    case.viewpoints = said.filter(|(_, text)| !text.is_empty()).collect();
}
