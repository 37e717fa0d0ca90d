//! The steps one goes through, and how far each has come.

use method::requirement_planning::{Case, Plan, Warning, Wrong};

use crate::desk::Desk;
use crate::page::{Page, Place, ServiceTab, Tab};
use crate::plan::Ground;

/// The steps in their order: the end of the path, and the title.
const STEPS: [(&str, &str); 8] = [
    ("/case", "web-plan-case"),
    ("/viewpoints", "web-plan-viewpoints"),
    ("/benefits", "web-plan-benefits"),
    ("/risks", "web-plan-risks"),
    ("/measures", "web-plan-measures"),
    ("/trees", "web-plan-trees"),
    ("/papers", "web-plan-papers"),
    ("/vendors", "web-plan-vendors"),
];

/// Pages beside the steps.
const BESIDE: [(&str, &str); 3] =
    [("", "web-plan-overview"), ("/what-if", "web-plan-what-if"), ("/linkage", "web-plan-linkage")];

/// A step as the bar shows it.
pub(super) struct Step {
    pub(super) number: usize,
    pub(super) href: String,
    pub(super) title: String,
    pub(super) here: bool,
    /// How far it has come, in a few signs; empty: nothing to count.
    pub(super) progress: String,
    pub(super) done: bool,
}

/// The frame of a page, with the bar of steps.
pub(super) struct Frame {
    pub(super) page: Page,
    pub(super) bar: Bar,
}

/// The bar of steps.
pub(super) struct Bar {
    pub(super) steps: Vec<Step>,
    pub(super) beside: Vec<Tab>,
    /// What comes after this page: what its button says to go on there, and the title.
    pub(super) next: Option<(String, String)>,
    /// Where the page's own form goes.
    pub(super) link: String,
}

/// The frame of a page; `path` is the end of its own path.
pub(super) fn frame(desk: &Desk<'_>, ground: &Ground<'_>, path: &str, case: &Case, plan: &Plan<'_>) -> Frame {
    let title = STEPS.iter().chain(&BESIDE).find(|(own, _)| *own == path).map_or("web-plan-title", |(_, title)| *title);
    let mut page = Page::new(desk, Place::Portfolio, "").titled(if path.is_empty() { "web-plan-title" } else { title });
    // Wherever one comes from, the pages are about the guideline that has the method.
    page.guideline = Some(ground.guideline.id().to_owned());
    let name = &ground.service.description.name;
    let page = page.of_service(desk, ground.slug(), name, ServiceTab::Plan);
    let to = |end: &str| page.to(&format!("services/{}/plan{end}", ground.slug()));
    let steps = STEPS.iter().zip(1..).map(|((own, title), number)| {
        let (progress, done) = progress(own, ground, case, plan);
        Step { number, href: to(own), title: page.t(title), here: *own == path, progress, done }
    });
    let beside =
        BESIDE.iter().map(|(own, title)| Tab { href: to(own), title: page.t(title), here: *own == path }).collect();
    let place = STEPS.iter().position(|(own, _)| *own == path);
    let next = place.and_then(|place| STEPS.get(place + 1)).map(|(_, title)| ("next".to_owned(), page.t(title)));
    let steps = steps.collect();
    let link = page.plain(&format!("services/{}/plan{path}", ground.slug()));
    Frame { bar: Bar { steps, beside, next, link }, page }
}

/// The end of the path of the step after one.
pub(super) fn after(path: &str) -> &'static str {
    let place = STEPS.iter().position(|(own, _)| *own == path);
    place.and_then(|place| STEPS.get(place + 1)).map_or("", |(own, _)| own)
}

/// How far a step has come: how many of how many, and whether that is all.
fn progress(path: &str, ground: &Ground<'_>, case: &Case, plan: &Plan<'_>) -> (String, bool) {
    let model = ground.model;
    let of = |part: usize, whole: usize| match whole {
        0 => (String::new(), false),
        whole => (format!("{part}/{whole}"), part == whole),
    };
    match path {
        "/case" => {
            let asked = model.scope.questions.len() + 1;
            of(case.scope.len() + usize::from(case.scene.is_some()), asked)
        }
        "/viewpoints" => {
            let said = case.viewpoints.values().filter(|text| !text.trim().is_empty()).count();
            of(said, model.viewpoints.len())
        }
        "/benefits" => (case.benefits.len().to_string(), !case.benefits.is_empty()),
        "/risks" => {
            let open = plan.warnings.iter().find_map(|one| match &one.wrong {
                Wrong::Undecided(nodes) => Some(nodes.len()),
                _ => None,
            });
            of(plan.nodes.len() - open.unwrap_or_default().min(plan.nodes.len()), plan.nodes.len())
        }
        "/measures" => {
            let required = plan.required().count();
            let open = plan.warnings.iter().any(|one| matches!(one.wrong, Wrong::Unanswered(_)));
            (required.to_string(), 0 < required && !open && plan.violations.is_empty())
        }
        "/vendors" => {
            let answered = ground.vendors().len();
            (answered.to_string(), 0 < answered)
        }
        _ => (String::new(), false),
    }
}

/// Whether a remark says that something is still to be decided.
pub(super) fn is_open(warning: &Warning<'_>) -> bool {
    matches!(warning.wrong, Wrong::Undecided(_) | Wrong::Unanswered(_) | Wrong::NoBenefit(_) | Wrong::ViewpointsOpen(_))
}
