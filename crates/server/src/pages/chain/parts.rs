//! The parts a chain is made of, kind by kind, each with the form that describes, corrects and withdraws it.

use std::collections::BTreeMap;

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use interchange::chain::{List, entry_of, form::LISTS};
use serde_json::{Map, Value};
use world::{Chain, ChainPart, PartKind, Slug};

use super::fields::{self, FieldShown, Input};
use super::words;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

/// Of which kind, which one to correct; any other pair fills in a field of a new one.
type Asked = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "chain_parts.html")]
struct PartsPage {
    page: Page,
    /// The kinds with how many there are, and which is shown.
    kinds: Vec<(String, String, bool)>,
    about: String,
    add: String,
    rows: Vec<RowShown>,
    form: Option<Form>,
    /// Whether anything can be described: what rests on others needs them first.
    lacks: Option<String>,
    may_state: bool,
}

struct RowShown {
    name: String,
    href: String,
    told: Vec<(String, String)>,
    position: u64,
}

struct Form {
    action: String,
    /// The part that is corrected.
    known: Option<String>,
    open: bool,
    fields: Vec<FieldShown>,
    guideline: String,
    since: u64,
    /// What rests on it, and must go first.
    resting: Vec<String>,
}

/// The kind named in a link.
pub(super) fn kind(name: &str) -> Result<PartKind, Failure> {
    PartKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or(Failure::NotFound)
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<PartsPage, Failure> {
    let of = |name: &str| asked.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let kind = kind(of("kind").unwrap_or(PartKind::Party.name()))?;
    let list = List::of(kind);
    let chain = desk.snapshot.world.supply_chain();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-chain-parts");
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    let kinds = LISTS.iter().map(|one| {
        let title = format!("{} ({})", page.t(words::kind(one.part)), chain.names(one.part).len());
        (page.to(&format!("chain/parts?kind={}", one.part.name())), title, one.part == kind)
    });
    let may_state = desk.may(Action::State);
    let lacks = lacks(list, chain).map(|kind| page.t(words::kind(kind)));
    let edit = of("edit").and_then(|name| name.parse().ok());
    let form = match may_state && lacks.is_none() {
        true => Some(form(desk, &page, list, edit.as_ref(), asked)?),
        false => None,
    };
    Ok(PartsPage {
        kinds: kinds.collect(),
        about: page.t(words::about(kind)),
        add: page.t(words::add(kind)),
        rows: rows(&page, chain, list),
        form,
        lacks,
        may_state,
        page,
    })
}

/// A kind of which there must be parts first.
fn lacks(list: &List, chain: &Chain) -> Option<PartKind> {
    use interchange::chain::form::Shape;
    let needed = list.fields.iter().filter(|field| field.required).filter_map(|field| match field.shape {
        Shape::Part(kind) | Shape::Parts(kind) => Some(kind),
        _ => None,
    });
    needed.into_iter().find(|kind| chain.names(*kind).is_empty())
}

fn rows(page: &Page, chain: &Chain, list: &List) -> Vec<RowShown> {
    let parts = chain.names(list.part).into_iter().filter_map(|name| {
        let part = ChainPart::new(list.part, name);
        let told = chain.told(&part)?;
        let guideline = guideline_of(&told.body).unwrap_or_default();
        let entry = Value::Object(entry_of(list, &told.body, &guideline).unwrap_or_default());
        Some(RowShown {
            name: fields::part_name(chain, list.part, name),
            href: page.to(&format!("chain/parts?kind={}&edit={name}#form", list.part.name())),
            told: fields::told(page, chain, list, &entry),
            position: told.position,
        })
    });
    parts.collect()
}

/// The guideline whose requirements a statement names.
pub(super) fn guideline_of(statement: &world::Statement) -> Option<String> {
    fn find(value: &Value) -> Option<&str> {
        match value {
            Value::Object(fields) => {
                let own = fields.get("guideline").and_then(Value::as_str);
                own.or_else(|| fields.values().find_map(find))
            }
            Value::Array(list) => list.iter().find_map(find),
            _ => None,
        }
    }
    let body: Value = serde_json::from_slice(&statement.body()).ok()?;
    find(&body).map(str::to_owned)
}

fn form(desk: &Desk<'_>, page: &Page, list: &List, edit: Option<&Slug>, asked: &Asked) -> Result<Form, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let looked_at = desk.guideline()?.id().to_owned();
    let known = edit.map(|name| ChainPart::new(list.part, name));
    let told = match &known {
        Some(part) => Some(chain.told(part).ok_or(Failure::NotFound)?),
        None => None,
    };
    let guideline = told.as_ref().and_then(|told| guideline_of(&told.body)).unwrap_or(looked_at);
    let entry = match &told {
        Some(told) => entry_of(list, &told.body, &guideline).unwrap_or_default(),
        None => given(list, asked),
    };
    let kind = list.part.name();
    Ok(Form {
        action: match &known {
            Some(part) => page.plain(&format!("chain/parts/{kind}/{}", part.name)),
            None => page.plain(&format!("chain/parts/{kind}")),
        },
        open: known.is_some() || !entry.is_empty(),
        fields: fields::shown(page, chain, list, &Value::Object(entry), known.is_some()),
        guideline,
        since: desk.snapshot.world.size(),
        resting: known.iter().flat_map(|part| chain.resting_on(part)).map(|part| part.to_string()).collect(),
        known: known.map(|part| fields::part_name(chain, part.kind, &part.name)),
    })
}

/// What a link fills in: `by=iaas-co&service=vm&items=IV.4.1.1`.
fn given(list: &List, asked: &Asked) -> Map<String, Value> {
    let mut given: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, value) in asked.iter().filter(|(_, value)| !value.is_empty()) {
        if list.fields.iter().any(|field| field.key == *name) {
            given.entry(name).or_default().push(value);
        }
    }
    given.into_iter().map(|(name, values)| (name.to_owned(), Value::from(values))).collect()
}
