//! The model of system security plans, as of OSCAL 1.1.

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::Object;
use super::common::{
    BACK_MATTER_OF, LINKS, METADATA_OF, PROPS, RESPONSIBLE_PARTIES, RESPONSIBLE_ROLES, TEXT, TEXTS, TOKEN, UUID,
};
use super::component_refs::{listed, named};
use super::form::{Form, Shape, maybe, needed};

const TOKENS: Shape = Shape::List(&TOKEN);
const STATUS_OF: Shape = Shape::Object(&STATUS);

static STATUS: Form = Form::of(&[needed("state", TOKEN), maybe("remarks", TEXT)]);

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
static DRAWN: Form = Form::noted(&[needed("description", TEXT), maybe("diagrams", Shape::Any)]);
const DRAWN_OF: Shape = Shape::Object(&DRAWN);

static CHARACTERISTICS: Form = Form::noted(&[
    needed("system-ids", Shape::List(&Shape::Object(&SYSTEM_ID))),
    needed("system-name", TEXT),
    maybe("system-name-short", TEXT),
    needed("description", TEXT),
    maybe("date-authorized", TEXT),
    maybe("security-sensitivity-level", TEXT),
    needed("system-information", Shape::Object(&INFORMATION)),
    maybe("security-impact-level", Shape::Any),
    needed("status", STATUS_OF),
    needed("authorization-boundary", DRAWN_OF),
    maybe("network-architecture", DRAWN_OF),
    maybe("data-flow", DRAWN_OF),
    maybe("responsible-parties", RESPONSIBLE_PARTIES),
]);

static LEVERAGED: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("title", TEXT),
    needed("party-uuid", UUID),
    needed("date-authorized", TEXT),
]);

static PRIVILEGE: Form =
    Form::of(&[needed("title", TEXT), maybe("description", TEXT), needed("functions-performed", TEXTS)]);

static USER: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("title", TEXT),
    maybe("short-name", TEXT),
    maybe("description", TEXT),
    maybe("role-ids", TOKENS),
    maybe("authorized-privileges", Shape::List(&Shape::Object(&PRIVILEGE))),
]);

static COMPONENT: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("type", TEXT),
    needed("title", TEXT),
    needed("description", TEXT),
    maybe("purpose", TEXT),
    needed("status", STATUS_OF),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
    maybe("protocols", Shape::Any),
]);

static IMPLEMENTATION: Form = Form::noted(&[
    maybe("leveraged-authorizations", Shape::List(&Shape::Object(&LEVERAGED))),
    needed("users", Shape::List(&Shape::Object(&USER))),
    needed("components", Shape::List(&Shape::Object(&COMPONENT))),
    maybe("inventory-items", Shape::Any),
]);

static PROVIDED: Form =
    Form::noted(&[needed("uuid", UUID), needed("description", TEXT), maybe("responsible-roles", RESPONSIBLE_ROLES)]);

/// What is left to a customer, or taken over from a supplier.
static LEANING: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("provided-uuid", UUID),
    needed("description", TEXT),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
]);

static SATISFIED: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("responsibility-uuid", UUID),
    needed("description", TEXT),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
]);

static EXPORT: Form = Form::noted(&[
    maybe("description", TEXT),
    maybe("provided", Shape::List(&Shape::Object(&PROVIDED))),
    maybe("responsibilities", Shape::List(&Shape::Object(&LEANING))),
]);

static BY_COMPONENT: Form = Form::noted(&[
    needed("component-uuid", UUID),
    needed("uuid", UUID),
    needed("description", TEXT),
    maybe("set-parameters", Shape::Any),
    maybe("implementation-status", STATUS_OF),
    maybe("export", Shape::Object(&EXPORT)),
    maybe("inherited", Shape::List(&Shape::Object(&LEANING))),
    maybe("satisfied", Shape::List(&Shape::Object(&SATISFIED))),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
]);
const BY_COMPONENTS: Shape = Shape::List(&Shape::Object(&BY_COMPONENT));

static STATEMENT: Form = Form::noted(&[
    needed("statement-id", TOKEN),
    needed("uuid", UUID),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
    maybe("by-components", BY_COMPONENTS),
]);

static REQUIREMENT: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("control-id", TOKEN),
    maybe("set-parameters", Shape::Any),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
    maybe("by-components", BY_COMPONENTS),
    maybe("statements", Shape::List(&Shape::Object(&STATEMENT))),
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
    let known = listed(body.object("system-implementation"));
    let Some(controls) = body.object("control-implementation") else { return };
    let at = at.field("control-implementation");
    let at = at.field("implemented-requirements");
    for (index, requirement) in controls.objects("implemented-requirements").enumerate() {
        let here = at.item(index);
        named(requirement, "by-components", &known, &here, problems);
    }
}
