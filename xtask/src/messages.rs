//! `cargo xtask messages`: every message id used exists, and every existing one is used.

mod fluent;
mod templates;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::files::Files;
use crate::outcome::Outcome;
use crate::sources::{self, Source};

use self::fluent::Catalogue;

const LOCALES: &str = "crates/message/locales/";

/// Holds the Fluent files against the production code of the crates.
pub(crate) fn check(files: &Files) -> Result<Outcome> {
    let locales = files.texts(|path| path.starts_with(LOCALES) && path.ends_with(".ftl"))?;
    let sources = sources::production(&files.texts(sources::is_crate_source)?);
    let templates = files.texts(templates::is_template)?;
    Ok(compare(&fluent::read(&locales), &sources, &templates))
}

/// Holds a catalogue against Rust sources and page templates, the latter as path and text.
fn compare(catalogue: &Catalogue, sources: &[Source], templates: &[(String, String)]) -> Outcome {
    let mut outcome = Outcome::new("messages");
    let mut used: BTreeSet<&str> = catalogue.references.iter().map(String::as_str).collect();
    for (path, text) in templates {
        used.extend(templates::strings(text));
        for (line, id) in templates::asked_for(text) {
            if !catalogue.places.contains_key(id) {
                outcome.error_at(path, line, format!("no message `{id}`: add it to {LOCALES}*/*.ftl"));
            }
        }
    }
    for source in sources {
        used.extend(uses::strings(&source.tokens));
        for (line, id) in uses::asked_for(&source.tokens) {
            if !catalogue.places.contains_key(id) {
                outcome.error_at(&source.path, line, format!("no message `{id}`: add it to {LOCALES}*/*.ftl"));
            }
        }
    }
    let languages: BTreeSet<&str> = catalogue.places.values().flat_map(BTreeMap::keys).map(String::as_str).collect();
    for (id, places) in &catalogue.places {
        let missing = languages.iter().find(|language| !places.contains_key(**language));
        let Some((file, line)) = places.values().next() else { continue };
        if let Some(language) = missing {
            outcome.error_at(file, *line, format!("`{id}` is missing in `{language}`: add it there"));
        }
        // Ids of help texts are composed from command names; a test of the cli holds them against the command tree.
        if !file.ends_with("/help.ftl") && !used.contains(id.as_str()) {
            outcome.error_at(file, *line, format!("`{id}` is used nowhere: remove it in every language"));
        }
    }
    outcome.scope =
        format!("{} messages, {} source files, {} templates", catalogue.places.len(), sources.len(), templates.len());
    outcome
}

#[cfg(test)]
mod tests {
    use super::{compare, fluent};
    use crate::sources;

    fn findings(ja: &str, en: &str, source: &str) -> Vec<String> {
        let file = |language: &str, text: &str| (format!("crates/message/locales/{language}/cli.ftl"), text.to_owned());
        let catalogue = fluent::read(&[file("ja", ja), file("en", en)]);
        let sources = sources::production(&[("crates/cli/src/main.rs".to_owned(), source.to_owned())]);
        compare(&catalogue, &sources, &[]).errors()
    }

    #[test]
    fn unused_unknown_and_missing_ids_are_found() {
        for (ja, en, source, expected) in [
            ("a-b = 一\n    .mend = 二\n", "a-b = one", "message(locale, \"a-b\", &args)", &[][..]),
            ("a-b = 一", "a-b = one", "const TABLE: &[&str] = &[\"a-b\"];", &[]),
            ("a-b = 一", "a-b = one", "// \"a-b\"", &["en/cli.ftl:1: `a-b` is used nowhere"]),
            (
                "a-b = 一",
                "a-b = one",
                "#[cfg(test)] mod tests { fn f() { message(l, \"a-b\") } }",
                &["`a-b` is used nowhere"],
            ),
            ("\na-b = 一", "", "f(\"a-b\")", &[]),
            ("c = 三\n\na-b = 一", "c = three", "f(\"a-b\", \"c\")", &["ja/cli.ftl:3: `a-b` is missing in `en`"]),
            ("a = 一{ b }{ -t }\nb = 二\n-t = 三", "a = 1{ b }\nb = 2\n-t = 3", "f(\"a\")", &[]),
            ("", "", "\nDiagnostic::error(\"x\").with(\"name\", 1)", &["main.rs:2: no message `x`"]),
            ("", "", "Arg::Message(\"x\"); Reason::rule(\"y\"); MessageId(\"z\")", &["`x`", "`y`", "`z`"]),
            ("", "", "message(Locale::En, \"x\", &vec![(\"name\", Arg::from(\"y\"))])", &["`x`"]),
        ] {
            let found = findings(ja, en, source);
            assert_eq!(found.len(), expected.len(), "{source}: {found:?}");
            for part in expected {
                assert!(found.iter().any(|finding| finding.contains(part)), "{part}: {found:?}");
            }
        }
    }
}
