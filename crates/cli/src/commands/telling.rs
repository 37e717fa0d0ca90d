//! A statement in one line.

use app::{Told, Workspace};
use message::{Args, Locale, message};
use store::Store;

use crate::print::Failure;

/// What kind of statement it is, in words.
pub(crate) fn kind(kind: &str, locale: Locale) -> String {
    report::statement_kind(kind).map_or_else(|| kind.to_owned(), |id| message(locale, id, &Args::new()))
}

/// What a statement is about: `service:expense II.1.1.1`; empty where it is about neither scope nor item.
pub(crate) fn about(body: &serde_json::Value) -> String {
    let field = |name: &str| body.get(name).and_then(serde_json::Value::as_str);
    let (scope, item) = match body.get("about") {
        Some(about) => (about.get("scope"), about.get("item")),
        None => (body.get("scope"), body.get("item")),
    };
    let scope = scope.and_then(serde_json::Value::as_str).map(str::to_owned);
    let scope = scope.or_else(|| field("service").map(|service| format!("service:{service}")));
    let item = item.and_then(serde_json::Value::as_str).or_else(|| field("event")).or_else(|| field("evidence"));
    [scope.as_deref(), item].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What a statement says: status, day, value, and the words a reader wants.
pub(crate) fn says(body: &serde_json::Value, words: Option<&str>) -> String {
    let field = |name: &str| body.get(name).and_then(serde_json::Value::as_str);
    let facts = ["status", "decision", "role", "on", "interval", "collected", "due"].into_iter().filter_map(field);
    let said: Vec<&str> = facts.chain(words).collect();
    said.join("  ").replace(['\n', '\t', '\r'], " ")
}

/// A statement of the ledger in one line, without control characters of whoever wrote it.
pub(crate) fn line<S: Store>(workspace: &Workspace<S>, told: &Told, locale: Locale) -> Result<String, Failure> {
    let when = told.recorded_at.strftime("%Y-%m-%d %H:%M:%SZ");
    let (about, says) = match &told.body {
        Some(body) => (about(body), says(body, told.words())),
        None => {
            let ground = workspace.ground(told.position)?.unwrap_or_default();
            (String::new(), message(locale, "cli-erased-body", &vec![("ground", ground.into())]))
        }
    };
    let line = format!("{}  {when}  {}  {}  {about}  {says}", told.position, told.actor, kind(&told.kind, locale));
    Ok(line.chars().filter(|character| !character.is_control()).collect())
}
