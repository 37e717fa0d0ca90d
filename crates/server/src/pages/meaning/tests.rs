//! Every kind of statement in words: what only files call so is shown to nobody, in either language.

use std::collections::BTreeMap;
use std::fs::{read_dir, read_to_string};
use std::path::Path;

use guideline::Guideline;
use message::Locale;
use serde_json::Value;
use world::{
    Elsewhere, Grade, ImplementationStatus, LinkKind, PartKind, PartyRole, Resolution, Role, Runs, SampleResult,
    SettingName, Share, Statement, SupplierStep, TermOutcome, TermWay, VendorWord,
};

use super::{Telling, Word};
use crate::pages::ledger::fields::fields;
use crate::pages::told::line;
use crate::tests::fixture::package;

/// Every statement of the golden files, with its kind.
fn golden() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../world/golden");
    let files = read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of_file = |path: std::path::PathBuf| {
        let kind = path.file_name().unwrap().to_str().unwrap().split('.').next().unwrap().to_owned();
        let text = read_to_string(&path).unwrap();
        text.lines()
            .filter(|line| !line.is_empty())
            .map(|line| (kind.clone(), serde_json::from_str(line).unwrap()))
            .collect::<Vec<_>>()
    };
    files.flat_map(of_file).collect()
}

/// Every name that files write for something people call otherwise.
fn names(guidelines: &BTreeMap<&str, Guideline>) -> Vec<String> {
    fn all<T>(values: impl IntoIterator<Item = T>, name: impl Fn(T) -> &'static str) -> Vec<String> {
        values.into_iter().map(|one| name(one).to_owned()).collect()
    }
    let settings = SettingName::ALL.into_iter().flat_map(|one| one.values().iter().copied());
    let ours = [
        all(ImplementationStatus::ALL, ImplementationStatus::name),
        all(Resolution::ALL, Resolution::name),
        all(Role::ALL, Role::name),
        all(SampleResult::ALL, SampleResult::name),
        all(Grade::ALL, Grade::name),
        all(Elsewhere::ALL, Elsewhere::name),
        all(VendorWord::ALL, VendorWord::name),
        all(SettingName::ALL, SettingName::name),
        all(PartKind::ALL, PartKind::name),
        all(PartyRole::ALL, PartyRole::name),
        all(Share::ALL, Share::name),
        all(TermWay::ALL, TermWay::name),
        all(TermOutcome::ALL, TermOutcome::name),
        all(SupplierStep::ALL, SupplierStep::name),
        all(LinkKind::ALL, LinkKind::name),
        all(Runs::ALL, Runs::name),
        all(settings, |value| value),
        ["information", "component", "own", "entrusted", "provide", "use", "other", "low", "moderate", "high"]
            .map(str::to_owned)
            .to_vec(),
        ["yes", "no", "open", "true", "false", "prose", "bespoke"].map(str::to_owned).to_vec(),
    ];
    let printed = guidelines.values().flat_map(|own| {
        let scheme = own.patterns.iter();
        let of_scheme = scheme.flat_map(|scheme| {
            let classes = scheme.information.iter().map(|one| one.id.clone());
            let demands = scheme.availability.iter().map(|one| one.id.clone());
            classes.chain(demands).chain(scheme.examples.iter().map(|one| one.id.clone()))
        });
        let circumstances = own.circumstances().into_iter().map(|one| one.name());
        of_scheme.chain(circumstances).chain(own.events.iter().map(|event| event.id.clone())).collect::<Vec<_>>()
    });
    ours.into_iter().flatten().chain(printed).collect()
}

/// The pieces of a text between which no name goes on.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '.'))
}

fn is_span(piece: &str) -> bool {
    piece.len() > 1 && piece.starts_with('P') && piece.parse::<guideline::Span>().is_ok()
}

#[test]
fn no_kind_of_statement_shows_a_name_that_only_files_know() {
    let load = |name: &'static str| (name, guideline::load(&package(name).unwrap()).unwrap().0);
    let guidelines: BTreeMap<&str, Guideline> = ["mic3", "mic3-iot", "mic2014", "ipa"].map(load).into();
    let (names, statements) = (names(&guidelines), golden());
    let mut found = Vec::new();
    for (kind, _) in Statement::KINDS {
        assert!(statements.iter().any(|(own, _)| own == kind), "{kind} has no golden file");
    }
    for (kind, body) in &statements {
        let by = body.get("about").unwrap_or(body).get("guideline").and_then(Value::as_str).unwrap_or("mic3");
        for locale in [Locale::Ja, Locale::En] {
            let called = |word: Word<'_>| matches!(word.field, "person" | "scope").then(|| "ひばり".to_owned());
            let telling = Telling { kind, body, guideline: guidelines.get(by), locale, called: &called };
            let mut shown: Vec<(String, String)> =
                fields(&telling).into_iter().map(|field| (field.name, field.value)).collect();
            let words = ["reason", "note", "text", "title"].map(|field| body.get(field).and_then(Value::as_str));
            shown.push(("line".to_owned(), line(&telling, words.into_iter().flatten().next().unwrap_or_default())));
            for (name, value) in shown {
                // A plain English word may well be how people say it; what is hyphenated or dotted never is.
                let is_raw = |piece: &str| {
                    let known = names.iter().any(|name| name == piece);
                    is_span(piece) || known && (locale == Locale::Ja || piece.contains(['-', '.']))
                };
                let raw = pieces(&value).find(|piece| is_raw(piece));
                found.extend(raw.map(|raw| format!("{kind} {locale:?} {name}: {raw} in {value}")));
                let unnamed =
                    name.contains('_') || locale == Locale::Ja && name.chars().all(|one| one.is_ascii_lowercase());
                found.extend((unnamed && name != "line").then(|| format!("{kind} {locale:?}: {name} has no name")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_line_tells_what_was_decided_before_the_words_about_it() {
    let mic3 = guideline::load(&package("mic3").unwrap()).unwrap().0;
    for (kind, body, words, expected) in [
        (
            "SettingChosen",
            r#"{"setting":"evidence-max-age","value":"P6M","scope":"organisation"}"#,
            "P6M",
            "証跡を古いとみなすまでの期間：6か月",
        ),
        (
            "ImplementationStated",
            r#"{"status":"partly","note":"監視基盤で確認"}"#,
            "監視基盤で確認",
            "一部実施：監視基盤で確認",
        ),
        ("ImplementationStated", r#"{"status":"planned"}"#, "", "計画中"),
        ("IntervalSet", r#"{"interval":"P1Y"}"#, "", "1年"),
        ("EffectChecked", r#"{"effective":false,"finding":"f-1","on":"2027-01-15"}"#, "", "効果がなかった"),
        (
            "PatternDecided",
            r#"{"number":3,"reason":"月次決算を支えるため"}"#,
            "月次決算を支えるため",
            "パターン3：月次決算を支えるため",
        ),
        ("CommentMade", r#"{"text":"見直すこと"}"#, "見直すこと", "見直すこと"),
    ] {
        let body: Value = serde_json::from_str(body).unwrap();
        let telling = Telling { kind, body: &body, guideline: Some(&mic3), locale: Locale::Ja, called: &|_| None };
        assert_eq!(line(&telling, words), expected, "{kind}");
    }
}
