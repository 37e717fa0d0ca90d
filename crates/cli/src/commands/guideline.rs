//! `akashi guideline`: reading, searching, exporting and checking guidelines.

mod adopt;

use std::path::Path;

use guideline::Guideline as Loaded;
use interchange::oscal;
use message::{Diagnostic, Locale};
use report::search::Index;
use report::terminal;

use crate::args::{Common, ExportFormat, Guideline, ShowFormat};
use crate::commands::{import, original};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session, shipped};

pub(crate) fn run(command: Guideline, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let style = edge::style();
    match command {
        Guideline::List => {
            let names = shipped::names();
            let shipped = names.iter().map(|name| shipped::guideline(name)).collect::<Result<Vec<_>, _>>()?;
            let adopted = session::adopted(common)?;
            // A shipped one is listed as it is shipped: which text a workspace holds to is another question.
            let own = adopted.iter().map(AsRef::as_ref).filter(|one| !names.iter().any(|name| name == one.id()));
            let all: Vec<_> = shipped.iter().chain(own).collect();
            print::output(&terminal::guideline::list(&all, locale, &style))?;
            Ok(Outcome::Good)
        }
        Guideline::Show { id, guideline, format } => {
            let guideline = session::guideline(common, &guideline)?;
            show(&message::nfkc(&id), &guideline, format, common, locale, &style)
        }
        Guideline::Attach { name, file, dry_run, format } => {
            original::attach(&name, &file, dry_run, format, common, locale)
        }
        Guideline::Search { words, guideline } => {
            let guideline = session::guideline(common, &guideline)?;
            let query = words.join(" ");
            let hits = Index::new(&guideline).find(&query, locale);
            print::output(&terminal::guideline::results(&guideline, &hits, &query, locale, &style))?;
            Ok(if hits.is_empty() { Outcome::Findings } else { Outcome::Good })
        }
        Guideline::Export { name, format, profile } => {
            export(&*session::guideline(common, &name)?, format, profile.as_deref(), locale)
        }
        Guideline::Adopt { name, dry_run } => adopt::run(&name, dry_run, common, locale),
        Guideline::Validate { folder } => validate(&folder, locale),
        Guideline::Import(command) => import::run(&command, common, locale),
        Guideline::Lint { file, language } => import::lint(&file, language.as_deref(), common, locale),
    }
}

/// The guideline as data; as OSCAL in the language asked for.
fn export(guideline: &Loaded, format: ExportFormat, profile: Option<&str>, locale: Locale) -> Result<Outcome, Failure> {
    let written = match (format, profile) {
        (ExportFormat::Json, None) => format!("{:#}", interchange::guideline_json::to_json(guideline)),
        (ExportFormat::Json, Some(_)) => return Err(Diagnostic::error("cli-profile-of-oscal").into()),
        (ExportFormat::Oscal, None) => {
            oscal::export::catalog(guideline, locale, &edge::now_as_text()).write(oscal::Format::Json)
        }
        (ExportFormat::Oscal, Some(profile)) => {
            let baselines = oscal::export::baselines(guideline);
            let Some(baseline) = baselines.iter().find(|one| one.name() == profile) else {
                let known: Vec<String> = baselines.iter().map(|one| one.name()).collect();
                let problem = Diagnostic::error("cli-no-profile").with("profile", profile);
                return Err(problem.with("guideline", guideline.id()).with("known", known.join(", ")).into());
            };
            oscal::export::profile(guideline, *baseline, locale, &edge::now_as_text()).write(oscal::Format::Json)
        }
    };
    print::output(&written)?;
    Ok(Outcome::Good)
}

/// An item, with its official wording where the workspace named has a copy of the document.
fn show(
    id: &str,
    guideline: &Loaded,
    format: ShowFormat,
    common: &Common,
    locale: Locale,
    style: &terminal::Style,
) -> Result<Outcome, Failure> {
    let text = terminal::guideline::item(guideline, id, locale, style).ok_or_else(|| {
        Diagnostic::error("guideline-item-not-found").with("guideline", guideline.id()).with("id", id)
    })?;
    let official = original::official(guideline.id(), id, common)?;
    if format == ShowFormat::Json {
        print::output(&format!("{:#}", original::shown(guideline, id, official.as_ref())))?;
        return Ok(Outcome::Good);
    }
    print::output(&text)?;
    if let Some(found) = official {
        print::output(&terminal::guideline::official(&found.text, found.at.page, found.at.line, locale, style))?;
    }
    Ok(Outcome::Good)
}

fn validate(folder: &Path, locale: Locale) -> Result<Outcome, Failure> {
    if folder.is_file() {
        return validate_mapping(folder, locale);
    }
    let package = shipped::package_at(folder)?;
    let (guideline, warnings) = guideline::load(&package).map_err(|found| {
        let below = |mut one: Diagnostic| {
            if let Some(place) = &mut one.place {
                place.file = folder.join(&place.file).display().to_string();
            }
            one
        };
        Failure(found.into_iter().map(below).collect())
    })?;
    print::warnings(&warnings, locale);
    let args = vec![
        ("guideline", guideline.id().into()),
        ("controls", guideline.controls.len().into()),
        ("digest", guideline.digest.to_string().into()),
    ];
    print::say(locale, "cli-valid", &args)?;
    Ok(Outcome::Good)
}

/// The file of a mapping, held against the guidelines that are shipped.
fn validate_mapping(file: &Path, locale: Locale) -> Result<Outcome, Failure> {
    let text = edge::read_text(file)?;
    let guidelines = shipped::guidelines()?;
    let at_hand: Vec<&guideline::Guideline> = guidelines.iter().collect();
    let (mapping, warnings) = guideline::mapping::load(&file.display().to_string(), &text, &at_hand)?;
    print::warnings(&warnings, locale);
    let args = vec![
        ("mapping", mapping.name.as_str().into()),
        ("pairs", mapping.pairs.len().into()),
        ("ties", mapping.ties().into()),
    ];
    print::say(locale, "cli-mapping-valid", &args)?;
    Ok(Outcome::Good)
}
