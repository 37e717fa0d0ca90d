//! Catalogs of OSCAL, and what profiles resolve to.

mod collection;
mod control;
mod prose;

use std::collections::BTreeSet;

use guideline::catalog::{Node, Source, SourceFormat, Words};
use message::{Diagnostic, Place};

use super::fields::{Spot, more};
use super::ids;
use super::outline::{Outline, named};
use super::problems::Problems;
use super::words::{assumed, is_language};
use super::{Beside, Import};
use crate::oscal::{Document, Kind, Value, export::NAMESPACE, resolve};
use control::{Raw, Reader};

/// Whether a tree is a document of OSCAL.
pub(super) fn is_document(tree: &Value) -> bool {
    const FIELDS: [&str; 3] = ["catalog", "profile", "mapping-collection"];
    tree.as_object().is_some_and(|root| FIELDS.iter().any(|field| root.object(field).is_some()))
}

/// Reads a catalog, the catalog that a profile stands for, or a collection of mappings.
pub(super) fn read(
    file: &str,
    digest: String,
    tree: Value,
    lines: Vec<u32>,
    beside: Beside<'_>,
    problems: &mut Problems,
) -> Result<Import, Vec<Diagnostic>> {
    let document = Document::of_tree(file, tree)?;
    let whole = |problem: Diagnostic| Err(vec![problem.at(Place::file(file))]);
    let (catalog, lines) = match document.kind() {
        Kind::Catalog => (document, lines),
        Kind::Profile => {
            let Some((sources, stamp)) = beside.sources else {
                return whole(Diagnostic::error("catalog-profile-alone"));
            };
            let resolved = resolve(document, sources, &stamp)?;
            resolved.warnings.into_iter().for_each(|warning| problems.put(warning));
            // The result is nobody's file: nothing in it has a line.
            (resolved.catalog, Vec::new())
        }
        Kind::MappingCollection => {
            let root = Spot::of(Value::Object(document.into_root()), lines);
            return Ok(Import { mappings: collection::read(root, &beside.known, problems), ..Import::default() });
        }
        kind @ Kind::Other(_) => {
            return whole(Diagnostic::error("catalog-oscal-kind").with("kind", kind.field()));
        }
    };
    let (name, language) = (beside.name, beside.language);
    let mut root = Spot::of(Value::Object(catalog.into_root()), lines);
    let Some(mut body) = root.take(Kind::Catalog.field()) else { return Ok(Import::default()) };
    let mut metadata = body.take("metadata").unwrap_or_else(|| Spot::empty(body.line));
    let language = language_of(&metadata, language, problems);
    let title = metadata.take_text("title").unwrap_or_default();
    let version = metadata.take_text("version");
    let published =
        metadata.take_text("published").or_else(|| metadata.get("last-modified")?.plain().map(str::to_owned));
    let text = metadata.take_text("remarks").unwrap_or_default();
    let issuer = publisher(&metadata);
    let key = body.take_text("uuid");
    let mut reader = Reader::of(&body);
    reader.container(&mut body, None, 0, problems);
    let raw = reader.finish();
    if raw.is_empty() {
        problems.at(body.line, Diagnostic::error("catalog-no-nodes"));
    }
    let (nodes, own_ids) = nodes(raw, &language, problems);
    let name = named(name, [Some(title.as_str()), key.as_deref()], problems);
    let mut rest = body;
    if !metadata.is_empty() {
        rest.put("metadata", metadata);
    }
    let outline = Outline {
        name,
        issuer,
        published: published.map(|day| day.chars().take(10).collect()),
        source: Source {
            file: file.to_owned(),
            format: SourceFormat::Oscal,
            digest,
            language: language.clone(),
            languages: Vec::new(),
            key,
            printed: None,
            version,
            packager: None,
            copyright: None,
            title: Words::of(&language, &title),
            text: Words::of(&language, &text),
            more: more(&rest),
        },
        groups: Vec::new(),
        scores: Vec::new(),
        references: Vec::new(),
        nodes,
        own_ids,
    };
    let mut import = Import::default();
    if !problems.has_errors() {
        import.frameworks.extend(outline.finish(BTreeSet::from([language]), problems));
    }
    Ok(import)
}

/// The language a catalog says it is in, as catalogs of this house do; else the one asked for, and said so.
fn language_of(metadata: &Spot, asked: Option<&str>, problems: &mut Problems) -> String {
    let is_language_prop = |prop: &&Spot| {
        prop.get("name").and_then(Spot::plain) == Some("language")
            && prop.get("ns").and_then(Spot::plain).is_none_or(|space| space == NAMESPACE)
    };
    let props = metadata.get("props").into_iter().flat_map(Spot::inside);
    let stated = props.filter(is_language_prop).find_map(|prop| prop.get("value").and_then(Spot::plain));
    let stated = metadata.get("language").and_then(Spot::plain).or(stated);
    match (stated.filter(|tag| is_language(tag)), asked) {
        (_, Some(asked)) => asked.to_owned(),
        (Some(stated), None) => stated.to_owned(),
        (None, None) => {
            problems.put(assumed("en", stated));
            "en".to_owned()
        }
    }
}

/// The party that publishes or makes the catalog; else the first there is.
fn publisher(metadata: &Spot) -> Option<String> {
    let list = |name| metadata.get(name).into_iter().flat_map(Spot::inside);
    let text = |spot: &Spot, name| spot.get(name).and_then(Spot::plain).map(str::to_owned);
    let of_role = |role: &str| {
        let party = list("responsible-parties").find(|one| text(one, "role-id").as_deref() == Some(role))?;
        party.get("party-uuids")?.inside().next()?.plain().map(str::to_owned)
    };
    let uuid = ["publisher", "issuer", "creator", "author"].into_iter().find_map(of_role);
    let named = list("parties").find(|party| uuid.is_some() && text(party, "uuid") == uuid);
    named.or_else(|| list("parties").next()).and_then(|party| text(party, "name"))
}

/// The nodes with their ids: the printed label, else OSCAL's own id.
fn nodes(mut raw: Vec<Raw>, language: &str, problems: &mut Problems) -> (Vec<Node>, usize) {
    for one in raw.iter().filter(|one| guideline::catalog::LEVELS <= one.level) {
        let deep = Diagnostic::error("catalog-levels").with("key", one.key.as_deref().unwrap_or_default());
        problems.at(one.line, deep.with("limit", guideline::catalog::LEVELS));
    }
    control::check(&raw, problems);
    let names = raw.iter().map(|one| (one.label.as_deref().or(one.key.as_deref()), one.key.as_deref()));
    let ids::Ids { ids, own } = ids::choose(names);
    let made = raw.iter_mut().enumerate().map(|(at, one)| {
        let id = ids.get(at).cloned().unwrap_or_default();
        let parent = one.parent.and_then(|parent| ids.get(parent).cloned());
        let printed = one.label.take().filter(|label| *label != id);
        one.node(id, parent, printed, language)
    });
    (made.collect(), own)
}
