use message::Locale;

use super::{Confidence, Mapping, MappingSource, Unit, load, printed, units};
use crate::Relation;
use crate::shipped::guideline;

fn shipped(name: &str, guidelines: &[&crate::Guideline]) -> Mapping {
    let path = format!("{}/../../mappings/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let (mapping, warnings) = load(&path, &text, guidelines).unwrap_or_else(|found| panic!("{found:#?}"));
    assert!(warnings.is_empty(), "{warnings:#?}");
    mapping
}

/// The sums are those of docs/texts-mappings.md.
#[test]
fn shipped_mappings_are_whole() {
    let (mic2014, mic3) = (guideline("mic2014"), guideline("mic3"));
    let sums = [
        ("mic2014--iso27002-2013", 44, 44, 5, 70, 0),
        ("iso27002-2013--iso27001-2013", 114, 114, 0, 0, 0),
        ("mic2014--mic3", 118, 142, 2, 105, 118),
    ];
    for (name, pairs, ties, from, to, parts) in sums {
        let mapping = shipped(name, &[&mic2014, &mic3]);
        assert_eq!(mapping.name, name);
        assert_eq!((mapping.pairs.len(), mapping.ties()), (pairs, ties), "{name}");
        let residue = &mapping.residue;
        assert_eq!((residue.from.len(), residue.to.len(), residue.parts.len()), (from, to, parts), "{name}");
        assert!(mapping.pairs.iter().all(|pair| mapping.reason_of(pair).is_some()), "{name}");
    }
}

/// Both files that name the standard between them list the same controls of it, and what the framework prints is among
/// the controls of the other.
#[test]
fn mappings_agree_on_the_items_of_a_standard() {
    let middle = shipped("mic2014--iso27002-2013", &[]);
    let end = shipped("iso27002-2013--iso27001-2013", &[]);
    let mut to: Vec<&str> = middle.items_to().collect();
    let mut from: Vec<&str> = end.items_from().collect();
    to.sort_unstable();
    from.sort_unstable();
    assert_eq!(to, from);
    let framework = guideline("cpsf");
    let comparison = printed(&framework).into_iter().find(|one| one.to == end.to).unwrap();
    let known: Vec<&str> = end.items_to().collect();
    let strange: Vec<&str> = comparison.items_to().filter(|id| !known.contains(id)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

/// The numbers were counted in the files: rows, clauses without those printed a second time in their row.
#[test]
fn a_framework_prints_its_comparison_with_standards() {
    let mappings = printed(&guideline("cpsf"));
    let sums: Vec<_> = mappings.iter().map(|one| (one.name.as_str(), one.residue.from.len(), one.ties())).collect();
    let expected = [
        ("cpsf--iso27001-2013", 6, 401),
        ("cpsf--nist-csf-1.0", 9, 185),
        ("cpsf--nist-csf-1.1", 45, 26),
        ("cpsf--nist-sp800-171", 12, 170),
    ];
    assert_eq!(sums, expected);
    for mapping in &mappings {
        assert_eq!(mapping.source, MappingSource::Document);
        assert!(mapping.pairs.iter().all(|pair| pair.relation == Relation::Related));
        assert!(mapping.residue.from.contains(&"L3.013".to_owned()));
        assert!(mapping.claimed_by.en.contains("METI"), "{}", mapping.claimed_by.get(Locale::En));
    }
    // One row may go on after its last clause, and one clause may stand in the wrong row.
    let pairs = mappings.iter().flat_map(|mapping| &mapping.pairs);
    let doubtful = pairs.filter(|pair| pair.confidence == Confidence::Low);
    let doubtful: Vec<_> = doubtful.map(|pair| (pair.from.as_str(), pair.to.join(" "))).collect();
    assert_eq!(doubtful, [("L1.002", "PR.IP-11".to_owned()), ("L3.008", "3.13.14".to_owned())]);
    let repeats = mappings[0].pairs.iter().flat_map(|pair| &pair.remarks).filter(|remark| remark.repeat);
    let repeats: Vec<&str> = repeats.map(|remark| remark.clause.as_str()).collect();
    assert_eq!(repeats, ["A.13.1.1", "A.13.2.1"]);
    for pair in mappings.iter().flat_map(|mapping| &mapping.pairs) {
        let mut once = pair.to.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), pair.to.len(), "{}", pair.from);
    }
}

#[test]
fn a_summary_prints_one_tie_of_controls() {
    let mappings = printed(&guideline("mic2"));
    assert_eq!(mappings.len(), 1);
    assert_eq!((mappings[0].name.as_str(), mappings[0].ties()), ("mic2--mic2014", 2));
    assert_eq!(
        (mappings[0].pairs[0].from.as_str(), &mappings[0].pairs[0].to[..]),
        ("II.2.1", &["6.1.1".into(), "6.1.2".into()][..])
    );
    assert_eq!(mappings[0].residue.from.len(), 25);
    assert!(printed(&guideline("mic3")).is_empty());
}

#[test]
fn units_are_the_controls_as_printed() {
    let count = |name: &str| units(&guideline(name)).len();
    assert_eq!(["mic3", "mic2014", "cpsf", "mic2"].map(count), [200, 49, 57, 26]);
    let mic2014 = guideline("mic2014");
    assert_eq!(units(&mic2014).first().map(|unit: &Unit<'_>| unit.id), Some("6.1.1"));
}

const SMALL: &str = r#"[mapping]
from = "a"
to = "b"
source = "analyst"
claimed-by = { ja = "者", en = "Somebody" }

[totals]
from = 3
to = 3
parts = 2
pairs = 2
ties = 3

[[pair]]
from = "1"
to = ["x", "y"]
parts = ["1", "1.a"]
relation = "subset"
confidence = "high"
reason = { ja = "理由", en = "Reason" }

[[pair]]
from = "2"
to = ["x"]
relation = "related"
confidence = "low"
reason = { ja = "理由", en = "Reason" }

[residue]
from = ["3"]
to = ["z"]
parts = ["2.a"]
"#;

#[track_caller]
fn problems(path: &str, text: &str) -> Vec<String> {
    let found = load(path, text, &[]).map(|_| ()).err().unwrap_or_default();
    let place = |one: &message::Diagnostic| one.place.as_ref().map(ToString::to_string).unwrap_or_default();
    found.iter().map(|one| format!("{}: {}", place(one), one.text(Locale::En))).collect()
}

/// One change, and the problems it makes.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    assert!(SMALL.contains(from), "{from}");
    assert_eq!(problems("a--b.toml", &SMALL.replacen(from, to, 1)), expected, "`{from}` became `{to}`");
}

#[test]
fn a_small_mapping_has_no_problem() {
    assert_eq!(problems("mappings/a--b.toml", SMALL), Vec::<String>::new());
}

#[test]
fn every_problem_is_told_at_its_line() {
    let name = "a--b.toml: the file must be called";
    check("from = \"a\"", "from = \"c\"", &[&format!("{name} c--b.toml, after its two sides")]);
    check(
        "claimed-by = { ja = \"者\", en = \"Somebody\" }",
        "claimed-by = { ja = \"者\" }",
        &["a--b.toml:5: this item cannot be read: missing field `en`"],
    );
    check("en = \"Reason\"", "en = \" \"", &["a--b.toml:20: `` has no text in English"]);
    check(
        "[residue]",
        "[leftover]",
        &[
            "a--b.toml:1: this item cannot be read: missing field `residue`",
            "a--b.toml:29: `leftover` is not a key of this file",
        ],
    );
    check(
        "parts = [\"1\", \"1.a\"]",
        "part = [\"1\"]",
        &[
            "a--b.toml:17: this item cannot be read: unknown field `part`, expected one of `from`, `to`, `parts`, `relation`, `confidence`, `reason`",
        ],
    );
    check(
        "parts = [\"1\", \"1.a\"]",
        "parts = [\"1\", \"2.a\"]",
        &[
            "a--b.toml:14: the id `2.a` does not belong under `1`",
            "a--b.toml:29: `2.a` is left over and tied as well",
            "a--b.toml:7: parts: [totals] declares 2, the file holds 1",
        ],
    );
    check(
        "to = [\"x\"]",
        "to = [\"x\", \"x\"]",
        &[
            "a--b.toml:22: `2` and `x` are already tied at a--b.toml:22",
            "a--b.toml:7: ties: [totals] declares 3, the file holds 4",
        ],
    );
    check("from = [\"3\"]", "from = [\"3\", \"1\"]", &["a--b.toml:29: `1` is left over and tied as well"]);
    check("from = [\"3\"]", "from = [\"3\", \"3\"]", &["a--b.toml:29: `3` is already used at a--b.toml:29"]);
    check("from = [\"3\"]", "from = []", &["a--b.toml:7: from: [totals] declares 3, the file holds 2"]);
    check("pairs = 2", "pairs = 3", &["a--b.toml:7: pairs: [totals] declares 3, the file holds 2"]);
    check(
        "reason = { ja = \"理由\", en = \"Reason\" }\n\n[residue]",
        "[residue]",
        &["a--b.toml:22: `2` lacks `reason`"],
    );
    check(
        "to = [\"x\"]",
        "to = []",
        &["a--b.toml:22: `2` lacks `to`", "a--b.toml:7: ties: [totals] declares 3, the file holds 2"],
    );
    let own = SMALL.replacen("to = \"b\"", "to = \"a\"", 1);
    assert_eq!(problems("a--a.toml", &own), ["a--a.toml:1: both sides of the mapping are `a`"]);
}

#[test]
fn an_unknown_relation_is_named() {
    let found = problems("a--b.toml", &SMALL.replacen("\"subset\"", "\"covers\"", 1));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("a--b.toml:18: this item cannot be read: unknown variant `covers`"), "{found:?}");
}

/// What `none` says of two items touches neither.
#[test]
fn items_that_share_nothing_are_left_over() {
    check("relation = \"related\"", "relation = \"none\"", &["a--b.toml:29: `2` is neither tied nor left over"]);
    let text = SMALL.replacen("relation = \"related\"", "relation = \"none\"", 1);
    let text = text.replacen("from = [\"3\"]", "from = [\"2\", \"3\"]", 1);
    assert_eq!(problems("a--b.toml", &text), Vec::<String>::new());
}

/// With the guidelines at hand every item is held against them.
#[test]
fn items_are_those_of_the_guidelines_at_hand() {
    let (mic2014, mic3) = (guideline("mic2014"), guideline("mic3"));
    let path = format!("{}/../../mappings/mic2014--mic3.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let told = |text: &str| {
        let found = load("mic2014--mic3.toml", text, &[&mic2014, &mic3]).unwrap_err();
        found.iter().map(|one| one.text(Locale::En)).collect::<Vec<_>>()
    };
    let strange = text.replacen("to = [\"II.2.1.1\"]", "to = [\"II.2.1.99\"]", 1);
    let found = told(&strange);
    assert!(found.contains(&"`II.2.1.99` is referred to here but does not exist".to_owned()), "{found:?}");
    assert!(found.contains(&"`II.2.1.1` is neither tied nor left over".to_owned()), "{found:?}");
    let part = text.replacen("parts = [\"6.1.1\", \"6.1.1.p1\"]", "parts = [\"6.1.1\", \"6.1.1.zz\"]", 1);
    assert!(told(&part).contains(&"`6.1.1.zz` is referred to here but does not exist".to_owned()));
    let left = text.replacen("    \"6.1.1.b\", ", "    ", 1);
    assert!(told(&left).contains(&"`6.1.1.b` is neither tied nor left over".to_owned()));
}
