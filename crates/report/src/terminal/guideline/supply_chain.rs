//! How providers are chained.

use guideline::SupplyChainModel;

use super::Sheet;
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes the chain models.
    pub(super) fn supply_chain(&mut self) {
        self.title(&say(self.locale, "report-supply-chain"), "");
        for model in &self.guideline.supply_chain.models {
            self.chain_model(model);
        }
        self.rules(&self.guideline.supply_chain.rules);
    }

    fn chain_model(&mut self, model: &SupplyChainModel) {
        let locale = self.locale;
        let clause = self.clause(&model.section);
        self.page.heading(&format!("{}  {}", model.id, model.title.get(locale)));
        self.page.paragraph(2, Tone::Quiet, &clause);
        let rows = [
            ("report-contracts", self.contracts(&model.contracts)),
            ("report-answers-to-customer", model.answers_to_customer.get(locale).to_owned()),
            ("report-delegation", model.delegation.get(locale).to_owned()),
            ("report-other-range", model.other_range.get(locale).to_owned()),
            ("report-example", model.example.get(locale).to_owned()),
        ];
        let rows = rows.map(|(label, text)| vec![Cell::new(say(locale, label)).tone(Tone::Quiet), Cell::new(text)]);
        self.page.rows(2, &rows);
    }

    /// Who has a contract with whom: `customer-A` becomes 利用者 – A.
    fn contracts(&self, contracts: &[String]) -> String {
        let customer = say(self.locale, "report-party-customer");
        let named = contracts.iter().map(|contract| contract.replace("customer", &customer).replace('-', " - "));
        crate::say::listed(self.locale, &named.collect::<Vec<_>>())
    }
}
