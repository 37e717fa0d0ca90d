//! The reasons that decide a verdict, in a few words.

use std::cmp::Reverse;

use guideline::{Indicator, Reference, Value};
use message::{Arg, Locale, message};
use method::Reason;
use method::assessment::{ControlAnswer, Verdict};
use method::indicator::words;
use world::{ReferenceValues, Settings};

use crate::say::{say, say_with};
use crate::words::direction;

/// The decisive reason of a verdict in short, and how many more there are.
pub(crate) fn short(answer: &ControlAnswer<'_>, settings: &Settings, locale: Locale) -> String {
    let mut decisive: Vec<(u8, &Reason)> =
        answer.why.iter().filter_map(|reason| Some((weight(reason, answer, settings)?, reason))).collect();
    // Of several pieces of evidence the newest is named.
    decisive.sort_by_key(|(weight, reason)| (*weight, Reverse(date(reason))));
    let Some((_, first)) = decisive.first() else { return String::new() };
    let words = in_few_words(first, locale);
    let own = answer.why.iter().any(|reason| reason.rule == "reason-approved-self");
    let words = if own { format!("{words}{}", say(locale, "report-short-approved-self")) } else { words };
    // A met control needs no second piece of evidence to be named.
    match decisive.len() {
        0 | 1 => words,
        _ if matches!(answer.verdict, Verdict::Met | Verdict::NotApplicable) => words,
        more => format!("{words}{}", say_with(locale, "report-short-more", "count", more - 1)),
    }
}

/// How decisive a reason is for the verdict; lower goes first, `None`: not at all.
fn weight(reason: &Reason, answer: &ControlAnswer<'_>, settings: &Settings) -> Option<u8> {
    let evidence_counts = answer.why.iter().any(|reason| reason.rule == "reason-evidence-counts");
    match (answer.verdict, reason.rule) {
        (Verdict::NotMet, "reason-stated" | "reason-stated-above") => Some(0),
        (Verdict::Unknown, "reason-nothing-stated" | "reason-erased") => Some(0),
        (Verdict::Unknown, "reason-evidence-altered") if !evidence_counts => Some(1),
        (Verdict::Unknown, "reason-evidence-expired") if !evidence_counts => Some(2),
        (Verdict::Unknown, "reason-evidence-stale") if !evidence_counts => Some(3),
        (Verdict::Unknown, "reason-evidence-none") if !evidence_counts => Some(4),
        (Verdict::Unknown, "reason-approval-open") => Some(5),
        (Verdict::Partly, "reason-stated" | "reason-stated-above") if has(reason, "status-partly") => Some(0),
        (Verdict::Partly, "reason-duty-overdue") => Some(1),
        (Verdict::Partly, "reason-value-agreed") if has(reason, "comparison-misses") => Some(2),
        (Verdict::Partly, "reason-value-reference")
            if has(reason, "comparison-misses") && settings.reference_values == ReferenceValues::Binding =>
        {
            Some(3)
        }
        (Verdict::Partly, "reason-duty-due-by") => Some(4),
        (Verdict::Partly, "reason-duty-due") => Some(5),
        (Verdict::Partly, "reason-duty-interval-unset") => Some(6),
        (Verdict::Met, "reason-evidence-counts") => Some(0),
        (Verdict::Met, "reason-evidence-optional") => Some(1),
        (Verdict::NotApplicable, "reason-excluded" | "reason-applies-not" | "reason-building-other") => Some(0),
        _ => None,
    }
}

/// Whether a message is among the values of a reason.
pub(crate) fn has(reason: &Reason, id: &str) -> bool {
    reason.args.iter().any(|(_, value)| matches!(value, Arg::Message(message) if *message == id))
}

/// The day a reason about evidence speaks of, as written: it sorts by time.
fn date(reason: &Reason) -> Option<&str> {
    reason.args.iter().find_map(|(name, value)| match value {
        Arg::Plain(date) if *name == "date" => Some(date.as_str()),
        _ => None,
    })
}

/// One reason in a few words; the whole sentence where there are no fewer.
fn in_few_words(reason: &Reason, locale: Locale) -> String {
    let id = match reason.rule {
        "reason-stated" | "reason-stated-above" => "report-short-stated",
        "reason-nothing-stated" => "report-short-nothing-stated",
        "reason-erased" => "report-short-erased",
        "reason-evidence-none" => "report-short-evidence-none",
        "reason-evidence-altered" => "report-short-evidence-altered",
        "reason-evidence-expired" => "report-short-evidence-expired",
        "reason-evidence-stale" => "report-short-evidence-stale",
        "reason-evidence-counts" => "report-short-evidence-counts",
        "reason-evidence-optional" => "report-short-evidence-optional",
        "reason-approval-open" => "report-short-approval-open",
        "reason-duty-overdue" => "report-short-duty-overdue",
        "reason-duty-due-by" => "report-short-duty-due-by",
        "reason-duty-due" => "report-short-duty-due",
        "reason-duty-interval-unset" => "report-short-duty-interval-unset",
        "reason-value-agreed" => "report-short-value-agreed",
        "reason-value-reference" => "report-short-value-reference",
        "reason-excluded" => "report-short-excluded",
        "reason-applies-not" => "report-short-applies-not",
        "reason-building-other" => "report-short-building-other",
        _ => return crate::reason::text(reason, locale),
    };
    message(locale, id, &reason.args)
}

/// A reference value as printed, in English with what that means.
pub(crate) fn printed(indicator: &Indicator, value: &Reference, locale: Locale) -> String {
    match locale {
        Locale::Ja => value.printed.clone(),
        Locale::En => format!("{} ({})", value.printed, reference(indicator, value, locale)),
    }
}

/// A reference value to be read: as printed in Japanese, with its direction in English.
pub(crate) fn reference(indicator: &Indicator, reference: &Reference, locale: Locale) -> String {
    match locale {
        Locale::Ja => reference.printed.clone(),
        Locale::En => {
            let value = words(indicator, &reference.value).en;
            match reference.value {
                Value::Choice(_) => value,
                Value::Amount { .. } => format!("{} {value}", say(locale, direction(indicator.direction))),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use guideline::Level;
    use message::Locale;
    use method::Reason;
    use method::assessment::{ControlAnswer, Verdict};
    use world::Settings;

    use super::short;
    use crate::example::mic3;

    #[track_caller]
    fn check(verdict: Verdict, why: Vec<Reason>, expected: &str) {
        let guideline = mic3();
        let control = guideline.controls.iter().find(|control| control.level == Some(Level::Basic)).unwrap();
        let answer = ControlAnswer { control, applies: true, verdict, stated_only: false, why, holds_until: None };
        assert_eq!(short(&answer, &Settings::default(), Locale::En), expected);
    }

    fn dated(rule: &'static str, date: &str) -> Reason {
        Reason::rule(rule).with("date", date)
    }

    #[test]
    fn what_decided_the_verdict_is_named_and_nothing_else() {
        let stated = |status| Reason::rule("reason-stated").with("status", message::Arg::Message(status));
        let counts = |date| dated("reason-evidence-counts", date);
        let stale = dated("reason-evidence-stale", "2025-01-01");
        check(Verdict::NotMet, vec![stated("status-planned")], "stated as planned");
        check(
            Verdict::Met,
            vec![stated("status-implemented"), counts("2026-03-30"), counts("2026-10-19")],
            "evidence of 2026-10-19",
        );
        // Stale evidence beside evidence that counts decides nothing: the approval does.
        check(
            Verdict::Unknown,
            vec![
                stated("status-implemented"),
                stale.clone(),
                counts("2026-10-19"),
                Reason::rule("reason-approval-open"),
            ],
            "awaiting approval",
        );
        check(Verdict::Unknown, vec![stated("status-implemented"), stale], "evidence stale (2025-01-01)");
        let duty = |rule: &'static str| Reason::rule(rule).with("id", "X.rev1").with("due", "2026-01-01");
        check(
            Verdict::Partly,
            vec![
                stated("status-implemented"),
                duty("reason-duty-due"),
                duty("reason-duty-done"),
                duty("reason-duty-overdue"),
            ],
            "obligation X.rev1 overdue since 2026-01-01, 1 more",
        );
        check(Verdict::NotApplicable, vec![Reason::rule("reason-excluded")], "excluded with a reason");
    }
}
