//! Whether evidence still shows what it was attached for.

use jiff::civil::Date;
use world::Evidence;

use crate::{Reason, ScopeView, Why};

/// What the evidence of a control amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// At least one piece counts; the last day on which one still does, if time can end it.
    Counts {
        /// The last day.
        until: Option<Date>,
    },
    /// Nothing is attached.
    Missing,
    /// Something is attached, but nothing counts.
    Worthless,
}

/// What the pieces attached in the nearest `scopes` scopes of the chain amount to.
pub fn standing(view: &ScopeView<'_>, id: &str, scopes: usize, why: &mut impl Why) -> Standing {
    let Some(item) = view.item(id) else {
        why.because(|| Reason::rule("reason-evidence-none"));
        return Standing::Missing;
    };
    let mut any = false;
    let mut counts: Option<Option<Date>> = None;
    for piece in view.chain.iter().take(scopes).flat_map(|state| state.evidence(item)) {
        any = true;
        if let Some(until) = counts_until(view, piece, why) {
            counts = Some(match counts {
                None => until,
                Some(None) => None,
                Some(Some(best)) => until.map(|until| until.max(best)),
            });
        }
    }
    match counts {
        Some(until) => Standing::Counts { until },
        None if any => Standing::Worthless,
        None => {
            why.because(|| Reason::rule("reason-evidence-none"));
            Standing::Missing
        }
    }
}

/// The last day on which a piece counts (`Some(None)`: without end), or `None` if it does not count on the day of the view.
pub(crate) fn counts_until(view: &ScopeView<'_>, piece: &Evidence, why: &mut impl Why) -> Option<Option<Date>> {
    if piece.altered {
        why.because(|| Reason::rule("reason-evidence-altered").said_at(piece.position));
        return None;
    }
    if let Some(until) = piece.valid_until.filter(|until| *until < view.at) {
        why.because(|| Reason::rule("reason-evidence-expired").with("date", until.to_string()).said_at(piece.position));
        return None;
    }
    // A span that leaves the calendar never ends.
    let fresh_until = view.settings.evidence_max_age.and_then(|age| age.after(piece.collected));
    if fresh_until.is_some_and(|until| until < view.at) {
        why.because(|| {
            Reason::rule("reason-evidence-stale").with("date", piece.collected.to_string()).said_at(piece.position)
        });
        return None;
    }
    why.because(|| {
        Reason::rule("reason-evidence-counts").with("date", piece.collected.to_string()).said_at(piece.position)
    });
    Some([piece.valid_until, fresh_until].into_iter().flatten().min())
}
