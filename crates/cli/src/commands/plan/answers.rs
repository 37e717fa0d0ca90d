//! `akashi plan answers`: what vendors answer, from their sheets or from a workspace.

use std::path::{Path, PathBuf};

use guideline::Guideline;
use guideline::planning::PlanningModel;
use interchange::plan_case::{Returned, read_answers, vendors_to_json};
use interchange::tables;
use message::{Args, Diagnostic, Locale, message};
use method::requirement_planning::{Bases, Plan, compare, derive};
use report::iot::Paper;
use report::markdown;
use report::vendors::{Offers, papers};
use world::{Slug, VendorAnswered};

use super::service::stated;
use super::{model, read};
use crate::args::{Answers, Common, ComparedFormat, ToFile};
use crate::commands::whom::record;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session, shipped};

/// The largest sheet read, in bytes.
const LARGEST: u64 = 8 * 1024 * 1024;

pub(super) fn run(command: &Answers, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Answers::Read { files, guideline } => looked_at(files, guideline, locale),
        Answers::Record { service, file, vendor, name, guideline } => {
            recorded(service, file, (vendor, name.as_deref()), guideline, common, locale)
        }
        Answers::Compare { what, files, format, to, guideline } => {
            compared(what, files, *format, to, guideline, common, locale)
        }
    }
}

/// What sheets say, and what is wrong with any of them; nothing is recorded.
fn looked_at(files: &[PathBuf], guideline: &str, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(guideline)?;
    let model = model(&guideline)?;
    let (mut problems, mut told) = (Vec::new(), String::new());
    for file in files {
        match sheet(file, &guideline, model) {
            Ok(returned) => {
                print::warnings(&returned.warnings, locale);
                let name = file.display().to_string();
                let args = vec![("file", name.into()), ("answers", returned.answers.len().into())];
                told.push_str(&format!("{}\n", message(locale, "plan-read-file", &args)));
                let args = vec![("system", returned.system.into()), ("edition", returned.edition.into())];
                told.push_str(&format!("  {}\n", message(locale, "plan-read-about", &args)));
            }
            Err(Failure(found)) => problems.extend(found),
        }
    }
    print::output(&told)?;
    if problems.is_empty() { Ok(Outcome::Good) } else { Err(Failure(problems)) }
}

fn sheet(file: &Path, guideline: &Guideline, model: &PlanningModel) -> Result<Returned, Failure> {
    let bytes = edge::read_bytes(file, LARGEST)?;
    read_answers(&file.display().to_string(), &bytes, guideline, model).map_err(Failure)
}

/// Records the sheet of a vendor.
fn recorded(
    service: &Slug,
    file: &Path,
    (vendor, name): (&Slug, Option<&str>),
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let answered = session::look(common, guideline, |snapshot, guideline| {
        let returned = sheet(file, guideline, model(guideline)?)?;
        print::warnings(&returned.warnings, locale);
        let known = || snapshot.world.vendor_name(service.as_str(), vendor);
        let name = name.or_else(known).ok_or_else(|| Diagnostic::error("plan-vendor-unnamed"))?;
        Ok(VendorAnswered {
            service: service.clone(),
            guideline: guideline.id().into(),
            vendor: vendor.clone(),
            name: name.to_owned(),
            on: edge::today(),
            edition: returned.edition,
            answers: returned.answers,
        })
    })?;
    record(answered, common, locale)
}

/// Vendors side by side: the sheets given for a case in a file, or the answers recorded of a service.
fn compared(
    what: &str,
    files: &[PathBuf],
    format: ComparedFormat,
    to: &ToFile,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    if Path::new(what).is_file() {
        let guideline = shipped::guideline(guideline)?;
        let model = model(&guideline)?;
        let case = read(Path::new(what), model)?;
        let mut vendors = Vec::new();
        for (number, file) in (1..).zip(files) {
            vendors.push(of_file(number, file, &guideline, model)?);
        }
        let plan = derive(model, &case, Bases::Refuse);
        return written(model, &plan, &vendors.iter().collect::<Vec<_>>(), format, to, locale);
    }
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let guideline = session::assessable(snapshot, guideline)?;
    let model = model(guideline)?;
    let case = stated(snapshot, what, guideline, model)?;
    let answered = snapshot.world.service(what).into_iter().flat_map(|known| &known.vendors);
    let of = answered.filter(|one| *one.said.guideline == *guideline.id());
    let vendors: Vec<&VendorAnswered> = of.map(|one| &*one.said).collect();
    written(model, &derive(model, &case, Bases::Refuse), &vendors, format, to, locale)
}

/// The answers in a file; the vendor is called as the file is.
fn of_file(
    number: usize,
    file: &Path,
    guideline: &Guideline,
    model: &PlanningModel,
) -> Result<VendorAnswered, Failure> {
    let returned = sheet(file, guideline, model)?;
    let nameless = || Failure::from(Diagnostic::error("plan-vendor-unnamed"));
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).ok_or_else(nameless)?;
    let vendor = name.parse().or_else(|_| format!("vendor-{number}").parse::<Slug>()).map_err(|_| nameless())?;
    // No ledger is concerned: which service it is does not matter.
    let service = vendor.clone();
    let (guideline, on) = (guideline.id().into(), edge::today());
    Ok(VendorAnswered { service, guideline, vendor, name, on, edition: returned.edition, answers: returned.answers })
}

fn written(
    model: &PlanningModel,
    plan: &Plan<'_>,
    vendors: &[&VendorAnswered],
    format: ComparedFormat,
    to: &ToFile,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let compared = compare(model, plan, vendors);
    let offers = Offers { vendors, compared: &compared };
    let title = message(locale, "plan-vendors-title", &Args::new());
    let bytes = match format {
        ComparedFormat::Json => format!("{:#}\n", vendors_to_json(model, vendors, &compared)).into_bytes(),
        ComparedFormat::Markdown => {
            let bound = report::iot::paper(&title, Vec::new(), &papers(&offers, locale), None, locale);
            markdown::paper(&bound).into_bytes()
        }
        ComparedFormat::Xlsx => {
            let papers = papers(&offers, locale);
            let tables: Vec<tables::Table<'_>> = papers
                .iter()
                .map(|Paper { name, title, lead, head, rows }| tables::Table { name, title, lead, head, rows })
                .collect();
            tables::to_xlsx(&title, &tables)?
        }
    };
    match to.file() {
        Some(path) => edge::write(path, &bytes, to.replace)?,
        None if format == ComparedFormat::Xlsx => return Err(Diagnostic::error("plan-no-output").into()),
        None => print::output(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(if compared.open.is_empty() { Outcome::Good } else { Outcome::Findings })
}
