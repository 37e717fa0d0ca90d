//! Every kind of fault is told with its file and line, in a small guideline of the shape.

use message::Locale;

use super::package;
use crate::load;

/// The problems of the small guideline with `from` replaced by `to` in one of its files, as lines of English.
#[track_caller]
pub(super) fn problems(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut package = package("fuzz/planning");
    let text = package.files.get_mut(file).unwrap();
    assert!(text.contains(from), "{from}");
    *text = text.replacen(from, to, 1);
    let Err(found) = load(&package) else { return Vec::new() };
    let line = |one: &message::Diagnostic| {
        let place = one.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place}: {}", one.text(Locale::En))
    };
    found.iter().map(line).collect()
}

/// Holds one replacement against what must be reported.
#[track_caller]
pub(super) fn reports(cases: &[(&str, &str, &str, &[&str])]) {
    for (file, from, to, expected) in cases {
        assert_eq!(problems(file, from, to), *expected, "{file}: {to}");
    }
}

#[test]
fn the_small_guideline_has_none() {
    assert_eq!(problems("notes.toml", "(※)", "(*)"), [""; 0]);
}

#[test]
fn texts_that_lack_a_language() {
    reports(&[
        (
            "nodes/ease.toml",
            "{ ja = \"増える\", en = \"Growth\" }",
            "{ ja = \"増える\" }",
            &["nodes/ease.toml:6: this item cannot be read: missing field `en`"],
        ),
        (
            "measures/data.toml",
            "en = \"A note\"",
            "en = \" \"",
            &["measures/data.toml:12: `A-1-1` has no text in English"],
        ),
        ("glossary.toml", "\"Scale in\"", "\"\"", &["glossary.toml:4: `in` has no text in English"]),
        (
            "edges/data.toml",
            "ja = \"同じ箱がある。\"\n",
            "",
            &["edges/data.toml:1: this item cannot be read: missing field `ja`"],
        ),
        (
            "scope.toml",
            "en = \"See the examples.\"",
            "",
            &["scope.toml:44: this item cannot be read: missing field `en`"],
        ),
    ]);
}

#[test]
fn keys_files_and_words_that_nobody_knows() {
    reports(&[
        (
            "measures/data.toml",
            "place = \"p2\"",
            "place = \"p2\"\npage = 2",
            &[
                "measures/data.toml:7: this item cannot be read: unknown field `page`, expected one of `id`, `category`, \
               `title`, `purpose`, `place`, `requirement`, `obligation`, `parameter`, `discrepancy`",
            ],
        ),
        ("roles.toml", "[[handover]]", "[[handovers]]", &["roles.toml:16: `handovers` is not a key of this file"]),
        (
            "scope.toml",
            "[doubt]",
            "[doubts]",
            &[
                "scope.toml:1: this item cannot be read: missing field `doubt`",
                "scope.toml:44: `doubts` is not a key of this file",
            ],
        ),
        (
            "edges/ease.toml",
            "basis = \"stated\"",
            "basis = \"sure\"",
            &["edges/ease.toml:6: this item cannot be read: unknown variant `sure`, expected one of `stated`, \
               `inferred`, `ambiguous`"],
        ),
        (
            "measures/data.toml",
            "origin = \"purpose\"",
            "origin = \"requirement 0\"",
            &["measures/data.toml:30: this item cannot be read: `requirement 0` is no origin: `requirement 1` or \
               `purpose`"],
        ),
        (
            "guideline.toml",
            "shape = \"planning\"",
            "shape = \"plan\"",
            &["guideline.toml:5: this item cannot be read: unknown variant `plan`, expected `controls` or `planning`"],
        ),
    ]);
    let mut package = package("fuzz/planning");
    package.files.insert("chapters/1.toml".to_owned(), String::new());
    let found = load(&package).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "guideline-unknown-file");
}

#[test]
fn totals_that_are_not_reached() {
    reports(&[
        (
            "guideline.toml",
            "edges_stated = 5",
            "edges_stated = 6",
            &["guideline.toml:1: edges_stated: the manifest declares 6, the files hold 5"],
        ),
        (
            "guideline.toml",
            "scenes = 1\n",
            "",
            &["guideline.toml:1: scenes: the manifest declares 0, the files hold 1"],
        ),
        (
            "guideline.toml",
            "scenes = 1\n",
            "scenes = 1\nacts = 1\n",
            &["guideline.toml:1: `acts` is not a key of this file"],
        ),
    ]);
}

#[test]
fn what_does_not_go_together() {
    reports(&[
        (
            "nodes/data.toml",
            "category = \"data\"",
            "category = \"ease\"",
            &["nodes/data.toml:1: `P-1` does not go with `ease`", "nodes/data.toml:1: `P-1` does not go with `U`"],
        ),
        (
            "nodes/data.toml",
            "benefits = [\"secrecy\"]",
            "benefits = [\"secrecy\", \"business\"]",
            &["nodes/data.toml:1: `two` lacks `secrecy, business`"],
        ),
        (
            "viewpoints.toml",
            "benefit = \"business\"\ngroup",
            "benefit = \"secrecy\"\ngroup",
            &[
                "viewpoints.toml:24: `secrecy` does not go with `ease`",
                "viewpoints.toml:24: `secrecy` does not go with `market`",
            ],
        ),
        (
            "viewpoints.toml",
            "[[example.evaluation]]\nviewpoint = \"2\"\nja = \"年1回\"\nen = \"Yearly\"\n",
            "",
            &["viewpoints.toml:34: `1` lacks `2`"],
        ),
        (
            "measures/data.toml",
            "id = \"A-1-2\"",
            "id = \"A-1-3\"",
            &["measures/data.toml:16: `A-1-3` does not go with `A-1`"],
        ),
        (
            "measures/data.toml",
            "id = \"A-1.prv1\"",
            "id = \"A-2.prv1\"",
            &["measures/data.toml:22: the id `A-2.prv1` does not belong under `A-1`"],
        ),
        (
            "edges/data.toml",
            "id = \"data.P-1.P-2\"",
            "id = \"data.P-2.P-1\"",
            &["edges/data.toml:16: `data.P-2.P-1` does not go with `data.P-1.P-2`"],
        ),
        (
            "edges/data.toml",
            "basis = \"ambiguous\"\nreason = { ja = \"目的\", en = \"The purpose\" }\nreading = \"A-1-parent\"",
            "basis = \"ambiguous\"\nreason = { ja = \"目的\", en = \"The purpose\" }",
            &["readings.toml:18: `A-1-parent` names `data.P-1.A-1`, which does not name it back"],
        ),
        (
            "readings.toml",
            "edges = [\"data.P-2.A-1\"]",
            "",
            &["edges/data.toml:33: `data.P-2.A-1` names `A-1-parent`, which does not name it back"],
        ),
        ("readings.toml", "default = \"columns\"", "default = \"x\"", &["readings.toml:1: `numbering` lacks `x`"]),
        (
            "prerequisites.toml",
            "measure = \"A-2\"\n\n",
            "measure = \"A-9\"\n\n",
            &[
                "prerequisites.toml:9: `A-9` is referred to here but does not exist",
                "prerequisites.toml:21: `key-list` does not go with `A-2`",
            ],
        ),
        (
            "prerequisites.toml",
            "measure = \"A-2\"\n\n",
            "measure = \"A-3\"\n\n",
            &["prerequisites.toml:21: `key-list` does not go with `A-2`"],
        ),
        (
            "prerequisites.toml",
            "basis = \"stated\"\nseverity",
            "basis = \"ambiguous\"\nseverity",
            &["prerequisites.toml:14: `handling` lacks `stated`"],
        ),
        ("data-linkage.toml", "points = [1]", "points = [2]", &["data-linkage.toml:7: `1` lacks `2`"]),
        (
            "data-linkage.toml",
            "pattern = \"1\"",
            "pattern = \"2\"",
            &["data-linkage.toml:71: `2` does not go with `yes, linked-data`"],
        ),
    ]);
}

#[test]
fn ways_that_lead_in_a_circle() {
    reports(&[
        (
            "prerequisites.toml",
            "id = \"A-2.A-1\"\nmeasure = \"A-2\"\nrequires = \"A-1\"",
            "id = \"A-2.A-3\"\nmeasure = \"A-2\"\nrequires = \"A-3\"",
            &[
                "prerequisites.toml:14: from `A-2.A-3` a way leads back to where it began",
                "prerequisites.toml:21: from `A-3.A-2` a way leads back to where it began",
            ],
        ),
        (
            "edges/data.toml",
            "id = \"data.A-1.A-2\"\nkind = \"chain\"\nfrom = \"A-1\"\nto = \"A-2\"",
            "id = \"data.A-2.A-2\"\nkind = \"chain\"\nfrom = \"A-2\"\nto = \"A-2\"",
            &["edges/data.toml:50: from `data.A-2.A-2` a way leads back to where it began"],
        ),
    ]);
}
