//! The model of catalogs, and what profiles share with it.

use super::common::{BACK_MATTER_OF, LINKS, METADATA_OF, PROPS, TEXT, TEXTS, TOKEN, UUID};
use super::form::{Form, Shape, maybe, needed};

pub(super) static A_PARAM: Shape = Shape::Object(&PARAM);
pub(super) static A_PART: Shape = Shape::Object(&PART);

static TEST: Form = Form::of(&[needed("expression", TEXT), maybe("remarks", TEXT)]);

static CONSTRAINT: Form = Form::of(&[maybe("description", TEXT), maybe("tests", Shape::List(&Shape::Object(&TEST)))]);
pub(super) const CONSTRAINTS: Shape = Shape::List(&Shape::Object(&CONSTRAINT));

static GUIDELINE: Form = Form::of(&[needed("prose", TEXT)]);
pub(super) const GUIDELINES: Shape = Shape::List(&Shape::Object(&GUIDELINE));

static SELECT: Form = Form::of(&[maybe("how-many", Shape::OneOf(&["one", "one-or-more"])), maybe("choice", TEXTS)]);
pub(super) const SELECT_OF: Shape = Shape::Object(&SELECT);

static PARAM: Form = Form::noted(&[
    needed("id", TOKEN),
    maybe("class", TOKEN),
    maybe("depends-on", TOKEN),
    maybe("label", TEXT),
    maybe("usage", TEXT),
    maybe("constraints", CONSTRAINTS),
    maybe("guidelines", GUIDELINES),
    maybe("values", TEXTS),
    maybe("select", SELECT_OF),
]);

static PART: Form = Form::of(&[
    maybe("id", TOKEN),
    needed("name", TOKEN),
    maybe("ns", TEXT),
    maybe("class", TOKEN),
    maybe("title", TEXT),
    maybe("props", PROPS),
    maybe("prose", TEXT),
    maybe("parts", Shape::List(&A_PART)),
    maybe("links", LINKS),
]);

static CONTROL: Form = Form::of(&[
    needed("id", TOKEN),
    maybe("class", TOKEN),
    needed("title", TEXT),
    maybe("params", Shape::List(&A_PARAM)),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("parts", Shape::List(&A_PART)),
    maybe("controls", Shape::List(&A_CONTROL)),
]);
static A_CONTROL: Shape = Shape::Object(&CONTROL);

static GROUP: Form = Form::of(&[
    maybe("id", TOKEN),
    maybe("class", TOKEN),
    needed("title", TEXT),
    maybe("params", Shape::List(&A_PARAM)),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("parts", Shape::List(&A_PART)),
    maybe("groups", Shape::List(&A_GROUP)),
    maybe("controls", Shape::List(&A_CONTROL)),
]);
static A_GROUP: Shape = Shape::Object(&GROUP);

pub(super) static CATALOG: Form = Form::of(&[
    needed("uuid", UUID),
    needed("metadata", METADATA_OF),
    maybe("params", Shape::List(&A_PARAM)),
    maybe("controls", Shape::List(&A_CONTROL)),
    maybe("groups", Shape::List(&A_GROUP)),
    maybe("back-matter", BACK_MATTER_OF),
]);
