//! What was said, as people read it: who, when, about what, in which words.

use app::Told;
use message::message;
use world::Role;

use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::pages::meaning::{Telling, guideline_of};
use crate::pages::people::role_message;
use crate::pages::scopes::{ScopeNames, path_of};

/// What stands before the words of an entry in its line: what was decided, found, done, chosen.
const FACTS: [&str; 18] = [
    "status",
    "decision",
    "result",
    "grade",
    "effective",
    "share",
    "way",
    "outcome",
    "step",
    "setting",
    "circumstance",
    "holds",
    "classes",
    "demands",
    "number",
    "reading",
    "event",
    "interval",
];

/// An entry of the ledger as people read it.
pub(crate) struct ToldRow {
    /// Its position.
    pub(crate) position: u64,
    /// When it was recorded, to the minute.
    pub(crate) when: String,
    /// The same to the second.
    pub(crate) exact: String,
    /// Who made it, by id.
    pub(crate) actor: String,
    /// Who made it.
    pub(crate) who: String,
    /// What kind it is, as the ledger names it.
    pub(crate) kind: String,
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
    let concerned = told.clone().flat_map(|one| [one.actor.as_str(), one.text("person")]);
    let names = desk.names(concerned.filter(|id| !id.is_empty()))?;
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
        actor: told.actor.clone(),
        kind: told.kind.clone(),
        what: kind.map_or_else(|| told.kind.clone(), |id| desk.text_of(id)),
        about: about(desk, told, scopes),
        words: match &told.body {
            Some(_) => role(desk, told, names).unwrap_or_else(|| words(desk, told)),
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

/// Whose role was granted or revoked, and which.
fn role(desk: &Desk<'_>, told: &Told, names: &Names) -> Option<String> {
    if !matches!(told.kind.as_str(), "RoleGranted" | "RoleRevoked") {
        return None;
    }
    let role = Role::ALL.into_iter().find(|role| role.name() == told.text("role"))?;
    let args =
        vec![("person", names.of(told.text("person")).into()), ("role", desk.text_of(role_message(role)).into())];
    Some(message(desk.locale(), "web-told-role", &args))
}

/// The line of an entry whose body is there.
fn words(desk: &Desk<'_>, told: &Told) -> String {
    let Some(body) = &told.body else { return String::new() };
    let (guideline, locale) = (guideline_of(desk, body), desk.locale());
    line(&Telling { kind: &told.kind, body, guideline, locale, called: &|_| None }, told.words().unwrap_or_default())
}

/// What was decided first, then the words people wrote about it.
pub(crate) fn line(telling: &Telling<'_>, words: &str) -> String {
    let of = |field: &&str| telling.body.get(*field).map(|value| telling.value(field, value));
    let facts = telling.listed(FACTS.iter().filter_map(of));
    let words = match telling.kind {
        "SettingChosen" => telling.body.get("value").map(|value| telling.value("value", value)).unwrap_or_default(),
        _ => words.to_owned(),
    };
    match (facts.is_empty(), words.is_empty()) {
        (true, _) => words,
        (_, true) => facts,
        _ => message(telling.locale, "web-told-status", &vec![("status", facts.into()), ("words", words.into())]),
    }
}
