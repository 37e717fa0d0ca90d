//! A chain as seen from one service on one day: who is in it, what concerns whom, who bears what.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Control, Guideline, Model};
use jiff::civil::Date;
use world::{Chain, Perspective, Slug, World};

use crate::applicability::{applies, concerns};
use crate::assessment::{Judged, judge};
use crate::pattern::pattern;
use crate::responsibility::{Bearing, Gap, GapKind, Layering, Stand, claimed, declarations, layerings};
use crate::supply_chain::Members;
use crate::{Reason, View};

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

    pub(super) fn number(&self, member: &Slug) -> Option<u32> {
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

    pub(super) fn gap(
        &mut self,
        kind: GapKind,
        service: &'a Slug,
        control: &'a Control,
        parties: Vec<&'a Slug>,
        why: Reason,
    ) {
        let gap = Gap { kind, service, control, parties, why };
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }
}
