//! What a document says of itself: title, moment, the day it is about, parties.

use super::writing::Writing;
use crate::oscal::export::own_prop;
use crate::oscal::{Object, Value};

/// The version of OSCAL that is written.
const VERSION: &str = "1.1.3";

/// The metadata of a document; `about` is the property that names what it is about.
pub(super) fn metadata(writing: &Writing<'_>, title: &str, about: Object, last_modified: &str) -> Object {
    let parties = writing.chain.parties.values().map(|part| {
        let party = &part.body;
        Value::from(Object::of([
            ("uuid", writing.ids.party(&party.party)),
            ("type", "organization".into()),
            ("name", party.name.as_str().into()),
            ("props", vec![own_prop("id", party.party.as_str()).into()].into()),
        ]))
    });
    let role = |id: &'static str, title: &str| {
        Value::from(Object::of([("id", id.into()), ("title", writing.say(title).into())]))
    };
    let props = [
        own_prop("guideline", writing.guideline),
        about,
        own_prop("as-of", &writing.at.to_string()),
        own_prop("language", writing.locale.tag()),
    ];
    let mut metadata = Object::of([
        ("title", title.into()),
        ("last-modified", last_modified.into()),
        ("version", writing.at.to_string().into()),
        ("oscal-version", VERSION.into()),
        ("props", props.map(Value::from).to_vec().into()),
        ("roles", vec![role("provider", "chain-col-provider"), role("customer", "chain-col-customers")].into()),
    ]);
    metadata.set_list("parties", parties.collect());
    metadata
}
