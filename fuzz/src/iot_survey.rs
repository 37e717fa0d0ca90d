//! Surveys of IoT services, held against the shipped guideline.

use std::sync::OnceLock;

use guideline::Guideline;
use interchange::iot_survey::{read, to_json};
use message::Locale;
use method::iot::{derive, findings};

use crate::guidelines::shipped_package;
use crate::{readable, text};

/// A survey: all that is wrong is said at its place. What is read leads to rows of the maps that exist, each of which
/// somebody is to consider, and to remarks in both languages.
pub fn iot_survey(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let model = guideline().model.iot().unwrap();
    let survey = match read("survey.json", text, model) {
        Ok(survey) => survey,
        Err(problems) => {
            assert!(!problems.is_empty() && problems.iter().all(|problem| problem.place.is_some()));
            return readable(&problems);
        }
    };
    let (derivation, found) = (derive(model, &survey), findings(model, &survey));
    let requested = derivation.requested.iter().flat_map(|(_, candidates)| candidates);
    let mut covered: Vec<usize> = derivation.own.iter().chain(requested).flat_map(|one| one.because.clone()).collect();
    covered.sort_unstable();
    covered.dedup();
    assert!(covered.into_iter().eq(0..derivation.rows.len()));
    assert!(derivation.rows.iter().all(|derived| model.entry(&derived.id).is_some()));
    assert!(found.iter().all(|finding| Locale::ALL.iter().all(|locale| !finding.words(model, *locale).is_empty())));
    assert!(to_json(model, &derivation, &found, true).is_object());
}

fn guideline() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| guideline::load(&shipped_package("mic3-iot")).unwrap().0)
}
