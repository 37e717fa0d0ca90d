//! What the provider of each service delivers of each requirement, suppliers before those who build on them.

use std::collections::{BTreeMap, BTreeSet};

use guideline::Control;
use message::Arg;
use world::{Share, Slug};

use crate::Reason;
use crate::assessment::Verdict;
use crate::responsibility::look::Look;
use crate::responsibility::{Bearing, GapKind, Stand, share_message};

/// A requirement of a service: who bears it, and what its provider delivers of it.
#[derive(Clone, Debug)]
pub(super) struct Given<'a> {
    pub(super) bearing: Bearing<'a>,
    /// Whether the requirement concerns the service, or is only taken over from it.
    pub(super) applies: bool,
    /// How far the provider does what falls to itself alone.
    pub(super) own: Verdict,
    /// How far the provider does its part, suppliers included.
    pub(super) stand: Stand,
    pub(super) why: Vec<Reason>,
    /// Whether what is contradictory, uncovered or erased keeps every part of it from counting.
    pub(super) doubtful: bool,
    /// The agreement that confirms it towards every other bearer.
    pub(super) agreed_by: Option<&'a Slug>,
}

/// What was found of each requirement (by its place in the guideline) of each service.
pub(super) type Found<'a> = BTreeMap<(&'a Slug, usize), Given<'a>>;

impl<'a> Look<'a> {
    /// What the provider of each member delivers of each requirement that concerns it or is taken over from it.
    pub(super) fn all(&mut self) -> Found<'a> {
        let mut order = self.members.clone();
        order.sort_by_key(|member| self.number(member));
        let mut bearings: BTreeMap<(&'a Slug, usize), (Bearing<'a>, bool)> = BTreeMap::new();
        // From the top down: what is taken over from a supplier is asked of it, whether it concerns it by itself or not.
        let mut asked: BTreeSet<(&'a Slug, usize)> = BTreeSet::new();
        let guideline = self.guideline;
        for member in order.iter().rev() {
            for (place, control) in guideline.controls.iter().enumerate() {
                let applies = self.applies(member, control);
                if applies || asked.contains(&(*member, place)) {
                    let bearing = self.bearing(member, control);
                    asked.extend(bearing.from.iter().map(|from| (*from, place)));
                    bearings.insert((*member, place), (bearing, applies));
                }
            }
        }
        // Within a circle of services a supplier may come later in the order: ask once more for what is missing there.
        let missing: Vec<(&'a Slug, usize)> =
            asked.iter().filter(|one| !bearings.contains_key(*one)).copied().collect();
        for (member, place) in missing {
            if let Some(control) = guideline.controls.get(place) {
                bearings.insert((member, place), (self.bearing(member, control), false));
            }
        }
        let mut found = Found::new();
        let mut waiting: Vec<(&'a Slug, usize)> = Vec::new();
        for member in &order {
            for place in 0..guideline.controls.len() {
                if bearings.contains_key(&(*member, place)) {
                    waiting.push((member, place));
                }
            }
        }
        loop {
            let before = waiting.len();
            waiting.retain(|(member, place)| {
                let Some((bearing, _)) = bearings.get(&(*member, *place)) else { return false };
                let ready = |from: &&Slug| {
                    let key = (*from, *place);
                    found.contains_key(&key) || !bearings.contains_key(&key)
                };
                if !bearing.from.iter().all(ready) {
                    return true;
                }
                if let Some((bearing, applies)) = bearings.remove(&(*member, *place))
                    && let Some(control) = guideline.controls.get(*place)
                {
                    let given = self.given(member, *place, control, bearing, applies, &found);
                    found.insert((*member, *place), given);
                }
                false
            });
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
        }
        for (member, place) in waiting {
            let (Some((bearing, applies)), Some(control)) =
                (bearings.remove(&(member, place)), guideline.controls.get(place))
            else {
                continue;
            };
            let why = Reason::rule("gap-circle-why").with("service", self.chain.service_name(member));
            self.gap(GapKind::Circle, member, control, Vec::new(), why.clone());
            let given = Given {
                bearing,
                applies,
                own: Verdict::Unknown,
                stand: Stand::UNKNOWN,
                why: vec![why],
                doubtful: true,
                agreed_by: None,
            };
            found.insert((member, place), given);
        }
        found
    }

    fn given(
        &mut self,
        member: &'a Slug,
        place: usize,
        control: &'a Control,
        bearing: Bearing<'a>,
        applies: bool,
        found: &Found<'a>,
    ) -> Given<'a> {
        let mut why = vec![self.said(&bearing, member)];
        let provider = self.chain.provider(member);
        let mut stand = Stand { verdict: Verdict::NotApplicable, holds_until: None };
        if bearing.provider {
            stand = stand.and(self.own(member, control, provider, &mut why));
        }
        let mut own = stand.verdict;
        for from in &bearing.from {
            let (below, handed_back) = self.taken_over(member, from, place, control, found, &mut why);
            stand = stand.and(below);
            own = if handed_back { own.weakest(Verdict::Unknown) } else { own };
        }
        let mut agreed_by = None;
        if let Some(provider) = provider {
            let mut all_agreed = true;
            for from in &bearing.from {
                let Some(supplier) = self.chain.provider(from) else { continue };
                if supplier != provider {
                    let (agreed, until) =
                        self.agreed(&bearing, member, control, &[member, from], [provider, supplier], &mut why);
                    stand = stand.and(Stand { verdict: Verdict::NotApplicable, holds_until: until });
                    all_agreed &= agreed.is_some();
                    agreed_by = agreed_by.or(agreed);
                }
            }
            if !all_agreed {
                stand = stand.capped();
                own = own.weakest(Verdict::Unknown);
                agreed_by = None;
            }
            // Doing something oneself needs nobody's consent; that it is agreed with the customer is still to be shown.
            if bearing.from.is_empty() {
                agreed_by = self.agreed_with_customers(&bearing, member, control, provider);
            }
        }
        let doubtful = self.contradicted(member, control, &bearing, &mut why);
        if doubtful {
            stand = stand.capped();
            own = own.weakest(Verdict::Unknown);
        }
        if bearing.declared.is_some_and(|part| part.body.owner.is_empty()) && bearing.provider {
            let reason = Reason::rule("gap-no-owner-why").with("service", self.chain.service_name(member));
            self.gap(GapKind::NoOwner, member, control, provider.into_iter().collect(), reason);
        }
        Given { bearing, applies, own, stand, why, doubtful, agreed_by }
    }

    /// On what it rests who bears a requirement.
    pub(super) fn said(&self, bearing: &Bearing<'a>, member: &Slug) -> Reason {
        let share = Arg::Message(share_message(bearing.share));
        match bearing.declared {
            Some(part) => Reason::rule("reason-share-declared")
                .with("party", self.chain.party_name(&part.body.by))
                .with("share", share)
                .with("reason", part.body.reason.as_str())
                .said_at(part.position),
            None => Reason::rule("reason-share-default")
                .with("service", self.chain.service_name(member))
                .with("share", share),
        }
    }

    /// What a supplier delivers, and whether it leaves it to its customer instead.
    fn taken_over(
        &mut self,
        member: &'a Slug,
        from: &'a Slug,
        place: usize,
        control: &'a Control,
        found: &Found<'a>,
        why: &mut Vec<Reason>,
    ) -> (Stand, bool) {
        let Some(below) = found.get(&(from, place)) else { return (Stand::UNKNOWN, true) };
        let handed_back = below.bearing.share == Share::Customer;
        let stand = if handed_back { Stand::UNKNOWN } else { below.stand };
        let reason = Reason::rule(if handed_back { "reason-handed-back" } else { "reason-taken-over" })
            .with("service", self.chain.service_name(from))
            .with("verdict", Arg::Message(stand.verdict.message()));
        why.push(reason.clone());
        why.extend(below.why.iter().cloned());
        if handed_back {
            let parties = [self.chain.provider(member), self.chain.provider(from)].into_iter().flatten().collect();
            self.gap(GapKind::HandedBack, member, control, parties, reason);
        }
        (stand, handed_back)
    }
}
