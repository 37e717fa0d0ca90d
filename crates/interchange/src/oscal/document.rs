//! One document: its kind, and its tree as it was written.

use message::{Diagnostic, Place};

use super::limits;
use super::value::{Object, Value};
use super::{json, yaml};

/// What a document is, told by the field everything else stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A catalog of controls.
    Catalog,
    /// A selection from catalogs, adapted.
    Profile,
    /// How the controls of two sources relate.
    MappingCollection,
    /// One of the models this program does not work with; it is converted like the others.
    Other(&'static str),
}

/// The models of OSCAL by the field that names them.
const KINDS: [(&str, Kind); 8] = [
    ("catalog", Kind::Catalog),
    ("profile", Kind::Profile),
    ("mapping-collection", Kind::MappingCollection),
    ("component-definition", Kind::Other("component-definition")),
    ("system-security-plan", Kind::Other("system-security-plan")),
    ("assessment-plan", Kind::Other("assessment-plan")),
    ("assessment-results", Kind::Other("assessment-results")),
    ("plan-of-action-and-milestones", Kind::Other("plan-of-action-and-milestones")),
];

impl Kind {
    /// The field that names the kind.
    pub fn field(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::Profile => "profile",
            Self::MappingCollection => "mapping-collection",
            Self::Other(field) => field,
        }
    }
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON.
    Json,
    /// YAML.
    Yaml,
}

impl Format {
    /// The format a file's name tells; `None` where it tells none.
    pub fn of_name(file: &str) -> Option<Self> {
        let (_, ending) = file.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// The format by the name or, where that tells nothing, by how the text begins.
    pub(crate) fn of(file: &str, text: &str) -> Self {
        let begins = if text.trim_start().starts_with(['{', '[']) { Self::Json } else { Self::Yaml };
        Self::of_name(file).unwrap_or(begins)
    }
}

/// A document of OSCAL, kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    file: String,
    kind: Kind,
    root: Object,
}

impl Document {
    /// Reads JSON or YAML; `file` is the document's name in problems and tells the format.
    ///
    /// # Errors
    /// Why it cannot be read, with file and line.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let text = text_of(file, bytes)?;
        let read = match Format::of(file, text) {
            Format::Json => json::read(text),
            Format::Yaml => yaml::read(text),
        };
        Self::of_tree(file, read.map_err(|(trouble, line)| vec![trouble.told(file, line)])?)
    }

    /// A document of a tree.
    pub(crate) fn of_tree(file: &str, value: Value) -> Result<Self, Vec<Diagnostic>> {
        let whole = |problem: Diagnostic| vec![problem.at(Place::file(file))];
        let Value::Object(root) = value else { return Err(whole(Diagnostic::error("oscal-no-object"))) };
        let kind = kind_of(&root).map_err(whole)?;
        Ok(Self { file: file.to_owned(), kind, root })
    }

    /// A document made here.
    pub fn new(file: impl Into<String>, kind: Kind, body: Object) -> Self {
        Self { file: file.into(), kind, root: Object::of([(kind.field(), body.into())]) }
    }

    /// The document's name in problems.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What the document is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Everything below the field that names the kind.
    pub fn body(&self) -> &Object {
        self.root.object(self.kind.field()).unwrap_or(&self.root)
    }

    pub(super) fn into_body(mut self) -> Object {
        match self.root.take(self.kind.field()) {
            Some(Value::Object(body)) => body,
            _ => Object::default(),
        }
    }

    /// All of it, to be taken apart.
    pub(crate) fn into_root(self) -> Object {
        self.root
    }

    /// All of it, the field that names the kind included.
    pub fn root(&self) -> &Object {
        &self.root
    }

    /// The document in a format, ending with a line break.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Json => json::write(&self.root),
            Format::Yaml => yaml::write(&self.root),
        }
    }
}

/// The tree of a JSON or YAML file, and on which line each of its values begins, a value before those in it.
pub(crate) fn tree(file: &str, bytes: &[u8]) -> Result<(Value, Vec<u32>), Vec<Diagnostic>> {
    let text = text_of(file, bytes)?;
    let read = match Format::of(file, text) {
        Format::Json => json::read(text).map(|value| (value, json::lines(text))),
        Format::Yaml => yaml::read_with_lines(text),
    };
    read.map_err(|(trouble, line)| vec![trouble.told(file, line)])
}

/// The text of a file that may be JSON or YAML.
fn text_of<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Vec<Diagnostic>> {
    let whole = |problem: Diagnostic| vec![problem.at(Place::file(file))];
    if bytes.len() > limits::BYTES {
        return Err(whole(Diagnostic::error("oscal-too-large").with("limit", limits::BYTES / 1024 / 1024)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| whole(Diagnostic::error("oscal-not-utf-8")))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('<') {
        return Err(whole(Diagnostic::error("oscal-is-xml")));
    }
    Ok(text)
}

/// The one kind among the fields at the top.
fn kind_of(root: &Object) -> Result<Kind, Diagnostic> {
    let mut found = KINDS.iter().filter(|(field, _)| root.object(field).is_some());
    match (found.next(), found.next()) {
        (Some((_, kind)), None) => Ok(*kind),
        (Some((one, _)), Some((other, _))) => {
            Err(Diagnostic::error("oscal-two-kinds").with("one", *one).with("other", *other))
        }
        (None, _) => {
            if let Some((field, _)) = KINDS.iter().find(|(field, _)| root.get(field).is_some()) {
                return Err(Diagnostic::error("oscal-wrong-form").with("field", *field).with("wanted", "object"));
            }
            /// More names would not help anybody.
            const SHOWN: usize = 5;
            let names: Vec<&str> = root.iter().map(|(name, _)| name).take(SHOWN).collect();
            Err(Diagnostic::error("oscal-no-kind").with("fields", names.join(", ")))
        }
    }
}
