//! What comes from outside: the clock, chance, the environment, files and the terminal.

use std::fs;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Component, Path, PathBuf};

use app::{Actor, Ctx};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use message::{Diagnostic, Locale, Place};
use report::terminal::Style;

use crate::FALLBACK;
use crate::print::Failure;

/// The largest text file read, in bytes.
const TEXT_LIMIT: u64 = 4 * 1024 * 1024;

/// A variable of the environment.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The language of the terminal: `--lang` is looked at later, then `AKASHI_LANG`, then the POSIX order.
pub(crate) fn locale() -> Locale {
    let named = ["AKASHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let on_the_line = std::env::args().skip_while(|word| word != "--lang").nth(1);
    let glued = std::env::args().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    on_the_line.or(glued).or(named).and_then(|tag| Locale::parse(&tag)).unwrap_or(FALLBACK)
}

/// How this program is called here: suggested commands must work as they stand.
pub(crate) fn program() -> &'static str {
    // Cargo tells the programs it runs where it is itself.
    if variable("CARGO").is_some() { "cargo run --" } else { "akashi" }
}

/// A word as a shell takes it for one.
pub(crate) fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '.' | '_' | '-' | '/' | ':' | '+');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// What time it is.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// What time it is, as documents of others write it: `2026-11-21T09:00:00Z`.
pub(crate) fn now_as_text() -> String {
    now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What day it is here.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
pub(crate) fn today() -> Date {
    Zoned::now().date()
}

/// Random bytes from the operating system.
pub(crate) fn random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        // Salts and keys must be unguessable; without chance there is nothing sensible left to do.
        print_no_chance();
        std::process::exit(2);
    }
}

fn print_no_chance() {
    use std::io::Write as _;
    let _ = writeln!(io::stderr(), "the operating system gives no random numbers");
}

/// The circumstances of a use case of `actor`.
pub(crate) fn ctx(actor: &str) -> Ctx<'_> {
    Ctx { actor: Actor::Operator(actor), now: now(), random: &random }
}

/// Reads a text file; an error names it.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let bytes = read_bytes(path, TEXT_LIMIT)?;
    String::from_utf8(bytes).map_err(|_| problem("cli-not-utf8", path, String::new()))
}

/// Reads a file of at most `limit` bytes; an error names it. `-` is standard input.
pub(crate) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: io::Error| problem("cli-unreadable", path, reason(&error));
    let reader: Box<dyn io::Read> = if path == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(fs::File::open(path).map_err(unreadable)?)
    };
    let mut bytes = Vec::new();
    reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(problem("cli-too-large", path, format!("{} MiB", limit / 1024 / 1024)));
    }
    Ok(bytes)
}

/// Writes a file that must not exist yet, unless `replace`; an error names it.
pub(crate) fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let mut options = fs::File::options();
    options.write(true);
    if replace {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let written = options.open(path).and_then(|mut file| io::Write::write_all(&mut file, bytes));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => problem("cli-exists", path, String::new()),
        _ => problem("cli-unwritable", path, reason(&error)),
    })
}

/// What stands where a file shall be written, unless it may be replaced.
pub(crate) fn in_the_way(path: &Path, replace: bool) -> Option<Diagnostic> {
    let is_there = !replace && fs::symlink_metadata(path).is_ok();
    is_there.then(|| problem("cli-exists", path, String::new()).0).and_then(|found| found.into_iter().next())
}

/// Makes the folder a file lies in, and those around it.
pub(crate) fn make_folder_of(path: &Path) -> Result<(), Failure> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| problem("cli-unwritable", folder, reason(&error)))
}

/// The path of a file named in another file: beside or below it, never elsewhere on the machine.
pub(crate) fn beside(file: &Path, named: &str) -> Result<PathBuf, Failure> {
    let below = Path::new(named).components().all(|step| matches!(step, Component::Normal(_) | Component::CurDir));
    if !below {
        return Err(problem("cli-path-outside", file, named.to_owned()));
    }
    Ok(file.parent().unwrap_or(Path::new("")).join(named))
}

/// How texts look on this terminal.
pub(crate) fn style() -> Style {
    Style { width: width(), colour: colour(), unicode: true }
}

/// How wide the terminal is, in columns.
fn width() -> u16 {
    let stated = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    stated.or_else(|| terminal_size::terminal_size().map(|(width, _)| width.0)).unwrap_or(100)
}

/// Whether colours may be used on standard output.
pub(crate) fn colour() -> bool {
    io::stdout().is_terminal() && variable("NO_COLOR").is_none() && variable("TERM").as_deref() != Some("dumb")
}

fn problem(code: &'static str, path: &Path, reason: String) -> Failure {
    Failure::from(Diagnostic::error(code).with("reason", reason).at(Place::file(path.display().to_string())))
}

/// The operating system's words, without its number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_are_quoted_where_a_shell_would_split_them() {
        for (word, expected) in [
            ("a/b-1.toml", "a/b-1.toml"),
            ("経費.toml", "経費.toml"),
            ("a b", "'a b'"),
            ("", "''"),
            ("it's", r"'it'\''s'"),
            ("$(x)", "'$(x)'"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
