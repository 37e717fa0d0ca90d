//! What is to be enjoyed: the benefits of each axis, with the evaluation that speaks for each beside it.

use app::Action;
use askama::Template;
use axum::response::Response;
use guideline::planning::Benefit;
use message::Locale;
use method::requirement_planning::{Case, Wrong, benefit_key};

use super::record::{Form, Typed, judged, lacks_reason, whole, word};
use super::{Bar, Remark, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::Fields;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/benefits", fill, page, part: whole, refuses: false };

#[derive(Template)]
#[template(path = "plan_benefits.html")]
struct BenefitsPage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    since: u64,
    may_state: bool,
    axes: Vec<Axis>,
    answers: Vec<(&'static str, String)>,
    remarks: Vec<Remark>,
}

struct Axis {
    title: String,
    text: String,
    benefits: Vec<Wanted>,
}

struct Wanted {
    id: String,
    title: String,
    state: &'static str,
    reason: String,
    /// Whether a reason is missing.
    lacks_reason: bool,
    /// What was found from the viewpoints that speak for it: number and title, and the text.
    evaluated: Vec<(String, String)>,
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let (model, plan) = (ground.model, ground.derive(&case));
    let frame = frame(desk, ground, FORM.path, &case, &plan);
    let locale = frame.page.locale;
    let wanted = |benefit: &Benefit| {
        let of = model.viewpoints.iter().filter(|one| one.benefit == benefit.id);
        let evaluated = of.filter_map(|one| {
            let text = case.viewpoints.get(&one.id)?;
            Some((format!("{} {}", one.id, one.title.get(locale)), text.clone()))
        });
        let reason = case.reason(&benefit_key(&benefit.id));
        let lacks_reason = lacks_reason(given, &benefit.id);
        let taken = match case.benefits.contains(&benefit.id) {
            true => Some(true),
            false => (lacks_reason || !reason.is_empty()).then_some(false),
        };
        Wanted {
            id: benefit.id.clone(),
            title: benefit.title.get(locale).to_owned(),
            state: word(taken),
            lacks_reason,
            reason,
            evaluated: evaluated.collect(),
        }
    };
    let axes = model.axes.iter().map(|axis| Axis {
        title: axis.title.get(locale).to_owned(),
        text: either(&frame.page, &axis.ja, &axis.en).to_owned(),
        benefits: model.benefits.iter().filter(|benefit| benefit.axis == axis.id).map(wanted).collect(),
    });
    let axes = axes.collect();
    let remarks = plan.warnings.iter().filter(|one| matches!(one.wrong, Wrong::NoBenefit(_)));
    let words = [("yes", "web-plan-wanted"), ("no", "web-plan-unwanted"), ("open", "web-plan-undecided")];
    html(&BenefitsPage {
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        axes,
        answers: words.map(|(name, id)| (name, frame.page.t(id))).to_vec(),
        remarks: remarks.map(|one| Remark::of(one, ground, locale)).collect(),
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}

fn fill(ground: &Ground<'_>, fields: &Fields, case: &mut Case, _locale: Locale) {
    for benefit in &ground.model.benefits {
        if let Some(judged) = judged(fields, &benefit.id) {
            let (taken, reason) = judged.unwrap_or_default();
            case.judge_benefit(&benefit.id, taken, reason);
        }
    }
}
