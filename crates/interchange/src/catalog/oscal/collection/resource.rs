//! What a mapping is between, and the items it names.

use guideline::catalog::as_id;
use guideline::mapping::units;
use message::Diagnostic;

use super::super::super::fields::Spot;
use super::super::super::mapping::{Known, Side};
use super::super::super::name::short;
use super::super::super::problems::Problems;
use super::{Item, is_token_of, own};

/// One side: the guideline that a property of ours names, else the one that was read from the catalog referred to.
pub(super) fn resource<'g>(spot: &Spot, collection: &Spot, known: &Known<'g>) -> Option<Side<'g>> {
    let href = spot.get("href").and_then(Spot::plain).unwrap_or_default();
    let named = own(spot, "guideline");
    let linked = href.strip_prefix('#').and_then(|uuid| linked(collection, uuid));
    let file = base(linked.as_deref().unwrap_or(href));
    let is_it = |guideline: &&guideline::Guideline| {
        let source = guideline.model.catalog().and_then(|model| model.source());
        source.is_some_and(|source| source.file == file || source.key.as_deref() == Some(href.trim_start_matches('#')))
    };
    let guideline = match &named {
        Some(name) => known.of_name(name),
        None => known.0.iter().copied().find(is_it),
    };
    let name = guideline.map(|guideline| guideline.id().to_owned()).or(named);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = name.or_else(|| short(stem)).unwrap_or_else(|| "unnamed".to_owned());
    Some(Side { name, guideline, left: Vec::new() })
}

/// The address of a resource of the back matter.
fn linked(collection: &Spot, uuid: &str) -> Option<String> {
    let resources = collection.get("back-matter")?.get("resources")?;
    let is_it = |one: &&Spot| one.get("uuid").and_then(Spot::plain) == Some(uuid);
    let resource = resources.inside().find(is_it)?;
    resource.get("rlinks")?.inside().next()?.get("href")?.plain().map(str::to_owned)
}

fn base(href: &str) -> &str {
    href.rsplit(['/', '\\']).next().unwrap_or(href)
}

/// An item of a side; one that the guideline at hand does not have is told.
pub(super) fn item(spot: &Spot, side: &Side<'_>, problems: &mut Problems) -> Option<Item> {
    let Some(token) = spot.get("id-ref").and_then(Spot::plain) else {
        problems.at(spot.line, Diagnostic::error("catalog-missing").with("field", "id-ref"));
        return None;
    };
    // A statement stands in the control whose id is in front.
    let is_part = spot.get("type").and_then(Spot::plain) == Some("statement");
    let control = if is_part { token.split_once("_smt").map_or(token, |(control, _)| control) } else { token };
    let id = match side.guideline {
        Some(guideline) => {
            let nodes =
                guideline.model.catalog().into_iter().flat_map(|model| &model.nodes).map(|node| node.id.as_str());
            let ids = units(guideline).into_iter().map(|unit| unit.id).chain(nodes);
            ids.into_iter().find(|id| is_token_of(guideline, id, control)).map(str::to_owned)
        }
        None => own(spot, "label").or_else(|| as_id(control)),
    };
    let Some(id) = id else {
        let dangling = Diagnostic::error("catalog-mapping-dangling").with("key", token);
        problems.at(spot.line, dangling.with("guideline", side.name.as_str()));
        return None;
    };
    let parts = own(spot, "parts").map(|parts| parts.split(' ').map(str::to_owned).collect());
    Some(Item { id, parts: parts.unwrap_or_default(), is_part })
}
