//! The service pattern in a few sentences.

use guideline::{Demand, PatternScheme};
use message::{Arg, Locale, message};
use method::pattern::PatternAnswer;

use crate::say::say;
use crate::words;

/// `4 (confidentiality medium, …)`, or that it is open.
pub(crate) fn headline(answer: &PatternAnswer, locale: Locale) -> String {
    let demand = |demand: Option<Demand>| Arg::Message(demand.map_or("report-demand-unknown", words::demand));
    let number = match answer.number {
        Some(number) => number.to_string(),
        None => say(locale, "report-pattern-open"),
    };
    message(
        locale,
        "report-pattern-headline",
        &vec![
            ("number", number.into()),
            ("confidentiality", demand(answer.confidentiality)),
            ("integrity", demand(Some(answer.integrity))),
            ("availability", demand(answer.availability)),
        ],
    )
}

/// Why it is this pattern, or which facts are missing; then what other readings would give.
pub(crate) fn because(answer: &PatternAnswer, scheme: &PatternScheme, locale: Locale) -> Vec<String> {
    let rules: &[&str] = match (answer.own_judgement, answer.number) {
        (true, _) => &["reason-pattern-decided"],
        (false, Some(_)) => &["reason-pattern-row"],
        (false, None) => {
            &["reason-pattern-undefined", "reason-pattern-information-missing", "reason-pattern-availability-missing"]
        }
    };
    let decisive = answer.why.iter().filter(|reason| rules.contains(&reason.rule));
    decisive.map(|reason| crate::reason::text(reason, locale)).chain(other_readings(answer, scheme, locale)).collect()
}

/// What the document's other accounts give, where that differs.
fn other_readings(answer: &PatternAnswer, scheme: &PatternScheme, locale: Locale) -> Vec<String> {
    // Without the facts no reading gives anything, which is said already.
    if answer.confidentiality.is_none() || answer.availability.is_none() {
        return Vec::new();
    }
    let differing = answer.readings.iter().filter(|(_, number)| *number != answer.number);
    differing
        .filter_map(|(id, number)| {
            let reading = scheme.readings.iter().find(|reading| reading.id == *id)?;
            let title = Arg::from(crate::reason::brief(&reading.title));
            Some(match number {
                Some(number) => message(
                    locale,
                    "report-pattern-other",
                    &vec![("reading", title), ("number", u32::from(*number).into())],
                ),
                None => message(locale, "report-pattern-other-none", &vec![("reading", title)]),
            })
        })
        .collect()
}
