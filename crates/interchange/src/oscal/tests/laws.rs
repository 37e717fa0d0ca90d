//! Laws that hold for every document.

use proptest::prelude::*;

use super::super::{Document, Format, Kind, Name, Object, Value};

fn text() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(vec![
        "yes",
        "null",
        "~",
        "- x",
        "a: b",
        " ",
        "\n",
        "\r\n",
        "#",
        "'",
        "\"",
        "\\",
        "\u{85}",
        "\u{feff}",
        "\u{7f}",
        "%",
        "{{ insert: param, x }}",
        "0x1f",
        "1.5",
        "-",
        ":",
        "?",
        "!",
        "&a",
        "*a",
        "|",
        ">",
        "---",
        "...",
        "<<",
        "日本",
    ]);
    prop_oneof![
        proptest::string::string_regex("[a-z0-9 _.:#-]{0,12}").unwrap(),
        any::<String>(),
        proptest::collection::vec(odd, 1..4).prop_map(|parts| parts.concat()),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let number = proptest::sample::select(vec!["0", "-1", "1.50", "1e5", "12345678901234567890123", "-0.0"]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number.prop_map(|digits| Value::Number(digits.into())),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            object(inner).prop_map(Value::Object),
        ]
    })
}

fn object(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Object> {
    proptest::collection::vec((text(), value), 0..6).prop_map(|fields| {
        let mut object = Object::default();
        for (name, value) in fields.into_iter().filter(|(name, _)| name.len() < 200) {
            object.set(Name::Owned(name), value);
        }
        object
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_the_same(body in object(value())) {
        let document = Document::new("x", Kind::Catalog, body);
        for (format, name) in [(Format::Json, "x.json"), (Format::Yaml, "x.yaml")] {
            let written = document.write(format);
            let read = Document::read(name, written.as_bytes());
            prop_assert_eq!(read.as_ref().map(Document::root), Ok(document.root()), "{}", written);
        }
    }

    #[test]
    fn json_is_what_serde_json_takes_it_for(body in object(value())) {
        let document = Document::new("x", Kind::Catalog, body);
        let theirs: serde_json::Value = serde_json::from_str(&document.write(Format::Json)).unwrap();
        prop_assert_eq!(theirs, super::json_of(&Value::Object(document.root().clone())));
    }
}
