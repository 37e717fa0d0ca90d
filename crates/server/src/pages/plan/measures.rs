//! Measures one by one: what each is for, which risk asks for it, what it builds on, and what becomes of it.
//!
//! A measure that lacks what it is stated to build on is refused before anything is recorded; whoever asks for it gets
//! what it builds on along with it.

use app::Action;
use askama::Template;
use axum::response::Response;
use guideline::Basis;
use guideline::planning::{Category, Measure};
use message::Locale;
use method::requirement_planning::{Because, Case, MeasureState, Plan, Warning, Wrong, basis_message, notes_of};

use super::by_component::{components, part, tabs, then_the_next};
use super::record::{Form, Typed, judged, lacks_reason, word};
use super::{Bar, Remark, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field};
use crate::page::{Page, Tab};
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/measures", fill, page, part, refuses: true };

#[derive(Template)]
#[template(path = "plan_measures.html")]
struct MeasuresPage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    /// Whether a selection was refused that could be recorded together with what it builds on.
    refused: bool,
    since: u64,
    may_state: bool,
    components: Vec<Tab>,
    component: String,
    heading: String,
    /// Measures that something treated or enjoyed asks for, and selected ones.
    asked: Vec<MeasureRow>,
    /// The others, which may be selected all the same.
    others: Vec<MeasureRow>,
    answers: Vec<(&'static str, String)>,
    /// Remarks about the selection as a whole.
    remarks: Vec<Remark>,
    risks: String,
}

struct MeasureRow {
    id: String,
    title: String,
    purpose: String,
    /// The risks and elements that ask for it: name, and what that rests on.
    because: Vec<(String, String)>,
    /// The requirements: number, text, notes.
    bullets: Vec<(String, String, Vec<String>)>,
    /// What it builds on: name, what that rests on, whether it is there, whether it refuses.
    bases: Vec<(String, String, bool, bool)>,
    state: &'static str,
    pulled_in: bool,
    reason: String,
    lacks_reason: bool,
    refusal: Option<String>,
    findings: Vec<Remark>,
    control: Option<String>,
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let plan = ground.derive(&case);
    let mut frame = frame(desk, ground, FORM.path, &case, &plan);
    let (known, here) = components(ground, given, |_| true);
    let page = &frame.page;
    let tabs = tabs(page, ground, FORM.path, &known, here, |category| {
        let of = plan.required().filter(|one| one.measure.category == category.id);
        format!("{}/{}", of.count(), ground.model.measures_of(&category.id).count())
    });
    let all = here.map(|category| ground.model.measures_of(&category.id).collect::<Vec<_>>()).unwrap_or_default();
    let (asked, others): (Vec<&Measure>, Vec<&Measure>) =
        all.into_iter().partition(|measure| plan.measure(&measure.id).is_some());
    let rows = |measures: Vec<&Measure>| -> Vec<MeasureRow> {
        measures.into_iter().map(|measure| row(page, ground, &case, &plan, given, measure)).collect()
    };
    let (asked, others) = (rows(asked), rows(others));
    let remarks = plan.warnings.iter().filter(|one| is_about_the_whole(one, here));
    let remarks = remarks.map(|one| Remark::of(one, ground, page.locale)).collect();
    let words = [("yes", "web-plan-select"), ("no", "web-plan-leave-out"), ("open", "web-plan-undecided")];
    let answers = words.map(|(name, id)| (name, page.t(id))).to_vec();
    let risks = page.to(&format!("services/{}/plan/risks", ground.slug()));
    then_the_next(&mut frame.bar, &known, here, desk.locale());
    html(&MeasuresPage {
        refused: !problems.is_empty() && !plan.violations.is_empty(),
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        components: tabs,
        component: here.map(|category| category.id.clone()).unwrap_or_default(),
        heading: here.map(|category| category.table.get(desk.locale()).to_owned()).unwrap_or_default(),
        asked,
        others,
        answers,
        remarks,
        risks,
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}

fn row(
    page: &Page,
    ground: &Ground<'_>,
    case: &Case,
    plan: &Plan<'_>,
    given: &Fields,
    measure: &Measure,
) -> MeasureRow {
    let (model, locale) = (ground.model, page.locale);
    let proposed = plan.measure(&measure.id);
    let state = proposed.map(|one| one.state);
    let shown = ground.shown(case, plan);
    let because = proposed.map(|one| one.because.as_slice()).unwrap_or_default().iter().map(|because| {
        let basis = match because {
            Because::Node(_, way) if way.basis != Basis::Stated => page.t(basis_message(way.basis)),
            _ => String::new(),
        };
        (shown.because(because, locale), basis)
    });
    let bullets = model.requirements_of(&measure.id).map(|bullet| {
        let notes = notes_of(model, case, bullet).into_iter().map(|note| note.text.get(locale).to_owned());
        (bullet.id.clone(), either(page, &bullet.ja, &bullet.en).to_owned(), notes.collect())
    });
    let bases = model.prerequisites_of(&measure.id).map(|rule| {
        let base = model.measure(&rule.requires);
        let name = base.map_or_else(|| rule.requires.clone(), |base| format!("{} {}", base.id, base.title.get(locale)));
        let present = plan.measure(&rule.requires).is_some_and(|one| one.state.is_required());
        let refuses = model.severity(rule.basis) == Some(guideline::planning::Severity::Error);
        (name, page.t(basis_message(rule.basis)), present, refuses)
    });
    let reason = case.reason(&measure.id);
    let lacks_reason = lacks_reason(given, &measure.id);
    let taken = match state {
        Some(MeasureState::Selected) => Some(true),
        _ => (lacks_reason || !reason.is_empty()).then_some(false),
    };
    let findings = plan.warnings.iter().filter(|warning| concerns(warning, measure));
    let control = measure.requirements.first().filter(|_| state.is_some_and(MeasureState::is_required));
    MeasureRow {
        id: measure.id.clone(),
        title: measure.title.get(locale).to_owned(),
        purpose: measure.purpose.get(locale).to_owned(),
        because: because.collect(),
        bullets: bullets.collect(),
        bases: bases.collect(),
        state: word(taken),
        pulled_in: state == Some(MeasureState::PulledIn),
        reason,
        lacks_reason,
        refusal: plan.violations.iter().find(|one| one.measure.id == measure.id).map(|one| one.words(locale)),
        findings: findings.map(|one| Remark::of(one, ground, locale)).collect(),
        control: control.map(|bullet| page.to(&format!("services/{}/controls/{bullet}", ground.slug()))),
    }
}

/// Whether a remark is told at a measure.
fn concerns(warning: &Warning<'_>, measure: &Measure) -> bool {
    match &warning.wrong {
        Wrong::Unasked(own) | Wrong::Equivalent(own, _) | Wrong::MissingBase { measure: own, .. } => {
            own.id == measure.id
        }
        Wrong::ChosenElsewhere(_, own) | Wrong::ChosenForNothing(_, own) => *own == measure.id,
        Wrong::Conflict(conflict) => conflict.measures.contains(&measure.id),
        Wrong::Pointer(pointer) => measure.requirements.contains(&pointer.requirement),
        _ => false,
    }
}

/// Whether a remark is told above the measures of a component: a risk of it that no selected measure answers.
fn is_about_the_whole(warning: &Warning<'_>, here: Option<&Category>) -> bool {
    match &warning.wrong {
        Wrong::Unanswered(node) => here.is_some_and(|here| here.id == node.category),
        Wrong::UnknownMeasure(..) => true,
        _ => false,
    }
}

fn fill(ground: &Ground<'_>, fields: &Fields, case: &mut Case, locale: Locale) {
    for measure in &ground.model.measures {
        if let Some(judged) = judged(fields, &measure.id) {
            case.judge_measure(&measure.id, judged);
        }
    }
    if field(fields, "pull_in").is_some() {
        case.pull_in(ground.model, locale);
    }
}
