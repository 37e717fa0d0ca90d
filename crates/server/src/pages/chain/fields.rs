//! The fields of a part as a form shows them, and what comes back: made from the table of the chain file, so that a form
//! asks for the same as a file.

use interchange::chain::form::{CLAUSE, Field, List, Shape};
use message::{Arg, Diagnostic, Locale, Place};
use serde_json::{Map, Value};
use world::{Chain, PartKind, Slug};

use super::words;
use crate::page::Page;

/// What a field is called in forms: what people write comes back readable if a form cannot be taken in.
const WRITTEN: &str = "part.";

/// A field that is chosen.
const CHOSEN: &str = "pick.";

/// Between the fields of a clause, on its line.
const BAR: char = '|';

/// A field as a form shows it.
pub(super) struct FieldShown {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) required: bool,
    /// How it is entered.
    pub(super) input: Input,
    /// What it holds.
    pub(super) value: String,
    /// What can be chosen: value, words, and whether it is.
    pub(super) options: Vec<(String, String, bool)>,
}

/// How a field is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    Line,
    Text,
    Day,
    One,
    Several,
}

impl Input {
    fn of(field: &Field) -> Self {
        match field.shape {
            Shape::Day => Self::Day,
            Shape::Word(_) | Shape::Part(_) => Self::One,
            Shape::Words(_) | Shape::Parts(_) => Self::Several,
            Shape::Clauses => Self::Text,
            Shape::Text if matches!(field.key, "residual" | "reason" | "basis" | "note") => Self::Text,
            Shape::Name | Shape::Text | Shape::Country | Shape::Countries | Shape::Items | Shape::Covers => Self::Line,
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Line | Self::Text | Self::Day => WRITTEN,
            Self::One | Self::Several => CHOSEN,
        }
    }
}

/// The fields of a list's entry; the id is asked for only where there is none yet.
pub(super) fn shown(page: &Page, chain: &Chain, list: &List, entry: &Value, known: bool) -> Vec<FieldShown> {
    let fields = list.fields.iter().filter(|field| !known || field.key != "id");
    let shown = fields.map(|field| {
        let input = Input::of(field);
        let held = texts(entry.get(field.key));
        FieldShown {
            name: format!("{}{}", input.prefix(), field.key),
            label: page.t(field.label),
            hint: hint(list, field).map(|hint| page.t(hint)),
            // A name of one's own is chosen where none is given.
            required: field.required && field.key != "id",
            input,
            options: options(page, chain, field, &held),
            value: match field.shape {
                Shape::Clauses => held.join("\n"),
                _ => held.join(" "),
            },
        }
    });
    shown.collect()
}

fn hint(list: &List, field: &Field) -> Option<&'static str> {
    match (field.shape, field.key) {
        (Shape::Name, "id") => Some("web-chain-hint-id"),
        (Shape::Name, _) => Some("web-chain-hint-redundancy"),
        (Shape::Country | Shape::Countries, _) => Some("web-chain-hint-country"),
        (Shape::Covers, _) => Some("web-chain-hint-covers"),
        (Shape::Items, _) if matches!(list.part, PartKind::Term) => Some("web-chain-hint-demands"),
        (Shape::Items, _) => Some("web-chain-hint-items"),
        (Shape::Clauses, _) => Some("web-chain-hint-clauses"),
        (Shape::Text, "residual") if matches!(list.part, PartKind::Share) => Some("web-chain-hint-residual"),
        (Shape::Text, "availability") => Some("web-chain-hint-availability"),
        _ => None,
    }
}

fn options(page: &Page, chain: &Chain, field: &Field, held: &[String]) -> Vec<(String, String, bool)> {
    let chosen = |name: &str| held.iter().any(|held| held == name);
    match field.shape {
        Shape::Word(names) | Shape::Words(names) => {
            let word = |name: &&'static str| words::word(field.key, name).map_or((*name).to_owned(), |id| page.t(id));
            names().iter().map(|name| ((*name).to_owned(), word(name), chosen(name))).collect()
        }
        Shape::Part(kind) | Shape::Parts(kind) => {
            let named = |name: &&Slug| (name.to_string(), part_name(chain, kind, name), chosen(name.as_str()));
            chain.names(kind).iter().map(named).collect()
        }
        _ => Vec::new(),
    }
}

/// What a part is called: by its own name, or by those of the parts it is about.
pub(super) fn part_name(chain: &Chain, kind: PartKind, name: &Slug) -> String {
    let about = |party: &Slug, service: &Slug| {
        format!("{} – {} ({name})", chain.party_name(party), chain.service_name(service))
    };
    let found = match kind {
        PartKind::Party => Some(chain.party_name(name).to_owned()),
        PartKind::Service => Some(chain.service_name(name).to_owned()),
        PartKind::Contract => chain.contracts.get(name).map(|one| one.body.title.clone()),
        PartKind::Link => chain
            .links
            .get(name)
            .map(|one| format!("{} → {}", chain.service_name(&one.body.from), chain.service_name(&one.body.to))),
        PartKind::Share => chain.declarations.get(name).map(|one| about(&one.body.by, &one.body.service)),
        PartKind::Agreement => chain.agreements.get(name).map(|one| {
            let parties: Vec<&str> = one.body.between.iter().map(|party| chain.party_name(party)).collect();
            format!("{} – {}", parties.join(" / "), chain.service_name(&one.body.service))
        }),
        PartKind::Claim => chain.claims.get(name).map(|one| about(&one.body.by, &one.body.service)),
        PartKind::Term => chain.terms.get(name).map(|one| format!("{} ({name})", chain.party_name(&one.body.party))),
        PartKind::Step => {
            chain.steps.get(name).map(|one| format!("{} {} ({name})", chain.party_name(&one.body.party), one.body.on))
        }
    };
    found.unwrap_or_else(|| name.to_string())
}

/// What a value of an entry holds, each as a form writes it.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(|one| match one {
                Value::String(text) => Some(text.clone()),
                Value::Object(clause) => Some(line(clause)),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A clause on its line: `第8条 | title | III.2.2 III.3`.
fn line(clause: &Map<String, Value>) -> String {
    let cells: Vec<String> = CLAUSE.iter().map(|field| texts(clause.get(field.key)).join(" ")).collect();
    let bars = format!(" {BAR} ");
    cells.join(&bars).trim_end_matches([' ', BAR]).to_owned()
}

/// What an entry says, field by field, for people: label and words.
pub(super) fn told(page: &Page, chain: &Chain, list: &List, entry: &Value) -> Vec<(String, String)> {
    let fields = list.fields.iter().filter(|field| !matches!(field.key, "id" | "name" | "title"));
    let told = fields.filter_map(|field| {
        let held = texts(entry.get(field.key));
        if held.is_empty() {
            return None;
        }
        let of_it = options(page, chain, field, &held);
        let words = if of_it.is_empty() {
            held.join(if matches!(field.shape, Shape::Clauses) { " / " } else { " " })
        } else {
            let chosen = of_it.into_iter().filter(|(_, _, chosen)| *chosen);
            chosen.map(|(_, words, _)| words).collect::<Vec<_>>().join(" / ")
        };
        Some((page.t(field.label), words))
    });
    told.collect()
}

/// The entry that a form sends; what is left empty is no field.
pub(super) fn entry(list: &List, sent: &[(String, String)]) -> Value {
    let mut entry = Map::new();
    for field in list.fields {
        let name = format!("{}{}", Input::of(field).prefix(), field.key);
        let values = sent.iter().filter(|(key, _)| *key == name).map(|(_, value)| value.trim());
        let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
        let Some(first) = values.first() else { continue };
        let value = match field.shape {
            Shape::Parts(_) | Shape::Words(_) => values.into(),
            Shape::Countries | Shape::Items | Shape::Covers => ids(first),
            Shape::Clauses => first.lines().filter(|line| !line.trim().is_empty()).map(clause).collect(),
            Shape::Name | Shape::Part(_) | Shape::Text | Shape::Word(_) | Shape::Country | Shape::Day => {
                Value::from(*first)
            }
        };
        entry.insert(field.key.to_owned(), value);
    }
    entry.into()
}

/// Ids on one line, however people set them apart.
fn ids(text: &str) -> Value {
    let ids =
        text.split(|one: char| one.is_whitespace() || matches!(one, ',' | '、' | '，')).filter(|id| !id.is_empty());
    ids.map(Value::from).collect()
}

fn clause(line: &str) -> Value {
    let mut clause = Map::new();
    for (field, cell) in CLAUSE.iter().zip(line.split([BAR, '｜'])) {
        let cell = cell.trim();
        if !cell.is_empty() {
            let value = if matches!(field.shape, Shape::Items) { ids(cell) } else { cell.into() };
            clause.insert(field.key.to_owned(), value);
        }
    }
    clause.into()
}

/// Problems with an entry, each at the field of the form it is about.
pub(super) fn placed(locale: Locale, list: &List, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let label = |key: &str| {
        let field = list.fields.iter().find(|field| field.key == key)?;
        Some(message::message(locale, field.label, &Vec::new()))
    };
    let named = |problem: Diagnostic| {
        let missing = problem.args.iter().find_map(|(name, value)| match value {
            Arg::Plain(key) if *name == "key" && problem.code == "chain-file-missing" => label(key),
            _ => None,
        });
        if let Some(missing) = missing {
            return Diagnostic::error("web-chain-field-missing").with("field", missing);
        }
        let at = problem.place.as_ref().and_then(|place| place.item.as_deref()).unwrap_or_default();
        match at.split('/').nth(1).and_then(label) {
            Some(label) => problem.at(Place::item("", label)),
            None => problem,
        }
    };
    problems.into_iter().map(named).collect()
}

#[cfg(test)]
mod tests {
    use interchange::chain::List;
    use serde_json::json;
    use world::PartKind;

    use super::{entry, line};

    #[test]
    fn a_form_gives_the_entry_of_a_file() {
        let sent = [
            ("part.title", " 利用契約 "),
            ("pick.customer", "aozora"),
            ("pick.provider", "hibari"),
            ("pick.services", "kintai"),
            ("pick.services", "keiro"),
            ("part.delegates", "IV.1.1.3、IV.1.1.4"),
            ("part.court", ""),
            ("part.clauses", "第8条 | データの管理 | III.2.2, III.3\r\n\r\n別紙1｜責任分担表\r\n"),
            ("since", "12"),
        ];
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let read = entry(List::of(PartKind::Contract), &sent);
        let expected = json!({
            "title": "利用契約", "customer": "aozora", "provider": "hibari", "services": ["kintai", "keiro"],
            "delegates": ["IV.1.1.3", "IV.1.1.4"],
            "clauses": [
                { "clause": "第8条", "title": "データの管理", "items": ["III.2.2", "III.3"] },
                { "clause": "別紙1", "title": "責任分担表" },
            ],
        });
        assert_eq!(read, expected);
        let lines: Vec<String> =
            read["clauses"].as_array().unwrap().iter().map(|clause| line(clause.as_object().unwrap())).collect();
        assert_eq!(lines, ["第8条 | データの管理 | III.2.2 III.3", "別紙1 | 責任分担表"]);
    }
}
