//! A chain as a chain file: what [`super::read`] reads back as the same statements.

use serde_json::{Map, Value};
use world::{Chain, ChainPart, Statement};

use super::form::{CLAUSE, Field, LISTS, List, Shape};

/// A chain in the form of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The file.
    pub file: Value,
    /// Parts it cannot hold: they name requirements of another guideline.
    pub left_out: Vec<String>,
}

/// Writes a chain whose requirements are named by one guideline.
pub fn write(chain: &Chain, guideline: &str) -> Written {
    let mut left_out = Vec::new();
    let mut file = Map::from_iter([("guideline".to_owned(), Value::from(guideline))]);
    for list in &LISTS {
        let mut entries = Vec::new();
        for name in chain.names(list.part) {
            let part = ChainPart::new(list.part, name);
            match chain.told(&part).and_then(|told| entry_of(list, &told.body, guideline)) {
                Some(entry) => entries.push(Value::Object(entry)),
                None => left_out.push(part.to_string()),
            }
        }
        if !entries.is_empty() {
            file.insert(list.key.to_owned(), entries.into());
        }
    }
    Written { file: Value::Object(file), left_out }
}

/// A statement as an entry of its list; `None`: it names requirements of another guideline.
pub fn entry_of(list: &List, statement: &Statement, guideline: &str) -> Option<Map<String, Value>> {
    let body: Value = serde_json::from_slice(&statement.body()).unwrap_or_default();
    fields(list.fields, &body, guideline)
}

/// The fields of an entry; `None`: it names requirements of another guideline.
fn fields(table: &[Field], body: &Value, guideline: &str) -> Option<Map<String, Value>> {
    let mut entry = Map::new();
    for field in table {
        let Some(value) = body.get(field.body).filter(|value| !value.is_null()) else { continue };
        let written = match field.shape {
            Shape::Items | Shape::Covers => {
                if value.get("guideline").and_then(Value::as_str) != Some(guideline) {
                    return None;
                }
                match (value.get("items"), field.shape) {
                    (Some(items), _) => items.clone(),
                    // Without items, all of the guideline is covered.
                    (None, Shape::Covers) => continue,
                    // Here it would be nothing.
                    (None, _) => return None,
                }
            }
            Shape::Clauses => {
                let clauses = value.as_array().into_iter().flatten();
                let clauses: Option<Vec<Value>> =
                    clauses.map(|clause| fields(CLAUSE, clause, guideline).map(Value::Object)).collect();
                clauses?.into()
            }
            _ => value.clone(),
        };
        entry.insert(field.key.to_owned(), written);
    }
    Some(entry)
}
