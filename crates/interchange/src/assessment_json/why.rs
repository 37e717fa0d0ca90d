//! Reasons as JSON.

use message::Locale;
use method::{Reason, Source};
use serde_json::{Value, json};

/// Every reason with its rule, its words in both languages, and the clause or statement it rests on.
pub(crate) fn why(reasons: &[Reason]) -> Vec<Value> {
    reasons.iter().map(entry).collect()
}

fn entry(reason: &Reason) -> Value {
    let text = json!({ "ja": reason.text(Locale::Ja), "en": reason.text(Locale::En) });
    match &reason.source {
        Source::Rule => json!({ "rule": reason.rule, "text": text }),
        Source::Clause(clause) => json!({ "rule": reason.rule, "text": text, "clause": clause }),
        Source::Statement(position) => json!({ "rule": reason.rule, "text": text, "statement": position }),
    }
}
