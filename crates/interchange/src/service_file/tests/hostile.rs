use proptest::prelude::*;

use super::super::document::{FILE_LIMIT, ITEM_LIMIT, MISTAKE_LIMIT, RECOVERY_LIMIT};
use super::super::{read_organisation, read_service};
use super::{SERVICE, check, example, guideline, problems};

#[test]
fn files_beyond_the_limits_are_refused() {
    let comment = "#".repeat(FILE_LIMIT - SERVICE.len());
    check(&format!("{SERVICE}{comment}"), &[]);
    check(&format!("{SERVICE}{comment}#"), &["f: the file is larger than 1 MiB"]);
    let many = "1,".repeat(ITEM_LIMIT);
    let found = format!("f: the file holds {} items, the limit is {ITEM_LIMIT}", ITEM_LIMIT + 8);
    check(&format!("{SERVICE}[control.'II.1.1.1']\npractices = [{many}]\n"), &[&found]);
    let many: String = (0..ITEM_LIMIT).map(|number| format!("a{number} = 1\n")).collect();
    check(
        &format!("{many}a = 1\n"),
        &[&format!("f: the file holds {} items, the limit is {ITEM_LIMIT}", ITEM_LIMIT + 1)],
    );
}

#[test]
fn deep_nesting_is_refused_by_the_parser() {
    for deep in [
        format!("a = {}{}", "[".repeat(200_000), "]".repeat(200_000)),
        format!("a = {}1{}", "{a=".repeat(100_000), "}".repeat(100_000)),
        format!("{}a = 1", "a.".repeat(200_000)),
        format!("[{}a]", "a.".repeat(200_000)),
    ] {
        let found = problems(&deep);
        assert!(!found.is_empty() && found.iter().any(|line| line.contains("TOML")), "{found:?}");
    }
}

#[test]
fn many_mistakes_are_told_in_reasonable_number() {
    let wrong = "'x',".repeat(5_000);
    let found = problems(&format!("{SERVICE}[control.'II.1.1.1']\nstatus = 'implemented'\npractices = [{wrong}]\n"));
    assert!((100..=110).contains(&found.len()), "{}", found.len());
}

#[test]
fn a_file_of_nothing_but_broken_syntax_is_told_in_few_words() {
    assert!((1..=MISTAKE_LIMIT).contains(&problems(&"=\n".repeat(1_000)).len()));
    assert!((1..=MISTAKE_LIMIT).contains(&problems(&"=\n".repeat(RECOVERY_LIMIT / 2)).len()));
    let found = problems(&"=\n".repeat(RECOVERY_LIMIT / 2 + 1));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("1: "), "{found:?}");
}

#[test]
fn no_byte_of_an_example_can_be_cut_without_an_answer() {
    let text = example("iaas.toml");
    for (end, _) in text.char_indices().step_by(97) {
        let _ = read_service("f", text.get(..end).unwrap(), guideline());
    }
}

/// An example with a piece replaced: by other pieces, random texts or nothing.
fn mutated() -> impl Strategy<Value = String> {
    let names = ["organisation.toml", "expense.toml", "telemedicine.toml", "iaas.toml"];
    let pieces = prop_oneof![
        "\\PC{0,8}",
        Just("\n".to_owned()),
        Just("[[event]]\n".to_owned()),
        Just("{".to_owned()),
        Just("]".to_owned()),
        Just("\"".to_owned()),
        Just("= 1979-05-27T07:32:00Z".to_owned()),
        Just("= { a = 1 }".to_owned()),
        Just("= [[], {}]".to_owned()),
        Just("99999999999999999999".to_owned()),
    ];
    let cuts = prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, pieces), 1..6);
    (prop::sample::select(names.to_vec()), cuts).prop_map(|(name, cuts)| {
        let mut letters: Vec<char> = example(name).chars().collect();
        for (at, length, piece) in cuts {
            let at = at.index(letters.len());
            let end = (at + length).min(letters.len());
            letters.splice(at..end, piece.chars());
        }
        letters.into_iter().collect()
    })
}

/// TOML that is sound as such, with anything anywhere.
fn scrambled() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec![
        "organisation",
        "service",
        "pattern",
        "settings",
        "readings",
        "intervals",
        "parameters",
        "event",
        "control",
        "indicator",
        "'II.1.1.1'",
        "'III.1.1.3.b'",
        "evidence",
        "measured",
        "on",
        "due",
        "done",
        "duties",
        "status",
        "id",
        "name",
        "runs",
        "number",
        "rev1",
        "'#'",
        "''",
    ]);
    let leaf = prop::sample::select(vec![
        "1",
        "-1",
        "1.5",
        "true",
        "nan",
        "'x'",
        "'service'",
        "'99%'",
        "2026-04-01",
        "07:32:00",
        "2026-04-01T00:00:00Z",
        "''",
        "[]",
        "{}",
        "0x10",
    ])
    .prop_map(str::to_owned);
    let value = leaf.prop_recursive(3, 12, 4, {
        let key = key.clone();
        move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(|list| format!("[{}]", list.join(", "))),
                prop::collection::btree_map(key.clone(), inner, 0..4).prop_map(|table| {
                    let entries: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {value}")).collect();
                    format!("{{ {} }}", entries.join(", "))
                }),
            ]
        }
    });
    prop::collection::btree_map(key, value, 0..8)
        .prop_map(|table| table.iter().map(|(key, value)| format!("{key} = {value}\n")).collect())
}

/// Reads a text as both files; whatever is wrong can be said.
fn read_both(text: &str) {
    let service = read_service("f", text, guideline()).err();
    let organisation = read_organisation("f", text, guideline()).err();
    for problems in [service, organisation].into_iter().flatten() {
        assert!(!problems.is_empty(), "{text}");
        problems.iter().for_each(super::assert_readable);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_both(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn mutated_examples_never_panic(text in mutated()) {
        read_both(&text);
    }

    #[test]
    fn values_in_wrong_places_never_panic(text in scrambled()) {
        read_both(&text);
        read_both(&format!("{text}[service]\nid = 'a'\n"));
    }
}
