//! `akashi history`: what was said, by whom and when.

use message::Locale;

use crate::args::{Common, History};
use crate::commands::whom::{about, scope};
use crate::print::{self, Failure};
use crate::{Outcome, session};

pub(crate) fn run(history: &History, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let key = match &history.item {
        Some(item) => about(&history.whom, item).keys().pop().unwrap_or_default(),
        None => scope(&history.whom).to_string(),
    };
    let told = workspace.history(&key, history.limit)?;
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
            let words = match (&told.body, told.words()) {
                (None, _) => message::message(locale, "cli-erased-body", &Vec::new()),
                (Some(_), words) => words.unwrap_or_default().replace(['\n', '\t'], " "),
            };
            let item = told.body.as_ref().and_then(|body| body.get("about")?.get("item")?.as_str().map(str::to_owned));
            let when = told.recorded_at.strftime("%Y-%m-%d %H:%M:%SZ");
            format!("{}\t{when}\t{}\t{}\t{}\t{words}", told.position, told.actor, told.kind, item.unwrap_or_default())
        };
        print::output(&line)?;
    }
    Ok(Outcome::Good)
}
