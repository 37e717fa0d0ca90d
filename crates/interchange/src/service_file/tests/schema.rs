use serde_json::{Map, Value, json};
use toml::Value as Toml;

use super::super::{organisation_schema, schema};
use super::{SERVICE, example};

/// TOML as JSON, dates as texts.
fn json_of(value: Toml) -> Value {
    match value {
        Toml::String(text) => Value::String(text),
        Toml::Integer(number) => json!(number),
        Toml::Float(number) => json!(number),
        Toml::Boolean(truth) => json!(truth),
        Toml::Datetime(date) => Value::String(date.to_string()),
        Toml::Array(list) => list.into_iter().map(json_of).collect(),
        Toml::Table(table) => table.into_iter().map(|(key, value)| (key, json_of(value))).collect::<Map<_, _>>().into(),
    }
}

fn file(text: &str) -> Value {
    json_of(Toml::Table(text.parse().unwrap()))
}

/// The places at which a file does not fit a schema.
fn misfits(schema: &Value, text: &str) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    validator.iter_errors(&file(text)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schemas_fit_their_meta_schema() {
    for schema in [schema(), organisation_schema()] {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{schema:#}");
    }
}

#[test]
fn the_schemas_take_the_examples() {
    assert_eq!(misfits(&organisation_schema(), &example("organisation.toml")), Vec::<String>::new());
    for name in ["expense.toml", "telemedicine.toml", "iaas.toml"] {
        assert_eq!(misfits(&schema(), &example(name)), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    assert_eq!(misfits(&schema(), SERVICE), Vec::<String>::new());
    for more in [
        "color = 1",
        "[control.'II.1.1.1']\nstatsu = 'implemented'",
        "[control.'II.1.1.1']\nstatus = 'done'",
        "[control.'II.1.1.1']\nnote = 'x'",
        "[control.'II.1.1.1']\nexcluded = 'x'\nstatus = 'planned'",
        "[control.'II.1.1.1']\nstatus = 'planned'\ndue = 'soon'",
        "[control.'II.1.1.1']\nstatus = 'planned'\nevidence = [{ title = 't' }]",
        "[indicator.'III.1.1.3.b']\nmeasured = '99%'",
        "[indicator.'III.1.1.3.b']\non = 2026-04-01",
        "[indicator.'III.1.1.3.b']\nmeasured = { operating = '1h' }\non = 2026-04-01",
        "[[event]]\nevent = 'incident'",
        "[settings]\nevidence = 'maybe'",
        "[pattern]\nnumber = 3",
        "[organisation]\nname = 'O'",
    ] {
        let text = format!("{SERVICE}{more}\n");
        assert_ne!(misfits(&schema(), &text), Vec::<String>::new(), "{more}");
        assert_ne!(super::problems(&text), Vec::<String>::new(), "{more}");
    }
}

#[test]
fn each_property_is_described_and_nothing_may_be_null() {
    fn walk(value: &Value, path: &str) {
        match value {
            Value::Object(object) => {
                if let Some(Value::Object(properties)) = object.get("properties") {
                    for (key, property) in properties.iter().filter(|(_, property)| property.is_object()) {
                        assert!(property.get("description").is_some(), "{path}/{key}");
                    }
                }
                object.iter().for_each(|(key, inner)| walk(inner, &format!("{path}/{key}")));
            }
            Value::Array(list) => list.iter().for_each(|inner| walk(inner, path)),
            Value::String(text) => assert!(text != "null", "{path}"),
            _ => {}
        }
    }
    walk(&schema(), "");
    walk(&organisation_schema(), "");
}
