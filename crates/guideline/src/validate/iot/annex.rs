//! ANNEX3: strategies, worksheet, rules, connections.

use crate::file::Located;
use crate::iot::IotDraft;
use crate::validate::ids::Ids;

use super::{kind, number};

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.annex_sections.iter().for_each(|one| number(ids, kind::ANNEX_SECTION, one.item.number, &one.place));
    for Located { item: strategy, place } in &iot.strategies {
        ids.add(kind::STRATEGY, &strategy.id, place);
        ids.add(kind::WHEN, &strategy.id, place);
        ids.want(kind::ROLE, &strategy.role, place);
        ids.want_all(kind::COMPONENT, &strategy.components, place);
    }
    worksheet(iot, ids);
    iot.harm_tests.iter().for_each(|test| ids.add(kind::HARM_TEST, &test.item.id, &test.place));
    for Located { item: rule, place } in &iot.annex_rules {
        ids.add(kind::ANNEX_RULE, &rule.id, place);
        ids.want(kind::ANNEX_SECTION, &rule.section.to_string(), place);
        ids.want_all(kind::COUNTERMEASURE, &rule.related, place);
        rule.check.iter().for_each(|check| ids.want(kind::CHECK, check, place));
    }
    for Located { item: connection, place } in &iot.hidden_connections {
        ids.add(kind::CONNECTION, &connection.id, place);
        ids.want(kind::WHEN, &connection.when, place);
        ids.want_all(kind::COUNTERMEASURE, &connection.related, place);
        ids.want_all(kind::EXTRACTED_RISK, &connection.risks, place);
    }
}

/// Each example fills every field once.
fn worksheet(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.fields.iter().for_each(|field| ids.add(kind::FIELD, &field.item.id, &field.place));
    for Located { item: example, place } in &iot.examples {
        ids.add(kind::EXAMPLE, &example.id, place);
        ids.want(kind::STRATEGY, &example.strategy, place);
        example.values.iter().for_each(|value| ids.want(kind::FIELD, &value.field, place));
        for Located { item: field, .. } in &iot.fields {
            match example.values.iter().filter(|value| value.field == field.id).count() {
                0 => ids.lacking(&example.id, &field.id, place),
                1 => {}
                _ => ids.unfit(&example.id, &field.id, place),
            }
        }
    }
}
