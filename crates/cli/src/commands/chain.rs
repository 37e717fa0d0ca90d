//! `akashi chain` and `akashi responsibility`: supply chains, from a file or of a workspace.

mod clauses;
mod components;
mod look;
mod offered;

use std::path::Path;

use app::{Located, Snapshot, Workspace};
use guideline::Guideline;
use interchange::oscal::Format;
use interchange::{chain, chain_json, chain_oscal, chain_workbook};
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::responsibility::{Matrix, disclosed, impact, matrix};
use method::supply_chain::Members;
use report::paper::Paper;
use report::{Origin, markdown, terminal};
use serde_json::json;
use store::Sqlite;
use world::{ChainPart, ChainPartWithdrawn, Slug};

use crate::args::{Chain, Common, Look, MatrixFormat, OnDay, PaperForm, Responsibility, ShowChainFormat, ToFile};
use crate::commands::paper;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(command: &Chain, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Chain::Check { file, service, look } => check(file, service.as_ref(), look, common, locale),
        Chain::Import { file, guideline, dry_run } => import(file, guideline, *dry_run, common, locale),
        Chain::Export { guideline, to } => {
            let workspace = session::open(common)?;
            let written = chain::write(workspace.current().world.supply_chain(), guideline);
            print::warnings(&left_out(&written.left_out), locale);
            let text = format!("{:#}\n", written.file);
            match to.file() {
                Some(file) => edge::write(file, text.as_bytes(), to.replace)?,
                None => print::output(&text)?,
            }
            Ok(Outcome::Good)
        }
        Chain::Withdraw { part, reason } => withdraw(part, reason, common, locale),
        Chain::Show { service, day, format, to } => {
            let workspace = session::open(common)?;
            let found = Found::of(workspace.current(), service, day)?;
            shown(&found, &workspace, *format, to, locale)?;
            Ok(Outcome::Good)
        }
        Chain::Verdict { service, look } => {
            let workspace = session::open(common)?;
            let found = Found::of(workspace.current(), service, &look.day)?;
            let json = || chain_json::verdict(&found.matrix);
            let paper = || report::chain::verdicts(&found.matrix, found.chain(), locale);
            look.give(json, paper, || paper::origin(&workspace, found.snapshot, look.day.date()), locale)?;
            Ok(outcome(&found.matrix))
        }
        Chain::Impact { service, look } => {
            let workspace = session::open(common)?;
            let snapshot = workspace.current();
            let guideline = session::assessable(snapshot, &look.day.guideline)?;
            let affected = impact(guideline, &snapshot.world, service, look.day.date())
                .ok_or_else(|| Failure::from(unknown(service)))?;
            let chain = snapshot.world.supply_chain();
            let json = || chain_json::impact(service, &affected, guideline, chain);
            let paper = || report::chain::reached(service, &affected, chain, locale);
            look.give(json, paper, || paper::origin(&workspace, snapshot, look.day.date()), locale)?;
            Ok(Outcome::Good)
        }
    }
}

/// What a chain looks like: all that is to be told of it where it goes to others, its picture alone as SVG.
fn shown(
    found: &Found<'_>,
    workspace: &Workspace<Sqlite>,
    format: ShowChainFormat,
    to: &ToFile,
    locale: Locale,
) -> Result<(), Failure> {
    let (matrix, guideline, chain) = (&found.matrix, found.guideline, found.chain());
    let look = || report::chain::shown(matrix, guideline, chain, locale);
    let whole = |form: PaperForm| {
        let origin = paper::origin(workspace, found.snapshot, matrix.at)?;
        paper::stamped(report::chain::paper(matrix, guideline, chain, locale), &origin, form)
    };
    let bytes = match format {
        ShowChainFormat::Json => format!("{:#}\n", chain_json::show(matrix, guideline, chain)).into_bytes(),
        ShowChainFormat::Table => terminal::paper(&look(), &edge::style()).into_bytes(),
        ShowChainFormat::Markdown => markdown::paper(&look()).into_bytes(),
        ShowChainFormat::Svg => report::chain::picture(matrix, chain, None, locale).into_bytes(),
        ShowChainFormat::Pdf => whole(PaperForm::Pdf)?,
        ShowChainFormat::Docx => whole(PaperForm::Docx)?,
    };
    let is_text = !matches!(format, ShowChainFormat::Pdf | ShowChainFormat::Docx);
    paper::give_bytes(&bytes, is_text, to, locale)
}

pub(crate) fn run_responsibility(
    command: &Responsibility,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let (service, party, format, to, day) = match command {
        Responsibility::Matrix { service, party, format, to, day } => (service, party, format, to, day),
        Responsibility::Clauses { service, party, since, look } => {
            return clauses::run(service, party, *since, look, common, locale);
        }
        Responsibility::Import { file, service, component, guideline, dry_run } => {
            let component = component.as_deref();
            let import = offered::Import { file, service, component, guideline, dry_run: *dry_run };
            return offered::run(&import, common, locale);
        }
        Responsibility::Components { provider, service, to, day } => {
            let bytes = components::written(provider, service.as_ref(), day, to.file(), common, locale)?;
            paper::give_bytes(&bytes, true, to, locale)?;
            return Ok(Outcome::Good);
        }
    };
    let workspace = session::open(common)?;
    let mut found = Found::of(workspace.current(), service, day)?;
    let chain = found.chain();
    if party.is_some() {
        found.matrix.rows.retain(|row| row.party == party.as_ref());
    }
    let written = || report::chain::matrix(&found.matrix, chain, None, locale);
    let origin = || paper::origin(&workspace, found.snapshot, day.date());
    let bytes = match format {
        MatrixFormat::Json => format!("{:#}\n", chain_json::rows(&found.matrix)).into_bytes(),
        MatrixFormat::Table => terminal::paper(&written(), &edge::style()).into_bytes(),
        MatrixFormat::Markdown => markdown::paper(&written()).into_bytes(),
        MatrixFormat::Xlsx => {
            let lines = found
                .matrix
                .rows
                .iter()
                .map(|row| report::chain::line(row, chain, locale).into_iter().map(|cell| cell.text).collect());
            chain_workbook::write(&report::chain::header(locale), lines)?
        }
        MatrixFormat::Oscal => plan(&found, party.as_ref(), to.file(), locale),
        MatrixFormat::Pdf => paper::stamped(written(), &origin()?, PaperForm::Pdf)?,
        MatrixFormat::Docx => paper::stamped(written(), &origin()?, PaperForm::Docx)?,
    };
    let is_text =
        matches!(format, MatrixFormat::Table | MatrixFormat::Json | MatrixFormat::Markdown | MatrixFormat::Oscal);
    paper::give_bytes(&bytes, is_text, to, locale)?;
    Ok(Outcome::Good)
}

/// A system security plan; what goes out to a party tells that party's own part alone.
fn plan(found: &Found<'_>, to: Option<&Slug>, output: Option<&Path>, locale: Locale) -> Vec<u8> {
    let chain = found.chain();
    let (matrix, shown) = match to {
        Some(to) => disclosed(found.matrix.clone(), chain, to),
        None => (found.matrix.clone(), chain.clone()),
    };
    oscal(&chain_oscal::plan(&matrix, &shown, locale, &edge::now_as_text()), output, locale)
}

/// A document as the file's name asks for, JSON where it asks for nothing; what it cannot hold is named.
fn oscal(written: &chain_oscal::Written, output: Option<&Path>, locale: Locale) -> Vec<u8> {
    print::warnings(&left_out(&written.left_out), locale);
    let format = output.and_then(|file| Format::of_name(&file.display().to_string()));
    written.document.write(format.unwrap_or(Format::Json)).into_bytes()
}

impl OnDay {
    pub(super) fn date(&self) -> Date {
        self.as_of.unwrap_or_else(edge::today)
    }
}

/// The matrix of a service with what it was made from.
struct Found<'s> {
    snapshot: &'s Snapshot,
    guideline: &'s Guideline,
    matrix: Matrix<'s>,
}

impl<'s> Found<'s> {
    fn of(snapshot: &'s Snapshot, service: &Slug, day: &OnDay) -> Result<Self, Failure> {
        let guideline = session::assessable(snapshot, &day.guideline)?;
        let matrix =
            matrix(guideline, &snapshot.world, service, day.date()).ok_or_else(|| Failure::from(unknown(service)))?;
        Ok(Self { snapshot, guideline, matrix })
    }

    fn chain(&self) -> &'s world::Chain {
        self.snapshot.world.supply_chain()
    }
}

/// Parts that a file cannot hold.
fn left_out(parts: &[String]) -> Vec<Diagnostic> {
    parts.iter().map(|part| Diagnostic::warning("chain-part-left-out").with("part", part.as_str())).collect()
}

pub(super) fn unknown(service: &Slug) -> Diagnostic {
    Diagnostic::error("chain-unknown-service").with("service", service.as_str())
}

/// Exit 0: nothing is missing or contradictory, and all members meet everything basic (where no levels are printed:
/// everything).
fn outcome(matrix: &Matrix<'_>) -> Outcome {
    let totals = &matrix.totals;
    let met = if totals.basic.applicable() > 0 { totals.basic.all_met() } else { totals.all.all_met() };
    if met && matrix.gaps.is_empty() { Outcome::Good } else { Outcome::Findings }
}

/// A chain file as statements, each with its place.
fn read(file: &Path, guideline: &str) -> Result<(String, Vec<Located>), Failure> {
    let read = chain::read(&file.display().to_string(), &edge::read_text(file)?, guideline)?;
    let located = |one: chain::Located| Located { statement: one.statement, place: Some(one.place) };
    Ok((read.guideline, read.statements.into_iter().map(located).collect()))
}

/// Judges a file nobody keeps: in a workspace in memory, by the same rules as in any other.
fn check(
    file: &Path,
    service: Option<&Slug>,
    look: &Look,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let (guideline, statements) = read(file, &look.day.guideline)?;
    let mut workspace = session::in_memory(&guideline, &actor)?;
    workspace.record(&statements, &edge::ctx(&actor))?;
    let snapshot = workspace.current();
    let world = &snapshot.world;
    let guideline = session::assessable(snapshot, &guideline)?;
    let chain = world.supply_chain();
    let tops: Vec<&Slug> = match service {
        Some(service) => vec![service],
        None => Members::tops(chain),
    };
    if tops.is_empty() {
        return Err(Diagnostic::error("chain-nothing-on-top").into());
    }
    let mut found = Vec::new();
    for top in tops {
        let at = look.day.date();
        found.push(matrix(guideline, world, top, at).ok_or_else(|| Failure::from(unknown(top)))?);
    }
    let json = || {
        let services = found.iter().map(|matrix| {
            json!({
                "shown": chain_json::show(matrix, guideline, chain),
                "verdict": chain_json::verdict(matrix),
                "rows": chain_json::rows(matrix),
            })
        });
        json!({ "guideline": guideline.id(), "services": services.collect::<Vec<_>>() })
    };
    let paper = || {
        let papers = found.iter().flat_map(|matrix| {
            [report::chain::verdicts(matrix, chain, locale), report::chain::shown(matrix, guideline, chain, locale)]
        });
        Paper { parts: papers.flat_map(|paper| paper.parts).collect(), ..Paper::new(locale) }
    };
    look.give(json, paper, || Ok(Origin { day: look.day.date(), ledger: None }), locale)?;
    let all_good = found.iter().all(|matrix| outcome(matrix) == Outcome::Good);
    Ok(if all_good { Outcome::Good } else { Outcome::Findings })
}

fn import(file: &Path, guideline: &str, dry_run: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = if dry_run { session::open(common)? } else { session::open_signed(common)? };
    let (guideline, statements) = read(file, guideline)?;
    if workspace.current().guideline(&guideline).is_none() {
        return Err(Diagnostic::error("chain-guideline-missing").with("guideline", guideline).into());
    }
    recorded(workspace, statements, dry_run, common, locale)
}

/// Records what is new among statements, or says how much that would be.
fn recorded(
    mut workspace: Workspace<Sqlite>,
    statements: Vec<Located>,
    dry_run: bool,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let news = workspace.news(statements)?;
    if dry_run {
        let problems = workspace.problems(&news, edge::now());
        if !problems.is_empty() {
            return Err(Failure(problems));
        }
        print::say(locale, "cli-would-record", &vec![("count", news.len().into())])?;
        return Ok(Outcome::Good);
    }
    let actor = session::actor(common)?;
    let recorded = workspace.record(&news, &edge::ctx(&actor))?;
    print::recorded(&recorded, locale)?;
    Ok(Outcome::Good)
}

fn withdraw(part: &ChainPart, reason: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = session::open_signed(common)?;
    let actor = session::actor(common)?;
    let statement = ChainPartWithdrawn { part: part.clone(), reason: reason.to_owned() }.into();
    let recorded = workspace.record(&[Located { statement, place: None }], &edge::ctx(&actor))?;
    print::recorded(&recorded, locale)?;
    Ok(Outcome::Good)
}
