//! What an assessment of one guideline suggests for another: evidence to look at, never a verdict.

use guideline::{Control, Relation};
use jiff::civil::Date;
use world::Evidence;

use super::{Crosswalk, Pair};
use crate::assessment::{Assessment, ControlAnswer, Counts, Verdict};
use crate::evidence::counts_until;
use crate::{ScopeView, View};

/// What may be expected of the evidence found for an item. It is a hint where to look; nobody has judged the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hint {
    /// No path reaches the item.
    Untied,
    /// It is tied to items for which nothing is implemented yet, or which do not apply.
    Nothing,
    /// It is tied to implemented items, but no common demand can be named: worth a look.
    Look,
    /// Something is implemented that answers a part of it.
    InPart,
    /// Something is implemented that demands all of it.
    InFull,
}

impl Hint {
    /// Every hint, from the best to the one that says least.
    pub const ALL: [Self; 5] = [Self::InFull, Self::InPart, Self::Look, Self::Nothing, Self::Untied];

    /// The name used in interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Untied => "untied",
            Self::Nothing => "nothing",
            Self::Look => "look",
            Self::InPart => "in-part",
            Self::InFull => "in-full",
        }
    }
}

/// A piece of evidence of an assessed item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Where the ledger attaches it.
    pub position: u64,
    /// The day it was collected.
    pub collected: Date,
    /// Whether it still shows what it was attached for.
    pub counts: bool,
    /// For which control.
    pub control: &'a str,
}

/// An assessed item that is tied to an item of the other guideline.
#[derive(Clone, Debug)]
pub struct Carrier<'c, 'm, 'a> {
    /// The tie; its `from` is the assessed item.
    pub pair: &'c Pair<'m>,
    /// How what is assessed in it stands: the item itself, or the controls below it.
    pub counts: Counts,
    /// The verdicts one by one.
    pub verdicts: Vec<(&'a str, Verdict)>,
    /// What is attached to it.
    pub evidence: Vec<Piece<'a>>,
}

/// An item of the other guideline with all that was assessed and is tied to it.
#[derive(Clone, Debug)]
pub struct Carried<'c, 'm, 'a> {
    /// The item.
    pub item: &'m str,
    /// What may be expected.
    pub hint: Hint,
    /// The assessed items tied to it, in printed order.
    pub carriers: Vec<Carrier<'c, 'm, 'a>>,
}

/// What an assessment of `crosswalk.from` suggests for each item in `targets`, the items of `crosswalk.to`.
pub fn carry<'c, 'm, 'a>(
    crosswalk: &'c Crosswalk<'m>,
    targets: &[&'m str],
    assessment: &Assessment<'a>,
    view: &View<'a>,
) -> Vec<Carried<'c, 'm, 'a>> {
    targets
        .iter()
        .map(|target| {
            let pairs = crosswalk.ties().filter(|pair| pair.to == *target);
            let carriers: Vec<_> = pairs.map(|pair| carrier(pair, assessment, view)).collect();
            let hint = carriers.iter().map(Carrier::hint).max().unwrap_or(Hint::Untied);
            Carried { item: target, hint, carriers }
        })
        .collect()
}

fn carrier<'c, 'm, 'a>(pair: &'c Pair<'m>, assessment: &Assessment<'a>, view: &View<'a>) -> Carrier<'c, 'm, 'a> {
    let below = |answer: &&ControlAnswer<'a>| is_in(answer.control, pair.from);
    let answers: Vec<&ControlAnswer<'a>> = assessment.controls.iter().filter(below).collect();
    let mut counts = Counts::default();
    answers.iter().for_each(|answer| counts.add(answer.verdict));
    let verdicts = answers.iter().map(|answer| (answer.control.id.as_str(), answer.verdict)).collect();
    let evidence = answers.iter().flat_map(|answer| pieces(view, &answer.control.id)).collect();
    Carrier { pair, counts, verdicts, evidence }
}

/// Whether a control is the item, or stands below it.
fn is_in(control: &Control, item: &str) -> bool {
    control.id == item || control.path().iter().any(|section| section == item)
}

fn pieces<'a>(view: &ScopeView<'a>, control: &'a str) -> Vec<Piece<'a>> {
    let Some(item) = view.item(control) else { return Vec::new() };
    let attached = view.chain.iter().flat_map(|state| state.evidence(item));
    let piece = |one: &'a Evidence| Piece {
        position: one.position,
        collected: one.collected,
        counts: counts_until(view, one, &mut ()).is_some(),
        control,
    };
    attached.map(piece).collect()
}

impl Carrier<'_, '_, '_> {
    fn hint(&self) -> Hint {
        if self.counts.met + self.counts.partly == 0 {
            return Hint::Nothing;
        }
        match self.pair.strongest.relation {
            Relation::Equal | Relation::Superset if self.counts.met > 0 && self.counts.all_met() => Hint::InFull,
            Relation::Equal | Relation::Superset | Relation::Subset | Relation::Intersects => Hint::InPart,
            Relation::Related | Relation::None => Hint::Look,
        }
    }
}
