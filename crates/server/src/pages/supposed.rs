//! What would become of a service's controls if something were recorded.

use guideline::Control;
use method::ScopeView;
use method::assessment::{Verdict, answering};
use world::{Answering, Scope, Statement};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::pages::control::answer_text;
use crate::pages::judging::Judging;
use crate::pages::scopes::ScopeNames;

/// A control as it is and as it would be.
pub(crate) struct Outcome {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Name and words of the verdict before and after.
    pub(crate) before: (&'static str, String),
    pub(crate) after: (&'static str, String),
    /// What would keep the verdict below the answer.
    pub(crate) missing: Option<String>,
    /// The answer that counts before and after, and whose it is where it is taken over.
    pub(crate) answer_before: String,
    pub(crate) answer_after: String,
    /// Who answers for it before.
    pub(crate) owner: String,
    /// Whose answer no longer counts, because the service would answer itself.
    pub(crate) overrides: Option<String>,
}

/// The outcome of statements for some controls in a scope, in the order asked for.
pub(crate) fn outcomes(
    desk: &Desk<'_>,
    scope: &Scope,
    said: &[Statement],
    controls: &[&str],
) -> Result<Vec<Outcome>, Failure> {
    let guideline = desk.guideline()?.id();
    let now = Judging::of(desk.snapshot, guideline, scope, desk.day)?;
    let supposed = desk.snapshot.with(said);
    let then = Judging::of(&supposed, guideline, scope, desk.day)?;
    let view = now.view();
    let controls: Option<Vec<&Control>> = controls.iter().map(|id| view.guideline.control(id)).collect();
    let controls = controls.ok_or(Failure::NotFound)?;
    let owners: Vec<Option<u64>> = controls.iter().map(|control| owner(view, &control.id)).collect();
    let (names, said) = (ScopeNames::new(desk)?, desk.said(owners.iter().flatten().copied())?);
    let words = |verdict: Verdict| (verdict.name(), desk.text_of(verdict.message()));
    let outcome = |(control, owner): (&Control, Option<u64>)| {
        let (old, new) = (answering(view, &control.id), answering(then.view(), &control.id));
        let after = then.judge(control);
        Outcome {
            id: control.id.clone(),
            title: control.title.get(desk.locale()).to_owned(),
            before: words(now.judge(control).verdict),
            after: words(after.verdict),
            missing: after.missing.map(|missing| desk.text_of(missing.message())),
            answer_before: answer(desk, old, &names),
            answer_after: answer(desk, new, &names),
            owner: owner.map(|position| said.text(position, "owner").to_owned()).unwrap_or_default(),
            overrides: old
                .filter(|old| !is_service(old) && new.as_ref().is_some_and(is_service))
                .map(|old| names.of(old.state.scope())),
        }
    };
    Ok(controls.into_iter().zip(owners).map(outcome).collect())
}

fn owner(view: &ScopeView<'_>, control: &str) -> Option<u64> {
    view.nearest(control, |state, item| state.control(item)?.responsible)
}

fn is_service(answer: &Answering<'_>) -> bool {
    matches!(answer.state.scope(), Scope::Service(_))
}

/// An answer in words; one that is taken over says from whom.
fn answer(desk: &Desk<'_>, answer: Option<Answering<'_>>, names: &ScopeNames<'_>) -> String {
    let Some(answer) = answer else { return desk.text_of("web-unanswered") };
    let words = desk.text_of(answer_text(answer.said));
    if is_service(&answer) {
        return words;
    }
    let args = vec![("answer", words.into()), ("whose", names.of(answer.state.scope()).into())];
    message::message(desk.locale(), "web-answer-of", &args)
}
