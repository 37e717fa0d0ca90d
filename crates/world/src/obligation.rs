//! Duties done, and the intervals an organisation sets for them.

use guideline::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// An obligation was fulfilled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObligationFulfilled {
    /// Which obligation, for whom.
    pub about: About,
    /// On which day.
    pub on: Date,
    /// How, or where it is recorded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An interval was set that the guideline leaves to the organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntervalSet {
    /// Which obligation, for whom.
    pub about: About,
    /// The interval, `P6M`.
    pub interval: String,
}

/// What is so about an obligation in one scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ObligationState {
    /// The last day it was fulfilled, and where the ledger says so.
    pub fulfilled: Option<(Date, u64)>,
    /// The interval set for it, and where the ledger says so.
    pub interval: Option<(Span, u64)>,
}

impl ObligationFulfilled {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let (scope, item) = world.name(&self.about);
        let state = world.state_mut(scope).obligations.entry(item).or_default();
        // A fulfilment recorded late does not push the last one back.
        if state.fulfilled.is_none_or(|(last, _)| last <= self.on) {
            state.fulfilled = Some((self.on, meta.position));
        }
    }
}

impl IntervalSet {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let Ok(interval) = self.interval.parse() else { return };
        let (scope, item) = world.name(&self.about);
        world.state_mut(scope).obligations.entry(item).or_default().interval = Some((interval, meta.position));
    }
}
