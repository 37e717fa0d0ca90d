//! The files that references of a profile may reach: those in one folder and below it, on this machine.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use interchange::oscal::{Content, Opened, Reference, Refusal, Sources, limits};
use message::{Diagnostic, Place};

use crate::print::Failure;

/// The folder references may reach.
pub(in crate::commands) struct Files {
    /// As it was given, for names people recognise.
    given: PathBuf,
    /// Where it really is.
    root: PathBuf,
}

impl Files {
    /// The folder given, or that of the profile.
    pub(in crate::commands) fn new(profile: &Path, root: Option<&Path>) -> Result<Self, Failure> {
        let given = root.unwrap_or_else(|| profile.parent().unwrap_or(Path::new(""))).to_owned();
        let real = if given.as_os_str().is_empty() { Path::new(".") } else { &given };
        let root = fs::canonicalize(real).map_err(|error| {
            let problem = Diagnostic::error("cli-unreadable").with("reason", reason(&error));
            Failure::from(problem.at(Place::file(real.display().to_string())))
        })?;
        Ok(Self { given, root })
    }

    /// The name of a file: always the same for the same file.
    pub(in crate::commands) fn name_of(&self, file: &Path) -> String {
        let Ok(real) = fs::canonicalize(file) else { return file.display().to_string() };
        match real.strip_prefix(&self.root) {
            Ok(below) => self.given.join(below).display().to_string(),
            Err(_) => real.display().to_string(),
        }
    }

    /// The folder in which a document lies.
    fn folder_of(&self, name: &str) -> PathBuf {
        let file = Path::new(name);
        let real = file.strip_prefix(&self.given).map_or_else(|_| file.to_owned(), |below| self.root.join(below));
        real.parent().unwrap_or(&self.root).to_owned()
    }

    /// The file at a path, if it lies within the folder; else why not.
    fn at(&self, path: &Path) -> Result<PathBuf, Refusal> {
        let outside = || Refusal::Outside(self.shown_root());
        let path = without_steps_back(path).ok_or_else(outside)?;
        if !path.starts_with(&self.root) {
            return Err(outside());
        }
        match fs::canonicalize(&path) {
            // A symbolic link may lead elsewhere.
            Ok(real) if real.starts_with(&self.root) => Ok(real),
            Ok(_) => Err(outside()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Refusal::Missing),
            Err(error) => Err(Refusal::Unreadable(reason(&error))),
        }
    }

    fn shown_root(&self) -> String {
        if self.given.as_os_str().is_empty() { ".".to_owned() } else { self.given.display().to_string() }
    }

    fn read(&self, file: &Path, instead: bool) -> Result<Opened, Refusal> {
        let unreadable = |error: io::Error| Refusal::Unreadable(reason(&error));
        // What is no file could keep a reader waiting for ever.
        if !fs::metadata(file).map_err(unreadable)?.is_file() {
            return Err(Refusal::Unreadable("it is not a file".to_owned()));
        }
        let mut bytes = Vec::new();
        let limit = limits::BYTES as u64 + 1;
        fs::File::open(file).and_then(|open| open.take(limit).read_to_end(&mut bytes)).map_err(unreadable)?;
        if bytes.len() > limits::BYTES {
            return Err(Refusal::TooLarge);
        }
        Ok(Opened { name: self.name_of(file), content: Content::Bytes(bytes), instead })
    }

    /// A file in JSON or YAML that stands for one in XML: of the same name, in the same folder or in
    /// the one that a publisher keeps beside a folder called `xml`.
    fn instead_of_xml(&self, path: &Path) -> Option<PathBuf> {
        let folder = path.parent()?;
        let is_xml_folder = folder.file_name().is_some_and(|name| name == "xml");
        ["json", "yaml", "yml"].into_iter().find_map(|ending| {
            let name = path.with_extension(ending);
            let there = is_xml_folder.then(|| folder.with_file_name(ending).join(name.file_name().unwrap_or_default()));
            self.at(&name).ok().or_else(|| there.and_then(|there| self.at(&there).ok()))
        })
    }

    /// What a path names, or the JSON or YAML form of it.
    fn open_path(&self, path: &Path) -> Result<Opened, Refusal> {
        if !is_xml(path) {
            return self.read(&self.at(path)?, false);
        }
        match self.instead_of_xml(path) {
            Some(other) => self.read(&other, true),
            None => self.at(path).and(Err(Refusal::Xml)),
        }
    }

    /// A file of the same name beside the document, for what is not followed.
    fn open_beside(&self, folder: &Path, path: &str) -> Option<Opened> {
        let name = path.rsplit('/').next().filter(|name| !name.is_empty() && *name != "..")?;
        let opened = self.open_path(&folder.join(name)).ok()?;
        Some(Opened { instead: true, ..opened })
    }
}

impl Sources for Files {
    fn open(&mut self, reference: Reference<'_>) -> Result<Opened, Refusal> {
        let Reference { base, href, by_resource } = reference;
        let named = href.split(['#', '?']).next().unwrap_or_default();
        let path = decoded(named).filter(|path| !path.is_empty() && !path.contains(['\0', '\\']));
        let path = path.ok_or(Refusal::Malformed)?;
        let folder = self.folder_of(base);
        let (scheme, rest) = scheme_of(&path);
        let opened = match scheme {
            None => self.open_path(&folder.join(rest)),
            // A workspace of compliance-trestle counts its references from its top.
            Some("trestle") => self.open_path(&self.root.join(rest.trim_start_matches('/'))),
            Some("file") => Err(Refusal::Outside(self.shown_root())),
            Some(_) => Err(Refusal::Remote),
        };
        match opened {
            Err(refusal) if by_resource || scheme.is_some() => self.open_beside(&folder, rest).ok_or(refusal),
            opened => opened,
        }
    }
}

/// The scheme of a reference and what follows; a reference without host names a file.
fn scheme_of(reference: &str) -> (Option<&str>, &str) {
    if let Some(rest) = reference.strip_prefix("//") {
        return (Some("http"), rest);
    }
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|next| next.is_ascii_alphanumeric() || matches!(next, '+' | '-' | '.'))
    };
    match reference.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme), rest),
        _ => (None, reference),
    }
}

/// The path with its steps back taken, as far as there is something to step back from.
fn without_steps_back(path: &Path) -> Option<PathBuf> {
    let mut taken = PathBuf::new();
    for step in path.components() {
        match step {
            Component::ParentDir => {
                if !taken.pop() {
                    return None;
                }
            }
            Component::CurDir => {}
            step => taken.push(step),
        }
    }
    Some(taken)
}

fn is_xml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml"))
}

/// A reference without its percent signs; `None` if it is no text then.
fn decoded(reference: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(reference.len());
    let mut rest = reference.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The operating system's words, without its number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_owned()
}
