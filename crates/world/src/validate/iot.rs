//! Whether the survey of an IoT service, and decisions about what it leads to, fit the guideline that asks.

use guideline::iot::IotModel;
use message::Diagnostic;

use super::Check;
use super::parts::Kind;
use crate::{CandidateDecided, Resolution, SurveyStated};

impl<'c> Check<'c> {
    pub(super) fn survey(&mut self, body: &SurveyStated) {
        self.service(&body.service);
        let Some(model) = self.iot(&body.guideline) else { return };
        let cells: Vec<&str> = model.input_cells().map(|(_, cell)| cell).collect();
        self.names(body.yes.iter(), &cells);
        let situations: Vec<&str> = model.situations.iter().map(|one| one.id.as_str()).collect();
        self.names(body.situations.iter(), &situations);
        let readings: Vec<&str> = model.readings.iter().map(|one| one.id.as_str()).collect();
        self.names(body.readings.keys(), &readings);
        for (reading, option) in &body.readings {
            let known = model.reading(reading).into_iter().flat_map(|reading| &reading.options);
            self.names([option], &known.map(|option| option.id.as_str()).collect::<Vec<_>>());
        }
        let roles = entrusted(model);
        self.names(body.elsewhere.keys().chain(body.parties.keys()), &roles);
        for party in body.parties.values() {
            self.text("party", party);
        }
        if let Some(number) = body.structure
            && !model.structures.iter().any(|known| known.number == number)
        {
            let known: Vec<String> = model.structures.iter().map(|known| known.number.to_string()).collect();
            self.unknown(&number.to_string(), &known.join(", "));
        }
        let fields: Vec<&str> = model.fields.iter().map(|one| one.id.as_str()).collect();
        self.names(body.worksheet.keys(), &fields);
        let tests: Vec<&str> = model.harm_tests.iter().map(|one| one.id.as_str()).collect();
        self.names(body.harm.keys(), &tests);
    }

    pub(super) fn candidate(&mut self, body: &CandidateDecided) {
        self.about(&body.about, Kind::Control);
        if body.decision != Resolution::Open {
            self.text("reason", &body.reason);
        }
        let Some(model) = self.iot(&body.about.guideline) else { return };
        self.names(body.role.iter(), &entrusted(model));
    }

    /// The model of a guideline that has a survey.
    fn iot(&mut self, name: &str) -> Option<&'c IotModel> {
        let Some(guideline) = self.guideline(name) else {
            self.unknown_guideline(name);
            return None;
        };
        let model = guideline.model.iot();
        if model.is_none() {
            self.found.push(Diagnostic::error("iot-no-model").with("guideline", name));
        }
        model
    }

    fn names<'n>(&mut self, names: impl IntoIterator<Item = &'n Box<str>>, known: &[&str]) {
        for name in names.into_iter().filter(|name| !known.contains(&name.as_ref())) {
            self.unknown(name, &known.join(", "));
        }
    }

    fn unknown(&mut self, name: &str, known: &str) {
        self.found.push(Diagnostic::error("survey-unknown-name").with("name", name).with("known", known));
    }
}

/// The roles that can be entrusted.
fn entrusted(model: &IotModel) -> Vec<&str> {
    model.survey.iter().filter_map(|row| row.delegates.as_deref()).collect()
}

#[cfg(test)]
pub(in crate::validate) mod tests;
