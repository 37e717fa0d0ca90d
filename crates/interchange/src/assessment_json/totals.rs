//! Counts as JSON.

use method::assessment::{Counts, Totals};
use serde_json::{Map, Value, json};

/// All counts of an assessment.
pub(super) fn totals(totals: &Totals) -> Value {
    let sections: Map<String, Value> =
        totals.sections.iter().map(|(section, of_section)| (section.clone(), counts(of_section))).collect();
    json!({
        "all": counts(&totals.all),
        "basic": counts(&totals.basic),
        "recommended": counts(&totals.recommended),
        "sections": sections,
    })
}

pub(crate) fn counts(counts: &Counts) -> Value {
    json!({
        "met": counts.met,
        "partly": counts.partly,
        "not_met": counts.not_met,
        "unknown": counts.unknown,
        "not_applicable": counts.not_applicable,
        "applicable": counts.applicable(),
    })
}
