//! The command line, as types. Help texts live in the Fluent files (see `help`).

mod chain;
mod crosswalk;
mod evidence;
mod guideline;
mod iot;
mod ledger;
mod oscal;
mod plan;
mod report;
mod schema;
mod serve;
mod state;
mod to_file;

use std::path::PathBuf;

use clap::{Args, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use message::Locale;
use world::Slug;

use crate::{help, shipped};
pub(crate) use chain::{Chain, ChainFormat, Look, MatrixFormat, OnDay, Responsibility, ShowChainFormat, Supplier};
pub(crate) use crosswalk::{Crosswalk, CrosswalkFormat};
pub(crate) use evidence::Evidence;
pub(crate) use guideline::{ExportFormat, Guideline, Import, ShowFormat};
pub(crate) use iot::{Iot, IotDecide, IotFormat, PaperFormat};
pub(crate) use ledger::Ledger;
pub(crate) use oscal::Oscal;
pub(crate) use plan::{
    Answers, Case as PlanCase, ComparedFormat, OtherStorage, OwnProcessing, Plan, PlanFormat, TextOrJson,
};
pub(crate) use report::{OfService, PaperForm, PaperTo, Report};
pub(crate) use schema::{Schema, SchemaOf};
pub(crate) use serve::{Backup, ResetPassword, Restore, Serve};
pub(crate) use state::State;
pub(crate) use to_file::ToFile;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "akashi", version, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[arg(long, global = true, value_parser = language, value_name = "ja|en")]
    pub(crate) lang: Option<Locale>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Common {
    #[arg(long, short, global = true, value_name = "FILE")]
    pub(crate) workspace: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "ID")]
    pub(crate) actor: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Assess(Assess),
    Init(Init),
    Serve(Serve),
    Backup(Backup),
    Restore(Restore),
    ResetPassword(ResetPassword),
    #[command(subcommand)]
    Service(Service),
    #[command(subcommand)]
    State(State),
    #[command(subcommand)]
    Evidence(Evidence),
    Measure(Measure),
    History(History),
    Diff(Diff),
    AsOf(AsOf),
    Erase(Erase),
    #[command(subcommand)]
    Checklist(Checklist),
    #[command(subcommand)]
    Ledger(Ledger),
    #[command(subcommand)]
    Guideline(Guideline),
    #[command(subcommand)]
    Oscal(Oscal),
    #[command(subcommand)]
    Iot(Iot),
    #[command(subcommand)]
    Plan(Plan),
    Crosswalk(Crosswalk),
    #[command(subcommand)]
    Chain(Chain),
    #[command(subcommand)]
    Responsibility(Responsibility),
    #[command(subcommand)]
    Supplier(Supplier),
    #[command(subcommand)]
    Report(Report),
    Schema(Schema),
}

/// How an assessment is shown.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Show {
    #[arg(long, default_value = shipped::FIRST)]
    pub(crate) guideline: String,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub(crate) at: Option<Date>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(long, value_enum, default_value_t = FailOn::Basic)]
    pub(crate) fail_on: FailOn,
    #[arg(long, value_name = "ID", conflicts_with_all = ["format", "all", "obligations"])]
    pub(crate) why: Option<String>,
    #[arg(long, conflicts_with = "format")]
    pub(crate) all: bool,
    #[arg(long, conflicts_with_all = ["format", "all"])]
    pub(crate) obligations: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
    Markdown,
}

/// Which findings make the exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Basic,
    Recommended,
    Never,
}

#[derive(Debug, Args)]
pub(crate) struct Assess {
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) show: Show,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    pub(crate) file: PathBuf,
    #[arg(long, default_value = "")]
    pub(crate) name: String,
}

/// Who a statement speaks for; without a service: the organisation.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct ForWhom {
    #[arg(long, value_parser = slug, value_name = "ID")]
    pub(crate) service: Option<Slug>,
    #[arg(long, default_value = shipped::FIRST)]
    pub(crate) guideline: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Service {
    Import {
        file: PathBuf,
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
        #[arg(long)]
        dry_run: bool,
    },
    List,
    Show {
        #[arg(value_parser = slug)]
        service: Slug,
        #[command(flatten)]
        show: Show,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Measure {
    pub(crate) indicator: String,
    #[arg(required = true)]
    pub(crate) values: Vec<String>,
    #[arg(long)]
    pub(crate) agreed: bool,
    #[arg(long, value_parser = day, value_name = "DATE")]
    pub(crate) on: Option<Date>,
    #[command(flatten)]
    pub(crate) whom: ForWhom,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    pub(crate) item: Option<String>,
    #[command(flatten)]
    pub(crate) whom: ForWhom,
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: usize,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    #[arg(value_parser = slug)]
    pub(crate) service: Slug,
    #[arg(long, value_name = "MOMENT")]
    pub(crate) from: String,
    #[arg(long, value_name = "MOMENT")]
    pub(crate) to: Option<String>,
    #[arg(long, default_value = shipped::FIRST)]
    pub(crate) guideline: String,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AsOf {
    pub(crate) moment: String,
    #[arg(value_parser = slug)]
    pub(crate) service: Slug,
    #[command(flatten)]
    pub(crate) show: Show,
}

#[derive(Debug, Args)]
pub(crate) struct Erase {
    pub(crate) position: u64,
    #[arg(long)]
    pub(crate) ground: String,
    #[arg(long)]
    pub(crate) apply: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Checklist {
    Export {
        #[arg(long, short)]
        output: PathBuf,
        #[arg(long)]
        replace: bool,
        #[command(flatten)]
        whom: ForWhom,
    },
    Import {
        file: PathBuf,
        #[arg(long)]
        apply: bool,
    },
}

/// Reads the command line; help and errors speak the given language where they can.
pub(crate) fn parse(locale: Locale) -> Result<Arguments, clap::Error> {
    let matches = help::command(locale).try_get_matches()?;
    Arguments::from_arg_matches(&matches)
}

fn language(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| "ja or en".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written 2026-11-20".to_owned())
}

fn slug(text: &str) -> Result<Slug, String> {
    text.parse().map_err(|error: world::ScopeError| error.to_string())
}
