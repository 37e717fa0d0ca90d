//! Spans of calendar time in words.

use guideline::{Span, SpanUnit};
use message::{Arg, Locale, message};

/// `6 months`, `6か月`.
pub fn span(span: Span, locale: Locale) -> String {
    let id = match span.unit {
        SpanUnit::Day => "value-day",
        SpanUnit::Week => "value-week",
        SpanUnit::Month => "value-month",
        SpanUnit::Year => "value-year",
    };
    let plural = if span.count == 1 { "one" } else { "other" };
    message(locale, id, &vec![("number", Arg::from(u32::from(span.count))), ("plural", plural.into())])
}
