//! Taking out of a parsed file what an error points at.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeValue};

use super::path::Step;

/// What was taken out of a value, and where the table starts in which it stood.
#[derive(Debug)]
pub(super) struct Taken<'a> {
    pub(super) table: usize,
    pub(super) what: What<'a>,
}

/// What was taken out.
#[derive(Debug)]
pub(super) enum What<'a> {
    /// A key nobody knows, and where it starts.
    Key(usize),
    /// A value that cannot be read.
    Value(Spanned<DeValue<'a>>),
}

/// Takes out the entry whose key or value has this span, the deepest if there are several, and adds its path to `steps`.
pub(super) fn take_out<'a>(
    value: &mut Spanned<DeValue<'a>>,
    span: &Range<usize>,
    steps: &mut Vec<Step>,
) -> Option<Taken<'a>> {
    let depth = steps.len();
    let start = value.span().start;
    match value.get_mut() {
        DeValue::Table(table) => {
            for (key, inner) in table.iter_mut() {
                steps.push(Step::Key(key.get_ref().to_string()));
                if let Some(taken) = take_out(inner, span, steps) {
                    return Some(taken);
                }
                steps.truncate(depth);
            }
            let key = table.iter().find(|(key, inner)| key.span() == *span || inner.span() == *span)?.0.clone();
            steps.push(Step::Key(key.get_ref().to_string()));
            let inner = table.remove(&key)?;
            let what = if key.span() == *span { What::Key(span.start) } else { What::Value(inner) };
            Some(Taken { table: start, what })
        }
        DeValue::Array(list) => {
            steps.push(Step::Element);
            if let Some(taken) = list.iter_mut().find_map(|inner| take_out(inner, span, steps)) {
                return Some(taken);
            }
            let at = list.iter().position(|inner| inner.span() == *span);
            let Some(at) = at else {
                steps.truncate(depth);
                return None;
            };
            let mut rest = DeArray::new();
            let mut taken = None;
            for (position, inner) in std::mem::replace(list, DeArray::new()).into_iter().enumerate() {
                if position == at { taken = Some(inner) } else { rest.push(inner) }
            }
            *list = rest;
            taken.map(|inner| Taken { table: start, what: What::Value(inner) })
        }
        _ => None,
    }
}
