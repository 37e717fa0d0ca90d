//! The papers of an IoT service: filled survey, risks, own plan, clauses for each contractor, ANNEX3.

use std::collections::BTreeMap;

use interchange::tables;
use message::Locale;
use method::iot::{deliberation, derive, findings};
use report::iot::pictures::pictures;
use report::iot::{Paper, Shown, papers};
use report::paper::Picture;
use report::{Origin, markdown};
use world::Slug;

use super::looked::{self, Looked, model, title};
use super::service::{reasons, view};
use crate::args::{Common, PaperForm, PaperFormat, ToFile};
use crate::commands::paper;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(super) fn run(
    what: &str,
    format: PaperFormat,
    to: &ToFile,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let (name, papers, pictures) = made(what, guideline, common, locale)?;
    let title = title(&name, locale);
    let origin = Origin { day: edge::today(), ledger: None };
    let bound = || report::iot::paper(&title, pictures, &papers, Some(&origin), locale);
    let bytes = match format {
        PaperFormat::Markdown => markdown::paper(&bound()).into_bytes(),
        PaperFormat::Pdf => paper::made(&bound(), PaperForm::Pdf)?,
        PaperFormat::Docx => paper::made(&bound(), PaperForm::Docx)?,
        PaperFormat::Xlsx => {
            let tables: Vec<tables::Table<'_>> = papers.iter().map(table).collect();
            tables::to_xlsx(&title, &tables)?
        }
    };
    paper::give_bytes(&bytes, format == PaperFormat::Markdown, to, locale)?;
    Ok(Outcome::Good)
}

/// ANNEX3 alone.
pub(super) fn annex(what: &str, guideline: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let (name, papers, _) = made(what, guideline, common, locale)?;
    let annex: Vec<Paper> = papers.into_iter().rev().take(1).collect();
    let bound = report::iot::paper(&title(&name, locale), Vec::new(), &annex, None, locale);
    print::output(&markdown::paper(&bound))?;
    Ok(Outcome::Good)
}

/// The name of what is looked at, its papers and its pictures.
type Made = (String, Vec<Paper>, Vec<Picture>);

fn made(what: &str, guideline: &str, common: &Common, locale: Locale) -> Result<Made, Failure> {
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
    let Some(service) = service else { return Ok((looked.name.clone(), papers(&shown), pictures(&shown))) };
    let workspace = session::open(common)?;
    let weighed = deliberation(&view(workspace.current(), &guideline, &service), &derivation);
    let reasons: BTreeMap<u64, String> = reasons(&workspace, &weighed)?;
    let reason = |position| reasons.get(&position).cloned();
    shown.deliberation = Some(&weighed);
    shown.reasons = &reason;
    Ok((looked.name.clone(), papers(&shown), pictures(&shown)))
}

/// A paper as a sheet.
fn table(paper: &Paper) -> tables::Table<'_> {
    let Paper { name, title, lead, head, rows } = paper;
    tables::Table { name, title, lead, head, rows }
}
