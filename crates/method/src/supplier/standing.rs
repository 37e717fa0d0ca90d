//! How things stand with a supplier on a day.

use std::collections::BTreeSet;

use guideline::{Guideline, SupplierDemand};
use jiff::civil::Date;
use world::{
    Chain, LinkKind, Mechanism, Part, PartyRole, Slug, SupplierStep, SupplierStepTaken, SupplierTermSettled,
    TermOutcome, TermWay,
};

use crate::Reason;
use crate::supplier::{Matter, MatterKind};

/// How far something asked for is settled with a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Settled {
    /// It does not satisfy it.
    NotSatisfied,
    /// Nothing was said.
    Open,
    /// What was settled has ended, or has not begun.
    Ended,
    /// It satisfies it.
    Satisfied,
}

impl Settled {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotSatisfied => "not-satisfied",
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Satisfied => "satisfied",
        }
    }
}

/// Something asked for, and how far it is settled.
#[derive(Clone, Debug, PartialEq)]
pub struct TermStanding<'a> {
    /// What is asked for.
    pub demand: SupplierDemand<'a>,
    /// How far it is settled.
    pub settled: Settled,
    /// What was said of it last.
    pub said: Option<&'a Part<SupplierTermSettled>>,
}

/// How things stand with a supplier on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplierStanding<'a> {
    /// The supplier.
    pub party: &'a Slug,
    /// The day.
    pub at: Date,
    /// What it supplies.
    pub services: Vec<&'a Slug>,
    /// The services that lean on these, each with whether a mechanism was built for it.
    pub used_by: Vec<(&'a Slug, Mechanism)>,
    /// What is asked for, in printed order.
    pub terms: Vec<TermStanding<'a>>,
    /// The steps taken so far, the latest first.
    pub steps: Vec<&'a Part<SupplierStepTaken>>,
    /// What is open, the gravest first.
    pub matters: Vec<Matter>,
    /// By when it is to be reviewed next, and whether an assurance report stands in for a review until then.
    pub next_review: Option<(Date, bool)>,
    /// The step with which its end was decided, unless all of it is done.
    pub exit: Option<&'a Part<SupplierStepTaken>>,
}

/// The parties others lean on, and those that are said to be suppliers.
pub fn suppliers(chain: &Chain) -> Vec<&Slug> {
    let links = chain.links.values().map(|part| &part.body).filter(|link| link.kind != LinkKind::Exchange);
    let leant_on = links.filter_map(|link| chain.provider(&link.to));
    let said = chain
        .parties
        .values()
        .map(|part| &part.body)
        .filter(|party| party.roles.iter().any(|role| matches!(role, PartyRole::Supplier | PartyRole::Contractor)));
    let found: BTreeSet<&Slug> = leant_on.chain(said.map(|party| &party.party)).collect();
    found.into_iter().filter(|party| chain.parties.contains_key(*party)).collect()
}

/// How things stand with a supplier; `None`: nobody described it.
pub fn supplier<'a>(
    guideline: &'a Guideline,
    chain: &'a Chain,
    party: &Slug,
    at: Date,
) -> Option<SupplierStanding<'a>> {
    let (party, _) = chain.parties.get_key_value(party)?;
    let services: Vec<&Slug> =
        chain.services.iter().filter(|(_, part)| part.body.provider == *party).map(|(name, _)| name).collect();
    let links = chain.links.values().map(|part| &part.body);
    let mut used_by: Vec<(&Slug, Mechanism)> = links
        .filter(|link| services.contains(&&link.to) && chain.provider(&link.from) != Some(party))
        .map(|link| (&link.from, link.mechanism))
        .collect();
    used_by.sort();
    used_by.dedup();
    let mut steps: Vec<&Part<SupplierStepTaken>> =
        chain.steps.values().filter(|part| part.body.party == *party && part.body.on <= at).collect();
    steps.sort_by_key(|part| std::cmp::Reverse((part.body.on, part.position)));
    let terms = guideline.supplier_demands().into_iter().map(|demand| term(guideline, chain, party, demand, at));
    let mut standing = SupplierStanding {
        party,
        at,
        services,
        used_by,
        terms: terms.collect(),
        matters: Vec::new(),
        next_review: next_review(&steps),
        exit: None,
        steps,
    };
    standing.of_terms(chain);
    standing.of_steps(chain);
    standing.matters.sort_by_key(|matter| (matter.kind, matter.due));
    Some(standing)
}

fn term<'a>(
    guideline: &Guideline,
    chain: &'a Chain,
    party: &Slug,
    demand: SupplierDemand<'a>,
    at: Date,
) -> TermStanding<'a> {
    let about = chain.terms.values().filter(|part| {
        let body = &part.body;
        body.party == *party
            && *body.covers.guideline == *guideline.id()
            && body.covers.items.iter().any(|item| **item == *demand.id)
    });
    // What holds goes before what does not, and among equals the later word.
    let said = about.max_by_key(|part| (part.body.holds(at), part.position));
    let settled = match said {
        None => Settled::Open,
        Some(part) if !part.body.holds(at) => Settled::Ended,
        Some(part) => match part.body.outcome {
            TermOutcome::Satisfied => Settled::Satisfied,
            TermOutcome::NotSatisfied => Settled::NotSatisfied,
        },
    };
    TermStanding { demand, settled, said }
}

/// A report stands in for reviews as long as it is valid.
fn next_review(steps: &[&Part<SupplierStepTaken>]) -> Option<(Date, bool)> {
    let latest = |step: SupplierStep| {
        let found = steps.iter().find(|part| part.body.step == step)?;
        found.body.until
    };
    let (reviewed, report) = (latest(SupplierStep::Reviewed), latest(SupplierStep::ReportReceived));
    match (reviewed, report) {
        (Some(reviewed), Some(report)) if reviewed < report => Some((report, true)),
        (Some(reviewed), _) => Some((reviewed, false)),
        (None, Some(report)) => Some((report, true)),
        (None, None) => None,
    }
}

impl<'a> SupplierStanding<'a> {
    /// Whether a mechanism was built for any link to it.
    pub fn is_bespoke(&self) -> bool {
        self.used_by.iter().any(|(_, mechanism)| *mechanism == Mechanism::Bespoke)
    }

    /// What the service cannot go on without, and it does not satisfy: while there is any, it is not to be selected.
    pub fn blocking(&self) -> impl Iterator<Item = &TermStanding<'a>> {
        self.terms.iter().filter(|term| term.demand.continuity && term.settled != Settled::Satisfied)
    }

    fn open(&mut self, kind: MatterKind, due: Option<Date>, why: Reason) {
        self.matters.push(Matter { kind, due, begun: None, why });
    }

    fn of_terms(&mut self, chain: &Chain) {
        let name = chain.party_name(self.party).to_owned();
        let about = |rule: &'static str, items: &[&str]| {
            Reason::rule(rule).with("party", name.as_str()).with("items", items.join(", ")).with("count", items.len())
        };
        let ids = |terms: &[TermStanding<'a>], asked: &dyn Fn(&TermStanding<'a>) -> bool| -> Vec<&'a str> {
            terms.iter().filter(|term| asked(term)).map(|term| term.demand.id).collect()
        };
        let unsettled = ids(&self.terms, &|term| matches!(term.settled, Settled::Open | Settled::Ended));
        if !unsettled.is_empty() {
            self.open(MatterKind::Unsettled, None, about("supplier-unsettled", &unsettled));
        }
        let no_duty = ids(&self.terms, &|term| {
            term.settled == Settled::NotSatisfied && term.said.is_some_and(|part| part.body.residual.is_empty())
        });
        if !no_duty.is_empty() {
            self.open(MatterKind::NoOwnDuty, None, about("supplier-no-own-duty", &no_duty));
        }
        let is_bespoke = self.is_bespoke();
        let negotiated = ids(&self.terms, &|term| {
            let by_talks = term.said.is_some_and(|part| part.body.way == TermWay::Negotiated);
            by_talks && (!is_bespoke || term.demand.bespoke == Some(false))
        });
        if !negotiated.is_empty() {
            self.open(MatterKind::NegotiatedForNothing, None, about("supplier-negotiated", &negotiated));
        }
        let blocking: Vec<&str> = self.blocking().map(|term| term.demand.id).collect();
        let selected = self.steps.iter().any(|part| part.body.step == SupplierStep::Selected);
        if !blocking.is_empty() && (selected || !self.used_by.is_empty()) {
            self.open(MatterKind::SelectionBlocked, None, about("supplier-selection-blocked", &blocking));
        }
    }

    fn of_steps(&mut self, chain: &Chain) {
        let name = chain.party_name(self.party).to_owned();
        let about = |rule: &'static str| Reason::rule(rule).with("party", name.as_str());
        let taken = |steps: &[&Part<SupplierStepTaken>], step: SupplierStep, matter: Option<&Slug>| {
            steps.iter().any(|part| part.body.step == step && part.body.matter.as_ref() == matter)
        };
        for (step, kind, rule) in [
            (SupplierStep::TargetShown, MatterKind::TargetNotShown, "supplier-target-not-shown"),
            (SupplierStep::HandedDown, MatterKind::NotHandedDown, "supplier-not-handed-down"),
        ] {
            if !taken(&self.steps, step, None) {
                self.open(kind, None, about(rule));
            }
        }
        match self.next_review {
            None => self.open(MatterKind::NoReview, None, about("supplier-no-review")),
            Some((due, _)) if due < self.at => {
                let why = about("supplier-review-overdue").with("date", due.to_string());
                self.open(MatterKind::ReviewOverdue, Some(due), why);
            }
            Some(_) => {}
        }
        if chain.erased_dealings.contains(self.party) {
            self.open(MatterKind::Erased, None, about("supplier-erased"));
        }
        let steps = self.steps.clone();
        for begun in steps.iter().filter(|part| part.body.step == SupplierStep::ChangeAnnounced) {
            self.wants(
                &steps,
                begun,
                SupplierStep::ChangeAssessed,
                MatterKind::ChangeNotAssessed,
                "supplier-change-not-assessed",
                &name,
            );
            self.wants(
                &steps,
                begun,
                SupplierStep::ChangeTold,
                MatterKind::ChangeNotTold,
                "supplier-change-not-told",
                &name,
            );
        }
        for begun in steps.iter().filter(|part| part.body.step == SupplierStep::ExitDecided) {
            let before = self.matters.len();
            self.wants(
                &steps,
                begun,
                SupplierStep::DataReturned,
                MatterKind::NotReturned,
                "supplier-not-returned",
                &name,
            );
            self.wants(&steps, begun, SupplierStep::ErasureProved, MatterKind::NotErased, "supplier-not-erased", &name);
            if before < self.matters.len() {
                self.exit = Some(begun);
            }
        }
    }

    /// A matter is open until a step that belongs to it is taken.
    fn wants(
        &mut self,
        steps: &[&'a Part<SupplierStepTaken>],
        begun: &Part<SupplierStepTaken>,
        step: SupplierStep,
        kind: MatterKind,
        rule: &'static str,
        name: &str,
    ) {
        let done = steps.iter().any(|part| part.body.step == step && part.body.matter.as_ref() == Some(&begun.body.id));
        if !done {
            let why = Reason::rule(rule).with("party", name).with("on", begun.body.on.to_string());
            let (due, why) = (begun.body.until, why.said_at(begun.position));
            self.matters.push(Matter { kind, due, begun: Some(begun.body.id.clone()), why });
        }
    }
}
