//! `akashi checklist`: ANNEX 2 as a spreadsheet, out and back.

use std::path::Path;

use message::{Arg, Locale};

use crate::args::{Checklist, Common, ForWhom};
use crate::commands::whom;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// The largest file read, in bytes.
const FILE_LIMIT: u64 = 8 * 1024 * 1024;

pub(crate) fn run(command: Checklist, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Checklist::Export { output, replace, whom } => export(&output, replace, &whom, common, locale),
        Checklist::Import { file, apply } => import(&file, apply, common, locale),
    }
}

fn export(output: &Path, replace: bool, whom: &ForWhom, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let file = workspace.export_checklist(&whom.guideline, &whom::scope(whom), edge::today(), locale)?;
    edge::write(output, &file.bytes, replace)?;
    let args = vec![("count", file.rows.into()), ("file", output.display().to_string().into())];
    print::say(locale, "cli-checklist-exported", &args)?;
    Ok(Outcome::Good)
}

fn import(file: &Path, apply: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = if apply { session::open_signed(common)? } else { session::open(common)? };
    let bytes = edge::read_bytes(file, FILE_LIMIT)?;
    let read = workspace.read_checklist(&file.display().to_string(), &bytes)?;
    print::warnings(&read.warnings, locale);
    for change in &read.changes {
        let dash = |text: &str| if text.is_empty() { "–".to_owned() } else { text.replace('\n', " / ") };
        let args = vec![
            ("cell", Arg::from(change.place.item.clone().unwrap_or_default())),
            ("control", change.control.as_str().into()),
            ("field", Arg::Message(change.field.message())),
            ("before", dash(&change.before).into()),
            ("after", dash(&change.after).into()),
        ];
        print::say(locale, "cli-checklist-change", &args)?;
    }
    if read.changes.is_empty() {
        print::say(locale, "cli-checklist-none", &Vec::new())?;
        return Ok(Outcome::Good);
    }
    let actor = session::actor(common)?;
    if !apply {
        let problems = workspace.problems(&read.statements, edge::now());
        if !problems.is_empty() {
            return Err(problems.into());
        }
        print::say(locale, "cli-checklist-preview", &vec![("count", read.changes.len().into())])?;
        return Ok(Outcome::Good);
    }
    let recorded = workspace.record(&read.statements, &edge::ctx(&actor))?;
    print::recorded(&recorded, locale)?;
    Ok(Outcome::Good)
}
