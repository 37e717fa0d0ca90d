//! `akashi history`: what was said, by whom and when.

use app::Workspace;
use message::{Diagnostic, Locale};
use store::Sqlite;

use crate::args::{Common, History};
use crate::commands::telling;
use crate::commands::whom::{about, scope};
use crate::print::{self, Failure};
use crate::{Outcome, session};

pub(crate) fn run(history: &History, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    if let Some(service) = &history.whom.service
        && workspace.current().world.service(service.as_str()).is_none()
    {
        return Err(Diagnostic::error("workspace-unknown-service").with("service", service.as_str()).into());
    }
    let told = match (&history.item, &history.whom.service) {
        (Some(item), _) => {
            let item = message::nfkc(item);
            known(&workspace, &history.whom.guideline, &item)?;
            workspace.history(&about(&history.whom, &item).keys().pop().unwrap_or_default(), history.limit)?
        }
        (None, Some(_)) => workspace.history(&scope(&history.whom).to_string(), history.limit)?,
        (None, None) => workspace.latest(history.limit)?,
    };
    if told.is_empty() {
        print::say(locale, "cli-no-history", &Vec::new())?;
    }
    for told in told {
        let line = if history.json {
            let body = told.body.clone().unwrap_or(serde_json::Value::Null);
            serde_json::json!({
                "position": told.position,
                "recorded_at": told.recorded_at.to_string(),
                "actor": told.actor,
                "kind": told.kind,
                "body": body,
            })
            .to_string()
        } else {
            telling::line(&workspace, &told, locale)?
        };
        print::output(&line)?;
    }
    Ok(Outcome::Good)
}

/// An id nobody has is a slip of the keyboard, not an item without history.
fn known(workspace: &Workspace<Sqlite>, guideline: &str, item: &str) -> Result<(), Failure> {
    let known = workspace.current().guideline(guideline).is_some_and(|guideline| guideline.item(item).is_some());
    if known {
        return Ok(());
    }
    Err(Diagnostic::error("workspace-unknown-item").with("guideline", guideline).with("id", item).into())
}
