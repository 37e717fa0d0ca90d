//! Who a statement of the command line speaks for.

use app::{Located, Recorded, Workspace};
use guideline::Guideline;
use message::Locale;
use store::Sqlite;
use world::{About, Scope, Statement};

use crate::args::{Common, ForWhom};
use crate::commands::telling;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// The scope named on the command line.
pub(crate) fn scope(whom: &ForWhom) -> Scope {
    match &whom.service {
        Some(service) => Scope::Service(service.clone()),
        None => Scope::Organisation,
    }
}

/// An item for the scope named on the command line.
pub(crate) fn about(whom: &ForWhom, item: &str) -> About {
    About { scope: scope(whom), guideline: whom.guideline.as_str().into(), item: item.into() }
}

/// Records one statement and says where it stands now.
pub(crate) fn record(statement: impl Into<Statement>, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = session::open_signed(common)?;
    let recorded = record_in(&mut workspace, statement, common)?;
    print::say(locale, "cli-recorded", &vec![("count", recorded.count.into()), ("first", recorded.first.into())])?;
    // Who it was said for is easily forgotten on a command line: show what stands in the ledger now.
    if let Some(told) = workspace.told(recorded.first)? {
        print::output(&format!("  {}", telling::line(&workspace, &told, locale)?))?;
    }
    Ok(Outcome::Good)
}

/// Records what is said as a whole under an adopted guideline, and how much of it is new: the same again says nothing.
pub(crate) fn record_whole<S: Into<Statement>>(
    guideline: &str,
    common: &Common,
    locale: Locale,
    said: impl FnOnce(&Guideline) -> Result<S, Failure>,
) -> Result<(), Failure> {
    let mut workspace = session::open_signed(common)?;
    let statement = said(session::assessable(workspace.current(), guideline)?)?.into();
    let news = workspace.news(vec![Located { statement, place: None }])?;
    let recorded = workspace.record(&news, &edge::ctx(&session::actor(common)?))?;
    print::recorded(&recorded, locale)
}

/// Records one statement in an open workspace.
pub(crate) fn record_in(
    workspace: &mut Workspace<Sqlite>,
    statement: impl Into<Statement>,
    common: &Common,
) -> Result<Recorded, Failure> {
    let actor = session::actor(common)?;
    let located = Located { statement: statement.into(), place: None };
    let recorded = workspace.record(&[located], &edge::ctx(&actor))?;
    print::warnings(&recorded.warnings(), edge::locale());
    Ok(recorded)
}
