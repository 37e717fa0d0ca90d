//! Obligations: done, due or overdue on a day.

use guideline::{Control, Model, Obligation, Origin, Span, Trigger};
use jiff::civil::Date;
use world::Occurrence;

use crate::applicability::is_asked;
use crate::{Reason, ScopeView, Why};

/// How an obligation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObligationStatus {
    /// Fulfilled, and not due again yet.
    Done,
    /// To be done; not late yet.
    Due,
    /// Late.
    Overdue,
    /// The organisation has not set the interval the guideline leaves to it.
    IntervalUnset,
    /// Nothing has happened that would make it due.
    NotTriggered,
    /// It belongs to a best practice that was not adopted.
    NotAdopted,
}

impl ObligationStatus {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::IntervalUnset => "interval_unset",
            Self::NotTriggered => "not_triggered",
            Self::NotAdopted => "not_adopted",
        }
    }

    /// Whether something remains to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Due | Self::Overdue | Self::IntervalUnset)
    }
}

/// How an obligation of a service stands, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ObligationAnswer<'g> {
    /// The obligation.
    pub obligation: &'g Obligation,
    /// How it stands.
    pub status: ObligationStatus,
    /// The last day it was fulfilled.
    pub fulfilled: Option<Date>,
    /// When it is or was due; `None`: no day can be given.
    pub due: Option<Date>,
    /// The interval in force.
    pub interval: Option<Span>,
    /// The first day on which time alone changes the status.
    pub changes_on: Option<Date>,
}

/// How an obligation of `control` stands on the day of the view.
pub fn stands<'g>(
    view: &ScopeView<'_>,
    control: &Control,
    obligation: &'g Obligation,
    why: &mut impl Why,
) -> ObligationAnswer<'g> {
    let stated = view.nearest(&obligation.id, |state, item| state.obligation(item)?.fulfilled);
    let fulfilled = stated.max(measured_on(view, control, obligation));
    let set = || view.nearest(&obligation.id, |state, item| state.obligation(item)?.interval);
    let interval = match obligation.trigger {
        Trigger::Every(span) => Some(span),
        Trigger::OrganisationDefined => set().map(|(span, _)| span),
        Trigger::Once | Trigger::On => None,
    };
    let done_on = fulfilled.map(|(on, _)| on);
    let mut answer = ObligationAnswer {
        obligation,
        status: ObligationStatus::Done,
        fulfilled: done_on,
        due: None,
        interval,
        changes_on: None,
    };
    if !adopted(view, control, obligation) {
        answer.status = ObligationStatus::NotAdopted;
        return answer;
    }
    let regular = regular(view, obligation, done_on, interval);
    let triggered = occasion(view, obligation, done_on);
    // What is worse speaks: late before due, due before unset, anything open before done.
    let (status, due) = [regular, triggered].into_iter().max_by_key(|(status, _)| severity(*status)).unwrap_or(regular);
    answer.status = status;
    answer.due = due.or(regular.1);
    answer.changes_on =
        [next_change(view.at, [regular, triggered]), coming(view, obligation)].into_iter().flatten().min();
    explain(&answer, fulfilled.map(|(_, position)| position), why);
    answer
}

/// Whether the obligation counts: those of practices only once the practice is adopted.
fn adopted(view: &ScopeView<'_>, control: &Control, obligation: &Obligation) -> bool {
    match obligation.origin {
        Origin::Control => match &view.guideline.model {
            Model::Iot(model) => is_asked(view, model, &control.id, &obligation.id),
            _ => true,
        },
        Origin::Indicator(_) | Origin::Section => true,
        Origin::Practice(number) => {
            let id = control.practice_id(number.saturating_sub(1));
            view.nearest(&id, |state, item| state.practice(item)).is_some_and(|(adopted, _)| adopted)
        }
    }
}

/// Measuring an indicator is doing the duty that asks for it: the day of the latest measurement.
fn measured_on(view: &ScopeView<'_>, control: &Control, obligation: &Obligation) -> Option<(Date, u64)> {
    let Origin::Indicator(letter) = obligation.origin else { return None };
    let id = format!("{}.{letter}", control.id);
    view.nearest(&id, |state, item| {
        let said = state.indicator(item)?.measured.as_ref()?;
        Some((said.on?, said.position))
    })
}

/// The status by trigger and interval, events left aside.
fn regular(
    view: &ScopeView<'_>,
    obligation: &Obligation,
    fulfilled: Option<Date>,
    interval: Option<Span>,
) -> (ObligationStatus, Option<Date>) {
    match (&obligation.trigger, fulfilled, interval) {
        (Trigger::On, _, _) => (ObligationStatus::NotTriggered, None),
        (Trigger::OrganisationDefined, _, None) => (ObligationStatus::IntervalUnset, None),
        (_, None, _) => (ObligationStatus::Due, None),
        (_, Some(_), None) => (ObligationStatus::Done, None),
        (_, Some(fulfilled), Some(interval)) => match interval.after(fulfilled) {
            Some(due) if due < view.at => (ObligationStatus::Overdue, Some(due)),
            due => (ObligationStatus::Done, due),
        },
    }
}

/// The status by events: the oldest occurrence that has not been answered since.
fn occasion(
    view: &ScopeView<'_>,
    obligation: &Obligation,
    fulfilled: Option<Date>,
) -> (ObligationStatus, Option<Date>) {
    let happened = occurrences(view, obligation).filter(|occurrence| occurrence.on <= view.at);
    let mut answered = false;
    let mut open: Option<Date> = None;
    for occurrence in happened {
        if fulfilled.is_some_and(|fulfilled| fulfilled >= occurrence.on) {
            answered = true;
        } else {
            open = Some(open.map_or(occurrence.due, |due| due.min(occurrence.due)));
        }
    }
    match open {
        Some(due) if due < view.at => (ObligationStatus::Overdue, Some(due)),
        Some(due) => (ObligationStatus::Due, Some(due)),
        None if answered => (ObligationStatus::Done, None),
        None => (ObligationStatus::NotTriggered, None),
    }
}

/// The day of the next occurrence that is announced but has not come yet.
fn coming(view: &ScopeView<'_>, obligation: &Obligation) -> Option<Date> {
    occurrences(view, obligation).map(|occurrence| occurrence.on).filter(|on| *on > view.at).min()
}

/// Everything that was said to occur and that the obligation waits for.
fn occurrences<'v>(view: &'v ScopeView<'_>, obligation: &'v Obligation) -> impl Iterator<Item = &'v Occurrence> {
    view.chain.iter().flat_map(|state| state.occurrences()).filter(|occurrence| {
        &*occurrence.guideline == view.guideline.id()
            && obligation.events.iter().any(|event| **event == *occurrence.event)
    })
}

fn severity(status: ObligationStatus) -> u8 {
    match status {
        ObligationStatus::NotAdopted => 0,
        ObligationStatus::NotTriggered => 1,
        ObligationStatus::Done => 2,
        ObligationStatus::IntervalUnset => 3,
        ObligationStatus::Due => 4,
        ObligationStatus::Overdue => 5,
    }
}

/// Statuses with a due day that is not past turn on the day after it.
fn next_change(at: Date, statuses: [(ObligationStatus, Option<Date>); 2]) -> Option<Date> {
    let days = statuses.into_iter().filter_map(|(_, due)| due).filter(|due| *due >= at);
    days.min().and_then(|due| due.tomorrow().ok())
}

fn explain(answer: &ObligationAnswer<'_>, fulfilled_at: Option<u64>, why: &mut impl Why) {
    why.because(|| {
        let rule = match (answer.status, answer.due, answer.interval) {
            (ObligationStatus::Done, Some(_), _) => "reason-duty-done-until",
            (ObligationStatus::Done, None, _) => "reason-duty-done",
            (ObligationStatus::Due, Some(_), _) => "reason-duty-due-by",
            (ObligationStatus::Due, None, _) => "reason-duty-due",
            (ObligationStatus::Overdue, _, _) => "reason-duty-overdue",
            (ObligationStatus::IntervalUnset, _, _) => "reason-duty-interval-unset",
            (ObligationStatus::NotTriggered | ObligationStatus::NotAdopted, _, _) => "reason-duty-not-triggered",
        };
        let obligation = answer.obligation;
        let reason = Reason::rule(rule)
            .with("id", obligation.id.as_str())
            .with("text", message::Text::new(obligation.ja.as_str(), obligation.en.as_str()))
            .with("due", answer.due.map(|due| due.to_string()).unwrap_or_default())
            .with("fulfilled", answer.fulfilled.map(|on| on.to_string()).unwrap_or_default());
        match fulfilled_at {
            Some(position) => reason.said_at(position),
            None => reason.by(obligation.id.as_str()),
        }
    });
}

#[cfg(test)]
mod tests;
