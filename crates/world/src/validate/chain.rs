//! What statements about the supply chain must fit: the parts they name, and no circle of supply.

use message::Diagnostic;
use rust_decimal::Decimal;

use super::Check;
use crate::{
    Chain, ChainPart, ChainServiceDescription, ClaimReceived, ContractDescription, Coverage, LinkDescription, LinkKind,
    PartKind, Share, ShareAgreed, ShareDeclared, Slug, Statement, SupplierStep, SupplierStepTaken, SupplierTermSettled,
};

/// The most items one statement names: each is a key of the ledger.
const ITEMS: usize = 500;

impl<'c> Check<'c> {
    /// The chain as the world and the batch so far have it.
    fn chain(&self) -> &Chain {
        self.supposed.chain().unwrap_or(&self.world.supply_chain)
    }

    /// Holds a statement about the supply chain against what was said of it before.
    pub(super) fn supply_chain(&mut self, statement: &Statement) {
        match statement {
            Statement::PartyDescribed(body) => self.text("name", &body.0.name),
            Statement::ChainServiceDescribed(body) => self.chain_service(&body.0),
            Statement::LinkDeclared(body) => self.link(&body.0),
            Statement::ContractConcluded(body) => self.contract(&body.0),
            Statement::ShareDeclared(body) => self.share(body),
            Statement::ShareAgreed(body) => self.agreement(body),
            Statement::ClaimReceived(body) => self.claim(body),
            Statement::SupplierTermSettled(body) => self.term(body),
            Statement::SupplierStepTaken(body) => self.step(body),
            Statement::ChainPartWithdrawn(body) => {
                self.text("reason", &body.reason);
                self.part(body.part.kind, &body.part.name);
                let resting = self.chain().resting_on(&body.part);
                if let Some(first) = resting.first() {
                    let refused = Diagnostic::error("chain-still-used").with("part", body.part.to_string());
                    self.found.push(refused.with("by", first.to_string()));
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, kind: PartKind, name: &Slug) {
        let part = ChainPart::new(kind, name);
        if !self.chain().has(&part) {
            self.found.push(Diagnostic::error("chain-unknown-part").with("part", part.to_string()));
        }
    }

    fn covers(&mut self, covers: &Coverage) {
        let Some(guideline) = self.guideline(&covers.guideline) else {
            self.unknown_guideline(&covers.guideline);
            return;
        };
        if ITEMS < covers.items.len() {
            self.found.push(Diagnostic::error("chain-too-many-items").with("limit", ITEMS));
        }
        for item in covers.items.iter().take(ITEMS) {
            if guideline.control(item).is_none() && !guideline.controls.iter().any(|control| control.stands_in(item)) {
                let unknown = Diagnostic::error("chain-unknown-item").with("item", item.as_ref());
                self.found.push(unknown.with("guideline", covers.guideline.as_ref()));
            }
        }
    }

    fn chain_service(&mut self, service: &ChainServiceDescription) {
        self.text("name", &service.name);
        self.part(PartKind::Party, &service.provider);
        if service.runs.is_empty() {
            self.found.push(Diagnostic::error("workspace-nothing-run").with("service", service.service.as_str()));
        }
        if let Some(written) = &service.availability {
            let fits = written.len() <= 12
                && written
                    .parse::<Decimal>()
                    .is_ok_and(|percent| Decimal::ZERO <= percent && percent <= Decimal::ONE_HUNDRED);
            if !fits {
                self.found.push(Diagnostic::error("chain-bad-availability").with("value", written.as_str()));
            }
        }
    }

    fn link(&mut self, link: &LinkDescription) {
        self.part(PartKind::Service, &link.from);
        self.part(PartKind::Service, &link.to);
        if let Some(contract) = &link.contract {
            self.part(PartKind::Contract, contract);
        }
        if link.from == link.to {
            self.found.push(Diagnostic::error("chain-link-to-itself").with("service", link.from.as_str()));
        } else if link.kind == LinkKind::Supply
            && let Some(path) = self.chain().supply_path(&link.to, &link.from, &link.link)
        {
            let steps: Vec<&str> = std::iter::once(&link.from).chain(&path).map(Slug::as_str).collect();
            self.found.push(Diagnostic::error("chain-circle").with("path", steps.join(" → ")));
        }
    }

    fn contract(&mut self, contract: &ContractDescription) {
        self.text("title", &contract.title);
        self.part(PartKind::Party, &contract.customer);
        self.part(PartKind::Party, &contract.provider);
        if contract.customer == contract.provider {
            self.found.push(Diagnostic::error("chain-contract-with-itself").with("party", contract.customer.as_str()));
        }
        for service in &contract.services {
            self.part(PartKind::Service, service);
        }
        self.days(contract.from, contract.until);
        for covers in contract.delegates.iter().chain(contract.clauses.iter().filter_map(|one| one.covers.as_ref())) {
            self.covers(covers);
        }
        for clause in &contract.clauses {
            self.text("clause", &clause.clause);
        }
    }

    fn share(&mut self, body: &ShareDeclared) {
        self.text("reason", &body.reason);
        self.part(PartKind::Service, &body.service);
        self.part(PartKind::Party, &body.by);
        self.covers(&body.covers);
        match (body.share, &body.from) {
            (Share::Inherited, None) => self.found.push(Diagnostic::error("chain-inherited-from-nobody")),
            (Share::Own | Share::Customer, Some(from)) => {
                self.found.push(Diagnostic::error("chain-from-without-supplier").with("service", from.as_str()));
            }
            (Share::Inherited | Share::Shared, Some(from)) => {
                let leans = |link: &LinkDescription| link.to == *from && link.kind != LinkKind::Exchange;
                if !self.chain().links_from(&body.service).any(leans) {
                    let wrong = Diagnostic::error("chain-no-link").with("service", body.service.as_str());
                    self.found.push(wrong.with("from", from.as_str()));
                }
            }
            (Share::Own | Share::Customer | Share::Shared, None) => {}
        }
        if body.share == Share::Shared {
            self.text("residual", &body.residual);
        }
    }

    fn agreement(&mut self, body: &ShareAgreed) {
        self.part(PartKind::Service, &body.service);
        self.covers(&body.covers);
        self.day(body.on);
        self.days(Some(body.on), body.until);
        for party in &body.between {
            self.part(PartKind::Party, party);
        }
        let mut parties: Vec<&Slug> = body.between.iter().collect();
        parties.sort_unstable();
        parties.dedup();
        if parties.len() < 2 {
            self.found.push(Diagnostic::error("chain-agreed-alone"));
        }
        if let Some(contract) = &body.contract {
            self.part(PartKind::Contract, contract);
        }
    }

    fn claim(&mut self, body: &ClaimReceived) {
        self.text("basis", &body.basis);
        self.part(PartKind::Party, &body.by);
        self.part(PartKind::Service, &body.service);
        self.covers(&body.covers);
        self.days(Some(body.from), body.until);
    }

    fn term(&mut self, body: &SupplierTermSettled) {
        self.part(PartKind::Party, &body.party);
        self.text("basis", &body.basis);
        self.days(Some(body.on), body.until);
        let Some(guideline) = self.guideline(&body.covers.guideline) else {
            self.unknown_guideline(&body.covers.guideline);
            return;
        };
        let demands = guideline.supplier_demands();
        if body.covers.items.is_empty() {
            self.found.push(Diagnostic::error("chain-term-of-nothing"));
        }
        for item in body.covers.items.iter().filter(|item| !demands.iter().any(|demand| *demand.id == ***item)) {
            let unknown = Diagnostic::error("chain-unknown-demand").with("item", item.as_ref());
            self.found.push(unknown.with("guideline", body.covers.guideline.as_ref()));
        }
    }

    fn step(&mut self, body: &SupplierStepTaken) {
        self.part(PartKind::Party, &body.party);
        self.text("note", &body.note);
        self.days(Some(body.on), body.until);
        for party in &body.told {
            self.part(PartKind::Party, party);
        }
        if body.step == SupplierStep::ChangeTold && body.told.is_empty() {
            self.found.push(Diagnostic::error("chain-told-nobody"));
        }
        let begun = body.matter.as_ref().and_then(|matter| self.chain().steps.get(matter));
        let begun = begun.filter(|begun| begun.body.party == body.party).map(|begun| begun.body.step);
        if begun != body.step.begun_by() || (begun.is_none() && body.matter.is_some()) {
            let matter = body.matter.as_ref().map(Slug::as_str).unwrap_or_default();
            self.found.push(Diagnostic::error("chain-wrong-matter").with("matter", matter));
        }
    }

    fn days(&mut self, from: Option<jiff::civil::Date>, until: Option<jiff::civil::Date>) {
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            self.found.push(Diagnostic::error("chain-ends-before-it-starts").with("until", until.to_string()));
        }
    }
}
