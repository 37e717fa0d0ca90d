//! What the files under `examples/hibari/history` say: who is who, and what was said on which day of the story.

use std::collections::BTreeMap;

use include_dir::Dir;
use jiff::civil::Date;
use message::{Diagnostic, Place};
use serde::Deserialize;
use world::{Role, Statement};

use crate::print::Failure;

/// The whole story. Each file tells a part of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Script {
    /// The guideline all of it is about, by its short name.
    pub(super) guideline: String,
    /// The last day of the story, which is today for whoever looks.
    pub(super) ends: Option<Day>,
    /// The people.
    pub(super) person: Vec<Person>,
    /// Who speaks for which post of the example files, by the person's name in the story.
    pub(super) posts: BTreeMap<String, String>,
    /// The example files, and how their answers came in.
    pub(super) file: Vec<File>,
    /// Chains of suppliers in files of their own.
    pub(super) chain: Vec<ChainTold>,
    /// What was answered at first, before something was done.
    pub(super) opening: Opening,
    /// Values measured over and over.
    pub(super) series: Vec<Series>,
    /// What lies behind evidence of the example files.
    pub(super) content: Vec<Content>,
    /// Who opened which evidence.
    pub(super) seen: Vec<Seen>,
    /// Single statements: when, by whom, which kind, and the body as the ledger holds it.
    pub(super) statement: Vec<toml::Table>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) key: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) mail: String,
    pub(super) role: Role,
    pub(super) until: Option<Day>,
    pub(super) since: Day,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) name: String,
    /// Whether it speaks for the organisation rather than for a service.
    #[serde(default)]
    pub(super) organisation: bool,
    /// The day on which the questions were gone through for the first time.
    pub(super) begins: Day,
    /// Who speaks where no post says otherwise.
    pub(super) by: String,
}

/// A chain file, and who told it on which day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChainTold {
    pub(super) name: String,
    pub(super) told: Day,
    pub(super) by: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Opening {
    pub(super) planned: Vec<String>,
    pub(super) not_implemented: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Series {
    pub(super) scope: String,
    pub(super) item: String,
    pub(super) by: String,
    /// Day and value, as people write it; several values apart by `、`.
    pub(super) values: Vec<(Day, String)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    pub(super) evidence: String,
    /// The name under which it is kept.
    pub(super) file: String,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seen {
    pub(super) on: Day,
    pub(super) by: String,
    pub(super) evidence: String,
}

/// A day as TOML writes it, without quotes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "toml::value::Datetime")]
pub(super) struct Day(pub(super) Date);

impl TryFrom<toml::value::Datetime> for Day {
    type Error = jiff::Error;

    fn try_from(day: toml::value::Datetime) -> Result<Self, jiff::Error> {
        day.to_string().parse().map(Self)
    }
}

/// A statement of the files, and what is to be kept with it.
pub(super) struct Scripted {
    pub(super) told: Date,
    pub(super) by: String,
    pub(super) statement: Statement,
    pub(super) content: Option<String>,
    pub(super) erased: Option<Erased>,
}

/// That the body of a statement was erased later.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Erased {
    pub(super) on: Day,
    pub(super) by: String,
    pub(super) ground: String,
}

/// Reads every file of the story.
pub(super) fn read(folder: &Dir<'_>) -> Result<Script, Failure> {
    let mut script = Script::default();
    let mut files: Vec<_> = folder.files().collect();
    files.sort_by_key(|file| file.path());
    for file in files {
        let name = file.path().display().to_string();
        let text = file.contents_utf8().unwrap_or_default();
        let part: Script = toml::from_str(text).map_err(|error| broken(&name, &error.to_string()))?;
        script.take(part);
    }
    Ok(script)
}

impl Script {
    fn take(&mut self, part: Self) {
        if !part.guideline.is_empty() {
            self.guideline = part.guideline;
        }
        self.ends = part.ends.or(self.ends);
        self.person.extend(part.person);
        self.posts.extend(part.posts);
        self.file.extend(part.file);
        self.chain.extend(part.chain);
        self.opening.planned.extend(part.opening.planned);
        self.opening.not_implemented.extend(part.opening.not_implemented);
        self.series.extend(part.series);
        self.content.extend(part.content);
        self.seen.extend(part.seen);
        self.statement.extend(part.statement);
    }

    /// The single statements, in the order of the files.
    pub(super) fn statements(&self) -> Result<Vec<Scripted>, Failure> {
        self.statement.iter().map(|table| self.statement(table)).collect()
    }

    fn statement(&self, table: &toml::Table) -> Result<Scripted, Failure> {
        let mut body = table.clone();
        let mut word = |name: &str| body.remove(name).map(|value| value.as_str().unwrap_or_default().to_owned());
        let (kind, by, content) = (word("says").unwrap_or_default(), word("by").unwrap_or_default(), word("content"));
        let erased = body.remove("erased").map(toml::Value::try_into::<Erased>).transpose();
        let erased = erased.map_err(|error| broken(&kind, &error.to_string()))?;
        let told = body.remove("told").and_then(|day| day.as_datetime()?.to_string().parse().ok());
        let told = told.ok_or_else(|| broken(&kind, "told"))?;
        if let Some(toml::Value::Array(about)) = body.remove("about") {
            let [scope, item] = about.as_slice() else { return Err(broken(&kind, "about")) };
            let about =
                [("scope", scope.clone()), ("item", item.clone()), ("guideline", self.guideline.clone().into())];
            let about = about.map(|(name, value)| (name.to_owned(), value));
            body.insert("about".to_owned(), toml::Value::Table(about.into_iter().collect()));
        }
        let version = Statement::KINDS.iter().find(|(known, _)| *known == kind).map_or(1, |(_, version)| *version);
        let bytes = json(&toml::Value::Table(body)).to_string();
        let statement = Statement::decode(&kind, version, bytes.as_bytes());
        let statement = statement.map_err(|error| broken(&bytes, &error.to_string()))?;
        Ok(Scripted { told, by, statement, content, erased })
    }

    /// The id behind a person's name in the story.
    pub(super) fn id(&self, key: &str) -> Result<String, Failure> {
        let person = self.person.iter().find(|person| person.key == key);
        person.map(|person| person.id.clone()).ok_or_else(|| broken(key, "person"))
    }
}

/// The same in JSON, days as texts.
fn json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Boolean(yes) => (*yes).into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.iter().map(json).collect(),
        toml::Value::Table(table) => table.iter().map(|(name, value)| (name.clone(), json(value))).collect(),
        toml::Value::Float(_) => serde_json::Value::Null,
    }
}

/// The story as it comes with the program cannot be told: a defect of the program.
pub(super) fn broken(place: &str, reason: &str) -> Failure {
    Diagnostic::error("cli-demo-broken").with("reason", reason).at(Place::file(place.to_owned())).into()
}
