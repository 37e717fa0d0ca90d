//! `akashi diff`: what changed between two moments.

use app::difference;
use message::{Arg, Locale, message};
use method::assessment::Verdict;

use crate::args::{Common, Diff};
use crate::commands::moment;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(diff: &Diff, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let (from, from_day) = moment::read(&diff.from)?;
    let before = workspace.as_of(from)?;
    let (after, after_day) = match &diff.to {
        Some(to) => {
            let (to, day) = moment::read(to)?;
            (workspace.as_of(to)?, day)
        }
        None => (workspace.current().clone(), edge::today()),
    };
    let found = difference(&diff.guideline, diff.service.as_str(), (&before, from_day), (&after, after_day));
    if diff.json {
        let changes: Vec<_> = found
            .verdicts
            .iter()
            .map(|change| {
                serde_json::json!({
                    "control": change.control,
                    "before": change.before.map(Verdict::name),
                    "after": change.after.map(Verdict::name),
                })
            })
            .collect();
        let pattern = found.pattern.map(|(before, after)| serde_json::json!({"before": before, "after": after}));
        print::output(&format!("{:#}", serde_json::json!({"verdicts": changes, "pattern": pattern})))?;
        return Ok(Outcome::Good);
    }
    let number = |number: Option<u8>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    if let Some((before, after)) = found.pattern {
        print::say(
            locale,
            "cli-diff-pattern",
            &vec![("before", number(before).into()), ("after", number(after).into())],
        )?;
    }
    let word = |verdict: Option<Verdict>| {
        verdict.map_or_else(|| "–".to_owned(), |verdict| message(locale, verdict.message(), &Vec::new()))
    };
    let guideline = workspace.current().guideline(&diff.guideline);
    for change in &found.verdicts {
        let control = guideline.and_then(|guideline| guideline.control(&change.control));
        let title = control.map(|control| control.title.get(locale)).unwrap_or_default();
        let args = vec![
            ("control", Arg::from(change.control.as_str())),
            ("title", title.into()),
            ("before", word(change.before).into()),
            ("after", word(change.after).into()),
        ];
        print::say(locale, "cli-diff-verdict", &args)?;
    }
    if found.verdicts.is_empty() && found.pattern.is_none() {
        print::say(locale, "cli-diff-none", &Vec::new())?;
    }
    Ok(Outcome::Good)
}
