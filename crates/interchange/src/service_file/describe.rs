//! What the organisation or the service is.

use guideline::PatternScheme;
use message::Diagnostic;
use world::{
    AvailabilityDeclared, InformationDeclared, OrganisationNamed, PatternDecided, Runs, Scope, ServiceDescription,
    ServiceRegistered, Slug,
};

use super::at::{At, Key};
use super::context::{Context, Names, Table};
use super::form::{Organisation, Pattern, Service};
use crate::shortened::shortened;

const INFORMATION: Names = Names::words("service-file-kind-information");
const AVAILABILITY: Names = Names::words("service-file-kind-availability");
const EXAMPLE: Names = Names::words("service-file-kind-example");

/// The name no service may have: the evidence of the organisation's file is named after it.
pub(super) const ORGANISATION: &str = "organisation";

/// The organisation's name.
pub(super) fn organisation(context: &mut Context<'_>, form: &Key<Organisation>) {
    let top = Table { start: 0, path: String::new() };
    let Some(given) = context.required(form, &top, "organisation") else { return };
    let table = Table { start: given.start, path: "organisation".to_owned() };
    if let Some(name) = context.required_text(&given.value.name, &table, "name") {
        context.state(OrganisationNamed { name }, table.start, table.key("name"));
    }
}

/// The service, what it handles and what its stop would mean. Answers its id; from here on the file speaks for it.
pub(super) fn service(context: &mut Context<'_>, form: &Key<Service>) -> Option<Slug> {
    let top = Table { start: 0, path: String::new() };
    let given = context.required(form, &top, "service")?;
    let (form, table) = (&given.value, Table { start: given.start, path: "service".to_owned() });
    let id = context.required(&form.id, &table, "id").and_then(|id| slug(context, id, table.key("id")));
    if id.as_ref().is_some_and(|id| id.as_str() == ORGANISATION) {
        context.problem(Diagnostic::error("service-file-reserved-id"), table.start, table.key("id"));
    }
    let name = context.required_text(&form.name, &table, "name");
    let perspective = context.required(&form.perspective, &table, "perspective");
    let runs = runs(context, form, &table);
    let example = example(context, &form.example, &table);
    // Where something is missing the rest is still read for its problems; the statements come to nothing.
    if let Some(id) = &id {
        context.scope = Scope::Service(id.clone());
    }
    let service = id.clone().or_else(|| "unnamed".parse().ok())?;
    if let (Some(name), Some(perspective)) = (name, perspective) {
        let registered = ServiceDescription {
            service: service.clone(),
            name,
            unit: None,
            perspective: perspective.value.meaning(),
            runs,
            building: form.building.get().map(|building| building.value.meaning()),
            example,
        };
        context.state(ServiceRegistered(registered), table.start, "service");
    }
    let scheme = context.guideline.patterns.as_ref();
    let known =
        scheme.map_or_else(Vec::new, |scheme| scheme.information.iter().map(|class| class.id.as_str()).collect());
    if let Some((classes, start)) = ids(context, &form.information, &table.key("information"), &INFORMATION, &known) {
        let declared = InformationDeclared { service: service.clone(), classes };
        context.state(declared, start, table.key("information"));
    }
    let known =
        scheme.map_or_else(Vec::new, |scheme| scheme.availability.iter().map(|demand| demand.id.as_str()).collect());
    if let Some((demands, start)) = ids(context, &form.availability, &table.key("availability"), &AVAILABILITY, &known)
    {
        if demands.is_empty() {
            empty(context, start, &table, "availability");
        }
        context.state(AvailabilityDeclared { service, demands }, start, table.key("availability"));
    }
    id
}

/// The organisation's own judgement of the pattern.
pub(super) fn pattern(context: &mut Context<'_>, form: &Key<Pattern>, service: Option<&Slug>) {
    let Some(given) = form.get() else { return };
    let table = Table { start: given.start, path: "pattern".to_owned() };
    let number = context.required(&given.value.number, &table, "number");
    let reason = context.required_text(&given.value.reason, &table, "reason");
    let Some(number) = number else { return };
    let knows = |scheme: &PatternScheme| scheme.patterns.iter().any(|pattern| pattern.number == number.value);
    if !context.guideline.patterns.as_ref().is_some_and(knows) {
        let problem = Diagnostic::error("workspace-unknown-pattern").with("number", u32::from(number.value));
        context.problem(problem, number.start, table.key("number"));
    }
    if let (Some(reason), Some(service)) = (reason, service) {
        let guideline = context.guideline.id().into();
        let decided = PatternDecided { service: service.clone(), guideline, number: number.value, reason };
        context.state(decided, table.start, "pattern");
    }
}

/// A name in lower-case letters, digits and hyphens.
pub(super) fn slug(context: &mut Context<'_>, id: &At<String>, path: String) -> Option<Slug> {
    let slug = id.value.parse().ok();
    if slug.is_none() {
        let problem = Diagnostic::error("service-file-bad-id").with("id", shortened(&id.value));
        context.problem(problem, id.start, path);
    }
    slug
}

fn runs(context: &mut Context<'_>, form: &Service, table: &Table) -> Vec<Runs> {
    let Some(given) = context.required(&form.runs, table, "runs") else { return Vec::new() };
    let runs: Vec<Runs> = given.value.iter().map(|run| run.value.meaning()).collect();
    for (at, run) in given.value.iter().enumerate() {
        if given.value.iter().take(at).any(|earlier| earlier.value == run.value) {
            repeated(context, run.value.meaning().name(), run.start, table.key("runs"));
        }
    }
    if runs.is_empty() {
        empty(context, given.start, table, "runs");
    }
    if let Some(building) = form.building.get()
        && runs.contains(&Runs::Datacentre)
        && building.value.meaning() == world::Building::Other
    {
        context.problem(Diagnostic::error("service-file-building"), building.start, table.key("building"));
    }
    runs
}

fn example(context: &mut Context<'_>, form: &Key<String>, table: &Table) -> Option<Box<str>> {
    let given = form.get()?;
    let scheme = context.guideline.patterns.as_ref();
    let known: Vec<&str> =
        scheme.map_or_else(Vec::new, |scheme| scheme.examples.iter().map(|example| example.id.as_str()).collect());
    if !known.contains(&given.value.as_str()) {
        context.unknown(given, table.key("example"), &EXAMPLE, &known);
    }
    Some(given.value.as_str().into())
}

/// A list of ids, each known and given once.
fn ids(
    context: &mut Context<'_>,
    form: &Key<Vec<At<String>>>,
    path: &str,
    names: &Names,
    known: &[&str],
) -> Option<(Vec<Box<str>>, usize)> {
    let given = form.get()?;
    for (at, id) in given.value.iter().enumerate() {
        if !known.contains(&id.value.as_str()) {
            context.unknown(id, path, names, known);
        } else if given.value.iter().take(at).any(|earlier| earlier.value == id.value) {
            repeated(context, &id.value, id.start, path.to_owned());
        }
    }
    Some((given.value.iter().map(|id| id.value.as_str().into()).collect(), given.start))
}

/// Reports a list without elements, unless it had some that could not be read.
pub(super) fn empty(context: &mut Context<'_>, start: usize, table: &Table, key: &'static str) {
    let list = Table { start, path: table.key(key) };
    if !context.has_broken(&list) {
        context.problem(Diagnostic::error("service-file-empty-list").with("key", key), start, list.path);
    }
}

/// Reports something that stands twice in a list.
pub(super) fn repeated(context: &mut Context<'_>, value: &str, start: usize, path: String) {
    context.problem(Diagnostic::error("service-file-repeated").with("value", value), start, path);
}
