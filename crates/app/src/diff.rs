//! What changed between two moments.

use jiff::civil::Date;
use method::assessment::{Verdict, verdicts};

use crate::adoption::compare;
use crate::{Snapshot, VerdictChange};

/// What changed about one service between two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Verdicts that changed, in printed order.
    pub verdicts: Vec<VerdictChange>,
    /// The pattern before and after, where it changed.
    pub pattern: Option<(Option<u8>, Option<u8>)>,
}

/// Compares one service at two moments, each looked at on its own day.
pub fn difference(
    guideline: &str,
    service: &str,
    (before, before_day): (&Snapshot, Date),
    (after, after_day): (&Snapshot, Date),
) -> Difference {
    let (old, new) = (judged(before, guideline, service, before_day), judged(after, guideline, service, after_day));
    let pattern = |snapshot: &Snapshot, day| {
        let view = snapshot.view(guideline, service, day)?;
        method::pattern::pattern(&view)?.number
    };
    let (then, now) = (pattern(before, before_day), pattern(after, after_day));
    Difference { verdicts: compare(service, &old, &new), pattern: (then != now).then_some((then, now)) }
}

fn judged(snapshot: &Snapshot, guideline: &str, service: &str, day: Date) -> Vec<(String, Verdict)> {
    let Some(view) = snapshot.view(guideline, service, day) else { return Vec::new() };
    let ids = view.guideline.controls.iter().map(|control| control.id.clone());
    ids.zip(verdicts(&view)).collect()
}
