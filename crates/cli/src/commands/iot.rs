//! `akashi iot`: from the survey of an IoT service to the countermeasures to be considered.

use std::path::Path;

use interchange::iot_survey;
use message::{Diagnostic, Locale};
use method::iot::{derive, findings};
use report::terminal;

use crate::args::{Iot, IotFormat};
use crate::print::{self, Failure};
use crate::{Outcome, edge, shipped};

pub(crate) fn run(command: &Iot, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Iot::Derive { survey, format, why, guideline } => derived(survey, *format, *why, guideline, locale),
    }
}

fn derived(file: &Path, format: IotFormat, why: bool, guideline: &str, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(guideline)?;
    let Some(model) = guideline.model.iot() else {
        return Err(Diagnostic::error("iot-no-model").with("guideline", guideline.id()).into());
    };
    let text = edge::read_text(file)?;
    let survey = iot_survey::read(&file.display().to_string(), &text, model).map_err(Failure)?;
    let (derivation, found) = (derive(model, &survey), findings(model, &survey));
    let written = match format {
        IotFormat::Json => format!("{:#}\n", iot_survey::to_json(model, &derivation, &found, why)),
        IotFormat::Table => {
            let style = terminal::Style { width: edge::width(), colour: edge::colour(), unicode: true };
            let shown = terminal::iot::Shown { model, survey: &survey, derivation: &derivation, findings: &found };
            terminal::iot::derivation(&shown, why, locale, &style)
        }
    };
    print::output(&written)?;
    Ok(Outcome::Good)
}
