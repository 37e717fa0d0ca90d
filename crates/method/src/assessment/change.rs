//! A verdict that changes, and which way.

use std::cmp::Reverse;
use std::collections::HashMap;

use guideline::{Control, Guideline};

use crate::assessment::Verdict;

/// Which way a verdict goes, in the order in which people want to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// To a worse one.
    Worse,
    /// Between not met and unknown: more or less is known of it, but it is neither worse nor better.
    Known,
    /// The control applies now, and did not before: neither worse nor better.
    Begins,
    /// The control no longer applies: neither worse nor better.
    Ceases,
    /// To a better one.
    Better,
}

impl Turn {
    /// Every one, in their order.
    pub const ALL: [Self; 5] = [Self::Worse, Self::Known, Self::Begins, Self::Ceases, Self::Better];

    /// The way from one verdict to another; `None`: it is the same. 対象外 is neutral here as in every roll-up.
    pub fn of(before: Verdict, after: Verdict) -> Option<Self> {
        match (before, after) {
            (before, after) if before == after => None,
            (Verdict::NotApplicable, _) => Some(Self::Begins),
            (_, Verdict::NotApplicable) => Some(Self::Ceases),
            (Verdict::NotMet, Verdict::Unknown) | (Verdict::Unknown, Verdict::NotMet) => Some(Self::Known),
            (before, after) if after < before => Some(Self::Worse),
            _ => Some(Self::Better),
        }
    }
}

/// How much a change needs a look, the most first: which way it goes, to how bad a verdict, and from how good a one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gravity(Turn, Verdict, Reverse<Verdict>);

/// A verdict that changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change<'g> {
    /// On which control.
    pub control: &'g Control,
    /// The verdict before; `None`: the control did not exist.
    pub before: Option<Verdict>,
    /// The verdict after; `None`: the control no longer exists.
    pub after: Option<Verdict>,
    /// Which way it goes.
    pub turn: Turn,
}

impl<'g> Change<'g> {
    /// `None`: nothing changes. A control that is not there does not apply: that one comes or goes is no news where it
    /// never applied.
    fn of(control: &'g Control, before: Option<Verdict>, after: Option<Verdict>) -> Option<Self> {
        let turn = Turn::of(neutral(before), neutral(after))?;
        Some(Self { control, before, after, turn })
    }

    /// How much it needs a look.
    pub fn gravity(&self) -> Gravity {
        Gravity(self.turn, neutral(self.after), Reverse(neutral(self.before)))
    }
}

fn neutral(verdict: Option<Verdict>) -> Verdict {
    verdict.unwrap_or(Verdict::NotApplicable)
}

/// The controls of two texts of a guideline, each beside its counterpart.
#[derive(Clone, Debug)]
pub struct Pairing<'g> {
    /// The earlier text; `None`: none was adopted.
    pub before: Option<&'g Guideline>,
    /// The later text; `None`: none was adopted.
    pub after: Option<&'g Guideline>,
    pairs: Vec<Pair<'g>>,
}

/// A control with its places in the two texts.
#[derive(Clone, Copy, Debug)]
struct Pair<'g> {
    control: &'g Control,
    before: Option<usize>,
    after: Option<usize>,
}

impl<'g> Pairing<'g> {
    /// Looks up every control of each text in the other.
    pub fn of(before: Option<&'g Guideline>, after: Option<&'g Guideline>) -> Self {
        let controls = |text: Option<&'g Guideline>| text.map(|text| text.controls.as_slice()).unwrap_or_default();
        let (old, new) = (controls(before), controls(after));
        let mut gone: HashMap<&str, usize> = (0..).zip(old).map(|(place, one)| (one.id.as_str(), place)).collect();
        let mut pairs: Vec<Pair<'g>> = Vec::with_capacity(new.len());
        for (place, control) in new.iter().enumerate() {
            pairs.push(Pair { control, before: gone.remove(control.id.as_str()), after: Some(place) });
        }
        let gone = (0..).zip(old).filter(|(_, control)| gone.contains_key(control.id.as_str()));
        pairs.extend(gone.map(|(place, control)| Pair { control, before: Some(place), after: None }));
        Self { before, after, pairs }
    }

    /// What changes between the verdicts on a service by the earlier text and by the later one: in the order of the
    /// later text, then what is no longer in it.
    pub fn changes<'p>(&'p self, before: &'p [Verdict], after: &'p [Verdict]) -> impl Iterator<Item = Change<'g>> + 'p {
        let at = |verdicts: &[Verdict], place: Option<usize>| verdicts.get(place?).copied();
        self.pairs
            .iter()
            .filter_map(move |pair| Change::of(pair.control, at(before, pair.before), at(after, pair.after)))
    }
}

#[cfg(test)]
mod tests;
