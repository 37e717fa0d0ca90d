//! The model of profiles.

use message::{Diagnostic, Place};

use super::super::problems::Problems;
use super::super::profile::Profile;
use super::super::value::Object;
use super::catalog::{A_PARAM, A_PART, CONSTRAINTS, GUIDELINES, SELECT_OF};
use super::common::{BACK_MATTER_OF, LINKS, METADATA_OF, PROPS, TEXT, TEXTS, TOKEN, UUID};
use super::form::{Form, Shape, maybe, needed};

const YES_OR_NO: Shape = Shape::OneOf(&["yes", "no"]);

static ALL: Form = Form::of(&[maybe("with-child-controls", YES_OR_NO)]);
const ALL_OF: Shape = Shape::Object(&ALL);

static MATCHING: Form = Form::of(&[maybe("pattern", TEXT)]);

pub(super) static ASKED: Form = Form::of(&[
    maybe("with-child-controls", YES_OR_NO),
    maybe("with-parent-controls", YES_OR_NO),
    maybe("with-ids", TEXTS),
    maybe("matching", Shape::List(&Shape::Object(&MATCHING))),
]);
const ASKED_OF: Shape = Shape::List(&Shape::Object(&ASKED));

static IMPORT: Form = Form::of(&[
    needed("href", TEXT),
    maybe("include-all", ALL_OF),
    maybe("include-controls", ASKED_OF),
    maybe("exclude-controls", ASKED_OF),
]);

static INSERT: Form = Form::of(&[
    maybe("order", Shape::OneOf(&["keep", "ascending", "descending"])),
    maybe("include-all", ALL_OF),
    maybe("include-controls", ASKED_OF),
    maybe("exclude-controls", ASKED_OF),
]);
const INSERTS: Shape = Shape::List(&Shape::Object(&INSERT));

static GROUP: Form = Form::of(&[
    maybe("id", TOKEN),
    maybe("class", TOKEN),
    needed("title", TEXT),
    maybe("params", Shape::List(&A_PARAM)),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("parts", Shape::List(&A_PART)),
    maybe("groups", Shape::List(&A_GROUP)),
    maybe("insert-controls", INSERTS),
]);
static A_GROUP: Shape = Shape::Object(&GROUP);

static CUSTOM: Form = Form::of(&[maybe("groups", Shape::List(&A_GROUP)), maybe("insert-controls", INSERTS)]);

static COMBINE: Form = Form::of(&[maybe("method", Shape::OneOf(&["use-first", "merge", "keep"]))]);

static MERGE: Form = Form::of(&[
    maybe("combine", Shape::Object(&COMBINE)),
    maybe("flat", Shape::Any),
    maybe("as-is", Shape::Truth),
    maybe("custom", Shape::Object(&CUSTOM)),
]);

static SET_PARAMETER: Form = Form::of(&[
    needed("param-id", TOKEN),
    maybe("class", TOKEN),
    maybe("depends-on", TOKEN),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("label", TEXT),
    maybe("usage", TEXT),
    maybe("constraints", CONSTRAINTS),
    maybe("guidelines", GUIDELINES),
    maybe("values", TEXTS),
    maybe("select", SELECT_OF),
]);

static REMOVE: Form = Form::of(&[
    maybe("by-name", TOKEN),
    maybe("by-class", TOKEN),
    maybe("by-id", TOKEN),
    maybe("by-item-name", TOKEN),
    maybe("by-ns", TEXT),
]);

static ADD: Form = Form::of(&[
    maybe("position", Shape::OneOf(&["before", "after", "starting", "ending"])),
    maybe("by-id", TOKEN),
    maybe("title", TEXT),
    maybe("params", Shape::List(&A_PARAM)),
    maybe("props", PROPS),
    maybe("links", LINKS),
    maybe("parts", Shape::List(&A_PART)),
]);

static ALTER: Form = Form::of(&[
    needed("control-id", TOKEN),
    maybe("removes", Shape::List(&Shape::Object(&REMOVE))),
    maybe("adds", Shape::List(&Shape::Object(&ADD))),
]);

static MODIFY: Form = Form::of(&[
    maybe("set-parameters", Shape::List(&Shape::Object(&SET_PARAMETER))),
    maybe("alters", Shape::List(&Shape::Object(&ALTER))),
]);

pub(super) static PROFILE: Form = Form::of(&[
    needed("uuid", UUID),
    needed("metadata", METADATA_OF),
    needed("imports", Shape::List(&Shape::Object(&IMPORT))),
    maybe("merge", Shape::Object(&MERGE)),
    maybe("modify", Shape::Object(&MODIFY)),
    maybe("back-matter", BACK_MATTER_OF),
]);

/// Every import that names a resource must find it.
pub(super) fn check(profile: &Profile, body: &Object, problems: &mut Problems) {
    let resources = body.object("back-matter");
    for import in &profile.imports {
        let Some(uuid) = import.href.strip_prefix('#') else { continue };
        let is_there = resources.is_some_and(|resources| {
            resources.objects("resources").any(|one| one.text("uuid").is_some_and(|own| own.eq_ignore_ascii_case(uuid)))
        });
        if !is_there {
            let problem = Diagnostic::error("oscal-no-resource").with("resource", uuid).with("path", problems.file());
            let place = Place::item(problems.file(), import.place.clone());
            problems.put(problem.at(place));
        }
    }
}
