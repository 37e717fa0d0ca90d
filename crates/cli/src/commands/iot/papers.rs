//! The papers of an IoT service: filled survey, risks, own plan, clauses for each contractor, ANNEX3.

use std::collections::BTreeMap;
use std::path::Path;

use interchange::tables;
use message::{Diagnostic, Locale};
use method::iot::{deliberation, derive, findings};
use report::iot::{Paper, Shown, papers};
use report::markdown;
use world::Slug;

use super::looked::{self, Looked, model, title};
use super::service::{reasons, view};
use crate::args::{Common, PaperFormat};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// In what form, and where to.
pub(super) struct To<'t> {
    pub(super) format: PaperFormat,
    pub(super) output: Option<&'t Path>,
    pub(super) force: bool,
}

pub(super) fn run(
    what: &str,
    to: &To<'_>,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let (name, papers) = made(what, guideline, common, locale)?;
    let title = title(&name, locale);
    let bytes = match to.format {
        PaperFormat::Markdown => markdown::iot(&title, &papers).into_bytes(),
        PaperFormat::Xlsx => {
            let tables: Vec<tables::Table<'_>> = papers.iter().map(table).collect();
            tables::to_xlsx(&title, &tables)?
        }
    };
    match to.output {
        Some(path) => {
            edge::write(path, &bytes, to.force)?;
            print::say(locale, "cli-written", &vec![("file", path.display().to_string().into())])?;
        }
        None if to.format == PaperFormat::Markdown => print::output(&String::from_utf8_lossy(&bytes))?,
        None => return Err(Diagnostic::error("iot-no-output").into()),
    }
    Ok(Outcome::Good)
}

/// ANNEX3 alone.
pub(super) fn annex(what: &str, guideline: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let (name, papers) = made(what, guideline, common, locale)?;
    let annex: Vec<Paper> = papers.into_iter().rev().take(1).collect();
    print::output(&markdown::iot(&title(&name, locale), &annex))?;
    Ok(Outcome::Good)
}

fn made(what: &str, guideline: &str, common: &Common, locale: Locale) -> Result<(String, Vec<Paper>), Failure> {
    let guideline = looked::guideline(common, guideline)?;
    let looked = Looked::find(what, &guideline, common, locale)?;
    let model = model(&guideline)?;
    let (derivation, findings) = (derive(model, &looked.survey), findings(model, &looked.survey));
    let mut shown = Shown {
        model,
        survey: &looked.survey,
        derivation: &derivation,
        findings: &findings,
        deliberation: None,
        reasons: &|_| None,
        locale,
    };
    let service: Option<Slug> = what.parse().ok().filter(|_| looked.is_service);
    let Some(service) = service else { return Ok((looked.name.clone(), papers(&shown))) };
    let workspace = session::open(common)?;
    let weighed = deliberation(&view(workspace.current(), &guideline, &service), &derivation);
    let reasons: BTreeMap<u64, String> = reasons(&workspace, &weighed)?;
    let reason = |position| reasons.get(&position).cloned();
    shown.deliberation = Some(&weighed);
    shown.reasons = &reason;
    Ok((looked.name.clone(), papers(&shown)))
}

/// A paper as a sheet.
fn table(paper: &Paper) -> tables::Table<'_> {
    let Paper { name, title, lead, head, rows } = paper;
    tables::Table { name, title, lead, head, rows }
}
