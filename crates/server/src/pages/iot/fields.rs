//! What a form says of a survey: cells that are ticked, and what stands beside them.

use std::collections::BTreeMap;

use method::iot::Survey;
use world::Elsewhere;

use crate::fields::flag;
pub(super) use crate::fields::{Fields, field, since};

/// The survey that a form fills in; the worksheet of ANNEX3 has a form of its own and stays as it is.
pub(super) fn survey(fields: &Fields, before: Option<Survey>) -> Survey {
    let before = before.unwrap_or_default();
    let mut survey = Survey {
        worksheet: before.worksheet,
        harm: before.harm,
        designed_against_harm: before.designed_against_harm,
        residual_disclosed: before.residual_disclosed,
        ..Survey::default()
    };
    for (name, value) in fields {
        let (kind, of) = name.split_once('.').unwrap_or((name, ""));
        match (kind, value.trim()) {
            (_, "") => {}
            ("yes", value) => drop(survey.yes.insert(value.to_owned())),
            ("situation", value) => drop(survey.situations.insert(value.to_owned())),
            ("external_provision", value) => survey.external_provision = flag(value),
            ("structure", value) => survey.structure = value.parse().ok(),
            ("industry", value) => value.clone_into(&mut survey.industry),
            ("reading", value) => drop(survey.readings.insert(of.to_owned(), value.to_owned())),
            ("party", value) => drop(survey.parties.insert(of.to_owned(), value.to_owned())),
            ("elsewhere", value) => {
                if let Some(one) = Elsewhere::ALL.into_iter().find(|one| one.name() == value) {
                    survey.elsewhere.insert(of.to_owned(), one);
                }
            }
            _ => {}
        }
    }
    survey
}

/// The same survey with the worksheet that the form of ANNEX3 fills in.
pub(super) fn worksheet(fields: &Fields, before: Survey) -> Survey {
    let mut survey = Survey {
        worksheet: BTreeMap::new(),
        harm: BTreeMap::new(),
        designed_against_harm: None,
        residual_disclosed: None,
        ..before
    };
    for (name, value) in fields {
        let (kind, of) = name.split_once('.').unwrap_or((name, ""));
        match (kind, value.trim()) {
            (_, "") => {}
            ("worksheet", value) => drop(survey.worksheet.insert(of.to_owned(), value.to_owned())),
            ("harm", value) => survey.harm.extend(flag(value).map(|answer| (of.to_owned(), answer))),
            ("designed_against_harm", value) => survey.designed_against_harm = flag(value),
            ("residual_disclosed", value) => survey.residual_disclosed = flag(value),
            _ => {}
        }
    }
    survey
}
