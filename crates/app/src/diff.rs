//! What changed between two moments, and what accounts for it.

use jiff::civil::Date;
use method::assessment::{Pairing, Verdict, judge, verdicts};
use method::pattern::pattern;
use method::{Reason, Source, View, Why};
use store::Store;
use world::{About, Scope, Slug};

use crate::{AppError, Snapshot, Workspace};

/// How many of the latest entries about a control are looked through.
const HISTORY: usize = 50;

/// A verdict that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictChange {
    /// The service.
    pub service: String,
    /// The control.
    pub control: String,
    /// The verdict before; `None`: the control did not exist.
    pub before: Option<Verdict>,
    /// The verdict after; `None`: the control no longer exists.
    pub after: Option<Verdict>,
}

/// What changed about one service between two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Verdicts that changed, in printed order.
    pub verdicts: Vec<VerdictChange>,
    /// The pattern before and after, where it changed.
    pub pattern: Option<(Option<u8>, Option<u8>)>,
}

/// What accounts for a verdict that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Time is enough: what was known before gives the later verdict on the later day. Statements made meanwhile, by
    /// position, that give it for other reasons as well.
    Time(Vec<u64>),
    /// Statements made between the two moments, by position. None: they speak of something else than the control, as
    /// settings do.
    Said(Vec<u64>),
}

/// Compares one service at two moments, each looked at on its own day.
pub fn difference(
    guideline: &str,
    service: &str,
    (before, before_day): (&Snapshot, Date),
    (after, after_day): (&Snapshot, Date),
) -> Difference {
    let (old, new) = (before.view(guideline, service, before_day), after.view(guideline, service, after_day));
    let number = |view: &Option<View<'_>>| pattern(view.as_ref()?)?.number;
    let (then, now) = (number(&old), number(&new));
    let texts = Pairing::of(old.as_ref().map(|view| view.guideline), new.as_ref().map(|view| view.guideline));
    let changes = changed(service, &texts, old.as_ref().map(verdicts), new.as_ref().map(verdicts));
    Difference { verdicts: changes, pattern: (then != now).then_some((then, now)) }
}

/// The verdicts on a service that differ by two texts of a guideline; `None`: the service was not known.
pub(crate) fn changed(
    service: &str,
    texts: &Pairing<'_>,
    before: Option<Vec<Verdict>>,
    after: Option<Vec<Verdict>>,
) -> Vec<VerdictChange> {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let changes = texts.changes(&before, &after).map(|change| VerdictChange {
        service: service.to_owned(),
        control: change.control.id.clone(),
        before: change.before,
        after: change.after,
    });
    changes.collect()
}

impl<S: Store> Workspace<S> {
    /// What accounts for the verdict that a control of a service has on a day, and had not at a moment before.
    ///
    /// # Errors
    /// The store fails.
    pub fn cause(
        &self,
        guideline: &str,
        (service, control): (&str, &str),
        before: &Snapshot,
        (after, day): (&Snapshot, Date),
    ) -> Result<Cause, AppError> {
        let Some(view) = after.view(guideline, service, day) else { return Ok(Cause::Said(Vec::new())) };
        let (mut why, mut anyway) = (Vec::new(), Vec::new());
        let found = judged(&view, control, &mut why);
        let waited = before.view(guideline, service, day).and_then(|view| judged(&view, control, &mut anyway));
        let between = before.world.size()..after.world.size();
        let is_new = |position: &u64| between.contains(position);
        if waited == found {
            // The same said again is no other reason.
            let others = why.iter().filter(|reason| !anyway.iter().any(|known| alike(known, reason)));
            return Ok(Cause::Time(sorted(others.filter_map(position).filter(is_new).collect())));
        }
        let mut said: Vec<u64> = why.iter().filter_map(position).filter(is_new).collect();
        if said.is_empty() {
            // What took something away, as lifting an exclusion does, is no reason any more.
            for scope in scopes(&view) {
                let about = About { scope, guideline: guideline.into(), item: control.into() };
                let told = self.store.with_key(&about.keys().pop().unwrap_or_default(), HISTORY)?;
                said.extend(told.iter().map(|entry| entry.position).filter(is_new));
            }
        }
        if said.is_empty() {
            said.extend(after.world.adoption(guideline).map(|adoption| adoption.position).filter(is_new));
        }
        Ok(Cause::Said(sorted(said)))
    }
}

fn judged(view: &View<'_>, control: &str, why: &mut impl Why) -> Option<Verdict> {
    let number = pattern(view).and_then(|pattern| pattern.number);
    Some(judge(view, view.guideline.control(control)?, number, why).verdict)
}

/// Whether two reasons say the same, whoever said it when.
fn alike(one: &Reason, other: &Reason) -> bool {
    (one.rule, &one.args) == (other.rule, &other.args)
}

fn sorted(mut positions: Vec<u64>) -> Vec<u64> {
    positions.sort_unstable();
    positions.dedup();
    positions
}

fn position(reason: &Reason) -> Option<u64> {
    match reason.source {
        Source::Statement(position) => Some(position),
        Source::Rule | Source::Clause(_) => None,
    }
}

/// The scopes that speak for a service, nearest first.
fn scopes(view: &View<'_>) -> Vec<Scope> {
    let description = &view.service.description;
    let above = |unit: &Slug| view.world.unit(unit.as_str()).and_then(|unit| unit.within.clone());
    let units = std::iter::successors(description.unit.clone(), above).take(view.chain.len());
    let scopes = std::iter::once(Scope::Service(description.service.clone())).chain(units.map(Scope::Unit));
    scopes.chain([Scope::Organisation]).collect()
}
