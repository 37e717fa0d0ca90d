//! One file per command.

mod as_of;
mod assess;
mod backup;
mod chain;
mod checklist;
mod crosswalk;
mod diff;
mod evidence;
mod guideline;
mod history;
mod import;
mod init;
mod iot;
mod ledger;
mod measure;
mod moment;
mod original;
mod oscal;
mod plan;
mod reset_password;
mod serve;
mod service;
mod show;
mod state;
mod telling;
mod whom;

use message::Locale;

use crate::Outcome;
use crate::args::{Arguments, Command, Erase, Schema, SchemaOf};
use crate::print::{self, Failure};
use crate::{edge, session, shipped};

/// Runs the command of a command line.
pub(crate) fn run(arguments: Arguments, locale: Locale) -> Result<Outcome, Failure> {
    let common = &arguments.common;
    match arguments.command {
        Command::Assess(assess) => assess::run(&assess, common, locale),
        Command::Init(init) => init::run(&init, common, locale),
        Command::Backup(command) => backup::back_up(&command, common, locale),
        Command::Restore(command) => backup::restore(&command, locale),
        Command::Serve(serve) => serve::run(&serve, common, locale),
        Command::ResetPassword(reset) => reset_password::run(&reset, common, locale),
        Command::Service(service) => service::run(service, common, locale),
        Command::State(state) => state::run(state, common, locale),
        Command::Evidence(evidence) => evidence::run(evidence, common, locale),
        Command::Measure(measure) => measure::run(&measure, common, locale),
        Command::History(history) => history::run(&history, common, locale),
        Command::Diff(diff) => diff::run(&diff, common, locale),
        Command::AsOf(as_of) => as_of::run(&as_of, common, locale),
        Command::Erase(erase) => run_erase(&erase, common, locale),
        Command::Checklist(checklist) => checklist::run(checklist, common, locale),
        Command::Ledger(ledger) => ledger::run(ledger, common, locale),
        Command::Guideline(guideline) => guideline::run(guideline, common, locale),
        Command::Oscal(oscal) => oscal::run(oscal, locale),
        Command::Iot(iot) => iot::run(&iot, common, locale),
        Command::Plan(plan) => plan::run(&plan, &common, locale),
        Command::Crosswalk(crosswalk) => crosswalk::run(&crosswalk, common, locale),
        Command::Chain(command) => chain::run(&command, common, locale),
        Command::Responsibility(command) => chain::run_responsibility(&command, common, locale),
        Command::Schema(schema) => run_schema(&schema),
    }
}

fn run_erase(erase: &Erase, common: &crate::args::Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let mut workspace = if erase.apply { session::open_signed(common)? } else { session::open(common)? };
    if let Some(told) = workspace.told(erase.position)? {
        print::output(&telling::line(&workspace, &told, locale)?)?;
    }
    if !erase.apply {
        print::say(locale, "cli-would-erase", &vec![("position", erase.position.into())])?;
        return Ok(Outcome::Good);
    }
    let recorded = workspace.erase(erase.position, &erase.ground, &edge::ctx(&actor))?;
    print::warnings(&recorded.warnings(), locale);
    print::say(locale, "cli-erased", &vec![("position", erase.position.into()), ("tombstone", recorded.first.into())])?;
    Ok(Outcome::Good)
}

fn run_schema(schema: &Schema) -> Result<Outcome, Failure> {
    let schema = match schema.of {
        SchemaOf::Service => interchange::service_file::schema(),
        SchemaOf::Organisation => interchange::service_file::organisation_schema(),
        SchemaOf::Chain => interchange::chain::schema(),
        SchemaOf::IotSurvey => interchange::iot_survey::schema(),
        SchemaOf::PlanCase => {
            let guideline = shipped::guideline(shipped::PLANNING)?;
            interchange::plan_case::schema(plan::model(&guideline)?)
        }
    };
    print::output(&format!("{schema:#}"))?;
    Ok(Outcome::Good)
}
