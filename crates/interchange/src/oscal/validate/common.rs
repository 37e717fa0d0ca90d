//! What every model has: metadata, properties, links and back matter.

use super::form::{Field, Form, Shape, maybe, needed};
use super::words::Words;

pub(super) const TEXT: Shape = Shape::Text;
pub(super) const TOKEN: Shape = Shape::Words(Words::Token);
pub(super) const UUID: Shape = Shape::Words(Words::Uuid);
const MOMENT: Shape = Shape::Words(Words::Moment);
pub(super) const TEXTS: Shape = Shape::List(&TEXT);
const UUIDS: Shape = Shape::List(&UUID);
pub(super) const PROPS: Shape = Shape::List(&Shape::Object(&PROP));
pub(super) const LINKS: Shape = Shape::List(&Shape::Object(&LINK));
pub(super) const METADATA_OF: Shape = Shape::Object(&METADATA);
pub(super) const BACK_MATTER_OF: Shape = Shape::Object(&BACK_MATTER);

/// What most objects may have.
pub(super) static NOTES: [Field; 3] = [maybe("props", PROPS), maybe("links", LINKS), maybe("remarks", TEXT)];

static PROP: Form = Form::of(&[
    needed("name", TOKEN),
    maybe("uuid", UUID),
    maybe("ns", TEXT),
    needed("value", TEXT),
    maybe("class", TOKEN),
    maybe("group", TOKEN),
    maybe("remarks", TEXT),
]);

static LINK: Form = Form::of(&[
    needed("href", TEXT),
    maybe("rel", TOKEN),
    maybe("media-type", TEXT),
    maybe("resource-fragment", TEXT),
    maybe("text", TEXT),
]);

static DOCUMENT_ID: Form = Form::of(&[maybe("scheme", TEXT), needed("identifier", TEXT)]);
const DOCUMENT_IDS: Shape = Shape::List(&Shape::Object(&DOCUMENT_ID));

static REVISION: Form = Form::noted(&[
    maybe("title", TEXT),
    maybe("published", MOMENT),
    maybe("last-modified", MOMENT),
    needed("version", TEXT),
    maybe("oscal-version", TEXT),
]);

static ROLE: Form =
    Form::noted(&[needed("id", TOKEN), needed("title", TEXT), maybe("short-name", TEXT), maybe("description", TEXT)]);

static ADDRESS: Form = Form::of(&[
    maybe("type", TEXT),
    maybe("addr-lines", TEXTS),
    maybe("city", TEXT),
    maybe("state", TEXT),
    maybe("postal-code", TEXT),
    maybe("country", TEXT),
]);

static TELEPHONE: Form = Form::of(&[maybe("type", TEXT), needed("number", TEXT)]);
const TELEPHONES: Shape = Shape::List(&Shape::Object(&TELEPHONE));

static LOCATION: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("title", TEXT),
    maybe("address", Shape::Object(&ADDRESS)),
    maybe("email-addresses", TEXTS),
    maybe("telephone-numbers", TELEPHONES),
    maybe("urls", TEXTS),
]);

static EXTERNAL_ID: Form = Form::of(&[needed("scheme", TEXT), needed("id", TEXT)]);

static PARTY: Form = Form::noted(&[
    needed("uuid", UUID),
    needed("type", Shape::OneOf(&["person", "organization"])),
    maybe("name", TEXT),
    maybe("short-name", TEXT),
    maybe("external-ids", Shape::List(&Shape::Object(&EXTERNAL_ID))),
    maybe("email-addresses", TEXTS),
    maybe("telephone-numbers", TELEPHONES),
    maybe("addresses", Shape::List(&Shape::Object(&ADDRESS))),
    maybe("location-uuids", UUIDS),
    maybe("member-of-organizations", UUIDS),
]);

static RESPONSIBLE_PARTY: Form = Form::noted(&[needed("role-id", TOKEN), needed("party-uuids", UUIDS)]);
pub(super) const RESPONSIBLE_PARTIES: Shape = Shape::List(&Shape::Object(&RESPONSIBLE_PARTY));

static RESPONSIBLE_ROLE: Form = Form::noted(&[needed("role-id", TOKEN), maybe("party-uuids", UUIDS)]);
pub(super) const RESPONSIBLE_ROLES: Shape = Shape::List(&Shape::Object(&RESPONSIBLE_ROLE));

static ACTION: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("date", MOMENT),
    needed("type", TOKEN),
    needed("system", TEXT),
    maybe("responsible-parties", RESPONSIBLE_PARTIES),
]);

static METADATA: Form = Form::noted(&[
    needed("title", TEXT),
    maybe("published", MOMENT),
    needed("last-modified", MOMENT),
    needed("version", TEXT),
    needed("oscal-version", TEXT),
    maybe("revisions", Shape::List(&Shape::Object(&REVISION))),
    maybe("document-ids", DOCUMENT_IDS),
    maybe("roles", Shape::List(&Shape::Object(&ROLE))),
    maybe("locations", Shape::List(&Shape::Object(&LOCATION))),
    maybe("parties", Shape::List(&Shape::Object(&PARTY))),
    maybe("responsible-parties", RESPONSIBLE_PARTIES),
    maybe("actions", Shape::List(&Shape::Object(&ACTION))),
]);

static HASH: Form = Form::of(&[needed("algorithm", TEXT), needed("value", TEXT)]);

static RLINK: Form =
    Form::of(&[needed("href", TEXT), maybe("media-type", TEXT), maybe("hashes", Shape::List(&Shape::Object(&HASH)))]);

static CITATION: Form = Form::of(&[needed("text", TEXT), maybe("props", PROPS), maybe("links", LINKS)]);

static BASE64: Form = Form::of(&[maybe("filename", TEXT), maybe("media-type", TEXT), needed("value", TEXT)]);

static RESOURCE: Form = Form::of(&[
    needed("uuid", UUID),
    maybe("title", TEXT),
    maybe("description", TEXT),
    maybe("props", PROPS),
    maybe("document-ids", DOCUMENT_IDS),
    maybe("citation", Shape::Object(&CITATION)),
    maybe("rlinks", Shape::List(&Shape::Object(&RLINK))),
    maybe("base64", Shape::Object(&BASE64)),
    maybe("remarks", TEXT),
]);

static BACK_MATTER: Form = Form::of(&[maybe("resources", Shape::List(&Shape::Object(&RESOURCE)))]);

/// What is known of a model that is not worked with.
pub(super) static ANY_MODEL: Form = Form {
    fields: &[needed("uuid", UUID), needed("metadata", METADATA_OF), maybe("back-matter", BACK_MATTER_OF)],
    noted: false,
    open: true,
};
