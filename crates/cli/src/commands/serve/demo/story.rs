//! The whole story in the order of time: from the example files, the history beside them, and the cast.

use std::collections::BTreeMap;

use guideline::{Calendar as Months, Guideline};
use include_dir::Dir;
use interchange::chain;
use method::indicator::{read, worst};
use world::{About, RoleGranted, StatedValue, Statement, ValueMeasured};

use super::answers;
use super::calendar::Calendar;
use super::script::{Script, Scripted, Series, broken};
use super::told::Told;
use crate::print::Failure;

/// Everything that is said, by day and by person.
pub(super) fn whole(
    script: &Script,
    examples: &Dir<'_>,
    guideline: &Guideline,
    calendar: &Calendar,
) -> Result<Vec<Told>, Failure> {
    let mut story = roles(script)?;
    let scripted = |one: Scripted| {
        let Scripted { told, by, statement, content, erased } = one;
        Told { on: told, by, statement, content, erased }
    };
    let text = |name: &str| {
        let text = examples.get_file(name).and_then(include_dir::File::contents_utf8);
        text.ok_or_else(|| broken(name, "–"))
    };
    for file in &script.file {
        story.extend(answers::told(file, text(&file.name)?, script, guideline, calendar)?);
    }
    for one in &script.chain {
        let read = chain::read(&one.name, text(&one.name)?, guideline.id()).map_err(Failure)?;
        story.extend(read.statements.into_iter().map(|said| Told::new(one.told.0, one.by.clone(), said.statement)));
    }
    for series in &script.series {
        story.extend(measured(series, guideline)?);
    }
    story.extend(script.statements()?.into_iter().map(scripted));
    contents(&mut story, script);
    let rank: BTreeMap<&str, usize> =
        script.person.iter().enumerate().map(|(rank, person)| (person.key.as_str(), rank)).collect();
    // On one day people speak in the order of the cast, each in the order of the files.
    story.sort_by_key(|told| (told.on, rank.get(told.by.as_str()).map_or(0, |rank| rank + 1)));
    Ok(story)
}

/// The first person of the cast is made administrator from outside, and grants the others their roles.
fn roles(script: &Script) -> Result<Vec<Told>, Failure> {
    let first = script.person.first().ok_or_else(|| broken("person", "–"))?;
    let granted = script.person.iter().map(|person| {
        let by = if person.key == first.key { String::new() } else { first.key.clone() };
        let until = person.until.map(|until| until.0);
        Told::new(person.since.0, by, RoleGranted { person: person.id.as_str().into(), role: person.role, until })
    });
    Ok(granted.collect())
}

fn measured(series: &Series, guideline: &Guideline) -> Result<Vec<Told>, Failure> {
    let bad = || broken("series", &series.item);
    let indicator = guideline.indicator(&series.item).ok_or_else(bad)?;
    let scope: world::Scope = series.scope.parse().map_err(|_| bad())?;
    let mut told = Vec::new();
    for (on, written) in &series.values {
        let values: Result<Vec<_>, _> = written.split('、').map(|part| read(part, indicator)).collect();
        let values = values.map_err(|_| bad())?;
        let value = StatedValue::from(worst(indicator, &values, Months::Strict).ok_or_else(bad)?);
        let about = About { scope: scope.clone(), guideline: guideline.id().into(), item: series.item.as_str().into() };
        let statement = ValueMeasured { about, value, written: written.clone(), on: on.0 };
        told.push(Told::new(on.0, series.by.clone(), statement));
    }
    Ok(told)
}

/// Puts the content behind evidence of the example files that the history has a file for.
fn contents(story: &mut [Told], script: &Script) {
    for told in story {
        let Statement::EvidenceAttached(body) = &mut told.statement else { continue };
        if let Some(known) = script.content.iter().find(|content| *content.evidence == *body.evidence) {
            body.location = known.file.clone();
            told.content = Some(known.text.clone());
        }
    }
}
