//! `akashi iot`: from the survey of an IoT service to the countermeasures to be considered, and what becomes of them.

mod looked;
mod papers;
mod service;

use std::path::Path;

use interchange::iot_survey;
use message::Locale;
use method::iot::{derive, difference, findings, nearest};
use report::terminal;

use self::looked::{Looked, model};
use crate::args::{Common, Iot, IotFormat};
use crate::print::{self, Failure};
use crate::{Outcome, edge, shipped};

pub(crate) fn run(command: &Iot, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Iot::Derive { survey, format, why, guideline } => derived(survey, *format, *why, guideline, locale),
        Iot::Cases { what, guideline } => cases(what.as_deref(), guideline, common, locale),
        Iot::State { service, survey, guideline } => service::state(service, survey, guideline, common, locale),
        Iot::Show { service, guideline } => service::show(service, guideline, common, locale),
        Iot::Decide(decide) => service::decide(decide, common, locale),
        Iot::Compare { before, after, guideline } => compare(before, after, guideline, common, locale),
        Iot::Annex { what, guideline } => papers::annex(what, guideline, common, locale),
        Iot::Papers { what, format, to, guideline } => papers::run(what, *format, to, guideline, common, locale),
    }
}

fn derived(file: &Path, format: IotFormat, why: bool, guideline: &str, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(guideline)?;
    let model = model(&guideline)?;
    let text = edge::read_text(file)?;
    let survey = iot_survey::read(&file.display().to_string(), &text, model).map_err(Failure)?;
    let (derivation, found) = (derive(model, &survey), findings(model, &survey));
    let written = match format {
        IotFormat::Json => format!("{:#}\n", iot_survey::to_json(model, &derivation, &found, why)),
        IotFormat::Table => {
            let shown = terminal::iot::Shown { model, survey: &survey, derivation: &derivation, findings: &found };
            terminal::iot::derivation(&shown, why, locale, &edge::style())
        }
    };
    print::output(&written)?;
    Ok(Outcome::Good)
}

fn cases(what: Option<&str>, guideline: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = looked::guideline(common, guideline)?;
    let model = model(&guideline)?;
    let written = match what {
        None => terminal::iot::cases(model, locale, &edge::style()),
        Some(what) => {
            let looked = Looked::find(what, &guideline, common, locale)?;
            terminal::iot::nearest(model, &nearest(model, &looked.survey), locale, &edge::style())
        }
    };
    print::output(&written)?;
    Ok(Outcome::Good)
}

fn compare(before: &str, after: &str, guideline: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = looked::guideline(common, guideline)?;
    let model = model(&guideline)?;
    let [one, other] =
        [Looked::find(before, &guideline, common, locale)?, Looked::find(after, &guideline, common, locale)?];
    let moved = difference(&derive(model, &one.survey), &derive(model, &other.survey));
    print::output(&terminal::iot::compare(model, (&one.name, &other.name), &moved, locale, &edge::style()))?;
    Ok(Outcome::Good)
}
