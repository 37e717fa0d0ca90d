//! `akashi measure`: an agreed or measured value of an indicator.

use guideline::{Calendar, Value};
use message::{Diagnostic, Locale};
use method::indicator::{read, words, worst};
use world::{StatedValue, ValueAgreed, ValueMeasured};

use crate::args::{Common, Measure};
use crate::commands::whom::{about, record_in};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(measure: &Measure, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = session::open_signed(common)?;
    let name = &measure.whom.guideline;
    let guideline = workspace.current().guideline(name).cloned();
    let guideline = guideline.ok_or_else(|| Diagnostic::error("guideline-not-found").with("name", name.as_str()))?;
    let indicator = guideline.indicator(&measure.indicator).ok_or_else(|| {
        let unknown = Diagnostic::error("workspace-unknown-indicator");
        unknown.with("id", measure.indicator.as_str()).with("guideline", name.as_str())
    })?;
    let mut problems = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    for written in &measure.values {
        match read(written, indicator) {
            Ok(value) => values.push(value),
            Err(_) => problems.push(
                Diagnostic::error("cli-unreadable-value")
                    .with("value", written.as_str())
                    .with("id", indicator.id.as_str()),
            ),
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let value =
        worst(indicator, &values, Calendar::Strict).ok_or_else(|| Diagnostic::error("cli-incomparable-values"))?;
    let about = about(&measure.whom, &measure.indicator);
    let (stated, written) = (StatedValue::from(value), measure.values.join("、"));
    let recorded = if measure.agreed {
        record_in(&mut workspace, ValueAgreed { about, value: stated, written }, common)?
    } else {
        let on = measure.on.unwrap_or_else(edge::today);
        record_in(&mut workspace, ValueMeasured { about, value: stated, written, on }, common)?
    };
    let args = vec![("value", words(indicator, value).into()), ("position", recorded.first.into())];
    print::say(locale, "cli-measured", &args)?;
    Ok(Outcome::Good)
}
