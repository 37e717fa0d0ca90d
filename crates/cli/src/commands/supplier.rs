//! `akashi supplier`: how things stand with suppliers.

use interchange::chain_json;
use message::{Diagnostic, Locale};
use method::supplier::{SupplierStanding, supplier, suppliers};

use crate::args::{Common, Supplier};
use crate::commands::paper;
use crate::print::Failure;
use crate::{Outcome, session};

pub(crate) fn run(command: &Supplier, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let chain = snapshot.world.supply_chain();
    match command {
        Supplier::List { look } => {
            let guideline = session::assessable(snapshot, &look.day.guideline)?;
            let found: Vec<SupplierStanding<'_>> = suppliers(chain)
                .into_iter()
                .filter_map(|party| supplier(guideline, chain, party, look.day.date()))
                .collect();
            let json = || found.iter().map(chain_json::supplier).collect();
            let paper = || report::chain::suppliers(&found, chain, locale);
            look.give(json, paper, || paper::origin(&workspace, snapshot, look.day.date()), locale)?;
            Ok(outcome(&found))
        }
        Supplier::Show { party, look } => {
            let guideline = session::assessable(snapshot, &look.day.guideline)?;
            let unknown = || Failure::from(Diagnostic::error("chain-unknown-supplier").with("party", party.as_str()));
            let found = supplier(guideline, chain, party, look.day.date()).ok_or_else(unknown)?;
            let json = || chain_json::supplier(&found);
            let paper = || report::chain::supplier(&found, chain, guideline, locale);
            look.give(json, paper, || paper::origin(&workspace, snapshot, look.day.date()), locale)?;
            Ok(outcome(std::slice::from_ref(&found)))
        }
    }
}

/// Exit 0: nothing is open.
fn outcome(found: &[SupplierStanding<'_>]) -> Outcome {
    if found.iter().all(|standing| standing.matters.is_empty()) { Outcome::Good } else { Outcome::Findings }
}
