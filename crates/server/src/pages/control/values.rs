//! The indicators of a control: reference, agreed and measured value.

use app::Action;
use axum::extract::Path;
use axum::response::Response;
use guideline::{Control, Direction, Value};
use interchange::written_value::read_worst;
use jiff::civil::Date;
use method::ScopeView;
use method::indicator::{Comparison, measured, words as value_words};
use report::chart::{Good, Mark, values};
use report::words;
use serde::Deserialize;
use world::{StatedValue, Statement, ValueAgreed, ValueMeasured};

use super::answer::{day_if_any, say};
use super::course::CourseRow;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::whose::ControlPath;
use crate::sheet::Sheet;
use crate::sheet::settle;

/// An indicator as the page shows it.
pub(crate) struct IndicatorRow {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) quantity: String,
    pub(crate) reference: String,
    pub(crate) agreed: String,
    pub(crate) measured: String,
    pub(crate) on: String,
    pub(crate) against_reference: String,
    pub(crate) against_agreed: String,
    pub(crate) misses_agreed: bool,
    pub(crate) misses_reference: bool,
    pub(crate) chart: Option<String>,
    /// Its measurements, where there are several.
    pub(crate) course: Vec<CourseRow>,
}

/// The indicators of a control with the values in force.
pub(crate) fn rows(view: &ScopeView<'_>, control: &Control, pattern: Option<u8>, page: &Page) -> Vec<IndicatorRow> {
    let locale = page.locale;
    let indicators = view.guideline.indicators_of(&control.id);
    indicators
        .map(|indicator| {
            let answer = measured(view, indicator, pattern, &mut ());
            let shown = |value: &Value| value_words(indicator, value).get(locale).to_owned();
            let reference = answer.reference.map(|reference| reference.printed.clone()).unwrap_or_default();
            let agreed = answer.agreed.map(|said| shown(&said.value)).unwrap_or_default();
            let measured = answer.measured.map(|said| shown(&said.value)).unwrap_or_default();
            let labels = [("web-reference", &reference), ("web-agreed", &agreed)];
            let [reference_label, agreed_label] = labels.map(|(id, written)| format!("{} {written}", page.t(id)));
            let marks = [
                (Mark::Reference, answer.reference.map(|reference| &reference.value), reference_label.as_str()),
                (Mark::Agreed, answer.agreed.map(|said| &said.value), agreed_label.as_str()),
                (Mark::Measured, answer.measured.map(|said| &said.value), ""),
            ];
            let placed = marks.into_iter().filter_map(|(mark, value, label)| Some((mark, amount(value?)?, label)));
            let scale: Vec<_> = placed.collect();
            let misses = match answer.agreed {
                Some(_) => answer.against_agreed,
                None => answer.against_reference,
            } == Comparison::Misses;
            let title = drawn(page, indicator.title.get(locale), [&reference, &agreed, &measured]);
            let chart = (1 < scale.len()).then(|| values(&scale, good(indicator.direction), misses, &title));
            IndicatorRow {
                id: indicator.id.clone(),
                title: indicator.title.get(locale).to_owned(),
                quantity: page.t(words::quantity(indicator.quantity)),
                on: answer.measured.and_then(|said| said.on).map(|on| on.to_string()).unwrap_or_default(),
                against_reference: page.t(words::comparison(answer.against_reference)),
                against_agreed: page.t(words::comparison(answer.against_agreed)),
                misses_agreed: answer.against_agreed == Comparison::Misses,
                misses_reference: answer.against_reference == Comparison::Misses,
                reference,
                agreed,
                measured,
                chart,
                course: Vec::new(),
            }
        })
        .collect()
}

/// What a drawing shows, in words: the values there are.
fn drawn(page: &Page, title: &str, [reference, agreed, measured]: [&str; 3]) -> String {
    let named = [("web-reference", reference), ("web-agreed", agreed), ("web-measured", measured)];
    let said = named.into_iter().filter(|(_, value)| !value.is_empty());
    let said: Vec<String> =
        said.map(|(name, value)| page.t2("web-value-named", ("name", page.t(name)), ("value", value))).collect();
    let said = said.join(&page.t("web-list-separator"));
    page.t2("web-values-of", ("title", title), ("values", said))
}

/// Where good values lie on the scale.
pub(super) fn good(direction: Direction) -> Good {
    match direction {
        Direction::AtLeast => Good::Above,
        Direction::AtMost => Good::Below,
        Direction::Equal => Good::There,
    }
}

/// A month in seconds, on average; for drawing alone.
const MONTH: f64 = 2_629_746.0;

/// A value as a number in the least unit of its kind, for drawing alone: nothing is decided by it.
pub(super) fn amount(value: &Value) -> Option<f64> {
    use std::str::FromStr as _;
    match value {
        Value::Amount { number, unit, .. } => {
            let number = f64::from_str(&number.to_string()).ok()?;
            let seconds =
                unit.seconds().map(f64::from).or_else(|| unit.months().map(|months| f64::from(months) * MONTH));
            Some(number * seconds.unwrap_or(1.0))
        }
        Value::Choice(_) => None,
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct ValueForm {
    indicator: String,
    kind: Kind,
    value: String,
    #[serde(default, deserialize_with = "day_if_any")]
    on: Option<Date>,
    since: u64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Agreed,
    Measured,
}

pub(super) async fn value(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ValueForm>) -> Response {
    let done = record(&asker, path, &sheet.value).await;
    settle(sheet, done)
}

async fn record(asker: &Asker, path: ControlPath, form: &ValueForm) -> Result<Response, Failure> {
    let written = form.value.trim().to_owned();
    let value = stated(asker, &form.indicator, &written).await?;
    let (kind, on) = (form.kind, form.on.unwrap_or_else(|| asker.outside.today()));
    say(asker, path, Some(form.indicator.clone()), form.since, Action::State, move |about| -> Statement {
        match kind {
            Kind::Agreed => ValueAgreed { about, value, written }.into(),
            Kind::Measured => ValueMeasured { about, value, written, on }.into(),
        }
    })
    .await
}

/// What was typed, as a value of the indicator; several values give the worst.
async fn stated(asker: &Asker, indicator: &str, written: &str) -> Result<StatedValue, Failure> {
    let (id, written) = (indicator.to_owned(), written.to_owned());
    asker
        .read(app::Action::Read, move |desk| {
            let indicator = desk.guideline()?.indicator(&id).ok_or(Failure::NotFound)?;
            Ok(StatedValue::from(&read_worst(&written, indicator).map_err(Failure::Refused)?))
        })
        .await
}
