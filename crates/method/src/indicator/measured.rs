//! An indicator of a service: reference, agreed and measured value, and how they stand to each other.

use std::cell::OnceCell;

use guideline::{Direction, Indicator, Reference};
use world::Said;

use crate::indicator::{Comparison, compare, words};
use crate::{Reason, ScopeView, Why};

/// An indicator of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorAnswer<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The reference value of the service's pattern.
    pub reference: Option<&'a Reference>,
    /// The value agreed with customers.
    pub agreed: Option<&'a Said>,
    /// The latest measured value.
    pub measured: Option<&'a Said>,
    /// The measured value against the reference.
    pub against_reference: Comparison,
    /// The measured value against the agreed one.
    pub against_agreed: Comparison,
}

/// An indicator of the service of the view, whose pattern is `pattern`.
pub fn measured<'a>(
    view: &ScopeView<'a>,
    indicator: &'a Indicator,
    pattern: Option<u8>,
    why: &mut impl Why,
) -> IndicatorAnswer<'a> {
    let reference = pattern.and_then(|pattern| indicator.reference(pattern));
    let agreed = view.nearest(&indicator.id, |state, item| state.indicator(item)?.agreed.as_ref());
    let measured = view.nearest(&indicator.id, |state, item| state.indicator(item)?.measured.as_ref());
    let against = |target: Option<&guideline::Value>| match (measured, target) {
        (Some(measured), Some(target)) => compare(indicator, &measured.value, target, view.calendar),
        _ => Comparison::Unknown,
    };
    let answer = IndicatorAnswer {
        indicator,
        reference,
        agreed,
        measured,
        against_reference: against(reference.map(|reference| &reference.value)),
        against_agreed: against(agreed.map(|agreed| &agreed.value)),
    };
    explain(&answer, why);
    answer
}

fn explain(answer: &IndicatorAnswer<'_>, why: &mut impl Why) {
    let indicator = answer.indicator;
    let Some(measured) = answer.measured else {
        why.because(|| {
            Reason::rule("reason-value-not-measured").with("id", indicator.id.as_str()).by(indicator.id.as_str())
        });
        return;
    };
    // Words are looked up in the catalogue, which is dear: once, and only if a reason is kept.
    let looked_up = OnceCell::new();
    let in_words = || looked_up.get_or_init(|| words(indicator, &measured.value));
    let outcome = |comparison| match comparison {
        Comparison::Meets => "comparison-meets",
        Comparison::Misses => "comparison-misses",
        Comparison::Unknown => "comparison-unknown",
    };
    if let Some(reference) = answer.reference {
        why.because(|| {
            Reason::rule("reason-value-reference")
                .with("id", indicator.id.as_str())
                .with("measured", in_words())
                .with("reference", reference.printed.as_str())
                .with("outcome", message::Arg::Message(outcome(answer.against_reference)))
                .by(indicator.id.as_str())
        });
        if !indicator.direction_stated {
            why.because(|| {
                let direction = match indicator.direction {
                    Direction::AtLeast => "direction-at-least",
                    Direction::AtMost => "direction-at-most",
                    Direction::Equal => "direction-equal",
                };
                Reason::rule("reason-value-direction-inferred")
                    .with("id", indicator.id.as_str())
                    .with("direction", message::Arg::Message(direction))
            });
        }
    }
    if let Some(agreed) = answer.agreed {
        why.because(|| {
            Reason::rule("reason-value-agreed")
                .with("id", indicator.id.as_str())
                .with("measured", in_words())
                .with("agreed", words(indicator, &agreed.value))
                .with("outcome", message::Arg::Message(outcome(answer.against_agreed)))
                .said_at(measured.position)
        });
    }
}
