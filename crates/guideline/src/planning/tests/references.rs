//! References to nothing and ids that are used twice are told with file and line.

use super::faults::{problems, reports};

#[test]
fn references_to_nothing() {
    let missing = |place: &str, id: &str| format!("{place}: `{id}` is referred to here but does not exist");
    for (file, line, from, to, id) in [
        (
            "categories.toml",
            15,
            "axis = \"ease\"\ntitle = { ja = \"事業\"",
            "axis = \"x\"\ntitle = { ja = \"事業\"",
            "x",
        ),
        ("categories.toml", 36, "place = \"2.3\"", "place = \"9.3\"", "9"),
        ("benefits.toml", 8, "aspect = \"business\"", "aspect = \"x\"", "x"),
        ("supply-risks.toml", 1, "[\"P-1\"]", "[\"P-9\"]", "P-9"),
        ("viewpoints.toml", 24, "group = \"market\"", "group = \"x\"", "x"),
        ("nodes/data.toml", 1, "[\"P-2\"]", "[\"P-9\"]", "P-9"),
        ("nodes/data.toml", 1, "[\"numbering\"]", "[\"x\"]", "x"),
        ("readings.toml", 18, "[\"A-1\"]", "[\"x\"]", "x"),
        ("measures/data.toml", 9, "[\"trade\"]", "[\"x\"]", "x"),
        ("measures/data.toml", 22, "[\"fault\"]", "[\"x\"]", "x"),
        ("measures/data.toml", 22, "\"requirement 2\"", "\"requirement 3\"", "A-1-3"),
        (
            "trees.toml",
            1,
            "[[tree]]",
            "[[legend.colour]]\nbenefits = [\"x\"]\ntitle = { ja = \"色\", en = \"Colour\" }\n[[tree]]",
            "x",
        ),
        ("trees.toml", 28, "legend = \"two\"\npage = 3", "legend = \"x\"\npage = 3", "x"),
        ("readings.toml", 33, "[\"data.P-2.A-1\"]", "[\"data.P-2.A-1\", \"data.x\"]", "data.x"),
        ("edges/data.toml", 1, "[\"F-1\"]", "[\"F-9\"]", "F-9"),
        ("prerequisites.toml", 21, "artefact = \"key-list\"", "artefact = \"x\"", "x"),
        ("prerequisites.toml", 29, "requirement = \"A-3-1\"", "requirement = \"A-3-2\"", "A-3-2"),
        ("prerequisites.toml", 29, "alternatives = [\"A-2\"]", "alternatives = [\"A-9\"]", "A-9"),
        ("prerequisites.toml", 29, "to = [\"A-1\"]\naction", "to = [\"A-1\"]\nfact = \"x\"\naction", "x"),
        ("notes.toml", 1, "mark = \"(※)\"", "mark = \"(※)\"\nfact = \"x\"", "x"),
        ("prerequisites.toml", 39, "[\"A-2\", \"F-1\"]", "[\"A-2\", \"F-9\"]", "F-9"),
        ("roles.toml", 8, "[\"owner\"]", "[\"x\"]", "x"),
        ("roles.toml", 16, "what = \"items\"", "what = \"x\"", "x"),
        ("scenes.toml", 1, "addressee = \"vendor\"", "addressee = \"x\"", "x"),
        ("scenes.toml", 1, "output = \"items\"", "output = \"x\"", "x"),
        ("method.toml", 15, "axis = \"autonomy\"", "axis = \"x\"", "x"),
        ("method.toml", 29, "step = 1", "step = 2", "2"),
        ("method.toml", 37, "scenes = [\"1\"]", "scenes = [\"4\"]", "4"),
        ("method.toml", 45, "actor = \"owner\"", "actor = \"x\"", "x"),
        ("scope.toml", 29, "ring = \"society\"", "ring = \"x\"", "x"),
        ("scope.toml", 35, "ring = \"single\"", "ring = \"x\"", "x"),
        ("references.toml", 7, "reference = 1", "reference = 2", "2"),
        ("glossary.toml", 1, "pair = \"out\"", "pair = \"x\"", "x"),
        ("data-linkage.toml", 71, "pattern = \"1\"", "pattern = \"9\"", "9"),
    ] {
        assert_eq!(problems(file, from, to), [missing(&format!("{file}:{line}"), id)], "{file}: {to}");
    }
}

#[test]
fn ids_that_are_used_twice() {
    reports(&[
        (
            "nodes/data.toml",
            "key = \"theft\"",
            "key = \"leak\"",
            &["nodes/data.toml:16: `leak` is already used at nodes/data.toml:1"],
        ),
        (
            "readings.toml",
            "id = \"branches\"",
            "id = \"columns\"",
            &["readings.toml:1: `columns` is already used at readings.toml:1"],
        ),
        (
            "categories.toml",
            "measure_letter = \"F\"",
            "measure_letter = \"P\"",
            &[
                "categories.toml:36: `P` is already used at categories.toml:23",
                "measures/ease.toml:1: `F-1` does not go with `P`",
            ],
        ),
        (
            "prerequisites.toml",
            "basis = \"inferred\"\nseverity = \"warning\"",
            "basis = \"inferred\"\nseverity = \"warning\"\n[[handling]]\nbasis = \"stated\"\nseverity = \"hint\"",
            &["prerequisites.toml:8: `stated` is already used at prerequisites.toml:1"],
        ),
        (
            "data-linkage.toml",
            "own_processing = \"yes\"\nother_storage = \"results-only\"\nja",
            "own_processing = \"no\"\nother_storage = \"results-only\"\nja",
            &[
                "data-linkage.toml:1: `rule` lacks `yes, results-only`",
                "data-linkage.toml:86: `no, results-only` is already used at data-linkage.toml:81",
            ],
        ),
    ]);
}
