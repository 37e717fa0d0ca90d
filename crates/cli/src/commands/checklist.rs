//! `akashi checklist`: ANNEX 2 as a spreadsheet, out and back.

use std::path::Path;

use app::{Located, Workspace};
use interchange::checklist::{self, Imported, Judged, Row, SheetFacts};
use message::{Arg, Diagnostic, Locale, Place};
use method::View;
use method::applicability::applies;
use method::assessment::verdicts;
use store::Sqlite;
use world::{About, Scope, Slug};

use crate::args::{Checklist, Common, ForWhom};
use crate::commands::evidence::free_name;
use crate::commands::whom;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// The largest file read, in bytes.
const FILE_LIMIT: u64 = 8 * 1024 * 1024;

/// How much of a control's history is looked through for changes after the export.
const HISTORY: usize = 1;

pub(crate) fn run(command: Checklist, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Checklist::Export { output, replace, whom } => export(&output, replace, &whom, common, locale),
        Checklist::Import { file, apply } => import(&file, apply, common, locale),
    }
}

fn export(output: &Path, replace: bool, whom: &ForWhom, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let guideline = snapshot.guideline(&whom.guideline).ok_or_else(|| unknown_guideline(&whom.guideline))?;
    let today = edge::today();
    let scope = whom::scope(whom);
    let (name, controls, judged): (String, Vec<&str>, Vec<_>) = match &whom.service {
        Some(service) => {
            let view = snapshot
                .view(&whom.guideline, service.as_str(), today)
                .ok_or_else(|| Diagnostic::error("workspace-unknown-service").with("service", service.as_str()))?;
            (view.service.description.name.clone(), applicable(&view), judged(&workspace, &view, service))
        }
        None => {
            let all = guideline.controls.iter().map(|control| control.id.as_str()).collect();
            (snapshot.world.organisation().unwrap_or_default().to_owned(), all, Vec::new())
        }
    };
    let rows = workspace.checklist_rows(guideline, &scope, &controls)?;
    let origin = workspace.origin()?.unwrap_or_default();
    let facts = SheetFacts::new(guideline, name, scope, today, (&origin, snapshot.world.size()), locale);
    let verdict = |id: &str| judged.iter().find(|(control, _)| *control == id).map(|(_, verdict)| *verdict);
    let file = checklist::export(guideline, &facts, &rows, Some(&verdict)).map_err(|error| error.diagnostic())?;
    edge::write(output, &file, replace)?;
    let args = vec![("count", rows.len().into()), ("file", output.display().to_string().into())];
    print::say(locale, "cli-checklist-exported", &args)?;
    Ok(Outcome::Good)
}

fn applicable<'a>(view: &View<'a>) -> Vec<&'a str> {
    let controls = view.guideline.controls.iter().filter(|control| applies(view, control, &mut ()));
    controls.map(|control| control.id.as_str()).collect()
}

fn judged<'a>(workspace: &Workspace<Sqlite>, view: &View<'a>, service: &Slug) -> Vec<(&'a str, Judged)> {
    let judged = |(id, verdict)| {
        let speaker = workspace.checklist_speaker(view.guideline, service, id);
        (id, Judged { verdict, speaker })
    };
    view.guideline.controls.iter().map(|control| control.id.as_str()).zip(verdicts(view)).map(judged).collect()
}

fn import(file: &Path, apply: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = if apply { session::open_signed(common)? } else { session::open(common)? };
    let bytes = edge::read_bytes(file, FILE_LIMIT)?;
    let name = file.display().to_string();
    // The file says which guideline it belongs to; until it is read, the first adopted one reads it.
    let guideline = workspace.current().guidelines().next().cloned().ok_or_else(|| unknown_guideline("mic3"))?;
    let imported = checklist::import(&name, &bytes, &guideline)?;
    print::warnings(&imported.warnings, locale);
    if imported.facts.digest != guideline.digest {
        let other = Diagnostic::error("cli-checklist-other-guideline")
            .with("found", format!("{} {}", imported.facts.guideline, imported.facts.digest))
            .with("adopted", format!("{} {}", guideline.id(), guideline.digest))
            .at(Place::file(name));
        return Err(other.into());
    }
    same_ledger(&workspace, &imported, &name)?;
    let scope = imported.facts.scope.clone();
    let controls: Vec<&str> = imported.rows.iter().map(|(row, _)| row.control.as_str()).collect();
    let before = workspace.checklist_rows(&guideline, &scope, &controls)?;
    let changes = checklist::changes(&before, &imported);
    stale(&workspace, &imported, &scope, changes.iter().map(|change| change.control.as_str()), &name)?;
    for change in &changes {
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
    let statements = edits(&workspace, &before, &imported, &scope, guideline.id())?;
    if changes.is_empty() {
        print::say(locale, "cli-checklist-none", &Vec::new())?;
        return Ok(Outcome::Good);
    }
    let actor = session::actor(common)?;
    if !apply {
        let problems = workspace.problems(&statements, edge::now());
        if !problems.is_empty() {
            return Err(problems.into());
        }
        print::say(locale, "cli-checklist-preview", &vec![("count", changes.len().into())])?;
        return Ok(Outcome::Good);
    }
    let recorded = workspace.record(&statements, &edge::ctx(&actor))?;
    print::warnings(&recorded.warnings(), locale);
    print::say(locale, "cli-recorded", &vec![("count", recorded.count.into()), ("first", recorded.first.into())])?;
    Ok(Outcome::Good)
}

/// Refuses a checklist of another ledger, and one of a service this ledger does not know.
fn same_ledger(workspace: &Workspace<Sqlite>, imported: &Imported, file: &str) -> Result<(), Failure> {
    let own = workspace.origin()?.unwrap_or_default();
    if imported.facts.origin != own {
        let code =
            if imported.facts.origin.is_empty() { "cli-checklist-no-ledger" } else { "cli-checklist-other-ledger" };
        let other = Diagnostic::error(code).with("found", imported.facts.origin.as_str()).with("own", own);
        return Err(other.at(Place::file(file)).into());
    }
    match &imported.facts.scope {
        Scope::Service(service) | Scope::Component(service, _)
            if workspace.current().world.service(service.as_str()).is_none() =>
        {
            let unknown = Diagnostic::error("workspace-unknown-service").with("service", service.as_str());
            Err(unknown.at(Place::file(file)).into())
        }
        _ => Ok(()),
    }
}

/// The statements an edited checklist makes; evidence gets names nobody has used.
fn edits(
    workspace: &Workspace<Sqlite>,
    before: &[Row],
    imported: &Imported,
    scope: &Scope,
    guideline: &str,
) -> Result<Vec<Located>, Failure> {
    let name =
        |control: &str| free_name(workspace, &format!("{}-{control}", scope.to_string().replace([':', '/'], "-")));
    let edits = checklist::statements(before, imported, scope, guideline, name)?;
    Ok(edits.into_iter().map(|edit| Located { statement: edit.statement, place: Some(edit.place) }).collect())
}

/// Refuses a checklist whose changed controls were changed here after it was exported: nobody's work is overwritten unseen.
fn stale<'c>(
    workspace: &Workspace<Sqlite>,
    imported: &Imported,
    scope: &Scope,
    controls: impl Iterator<Item = &'c str>,
    file: &str,
) -> Result<(), Failure> {
    let mut changed: Vec<&str> = Vec::new();
    for control in controls {
        let about =
            About { scope: scope.clone(), guideline: imported.facts.guideline.as_str().into(), item: control.into() };
        let key = about.keys().pop().unwrap_or_default();
        let latest = workspace.history(&key, HISTORY)?;
        if latest.first().is_some_and(|told| told.position >= imported.facts.ledger_size) && !changed.contains(&control)
        {
            changed.push(control);
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let stale = Diagnostic::error("cli-checklist-stale").with("controls", changed.join(", "));
    Err(stale.at(Place::file(file)).into())
}

fn unknown_guideline(name: &str) -> Failure {
    Diagnostic::error("guideline-not-found").with("name", name).into()
}
