//! Reading a survey key by key, with every problem.

use guideline::iot::{CellKind, IotModel, SurveyRow};
use message::{Diagnostic, Place};
use method::iot::{Elsewhere, Survey};
use serde_json::{Map, Value};

/// Blocks of the survey that are lists of rows.
const LISTS: [&str; 4] = ["provides", "recommends", "delegates", "executes"];

/// Blocks of one row each, and the key that fills both.
const CONTENT: ([&str; 2], &str) = (["contract_management", "monitoring"], "views_data_content");

/// A survey under way.
pub(super) struct Reader<'r> {
    file: &'r str,
    model: &'r IotModel,
    survey: Survey,
    found: Vec<Diagnostic>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(file: &'r str, model: &'r IotModel) -> Self {
        Self { file, model, survey: Survey::default(), found: Vec::new() }
    }

    pub(super) fn finish(self) -> Result<Survey, Vec<Diagnostic>> {
        if self.found.is_empty() { Ok(self.survey) } else { Err(self.found) }
    }

    pub(super) fn read(&mut self, value: &Value) {
        let Some(fields) = self.object("", value) else { return };
        // What is said of both roles first: what is said of one counts more.
        if let Some(value) = fields.get(CONTENT.1) {
            self.content(&CONTENT.0, &pointer("", CONTENT.1), value);
        }
        for (key, value) in fields {
            let at = pointer("", key);
            match key.as_str() {
                list if LISTS.contains(&list) => self.rows(list, &at, value),
                "views_data_content" => {}
                "data_content" => self.contents(&at, value),
                "external_data" => self.situations(&at, value),
                "external_provision" => self.survey.external_provision = self.flag(&at, value),
                "readings" => self.readings(&at, value),
                "elsewhere" => self.elsewhere(&at, value),
                "parties" => self.parties(&at, value),
                "structure" => self.structure(&at, value),
                "industry" => {
                    self.survey.industry = self.text(&at, value).unwrap_or_default().to_owned();
                }
                "worksheet" => self.worksheet(&at, value),
                "safety" => self.safety(&at, value),
                other => self.problem(&at, Diagnostic::error("survey-unknown-key").with("key", other)),
            }
        }
    }

    /// The rows of a block that are named become ○.
    fn rows(&mut self, block: &str, at: &str, value: &Value) {
        let model = self.model;
        let rows: Vec<&SurveyRow> = rows_of(model, block).collect();
        for (index, value) in self.list(at, value).into_iter().flatten().enumerate() {
            let at = pointer(at, &index.to_string());
            let Some(name) = self.text(&at, value) else { continue };
            match rows.iter().find(|row| row.key.as_deref() == Some(name)) {
                Some(row) => self.survey.yes.extend(inputs(row)),
                None => self.unknown(&at, name, rows.iter().filter_map(|row| row.key.as_deref())),
            }
        }
    }

    fn contents(&mut self, at: &str, value: &Value) {
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            match CONTENT.0.iter().find(|block| *block == key) {
                Some(block) => self.content(&[block], &at, value),
                None => self.problem(&at, Diagnostic::error("survey-unknown-key").with("key", key.as_str())),
            }
        }
    }

    /// Fills the only row of each of some blocks.
    fn content(&mut self, blocks: &[&str], at: &str, value: &Value) {
        let Some(viewed) = self.flag(at, value) else { return };
        let model = self.model;
        for cell in blocks.iter().flat_map(|block| rows_of(model, block)).flat_map(inputs) {
            if viewed {
                self.survey.yes.insert(cell);
            } else {
                self.survey.yes.remove(&cell);
            }
        }
    }

    fn situations(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (index, value) in self.list(at, value).into_iter().flatten().enumerate() {
            let at = pointer(at, &index.to_string());
            let Some(name) = self.text(&at, value) else { continue };
            match model.situations.iter().find(|situation| situation.key == name) {
                Some(situation) => drop(self.survey.situations.insert(situation.id.clone())),
                None => self.unknown(&at, name, model.situations.iter().map(|situation| situation.key.as_str())),
            }
        }
    }

    fn readings(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let Some(reading) = model.reading(key) else {
                self.problem(&at, Diagnostic::error("survey-unknown-key").with("key", key.as_str()));
                continue;
            };
            let Some(name) = self.text(&at, value) else { continue };
            match reading.options.iter().find(|option| option.key == name) {
                Some(option) => drop(self.survey.readings.insert(reading.id.clone(), option.id.clone())),
                None => self.unknown(&at, name, reading.options.iter().map(|option| option.key.as_str())),
            }
        }
    }

    fn elsewhere(&mut self, at: &str, value: &Value) {
        const WORDS: [(&str, Elsewhere); 3] =
            [("user", Elsewhere::User), ("other", Elsewhere::Other), ("absent", Elsewhere::Absent)];
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let role = self.role(&at, key);
            let Some(name) = self.text(&at, value) else { continue };
            match (WORDS.iter().find(|(word, _)| *word == name), role) {
                (Some((_, elsewhere)), Some(role)) => drop(self.survey.elsewhere.insert(role, *elsewhere)),
                (Some(_), None) => {}
                (None, _) => self.unknown(&at, name, WORDS.iter().map(|(word, _)| *word)),
            }
        }
    }

    fn parties(&mut self, at: &str, value: &Value) {
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let role = self.role(&at, key);
            if let (Some(name), Some(role)) = (self.text(&at, value), role) {
                self.survey.parties.insert(role, name.to_owned());
            }
        }
    }

    fn structure(&mut self, at: &str, value: &Value) {
        let known = self.model.structures.iter().map(|structure| structure.number);
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        match number.filter(|number| known.clone().any(|one| one == *number)) {
            Some(number) => self.survey.structure = Some(number),
            None => {
                let known: Vec<String> = known.map(|number| number.to_string()).collect();
                self.unknown(at, &value.to_string(), known.iter().map(String::as_str));
            }
        }
    }

    /// The worksheet of ANNEX3, field by field.
    fn worksheet(&mut self, at: &str, value: &Value) {
        let fields: Vec<&str> = self.model.fields.iter().map(|field| field.id.as_str()).collect();
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            if !fields.contains(&key.as_str()) {
                self.unknown(&at, key, fields.iter().copied());
                continue;
            }
            if let Some(text) = self.text(&at, value) {
                self.survey.worksheet.insert(key.clone(), text.to_owned());
            }
        }
    }

    /// The harm tests of ANNEX3, and what the maker of the devices does about them.
    fn safety(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let Some(answer) = self.flag(&at, value) else { continue };
            match key.as_str() {
                "designed_against_harm" => self.survey.designed_against_harm = Some(answer),
                "residual_disclosed" => self.survey.residual_disclosed = Some(answer),
                test if model.harm_tests.iter().any(|known| known.id == test) => {
                    self.survey.harm.insert(test.to_owned(), answer);
                }
                other => self.problem(&at, Diagnostic::error("survey-unknown-key").with("key", other)),
            }
        }
    }

    /// The role of execution that a letter stands for.
    fn role(&mut self, at: &str, letter: &str) -> Option<String> {
        let model = self.model;
        let rows =
            || rows_of(model, "delegates").filter_map(|row| Some((row.key.as_deref()?, row.delegates.as_ref()?)));
        let found = rows().find(|(key, _)| *key == letter).map(|(_, role)| role.clone());
        if found.is_none() {
            self.unknown(at, letter, rows().map(|(key, _)| key));
        }
        found
    }

    fn object<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        self.expect(at, value.as_object(), "survey-no-object")
    }

    fn list<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Vec<Value>> {
        self.expect(at, value.as_array(), "survey-no-list")
    }

    fn text<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v str> {
        self.expect(at, value.as_str(), "survey-no-text")
    }

    fn flag(&mut self, at: &str, value: &Value) -> Option<bool> {
        self.expect(at, value.as_bool(), "survey-no-flag")
    }

    fn expect<T>(&mut self, at: &str, found: Option<T>, problem: &'static str) -> Option<T> {
        if found.is_none() {
            self.problem(at, Diagnostic::error(problem));
        }
        found
    }

    fn unknown<'k>(&mut self, at: &str, name: &str, known: impl Iterator<Item = &'k str>) {
        let known = known.collect::<Vec<_>>().join(", ");
        self.problem(at, Diagnostic::error("survey-unknown-name").with("name", name).with("known", known));
    }

    fn problem(&mut self, at: &str, problem: Diagnostic) {
        self.found.push(problem.at(Place::item(self.file, at)));
    }
}

/// The rows of the block that has a key in survey files.
fn rows_of<'m>(model: &'m IotModel, key: &str) -> impl Iterator<Item = &'m SurveyRow> + use<'m> {
    let block = model.blocks.iter().find(|block| block.key.as_deref() == Some(key)).map(|block| &block.id);
    model.survey.iter().filter(move |row| block.is_some() && row.block.as_ref() == block)
}

/// The input cells of a row.
fn inputs(row: &SurveyRow) -> impl Iterator<Item = String> {
    row.cells.iter().filter(|cell| cell.kind == CellKind::Input).filter_map(|cell| cell.id.clone())
}

/// A JSON pointer one step further down (RFC 6901).
fn pointer(above: &str, step: &str) -> String {
    format!("{above}/{}", step.replace('~', "~0").replace('/', "~1"))
}
