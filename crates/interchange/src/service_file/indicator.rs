//! Agreed and measured values.

use std::collections::BTreeMap;

use guideline::{Calendar, Indicator as Known, Quantity, Value};
use message::Diagnostic;
use method::indicator::{AvailabilityError, availability, read_duration};
use rust_decimal::Decimal;
use world::{StatedValue, ValueAgreed, ValueMeasured};

use super::at::{At, Key};
use super::common::in_order;
use super::context::{Context, Names, Table, date};
use super::describe::empty;
use super::form::{Hours, Indicator, Measured};
use super::names;
use super::path::join;
use crate::written_value::{incomparable, read_one, surely_worst, unreadable};

const INDICATOR: Names = Names::numbers("service-file-kind-indicator", "service-file-known-indicators");

/// Between several values stands this.
const AND: &str = "、";

/// Every indicator's values, in printed order.
pub(super) fn indicators(
    context: &mut Context<'_>,
    form: &BTreeMap<At<String>, At<Indicator>>,
    calendar: Option<names::Calendar>,
) {
    let guideline = context.guideline;
    let known: Vec<&str> = guideline.indicators.iter().map(|indicator| indicator.id.as_str()).collect();
    let calendar = match calendar {
        Some(names::Calendar::Lenient) => Calendar::Lenient,
        Some(names::Calendar::Strict) | None => Calendar::Strict,
    };
    for (id, given) in in_order(form, &known) {
        let table = Table { start: given.start, path: join("indicator", &id.value) };
        let Some(indicator) = guideline.indicator(&id.value) else {
            context.unknown(id, table.path, &INDICATOR, &known);
            continue;
        };
        Answer { context: &mut *context, indicator, table, calendar }.values(&given.value);
    }
}

/// One indicator while its values become statements.
struct Answer<'c, 'a> {
    context: &'c mut Context<'a>,
    indicator: &'a Known,
    table: Table,
    calendar: Calendar,
}

impl Answer<'_, '_> {
    fn values(&mut self, form: &Indicator) {
        if let Some(agreed) = form.agreed.get()
            && let Some(value) = self.read(agreed, "agreed")
        {
            let about = self.context.about(&self.indicator.id);
            let stated = ValueAgreed { about, value: StatedValue::from(&value), written: agreed.value.clone() };
            self.context.state(stated, agreed.start, self.table.key("agreed"));
        }
        if let Some(measured) = form.measured.get() {
            let on = form.on.get();
            if on.is_none() && !self.context.was_broken(&self.table, "on") {
                let problem = Diagnostic::error("service-file-measured-without-day");
                self.context.problem(problem, measured.start, self.table.key("measured"));
            }
            let value = self.measured(measured);
            if let (Some((value, written)), Some(on)) = (value, on) {
                let about = self.context.about(&self.indicator.id);
                let stated = ValueMeasured { about, value: StatedValue::from(&value), written, on: date(on) };
                self.context.state(stated, measured.start, self.table.key("measured"));
            }
        } else if let Some(on) = form.on.get()
            && !self.context.was_broken(&self.table, "measured")
        {
            let problem = Diagnostic::error("service-file-day-without-measured");
            self.context.problem(problem, on.start, self.table.key("on"));
        } else if form.agreed.get().is_none() && !self.context.has_broken(&self.table) {
            let problem = Diagnostic::error("service-file-no-value").with("id", self.indicator.id.as_str());
            self.context.problem(problem, self.table.start, &self.table.path);
        }
    }

    /// The measured value, and how it was written.
    fn measured(&mut self, measured: &At<Measured>) -> Option<(Value, String)> {
        match &measured.value {
            Measured::One(text) => {
                let text = At { value: text.clone(), start: measured.start };
                Some((self.read(&text, "measured")?, text.value))
            }
            Measured::Several(texts) => self.worst(texts, measured.start),
            Measured::Hours(hours) => self.rate(hours, measured.start),
        }
    }

    /// The worst of several values: the one that every other meets.
    fn worst(&mut self, texts: &[At<String>], start: usize) -> Option<(Value, String)> {
        if texts.is_empty() {
            empty(self.context, start, &self.table, "measured");
        }
        let values: Vec<Option<Value>> = texts.iter().map(|text| self.read(text, "measured")).collect();
        let values: Vec<Value> = values.into_iter().collect::<Option<_>>()?;
        let written = texts.iter().map(|text| text.value.as_str()).collect::<Vec<_>>().join(AND);
        let found = surely_worst(self.indicator, &values, self.calendar);
        if found.is_none() && !values.is_empty() {
            self.context.problem(incomparable(&written), start, self.table.key("measured"));
        }
        Some((found?.clone(), written))
    }

    /// The availability rate from hours.
    fn rate(&mut self, hours: &Hours, start: usize) -> Option<(Value, String)> {
        let table = Table { start, path: self.table.key("measured") };
        if self.indicator.quantity != Quantity::Ratio {
            let problem = Diagnostic::error("service-file-not-a-rate").with("id", self.indicator.id.as_str());
            self.context.problem(problem, start, &table.path);
            return None;
        }
        self.context.required(&hours.operating, &table, "operating");
        self.context.required(&hours.contracted, &table, "contracted");
        let operating = self.duration(&hours.operating, &table, "operating");
        let contracted = self.duration(&hours.contracted, &table, "contracted");
        let maintenance = self.duration(&hours.maintenance, &table, "maintenance");
        if self.context.has_broken(&table) || (hours.maintenance.get().is_some() && maintenance.is_none()) {
            return None;
        }
        let (operating, operating_text) = operating?;
        let (contracted, contracted_text) = contracted?;
        let (maintenance, written) = match maintenance {
            Some((time, text)) => (time, format!("{operating_text} / ({contracted_text} - {text})")),
            None => {
                let none = Value::amount(Decimal::ZERO, guideline::Unit::Hour);
                (none, format!("{operating_text} / {contracted_text}"))
            }
        };
        let code = match availability(&operating, &contracted, &maintenance) {
            Ok(rate) => return Some((rate, written)),
            Err(AvailabilityError::TooLong) => "service-file-operating-too-long",
            Err(AvailabilityError::NoServiceTime | AvailabilityError::NotATime) => "service-file-no-service-time",
        };
        self.context.problem(Diagnostic::error(code), start, table.path);
        None
    }

    fn duration(&mut self, key: &Key<String>, table: &Table, name: &str) -> Option<(Value, String)> {
        let text = key.get()?;
        match read_duration(&text.value) {
            Ok(value) => Some((value, text.value.clone())),
            Err(error) => {
                let problem = unreadable(&text.value, error, "service-file-form-hours");
                self.context.problem(problem, text.start, table.key(name));
                None
            }
        }
    }

    fn read(&mut self, text: &At<String>, key: &str) -> Option<Value> {
        let problem = match read_one(&text.value, self.indicator) {
            Ok(value) => return Some(value),
            Err(problem) => problem,
        };
        self.context.problem(problem, text.start, self.table.key(key));
        None
    }
}
