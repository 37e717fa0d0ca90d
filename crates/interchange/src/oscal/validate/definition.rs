//! The model of component definitions, as of OSCAL 1.1.

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::Object;
use super::common::{BACK_MATTER_OF, METADATA_OF, RESPONSIBLE_ROLES, TEXT, TOKEN, UUID};
use super::component_refs::{listed, named};
use super::form::{Form, Shape, maybe, needed};

static STATEMENT: Form = Form::noted(&[
    needed("statement-id", TOKEN),
    needed("uuid", UUID),
    needed("description", TEXT),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
]);

static REQUIREMENT: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("control-id", TOKEN),
    needed("description", TEXT),
    maybe("set-parameters", Shape::Any),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
    maybe("statements", Shape::List(&Shape::Object(&STATEMENT))),
]);

static IMPLEMENTATION: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("source", TEXT),
    needed("description", TEXT),
    maybe("set-parameters", Shape::Any),
    needed("implemented-requirements", Shape::List(&Shape::Object(&REQUIREMENT))),
]);
const IMPLEMENTATIONS: Shape = Shape::List(&Shape::Object(&IMPLEMENTATION));

static COMPONENT: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("type", TEXT),
    needed("title", TEXT),
    needed("description", TEXT),
    maybe("purpose", TEXT),
    maybe("responsible-roles", RESPONSIBLE_ROLES),
    maybe("protocols", Shape::Any),
    maybe("control-implementations", IMPLEMENTATIONS),
]);

static INCORPORATED: Form = Form::of(&[needed("component-uuid", UUID), needed("description", TEXT)]);

static CAPABILITY: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("name", TEXT),
    needed("description", TEXT),
    maybe("incorporates-components", Shape::List(&Shape::Object(&INCORPORATED))),
    maybe("control-implementations", IMPLEMENTATIONS),
]);

static IMPORTED: Form = Form::of(&[needed("href", TEXT)]);

pub(super) static DEFINITION: Form = Form::of(&[
    needed("uuid", UUID),
    needed("metadata", METADATA_OF),
    maybe("import-component-definitions", Shape::List(&Shape::Object(&IMPORTED))),
    maybe("components", Shape::List(&Shape::Object(&COMPONENT))),
    maybe("capabilities", Shape::List(&Shape::Object(&CAPABILITY))),
    maybe("back-matter", BACK_MATTER_OF),
]);

/// What a capability is put together from must be a component of the document, unless it imports others.
pub(super) fn check(body: &Object, at: &Pointer<'_>, problems: &mut Problems) {
    if !body.list("import-component-definitions").is_empty() {
        return;
    }
    let known = listed(Some(body));
    let at = at.field("capabilities");
    for (index, capability) in body.objects("capabilities").enumerate() {
        named(capability, "incorporates-components", &known, &at.item(index), problems);
    }
}
