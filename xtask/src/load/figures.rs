//! Times of many answers, in few figures.

use std::time::Duration;

/// How long answers took.
#[derive(Default)]
pub(super) struct Figures {
    times: Vec<Duration>,
    /// Answers that were no success.
    pub(super) failed: usize,
}

impl Figures {
    pub(super) fn add(&mut self, time: Duration, good: bool) {
        self.times.push(time);
        self.failed += usize::from(!good);
    }

    pub(super) fn join(&mut self, others: Self) {
        self.times.extend(others.times);
        self.failed += others.failed;
    }

    pub(super) fn count(&self) -> usize {
        self.times.len()
    }

    /// The time that so many in a thousand answers keep, in milliseconds.
    pub(super) fn millis(&mut self, share: usize) -> f64 {
        self.times.sort_unstable();
        let last = self.times.len().saturating_sub(1);
        let time = self.times.get((self.times.len() * share / 1000).min(last));
        time.map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}
