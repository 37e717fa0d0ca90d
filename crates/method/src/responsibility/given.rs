//! What the provider of each service delivers of each requirement, suppliers before those who build on them.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Control, Guideline, Model};
use jiff::civil::Date;
use message::{Arg, Args, Locale, Text, message};
use world::{Chain, Part, Perspective, Share, ShareAgreed, ShareDeclared, Slug, World};

use crate::applicability::{applies, concerns};
use crate::assessment::{Judged, Verdict, judge};
use crate::pattern::pattern;
use crate::responsibility::{
    Accord, Bearing, Contradiction, Gap, GapKind, Layering, Stand, accord, claimed, contradiction, declarations,
    layerings,
};
use crate::supply_chain::Members;
use crate::{Reason, View};

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

/// A chain as seen from one service on one day.
pub(super) struct Look<'a> {
    pub(super) guideline: &'a Guideline,
    pub(super) chain: &'a Chain,
    pub(super) at: Date,
    /// The services of the chain, the one looked at first.
    pub(super) members: Vec<&'a Slug>,
    /// Parties that use a service at the end of the chain, or build on it within the chain.
    pub(super) customers: BTreeMap<&'a Slug, Vec<&'a Slug>>,
    pub(super) gaps: Vec<Gap<'a>>,
    layerings: BTreeMap<&'a Slug, Layering<'a>>,
    numbers: Members<'a>,
    views: BTreeMap<&'a Slug, (View<'a>, Option<u8>)>,
}

/// What keeps every part of a requirement from counting.
const DOUBTS: [&str; 4] = ["reason-nobody", "reason-differ", "reason-uncovered", "reason-chain-erased"];

/// What was found of each requirement (by its place in the guideline) of each service.
pub(super) type Found<'a> = BTreeMap<(&'a Slug, usize), Given<'a>>;

impl<'a> Look<'a> {
    pub(super) fn new(guideline: &'a Guideline, world: &'a World, service: &Slug, at: Date) -> Option<Self> {
        let numbers = Members::new(world.supply_chain());
        let members = numbers.dependencies(service);
        let top = *members.first()?;
        Some(Self::over(guideline, world, numbers, members, top, at))
    }

    /// Looks at some services of a chain, of which `top` is the one with customers at its end.
    pub(super) fn over(
        guideline: &'a Guideline,
        world: &'a World,
        numbers: Members<'a>,
        members: Vec<&'a Slug>,
        top: &'a Slug,
        at: Date,
    ) -> Self {
        let chain = world.supply_chain();
        let inside: BTreeSet<&Slug> = members.iter().copied().collect();
        let mut customers: BTreeMap<&Slug, Vec<&Slug>> = BTreeMap::new();
        for member in &members {
            let onto = chain.links.values().map(|part| &part.body).filter(|link| link.to == **member);
            let onto = onto.filter(|link| link.kind != world::LinkKind::Exchange && inside.contains(&link.from));
            let mut found: BTreeSet<&Slug> = onto.filter_map(|link| chain.provider(&link.from)).collect();
            if *member == top {
                found.extend(crate::supply_chain::customers(chain, member, at));
            }
            found.retain(|party| chain.provider(member) != Some(*party));
            customers.insert(member, found.into_iter().collect());
        }
        let mut order = members.clone();
        order.sort_by_key(|member| numbers.number(member).map(|number| numbers.graph().component(number)));
        let layerings = layerings(guideline, chain, &order);
        let views = members.iter().filter_map(|member| {
            let view = View::new(guideline, world, member.as_str(), at)?;
            let number = pattern(&view).and_then(|pattern| pattern.number);
            Some((*member, (view, number)))
        });
        let views = views.collect();
        Self { guideline, chain, at, members, customers, gaps: Vec::new(), layerings, numbers, views }
    }

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
                if !bearing.from.iter().all(|from| ready(from)) {
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

    fn number(&self, member: &Slug) -> Option<u32> {
        self.numbers.number(member).map(|number| self.numbers.graph().component(number))
    }

    pub(super) fn applies(&self, member: &Slug, control: &Control) -> bool {
        // Where a link was erased, nobody knows what concerned the service it led to.
        if self.chain.erased_links.values().any(|from| from == member) {
            return true;
        }
        if let Some((view, _)) = self.views.get(member) {
            return applies(view, control, &mut ());
        }
        let Some(part) = self.chain.services.get(member) else { return true };
        match &self.guideline.model {
            Model::Iot(_) | Model::Planning(_) => !declarations(self.chain, self.guideline, member, control).is_empty(),
            _ => concerns(self.guideline, control, &part.body.runs),
        }
    }

    pub(super) fn bearing(&self, member: &Slug, control: &Control) -> Bearing<'a> {
        let declared = declarations(self.chain, self.guideline, member, control);
        let provider = self.chain.provider(member);
        let of_provider = declared.iter().find(|part| Some(&part.body.by) == provider);
        match of_provider.or_else(|| declared.iter().max_by_key(|part| part.position)) {
            Some(part) => Bearing::declared(part),
            None => Bearing::by_default(self.guideline, control, self.layerings.get(member)),
        }
    }

    /// How far a party does its own part of a requirement of a service.
    pub(super) fn own(&self, member: &Slug, control: &Control, party: Option<&Slug>, why: &mut Vec<Reason>) -> Stand {
        let provides = party == self.chain.provider(member);
        let side = if provides { Perspective::Provide } else { Perspective::Use };
        if let Some((view, number)) = self.views.get(member)
            && view.service.description.perspective == side
        {
            let Judged { verdict, holds_until, .. } = judge(view, control, *number, why);
            return Stand { verdict, holds_until };
        }
        match party {
            Some(party) => claimed(self.chain, self.guideline, control, member, party, self.at, why),
            None => {
                let rule = if provides { "reason-chain-erased" } else { "reason-no-customer" };
                why.push(Reason::rule(rule).with("service", self.chain.service_name(member)));
                Stand::UNKNOWN
            }
        }
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
    fn said(&self, bearing: &Bearing<'a>, member: &Slug) -> Reason {
        let share = Arg::Message(share(bearing.share));
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

    /// The agreement of two parties on a requirement; without one, the gap.
    fn agreed(
        &mut self,
        bearing: &Bearing<'a>,
        member: &'a Slug,
        control: &'a Control,
        services: &[&Slug],
        between: [&'a Slug; 2],
        why: &mut Vec<Reason>,
    ) -> (Option<&'a Slug>, Option<Date>) {
        let since = bearing.declared.map(|part| part.position);
        let (found, until) = accord(self.chain, self.guideline, control, services, between, since, self.at);
        let [one, other] = between;
        let (called, other) = (self.chain.party_name(one), self.chain.party_name(other));
        let named = |rule: &'static str| Reason::rule(rule).with("party", called).with("other", other);
        let (kind, reason) = match found {
            Accord::Agreed(part) => {
                let reason = named("reason-agreed")
                    .with("under", self.under(&part.body))
                    .with("on", part.body.on.to_string())
                    .said_at(part.position);
                why.push(reason);
                return (Some(&part.body.agreement), until);
            }
            Accord::Ended(part) => {
                let reason = named("reason-agreement-ended").with("under", self.under(&part.body));
                (GapKind::AgreementEnded, reason.said_at(part.position))
            }
            Accord::Overtaken(part) => {
                let reason = named("reason-agreement-overtaken").with("under", self.under(&part.body));
                (GapKind::Overtaken, reason.said_at(part.position))
            }
            Accord::None => (GapKind::Unagreed, named("reason-unagreed")),
        };
        why.push(reason.clone());
        self.gap(kind, member, control, between.to_vec(), reason);
        (None, until)
    }

    /// Where an agreement is written: the contract and the clause; its id, where it names neither.
    fn under(&self, agreement: &ShareAgreed) -> String {
        let contract = agreement.contract.as_ref().and_then(|contract| self.chain.contracts.get(contract));
        let title = contract.map(|part| part.body.title.as_str());
        let clause = Some(agreement.clause.as_str()).filter(|clause| !clause.is_empty());
        let named: Vec<&str> = [title, clause].into_iter().flatten().collect();
        if named.is_empty() { agreement.agreement.as_str().to_owned() } else { named.join(" ") }
    }

    /// The agreement with every known customer, where the provider bears all of it alone.
    fn agreed_with_customers(
        &mut self,
        bearing: &Bearing<'a>,
        member: &'a Slug,
        control: &'a Control,
        provider: &'a Slug,
    ) -> Option<&'a Slug> {
        let customers = self.customers.get(member).cloned().unwrap_or_default();
        let mut agreed_by = None;
        let mut all_agreed = true;
        for customer in customers {
            let mut why = Vec::new();
            let (agreed, _) = self.agreed(bearing, member, control, &[member], [provider, customer], &mut why);
            all_agreed &= agreed.is_some();
            agreed_by = agreed_by.or(agreed);
        }
        agreed_by.filter(|_| all_agreed)
    }

    /// The part of a customer: what it does, and whether it agreed to do it.
    pub(super) fn of_customer(
        &mut self,
        given: &Given<'a>,
        member: &'a Slug,
        control: &'a Control,
        customer: Option<&'a Slug>,
    ) -> (Stand, Vec<Reason>, Option<&'a Slug>) {
        let mut why = vec![self.said(&given.bearing, member)];
        why.extend(given.why.iter().filter(|reason| DOUBTS.contains(&reason.rule)).cloned());
        let stand = self.own(member, control, customer, &mut why);
        let (Some(customer), Some(provider)) = (customer, self.chain.provider(member)) else {
            return (stand.capped(), why, None);
        };
        let (agreed, until) = self.agreed(&given.bearing, member, control, &[member], [provider, customer], &mut why);
        let stand = stand.and(Stand { verdict: Verdict::NotApplicable, holds_until: until });
        let counts = agreed.is_some() && !given.doubtful;
        (if counts { stand } else { stand.capped() }, why, agreed)
    }

    /// Whether something contradictory, uncovered or erased keeps a requirement from counting as met.
    fn contradicted(
        &mut self,
        member: &'a Slug,
        control: &'a Control,
        bearing: &Bearing<'a>,
        why: &mut Vec<Reason>,
    ) -> bool {
        let mut doubtful = false;
        let declared = declarations(self.chain, self.guideline, member, control);
        if let Some(found) = contradiction(self.chain, member, &declared) {
            let (kind, rule) = match found {
                Contradiction::Nobody => (GapKind::Nobody, "reason-nobody"),
                Contradiction::Overlap => (GapKind::Overlap, "reason-overlap"),
                Contradiction::Differ => (GapKind::Differ, "reason-differ"),
            };
            let said = self.says(&declared);
            let reason = Reason::rule(rule).with("service", self.chain.service_name(member)).with("says", said);
            why.push(reason.clone());
            self.gap(kind, member, control, declared.iter().map(|part| &part.body.by).collect(), reason);
            // Two who do the same thing do it; two who each point at the other do not.
            doubtful |= found != Contradiction::Overlap;
        }
        if !bearing.uncovered.is_empty() {
            let layers = Arg::Localised(bearing.uncovered.words(self.guideline));
            let reason = Reason::rule("reason-uncovered")
                .with("service", self.chain.service_name(member))
                .with("layers", layers);
            why.push(reason.clone());
            self.gap(GapKind::Uncovered, member, control, self.chain.provider(member).into_iter().collect(), reason);
            doubtful = true;
        }
        let guideline = self.guideline.id();
        let erased = self.chain.erased_shares.iter().any(|(service, of, item)| {
            service == member
                && **of == *guideline
                && (item.is_empty() || **item == *control.id || control.stands_in(item))
        });
        if erased || self.chain.erased_links.values().any(|from| from == member) {
            let reason = Reason::rule("reason-chain-erased").with("service", self.chain.service_name(member));
            why.push(reason.clone());
            self.gap(GapKind::Erased, member, control, self.chain.provider(member).into_iter().collect(), reason);
            doubtful = true;
        }
        doubtful
    }

    /// Who declares which share, in words.
    fn says(&self, declared: &[&Part<ShareDeclared>]) -> Text {
        let of = |locale: Locale| {
            let says = declared.iter().map(|part| {
                let share = message(locale, share(part.body.share), &Args::new());
                format!("{}: {share}", self.chain.party_name(&part.body.by))
            });
            says.collect::<Vec<_>>().join(" / ")
        };
        Text { ja: of(Locale::Ja), en: of(Locale::En) }
    }

    fn gap(&mut self, kind: GapKind, service: &'a Slug, control: &'a Control, parties: Vec<&'a Slug>, why: Reason) {
        let gap = Gap { kind, service, control, parties, why };
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }
}

/// The message that names a share to people.
pub fn share(share: Share) -> &'static str {
    match share {
        Share::Own => "share-own",
        Share::Inherited => "share-inherited",
        Share::Shared => "share-shared",
        Share::Customer => "share-customer",
    }
}
