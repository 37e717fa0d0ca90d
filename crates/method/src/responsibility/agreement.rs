//! Whether parties have agreed how a requirement is shared.

use guideline::{Control, Guideline};
use jiff::civil::Date;
use world::{Chain, Part, ShareAgreed, Slug};

/// Where two parties stand with each other over a requirement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Accord<'a> {
    /// They have agreed.
    Agreed(&'a Part<ShareAgreed>),
    /// What they agreed has ended, or has not begun.
    Ended(&'a Part<ShareAgreed>),
    /// What they agreed was declared anew since.
    Overtaken(&'a Part<ShareAgreed>),
    /// They have agreed nothing.
    None,
}

/// What two parties have agreed about a requirement of any of some services, and the first day on which time alone can
/// change that. `since`: where it was last declared who bears
/// it; what was agreed before does not speak of that.
pub fn accord<'a>(
    chain: &'a Chain,
    guideline: &Guideline,
    control: &Control,
    services: &[&Slug],
    between: [&Slug; 2],
    since: Option<u64>,
    at: Date,
) -> (Accord<'a>, Option<Date>) {
    let (mut best, mut turn) = (Accord::None, None);
    for part in chain.agreements.values() {
        let body = &part.body;
        if !services.contains(&&body.service) || between.iter().any(|party| !body.between.contains(party)) {
            continue;
        }
        if !body.covers.covers(guideline.id(), control) {
            continue;
        }
        let found = if since.is_some_and(|since| part.position < since) {
            Accord::Overtaken(part)
        } else if body.holds(at) {
            Accord::Agreed(part)
        } else {
            Accord::Ended(part)
        };
        let turns = [Some(body.on), body.until.and_then(|until| until.tomorrow().ok())];
        turn = turns.into_iter().flatten().filter(|day| at < *day).chain(turn).min();
        if best.rank() < found.rank() {
            best = found;
        }
    }
    (best, turn)
}

impl Accord<'_> {
    fn rank(&self) -> u8 {
        match self {
            Self::None => 0,
            Self::Overtaken(_) => 1,
            Self::Ended(_) => 2,
            Self::Agreed(_) => 3,
        }
    }
}
