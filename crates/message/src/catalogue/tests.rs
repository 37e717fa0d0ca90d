use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::FILES;

/// The ids of a Fluent file (attributes as `id.attribute`), each with the variables it uses.
fn shape(name: &str, source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut shape = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        if let Some(value) = &message.value {
            assert!(
                shape.insert(message.id.name.to_owned(), variables(value)).is_none(),
                "{name}: {} twice",
                message.id.name
            );
        }
        for attribute in &message.attributes {
            shape.insert(format!("{}.{}", message.id.name, attribute.id.name), variables(&attribute.value));
        }
    }
    shape
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, &mut found);
        }
    }
    found
}

fn expression_variables(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, found),
        // What only chooses a form (a plural) may differ between languages; what is shown may not.
        Expression::Select { variants, .. } => {
            for variant in variants {
                found.extend(variables(&variant.value));
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, found),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let mut seen = BTreeSet::new();
    for (name, ja, en) in FILES {
        let (ja, en) = (shape(name, ja), shape(name, en));
        assert_eq!(ja, en, "{name}");
        for id in ja.into_keys() {
            assert!(seen.insert(id.clone()), "{id} stands in two files");
        }
    }
}

#[test]
fn japanese_is_japanese_and_english_has_none() {
    let japanese = |line: &str| line.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
    for (name, _, en) in FILES {
        for line in en.lines() {
            assert!(!japanese(line), "{name} (en): {line}");
        }
    }
}
