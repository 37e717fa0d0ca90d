use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use guideline::{Guideline, Package};
use message::{Diagnostic, Locale};

use super::{Located, read_organisation, read_service};

mod answers;
mod examples;
mod hostile;
mod mistakes;
mod schema;
mod statements;
mod syntax;
mod values;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The third edition, loaded from its folder once.
fn guideline() -> &'static Guideline {
    static GUIDELINE: OnceLock<Guideline> = OnceLock::new();
    GUIDELINE.get_or_init(|| {
        let folder = root().join("guidelines/mic3");
        let mut package = Package::default();
        collect(&folder, &folder, &mut package);
        guideline::load(&package).unwrap().0
    })
}

fn collect(folder: &Path, root: &Path, package: &mut Package) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, package);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            package.files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

fn example(name: &str) -> String {
    fs::read_to_string(root().join("examples/hibari").join(name)).unwrap()
}

/// A service file that says as little as it may, and one line more for the tests to count from: line 6.
const SERVICE: &str = "[service]\nid = 'a'\nname = 'A'\nperspective = 'provide'\nruns = ['saas']\n";

/// The problems of a file as `line [key]: text`, in English; none if it is sound.
fn problems(text: &str) -> Vec<String> {
    shown(read_service("f", text, guideline()).err())
}

/// The same of an organisation's file.
fn organisation_problems(text: &str) -> Vec<String> {
    shown(read_organisation("f", text, guideline()).err())
}

fn shown(problems: Option<Vec<Diagnostic>>) -> Vec<String> {
    let problems = problems.unwrap_or_default();
    problems
        .iter()
        .map(|problem| {
            assert_readable(problem);
            let place = problem.place.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{}: {}", place.trim_start_matches("f:"), problem.text(Locale::En))
        })
        .collect()
}

/// Both languages have the message, its advice and all their variables.
#[track_caller]
fn assert_readable(problem: &Diagnostic) {
    for locale in [Locale::Ja, Locale::En] {
        for text in [problem.text(locale), problem.mend(locale)] {
            assert!(!text.is_empty() && text != problem.code, "{}", problem.code);
            assert!(!text.contains("{$") && !text.contains("service-file-form"), "{}: {text}", problem.code);
        }
        let mend = problem.mend(locale);
        assert!(mend.ends_with(if locale == Locale::Ja { '。' } else { '.' }), "{mend}");
    }
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(problems(text), expected, "{text}");
}

/// What a sound service file states.
#[track_caller]
fn statements(text: &str) -> Vec<Located> {
    match read_service("f", text, guideline()) {
        Ok(file) => file.statements,
        Err(problems) => panic!("{:?}", shown(Some(problems))),
    }
}

/// Checks what is wrong with a sound service file and one piece more; the piece starts on line 6.
#[track_caller]
fn check_more(more: &str, expected: &[&str]) {
    check(&format!("{SERVICE}{more}\n"), expected);
}

/// The advice of the first problem.
#[track_caller]
fn mend(more: &str, locale: Locale) -> String {
    let text = format!("{SERVICE}{more}\n");
    read_service("f", &text, guideline()).unwrap_err()[0].mend(locale)
}
