//! The model of system security plans, as of OSCAL 1.1.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::Object;
use super::common::{BACK_MATTER_OF, LINKS, METADATA_OF, PROPS, RESPONSIBLE_PARTIES, TEXT, TEXTS, TOKEN, UUID};
use super::form::{Form, Shape, maybe, needed};

const UUIDS: Shape = Shape::List(&UUID);
const TOKENS: Shape = Shape::List(&TOKEN);
const ROLES: Shape = Shape::List(&Shape::Object(&ROLE));
const STATUS_OF: Shape = Shape::Object(&STATUS);

static STATUS: Form = Form::of(&[needed("state", TOKEN), maybe("remarks", TEXT)]);

static ROLE: Form = Form::of(&[
    needed("role-id", TOKEN),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("party-uuids", UUIDS),
    maybe("remarks", TEXT),
]);

static SYSTEM_ID: Form = Form::of(&[maybe("identifier-type", TEXT), needed("id", TEXT)]);

static INFORMATION_TYPE: Form = Form::of(&[
    maybe("uuid", UUID),
    needed("title", TEXT),
    needed("description", TEXT),
    maybe("categorizations", Shape::Any),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("confidentiality-impact", Shape::Any),
    maybe("integrity-impact", Shape::Any),
    maybe("availability-impact", Shape::Any),
]);

static INFORMATION: Form = Form::of(&[
    maybe("props", PROPS),
    maybe("links", LINKS),
    needed("information-types", Shape::List(&Shape::Object(&INFORMATION_TYPE))),
]);

/// A boundary, an architecture or a flow of data.
static DRAWN: Form = Form::of(&[
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("diagrams", Shape::Any),
    maybe("remarks", TEXT),
]);
const DRAWN_OF: Shape = Shape::Object(&DRAWN);

static CHARACTERISTICS: Form = Form::of(&[
    needed("system-ids", Shape::List(&Shape::Object(&SYSTEM_ID))),
    needed("system-name", TEXT),
    maybe("system-name-short", TEXT),
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("date-authorized", TEXT),
    maybe("security-sensitivity-level", TEXT),
    needed("system-information", Shape::Object(&INFORMATION)),
    maybe("security-impact-level", Shape::Any),
    needed("status", STATUS_OF),
    needed("authorization-boundary", DRAWN_OF),
    maybe("network-architecture", DRAWN_OF),
    maybe("data-flow", DRAWN_OF),
    maybe("responsible-parties", RESPONSIBLE_PARTIES),
    maybe("remarks", TEXT),
]);

static LEVERAGED: Form = Form::of(&[
    needed("uuid", UUID),
    needed("title", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    needed("party-uuid", UUID),
    needed("date-authorized", TEXT),
    maybe("remarks", TEXT),
]);

static PRIVILEGE: Form =
    Form::of(&[needed("title", TEXT), maybe("description", TEXT), needed("functions-performed", TEXTS)]);

static USER: Form = Form::of(&[
    needed("uuid", UUID),
    maybe("title", TEXT),
    maybe("short-name", TEXT),
    maybe("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("role-ids", TOKENS),
    maybe("authorized-privileges", Shape::List(&Shape::Object(&PRIVILEGE))),
    maybe("remarks", TEXT),
]);

static COMPONENT: Form = Form::of(&[
    needed("uuid", UUID),
    needed("type", TEXT),
    needed("title", TEXT),
    needed("description", TEXT),
    maybe("purpose", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    needed("status", STATUS_OF),
    maybe("responsible-roles", ROLES),
    maybe("protocols", Shape::Any),
    maybe("remarks", TEXT),
]);

static IMPLEMENTATION: Form = Form::of(&[
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("leveraged-authorizations", Shape::List(&Shape::Object(&LEVERAGED))),
    needed("users", Shape::List(&Shape::Object(&USER))),
    needed("components", Shape::List(&Shape::Object(&COMPONENT))),
    maybe("inventory-items", Shape::Any),
    maybe("remarks", TEXT),
]);

static PROVIDED: Form = Form::of(&[
    needed("uuid", UUID),
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("responsible-roles", ROLES),
    maybe("remarks", TEXT),
]);

/// What is left to a customer, or taken over from a supplier.
static LEANING: Form = Form::of(&[
    needed("uuid", UUID),
    maybe("provided-uuid", UUID),
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("responsible-roles", ROLES),
    maybe("remarks", TEXT),
]);

static SATISFIED: Form = Form::of(&[
    needed("uuid", UUID),
    maybe("responsibility-uuid", UUID),
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("responsible-roles", ROLES),
    maybe("remarks", TEXT),
]);

static EXPORT: Form = Form::of(&[
    maybe("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("provided", Shape::List(&Shape::Object(&PROVIDED))),
    maybe("responsibilities", Shape::List(&Shape::Object(&LEANING))),
    maybe("remarks", TEXT),
]);

static BY_COMPONENT: Form = Form::of(&[
    needed("component-uuid", UUID),
    needed("uuid", UUID),
    needed("description", TEXT),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("set-parameters", Shape::Any),
    maybe("implementation-status", STATUS_OF),
    maybe("export", Shape::Object(&EXPORT)),
    maybe("inherited", Shape::List(&Shape::Object(&LEANING))),
    maybe("satisfied", Shape::List(&Shape::Object(&SATISFIED))),
    maybe("responsible-roles", ROLES),
    maybe("remarks", TEXT),
]);
const BY_COMPONENTS: Shape = Shape::List(&Shape::Object(&BY_COMPONENT));

static STATEMENT: Form = Form::of(&[
    needed("statement-id", TOKEN),
    needed("uuid", UUID),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("responsible-roles", ROLES),
    maybe("by-components", BY_COMPONENTS),
    maybe("remarks", TEXT),
]);

static REQUIREMENT: Form = Form::of(&[
    needed("uuid", UUID),
    needed("control-id", TOKEN),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("set-parameters", Shape::Any),
    maybe("responsible-roles", ROLES),
    maybe("by-components", BY_COMPONENTS),
    maybe("statements", Shape::List(&Shape::Object(&STATEMENT))),
    maybe("remarks", TEXT),
]);

static CONTROLS: Form = Form::of(&[
    needed("description", TEXT),
    maybe("set-parameters", Shape::Any),
    needed("implemented-requirements", Shape::List(&Shape::Object(&REQUIREMENT))),
]);

static PROFILE: Form = Form::of(&[needed("href", TEXT), maybe("remarks", TEXT)]);

pub(super) static PLAN: Form = Form::of(&[
    needed("uuid", UUID),
    needed("metadata", METADATA_OF),
    needed("import-profile", Shape::Object(&PROFILE)),
    needed("system-characteristics", Shape::Object(&CHARACTERISTICS)),
    needed("system-implementation", Shape::Object(&IMPLEMENTATION)),
    needed("control-implementation", Shape::Object(&CONTROLS)),
    maybe("back-matter", BACK_MATTER_OF),
]);

/// Whoever implements something must be a component of the system.
pub(super) fn check(body: &Object, at: &Pointer<'_>, problems: &mut Problems) {
    let components = body.object("system-implementation").into_iter().flat_map(|found| found.objects("components"));
    let known: HashSet<&str> = components.filter_map(|component| component.text("uuid")).collect();
    let Some(controls) = body.object("control-implementation") else { return };
    let at = at.field("control-implementation");
    let at = at.field("implemented-requirements");
    for (index, requirement) in controls.objects("implemented-requirements").enumerate() {
        let here = at.item(index);
        let here = here.field("by-components");
        for (index, one) in requirement.objects("by-components").enumerate() {
            let Some(component) = one.text("component-uuid").filter(|uuid| !known.contains(uuid)) else { continue };
            let problem = Diagnostic::error("oscal-no-component").with("uuid", component);
            problems.at(&here.item(index).field("component-uuid"), problem);
        }
    }
}
