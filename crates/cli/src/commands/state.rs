//! `akashi state`: one statement at a time.

use message::{Diagnostic, Locale};
use world::{
    ActionPlanned, AnswerWithdrawn, ApprovalGiven, CircumstanceStated, ControlExcluded, EventOccurred, ExclusionLifted,
    ImplementationStated, IntervalSet, ObligationFulfilled, ParameterSet, PracticeAdopted, PracticeDropped,
    ReadingChosen, ResponsibleNamed, SettingChosen, SettingName, Statement,
};

use crate::args::{Common, State};
use crate::commands::whom::{about, record, scope};
use crate::print::Failure;
use crate::{Outcome, edge};

pub(crate) fn run(state: State, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    record(statement(state)?, common, locale)
}

fn statement(state: State) -> Result<Statement, Failure> {
    Ok(match state {
        State::Set { control, status, note, whom } => {
            ImplementationStated { about: about(&whom, &control), status: status.into(), note }.into()
        }
        State::Exclude { control, reason, whom } => ControlExcluded { about: about(&whom, &control), reason }.into(),
        State::Lift { control, whom } => ExclusionLifted { about: about(&whom, &control) }.into(),
        State::Withdraw { control, reason, whom } => AnswerWithdrawn { about: about(&whom, &control), reason }.into(),
        State::Owner { control, owner, whom } => ResponsibleNamed { about: about(&whom, &control), owner }.into(),
        State::Plan { control, plan, due, whom } => ActionPlanned { about: about(&whom, &control), plan, due }.into(),
        State::Approve { control, on, whom } => {
            let (about, on) = (about(&whom, &control), on.unwrap_or_else(edge::today));
            ApprovalGiven { about, on, self_reason: String::new() }.into()
        }
        State::Adopt { practice, whom } => PracticeAdopted { about: about(&whom, &practice) }.into(),
        State::Drop { practice, whom } => PracticeDropped { about: about(&whom, &practice) }.into(),
        State::Done { obligation, on, note, whom } => {
            ObligationFulfilled { about: about(&whom, &obligation), on: on.unwrap_or_else(edge::today), note }.into()
        }
        State::Interval { obligation, interval, whom } => {
            IntervalSet { about: about(&whom, &obligation), interval }.into()
        }
        State::Parameter { parameter, value, whom } => ParameterSet { about: about(&whom, &parameter), value }.into(),
        State::Event { event, on, due, note, whom } => EventOccurred {
            scope: scope(&whom),
            guideline: whom.guideline.as_str().into(),
            event: event.as_str().into(),
            on: on.unwrap_or_else(edge::today),
            due,
            note,
        }
        .into(),
        State::Setting { setting, value, whom } => {
            SettingChosen { scope: scope(&whom), setting: setting_name(&setting)?, value }.into()
        }
        State::Circumstance { circumstance, holds, whom } => CircumstanceStated {
            scope: scope(&whom),
            guideline: whom.guideline.as_str().into(),
            circumstance: circumstance.as_str().into(),
            holds: holds.into(),
        }
        .into(),
        State::Reading { topic, reading, whom } => ReadingChosen {
            scope: scope(&whom),
            guideline: whom.guideline.as_str().into(),
            topic: topic.as_str().into(),
            reading: reading.as_str().into(),
        }
        .into(),
    })
}

fn setting_name(name: &str) -> Result<SettingName, Failure> {
    SettingName::ALL.into_iter().find(|setting| setting.name() == name).ok_or_else(|| {
        let names: Vec<&str> = SettingName::ALL.iter().map(|setting| setting.name()).collect();
        Diagnostic::error("cli-unknown-setting").with("setting", name).with("settings", names.join(", ")).into()
    })
}
