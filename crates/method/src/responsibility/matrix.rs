//! The responsibility matrix of a service: every party's part of every requirement along its chain.

use std::sync::Arc;

use guideline::{Control, Guideline};
use jiff::civil::Date;
use world::{Share, Slug, World};

use crate::assessment::{Totals, Verdict};
use crate::responsibility::given::Given;
use crate::responsibility::look::Look;
use crate::responsibility::{ClauseOf, Gap, Row};
use crate::supply_chain::{BLOCK, Levels, Members, RollUp};

/// What holds of a requirement along the whole chain: the verdict of its weakest member.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainVerdict<'a> {
    /// The requirement.
    pub control: &'a Control,
    /// The verdict of the weakest member.
    pub verdict: Verdict,
    /// The rows of whoever is the weakest: those whose own part it is.
    pub weakest: Vec<usize>,
    /// The first day on which time alone can change it.
    pub holds_until: Option<Date>,
}

/// The responsibility matrix of a service on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix<'a> {
    /// The guideline.
    pub guideline: &'a str,
    /// The service.
    pub service: &'a Slug,
    /// The day.
    pub at: Date,
    /// The services of the chain, the one looked at first.
    pub members: Vec<&'a Slug>,
    /// Every party's part, in printed order of the requirements.
    pub rows: Vec<Row<'a>>,
    /// What is missing or contradictory, the gravest first.
    pub gaps: Vec<Gap<'a>>,
    /// Every requirement along the whole chain, in printed order.
    pub verdicts: Vec<ChainVerdict<'a>>,
    /// How many basic and recommended requirements all members meet.
    pub totals: Totals,
    /// The first day on which time alone can change any of it.
    pub holds_until: Option<Date>,
}

/// The matrix of a service; `None`: no chain knows it.
pub fn matrix<'a>(guideline: &'a Guideline, world: &'a World, service: &Slug, at: Date) -> Option<Matrix<'a>> {
    let mut look = Look::new(guideline, world, service, at)?;
    let found = look.all();
    let members = look.members.clone();
    let mut rows = Vec::new();
    for (place, control) in guideline.controls.iter().enumerate() {
        for member in &members {
            if let Some(given) = found.get(&(*member, place)) {
                rows_of(&mut look, member, control, given, &mut rows);
            }
        }
    }
    let verdicts = rolled_up(guideline, &look, &members, &rows);
    let mut gaps = look.gaps;
    gaps.sort_by_key(|gap| gap.kind);
    let totals = Totals::count(verdicts.iter().map(|verdict| (verdict.control, verdict.verdict)));
    let holds_until = rows.iter().filter_map(|row| row.holds_until).min();
    let service = members.first()?;
    Some(Matrix { guideline: guideline.id(), service, at, members, rows, gaps, verdicts, totals, holds_until })
}

fn rows_of<'a>(
    look: &mut Look<'a>,
    member: &'a Slug,
    control: &'a Control,
    given: &Given<'a>,
    rows: &mut Vec<Row<'a>>,
) {
    let provider = look.chain.provider(member);
    let owner_of = |party: Option<&Slug>| {
        let part = given.bearing.declared.filter(|part| Some(&part.body.by) == party);
        part.map_or("", |part| part.body.owner.as_str())
    };
    if given.bearing.share != Share::Customer {
        rows.push(Row {
            control,
            service: member,
            party: provider,
            share: given.bearing.share,
            from: given.bearing.from.clone(),
            residual: given.bearing.residual.clone(),
            agreed_by: given.agreed_by,
            declared: given.bearing.declared.is_some(),
            owner: owner_of(provider),
            verdict: given.stand.verdict,
            own: given.own,
            applies: given.applies,
            why: Arc::new(given.why.clone()),
            clauses: clauses(look, member, control, provider),
            holds_until: given.stand.holds_until,
        });
    }
    // What is asked of a supplier alone leaves nothing to its customer: that is who asks.
    if !given.bearing.customer || !given.applies {
        return;
    }
    let customers = look.customers.get(member).cloned().unwrap_or_default();
    let customers: Vec<Option<&Slug>> =
        if customers.is_empty() { vec![None] } else { customers.into_iter().map(Some).collect() };
    for customer in customers {
        let (stand, why, agreed_by) = look.of_customer(given, member, control, customer);
        let share = if given.bearing.share == Share::Customer { Share::Customer } else { Share::Shared };
        rows.push(Row {
            control,
            service: member,
            party: customer,
            share,
            from: Vec::new(),
            residual: given.bearing.customer_residual.clone(),
            agreed_by,
            declared: given.bearing.declared.is_some(),
            owner: owner_of(customer),
            verdict: stand.verdict,
            own: stand.verdict,
            applies: true,
            why: Arc::new(why),
            clauses: clauses(look, member, control, customer),
            holds_until: stand.holds_until,
        });
    }
}

/// The clauses of contracts in force about a service that a party has signed, and that name the requirement.
fn clauses<'a>(look: &Look<'a>, member: &Slug, control: &Control, party: Option<&Slug>) -> Vec<ClauseOf<'a>> {
    let Some(party) = party else { return Vec::new() };
    let contracts = look.chain.contracts.values().map(|part| &part.body);
    let signed = contracts.filter(|contract| {
        contract.holds(look.at)
            && contract.services.contains(member)
            && (contract.customer == *party || contract.provider == *party)
    });
    let named = signed.flat_map(|contract| contract.clauses.iter().map(move |clause| (contract, clause)));
    let named = named
        .filter(|(_, clause)| clause.covers.as_ref().is_some_and(|covers| covers.covers(look.guideline.id(), control)));
    named
        .map(|(contract, clause)| ClauseOf {
            contract: &contract.contract,
            title: &contract.title,
            clause: &clause.clause,
        })
        .collect()
}

/// The weakest member's verdict on each requirement.
fn rolled_up<'a>(
    guideline: &'a Guideline,
    look: &Look<'a>,
    members: &[&'a Slug],
    rows: &[Row<'a>],
) -> Vec<ChainVerdict<'a>> {
    let numbers = Members::new(look.chain);
    let graph = numbers.graph();
    let top = members.first().and_then(|top| numbers.number(top)).unwrap_or_default();
    let mut verdicts = Vec::with_capacity(guideline.controls.len());
    let mut row = 0;
    for block in guideline.controls.chunks(BLOCK) {
        let mut own = vec![Levels::default(); graph.len() as usize];
        let mut spans = Vec::with_capacity(block.len());
        for (place, control) in block.iter().enumerate() {
            let start = row;
            while let Some(found) = rows.get(row).filter(|found| found.control.id == control.id) {
                let number = numbers.number(found.service).unwrap_or_default();
                if let Some(levels) = own.get_mut(number as usize).filter(|_| found.applies) {
                    levels.set(place, levels.get(place).weakest(found.verdict));
                }
                row += 1;
            }
            spans.push(start..row);
        }
        let rolled = RollUp::new(graph, own).get(top);
        for (place, (control, span)) in block.iter().zip(spans).enumerate() {
            let verdict = rolled.get(place);
            let of_it = span.filter_map(|index| Some((index, rows.get(index)?)));
            let of_it: Vec<(usize, &Row<'_>)> = of_it.collect();
            let weakest = of_it.iter().filter(|(_, row)| row.own == verdict && verdict.is_open());
            let weakest = weakest.map(|(index, _)| *index).collect();
            let holds_until = of_it.iter().filter_map(|(_, row)| row.holds_until).min();
            verdicts.push(ChainVerdict { control, verdict, weakest, holds_until });
        }
    }
    verdicts
}
