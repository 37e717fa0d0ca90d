//! What is read is written back the same, in either format.

use super::super::{Document, Format, Kind};

fn read(file: &str, text: &str) -> Document {
    Document::read(file, text.as_bytes()).unwrap_or_else(|found| panic!("{}", super::told(&found)))
}

#[test]
fn nothing_is_lost_between_the_formats() {
    let json = r#"{
  "$schema": "https://example.org/schema.json",
  "mapping-collection": {
    "zeta": "unknown fields and their order stay",
    "uuid": "70000000-0000-4000-8000-000000000000",
    "alpha": {},
    "empty": [],
    "nothing": null,
    "confidence-score": {
      "percentage": 0.50,
      "big": 123456789012345678901234567890,
      "small": -1E-7
    },
    "truth": [
      true,
      false
    ],
    "texts": [
      "",
      " led by a space",
      "ends with a colon:",
      "a: b # c",
      "- not a list",
      "yes",
      "null",
      "12.50",
      "2026-11-21",
      "two\nlines\t\"quoted\" \\ \u0001",
      "日本語と é",
      "*alias &anchor !tag %percent @at `tick`",
      "{{ insert: param, a-1 }}",
      " ￾"
    ],
    "nested": [
      [
        [],
        [
          1
        ]
      ]
    ]
  }
}
"#;
    let document = read("m.json", json);
    assert_eq!(document.kind(), Kind::MappingCollection);
    assert_eq!(document.write(Format::Json), json);
    let yaml = document.write(Format::Yaml);
    let back = read("m.yaml", &yaml);
    assert_eq!(back.root(), document.root(), "{yaml}");
    assert_eq!(back.write(Format::Json), json);
    assert_eq!(back.write(Format::Yaml), yaml);
}

#[test]
fn yaml_of_others_is_understood() {
    let yaml = "%YAML 1.2\n---\n# a comment\ncatalog:\n  uuid: 80000000-0000-4000-8000-000000000000\n  metadata: &m\n    title: >-\n      folded\n      text\n    remarks: |\n      two\n      lines\n    version: !!str 1.0\n    'quoted': \"\\u65e5\"\n  again: *m\n  flow: {a: [1, 2.50, ~], \"b\": .5, c: 0x1f, d: True, e: 1e999}\n  as-is: true\n...\n";
    let expected = r#"{
  "catalog": {
    "uuid": "80000000-0000-4000-8000-000000000000",
    "metadata": {
      "title": "folded text",
      "remarks": "two\nlines\n",
      "version": "1.0",
      "quoted": "日"
    },
    "again": {
      "title": "folded text",
      "remarks": "two\nlines\n",
      "version": "1.0",
      "quoted": "日"
    },
    "flow": {
      "a": [
        1,
        2.50,
        null
      ],
      "b": ".5",
      "c": "0x1f",
      "d": true,
      "e": "1e999"
    },
    "as-is": true
  }
}
"#;
    assert_eq!(read("c.yml", yaml).write(Format::Json), expected);
}

#[test]
fn the_format_is_told_by_the_name_or_by_the_beginning() {
    for (file, text) in [
        ("c.json", "{\"catalog\": {}}"),
        ("c.yaml", "{\"catalog\": {}}"),
        ("c.YML", "catalog: {}"),
        ("c", "\u{feff}  {\"catalog\": {}}"),
        ("c.txt", "catalog: {}"),
    ] {
        assert_eq!(read(file, text).kind(), Kind::Catalog, "{file}");
    }
    assert_eq!(read("x.json", "{\"system-security-plan\": {}}").kind(), Kind::Other("system-security-plan"));
}
