//! What was said, as people read it: who, when, about what, in which words.

use app::Told;
use message::message;
use report::iot::words::decision_message;
use world::{ImplementationStatus, Resolution};

use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::status::status_message;

/// An entry of the ledger as people read it.
pub(crate) struct ToldRow {
    /// Its position.
    pub(crate) position: u64,
    /// When it was recorded, to the minute.
    pub(crate) when: String,
    /// The same to the second.
    pub(crate) exact: String,
    /// Who made it.
    pub(crate) who: String,
    /// What kind it is.
    pub(crate) what: String,
    /// What it is about, if it is about an item of a guideline.
    pub(crate) about: Option<AboutShown>,
    /// What it says, as far as one line goes.
    pub(crate) words: String,
}

/// An item of a guideline in a scope.
pub(crate) struct AboutShown {
    /// What the scope is called.
    pub(crate) whose: String,
    /// The item's id.
    pub(crate) item: String,
    /// The page of the control it lies in, inside the workspace.
    pub(crate) path: String,
}

/// Entries in words.
pub(crate) fn listed<'t>(
    desk: &Desk<'_>,
    told: impl Iterator<Item = &'t Told> + Clone,
) -> Result<Vec<ToldRow>, Failure> {
    let names = desk.names(told.clone().map(|one| one.actor.as_str()))?;
    let scopes = ScopeNames::new(desk)?;
    Ok(told.map(|one| row(desk, one, &names, &scopes)).collect())
}

fn row(desk: &Desk<'_>, told: &Told, names: &Names, scopes: &ScopeNames<'_>) -> ToldRow {
    let kind = report::statement_kind(&told.kind);
    ToldRow {
        position: told.position,
        when: desk.asker.outside.clock(told.recorded_at),
        exact: desk.asker.outside.exact(told.recorded_at),
        who: names.of(&told.actor),
        what: kind.map_or_else(|| told.kind.clone(), |id| desk.text_of(id)),
        about: about(desk, told, scopes),
        words: match &told.body {
            Some(_) => words(desk, told),
            None => desk.text_of("web-erased"),
        },
    }
}

fn about(desk: &Desk<'_>, told: &Told, scopes: &ScopeNames<'_>) -> Option<AboutShown> {
    let about = told.about()?;
    let control = desk.snapshot.guideline(&about.guideline)?.control_of(&about.item)?;
    // What is said by another guideline leads to the page of that one.
    let looked_at = desk.guideline().is_ok_and(|guideline| guideline.id() == &*about.guideline);
    let by = if looked_at { String::new() } else { format!("?guideline={}", about.guideline) };
    Some(AboutShown {
        whose: scopes.of(&about.scope),
        path: format!("{}/controls/{}{by}", path_of(&about.scope), control.id),
        item: about.item.into(),
    })
}

/// The status first, if one was stated.
fn words(desk: &Desk<'_>, told: &Told) -> String {
    let words = told.words().unwrap_or_default();
    let status = ImplementationStatus::ALL.into_iter().find(|status| status.name() == told.text("status"));
    let decided = Resolution::ALL.into_iter().find(|one| one.name() == told.text("decision"));
    let stated = status.map(status_message).or_else(|| Some(decision_message(Some(Some(decided?)))));
    let stated = stated.map(|id| desk.text_of(id));
    match stated {
        Some(status) if words.is_empty() => status,
        Some(status) => {
            let args = vec![("status", status.into()), ("words", words.into())];
            message(desk.locale(), "web-told-status", &args)
        }
        None => words.to_owned(),
    }
}
