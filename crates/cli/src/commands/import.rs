//! `akashi guideline import` and `lint`: frameworks of others, taken in or only looked at.

mod keep;

use std::path::Path;

use interchange::catalog::{self, Beside, Framework, Known};
use message::{Diagnostic, Locale, Place, Severity, has_errors};

use super::oscal::{files::Files, stamp};
use crate::args::{Common, Import};
use crate::print::{self, Failure};
use crate::session::Ground;
use crate::{Outcome, edge, shipped};

pub(crate) fn run(import: &Import, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let ground = Ground::read(common)?;
    let name = import.file.display().to_string();
    let bytes = edge::read_bytes(&import.file, catalog::LIMIT as u64)?;
    let mut files = Files::new(&import.file, import.root.as_deref())?;
    let name = if import.root.is_some() { files.name_of(&import.file) } else { name };
    let beside = Beside {
        name: import.name.as_deref(),
        language: import.language.as_deref(),
        sources: Some((&mut files, stamp())),
        known: Known(ground.guidelines().collect()),
    };
    let read = catalog::read(&name, &bytes, beside)?;
    for framework in &read.frameworks {
        taken(framework, import)?;
    }
    print::warnings(&read.warnings, locale);
    keep::summary(&read, locale)?;
    keep::keep(&read, import, common, locale)
}

/// A name that is a shipped guideline's stays that guideline's.
fn taken(framework: &Framework, import: &Import) -> Result<(), Failure> {
    let id = framework.guideline.id();
    if !shipped::names().iter().any(|shipped| shipped == id) {
        return Ok(());
    }
    let place = Place::file(import.file.display().to_string());
    Err(Diagnostic::error("cli-import-name-taken").with("name", id).at(place).into())
}

/// Everything that is not right about a file, or a folder of a guideline.
pub(crate) fn lint(file: &Path, language: Option<&str>, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let found = if file.is_dir() { folder(file)? } else { of_file(file, language, common)? };
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    let args = vec![
        ("file", file.display().to_string().into()),
        ("errors", errors.into()),
        ("warnings", (found.len() - errors).into()),
    ];
    if has_errors(&found) {
        return Err(Failure(found));
    }
    print::warnings(&found, locale);
    print::say(locale, if found.is_empty() { "cli-lint-clean" } else { "cli-lint-found" }, &args)?;
    Ok(if found.is_empty() { Outcome::Good } else { Outcome::Findings })
}

fn of_file(file: &Path, language: Option<&str>, common: &Common) -> Result<Vec<Diagnostic>, Failure> {
    let ground = Ground::read(common)?;
    let bytes = edge::read_bytes(file, catalog::LIMIT as u64)?;
    let mut files = Files::new(file, None)?;
    let sources: Option<(&mut dyn interchange::oscal::Sources, _)> = Some((&mut files, stamp()));
    let beside = Beside { name: None, language, sources, known: Known(ground.guidelines().collect()) };
    Ok(catalog::lint(&file.display().to_string(), &bytes, beside))
}

/// A guideline of this house in its folder.
fn folder(folder: &Path) -> Result<Vec<Diagnostic>, Failure> {
    let package = shipped::package_at(folder)?;
    let mut found = match guideline::load(&package) {
        Ok((_, warnings)) => warnings,
        Err(found) => found,
    };
    for place in found.iter_mut().filter_map(|one| one.place.as_mut()) {
        place.file = folder.join(&place.file).display().to_string();
    }
    Ok(found)
}
