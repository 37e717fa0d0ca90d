//! What both files may hold: settings, readings, intervals, parameters and events.

use std::collections::BTreeMap;

use guideline::{Item, Span, Trigger};
use message::Diagnostic;
use world::{
    CircumstanceStated, EventOccurred, Holds, IntervalSet, ParameterSet, ReadingChosen, SettingChosen, SettingName,
};

use super::at::{At, Key};
use super::context::{Context, Names, Table, date};
use super::form::{Event, Readings, Settings};
use super::path::join;
use crate::shortened::shortened;

const EVENT: Names = Names::words("service-file-kind-event");
const CIRCUMSTANCE: Names = Names::words("service-file-kind-circumstance");
const HOLDS: Names = Names::words("service-file-kind-holds");
const READING: Names = Names::words("service-file-kind-reading");
const OBLIGATION: Names = Names::numbers("service-file-kind-obligation", "service-file-known-obligations");
const PARAMETER: Names = Names::found("service-file-kind-parameter", "service-file-known-parameters");

/// The settings chosen.
pub(super) fn settings(context: &mut Context<'_>, form: &Key<Settings>) {
    let Some(given) = form.get() else { return };
    let form = &given.value;
    let fixed = |value: &'static str, start: usize| Some((value.to_owned(), start));
    for setting in SettingName::ALL {
        let chosen = match setting {
            SettingName::Evidence => form.evidence.get().and_then(|word| fixed(word.value.meaning(), word.start)),
            SettingName::EvidenceMaxAge => form.evidence_max_age.get().map(|age| (age.value.clone(), age.start)),
            SettingName::Approval => form.approval.get().and_then(|word| fixed(word.value.meaning(), word.start)),
            SettingName::ReferenceValues => {
                form.reference_values.get().and_then(|word| fixed(word.value.meaning(), word.start))
            }
            // Who may sign in, and by which clock, is no matter of a file that describes services.
            SettingName::SelfApproval | SettingName::SecondFactor | SettingName::TimeZone => None,
        };
        let Some((value, start)) = chosen else { continue };
        let path = join("settings", setting.name());
        if !setting.accepts(&value) {
            let problem = Diagnostic::error("workspace-bad-setting")
                .with("setting", setting.name())
                .with("value", shortened(&value))
                .with("values", setting.values().join(", "));
            context.problem(problem, start, path.clone());
        }
        context.state(SettingChosen { scope: context.scope.clone(), setting, value }, start, path);
    }
}

/// The readings chosen.
pub(super) fn readings(context: &mut Context<'_>, form: &Key<Readings>) {
    let Some(given) = form.get() else { return };
    if let Some(pattern) = given.value.pattern.get() {
        let scheme = context.guideline.patterns.as_ref();
        let known: Vec<&str> =
            scheme.map_or_else(Vec::new, |scheme| scheme.readings.iter().map(|reading| reading.id.as_str()).collect());
        if !known.contains(&pattern.value.as_str()) {
            context.unknown(pattern, "readings.pattern", &READING, &known);
        }
        reading(context, "pattern", &pattern.value, pattern.start);
    }
    if let Some(calendar) = given.value.calendar.get() {
        reading(context, "calendar", calendar.value.meaning(), calendar.start);
    }
}

fn reading(context: &mut Context<'_>, topic: &str, reading: &str, start: usize) {
    let guideline = context.guideline.id().into();
    let chosen =
        ReadingChosen { scope: context.scope.clone(), guideline, topic: topic.into(), reading: reading.into() };
    context.state(chosen, start, join("readings", topic));
}

/// The roles and conditions stated, in the order of the guideline.
pub(super) fn circumstances(context: &mut Context<'_>, form: &BTreeMap<At<String>, At<String>>) {
    let known: Vec<String> = context.guideline.circumstances().iter().map(|one| one.name()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (id, word) in in_order(form, &known) {
        let path = join("circumstances", &id.value);
        if known.is_empty() {
            context.problem(Diagnostic::error("workspace-no-circumstances"), id.start, path);
            continue;
        }
        if !known.contains(&id.value.as_str()) {
            context.unknown(id, path.clone(), &CIRCUMSTANCE, &known);
        }
        let Some(holds) = Holds::ALL.into_iter().find(|holds| holds.name() == word.value) else {
            context.unknown(word, path, &HOLDS, &Holds::ALL.map(Holds::name));
            continue;
        };
        let (scope, guideline) = (context.scope.clone(), context.guideline.id().into());
        let stated = CircumstanceStated { scope, guideline, circumstance: id.value.as_str().into(), holds };
        context.state(stated, word.start, path);
    }
}

/// The intervals set, in printed order of the controls.
pub(super) fn intervals(context: &mut Context<'_>, form: &BTreeMap<At<String>, At<String>>) {
    let guideline = context.guideline;
    let known = guideline.controls.iter().flat_map(|control| control.obligations.iter().map(|one| one.id.as_str()));
    let known: Vec<&str> = known.collect();
    for (id, interval) in in_order(form, &known) {
        let path = join("intervals", &id.value);
        match guideline.item(&id.value) {
            Some(Item::Obligation(_, obligation)) if obligation.trigger == Trigger::OrganisationDefined => {}
            Some(Item::Obligation(..)) => {
                let problem = Diagnostic::error("service-file-interval-fixed").with("id", id.value.as_str());
                context.problem(problem, id.start, path.clone());
            }
            _ => context.unknown(id, path.clone(), &OBLIGATION, &known),
        }
        if interval.value.parse::<Span>().is_err() {
            let problem = Diagnostic::error("workspace-bad-interval").with("interval", shortened(&interval.value));
            context.problem(problem, interval.start, path.clone());
        }
        let set = IntervalSet { about: context.about(&id.value), interval: interval.value.clone() };
        context.state(set, interval.start, path);
    }
}

/// The parameters set, in printed order of the controls.
pub(super) fn parameters(context: &mut Context<'_>, form: &BTreeMap<At<String>, At<String>>) {
    let controls = &context.guideline.controls;
    let known = controls.iter().flat_map(|control| control.parameters.iter().map(|one| one.id.as_str()));
    let known: Vec<&str> = known.collect();
    for (id, value) in in_order(form, &known) {
        let path = join("parameters", &id.value);
        if !known.contains(&id.value.as_str()) {
            context.unknown(id, path.clone(), &PARAMETER, &known);
        }
        if value.value.trim().is_empty() {
            let problem = Diagnostic::error("workspace-empty-text").with("field", shortened(&id.value));
            context.problem(problem, value.start, path.clone());
        }
        let set = ParameterSet { about: context.about(&id.value), value: value.value.clone() };
        context.state(set, value.start, path);
    }
}

/// The events that occurred, in the order of the file.
pub(super) fn events(context: &mut Context<'_>, form: &[At<Event>]) {
    let guideline = context.guideline;
    let known: Vec<&str> = guideline.events.iter().map(|event| event.id.as_str()).collect();
    for given in form {
        let (form, table) = (&given.value, Table { start: given.start, path: "event".to_owned() });
        let event = context.required(&form.event, &table, "event");
        let on = context.required(&form.on, &table, "on");
        if let Some(start) = Context::reversed(&form.on, &form.due) {
            context.problem(Diagnostic::error("workspace-due-before-event"), start, table.key("due"));
        }
        let Some(event) = event else { continue };
        if !known.contains(&event.value.as_str()) {
            context.unknown(event, table.key("event"), &EVENT, &known);
        }
        let Some(on) = on else { continue };
        let occurred = EventOccurred {
            scope: context.scope.clone(),
            guideline: guideline.id().into(),
            event: event.value.as_str().into(),
            on: date(on),
            due: form.due.get().map(date),
            note: form.note.get().map(|note| note.value.clone()).unwrap_or_default(),
        };
        context.state(occurred, table.start, "event");
    }
}

/// The entries of a table in the order of the known ids, the unknown ones last.
pub(super) fn in_order<'f, T>(form: &'f BTreeMap<At<String>, T>, known: &[&str]) -> Vec<(&'f At<String>, &'f T)> {
    let ranks: BTreeMap<&str, usize> = known.iter().enumerate().map(|(rank, id)| (*id, rank)).collect();
    let mut entries: Vec<_> = form.iter().collect();
    entries.sort_by_key(|(id, _)| ranks.get(id.value.as_str()).copied().unwrap_or(usize::MAX));
    entries
}
