//! From a profile to the catalog it stands for.
//!
//! The phases are those of NIST's specification: controls are selected from every import, merged into
//! one structure, modified, and what nothing refers to any more is pruned.

mod alter;
mod as_is;
mod back_matter;
mod combine;
mod custom;
mod flat;
mod import;
mod merge_objects;
mod metadata;
mod modify;
mod prune;
mod references;
mod select;
mod set_parameter;
mod source;

use message::{Diagnostic, Place};

use super::document::{Document, Kind};
use super::problems::Problems;
use super::profile::{Combine, Profile, Structure};
use super::value::{Object, Value};
use super::work::Work;

pub(super) use references::{Referred, referred_to};
pub use source::{Content, Opened, Reference, Refusal, Sources};

/// What a resolved catalog gets that does not follow from the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The new catalog's id.
    pub uuid: String,
    /// When it was made, with offset.
    pub last_modified: String,
}

/// A resolved catalog, with what its profile asks for in vain.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The catalog.
    pub catalog: Document,
    /// Directives without effect and ids that clash.
    pub warnings: Vec<Diagnostic>,
}

/// Makes the catalog that a profile stands for. The profile's name is where its references start from;
/// `sources` opens what they name.
///
/// # Errors
/// Every reason why it cannot be made, each with file and place.
pub fn resolve(profile: Document, sources: &mut dyn Sources, stamp: &Stamp) -> Result<Resolved, Vec<Diagnostic>> {
    if profile.kind() != Kind::Profile {
        let problem = Diagnostic::error("oscal-not-a-profile").with("kind", profile.kind().field());
        return Err(vec![problem.at(Place::file(profile.file()))]);
    }
    let mut run = Run {
        chain: vec![profile.file().to_owned()],
        sources,
        opened: 0,
        bytes: 0,
        work: Work::default(),
        warnings: Vec::new(),
    };
    let file = profile.file().to_owned();
    let body = run.profile(profile, stamp)?;
    if run.work.is_spent() {
        return Err(vec![Diagnostic::error("oscal-too-much-work").at(Place::file(file))]);
    }
    Ok(Resolved { catalog: Document::new(file, Kind::Catalog, body), warnings: run.warnings })
}

/// One resolution on its way.
struct Run<'s> {
    sources: &'s mut dyn Sources,
    /// The documents being resolved, the outermost first.
    chain: Vec<String>,
    opened: usize,
    bytes: usize,
    work: Work,
    warnings: Vec<Diagnostic>,
}

/// What one import brings.
#[derive(Debug, Default)]
struct Selected {
    uuid: String,
    metadata: Object,
    body: Body,
    resources: Vec<Value>,
}

/// The controls of a catalog with what they stand in.
#[derive(Debug, Default)]
struct Body {
    params: Vec<Value>,
    controls: Vec<Value>,
    groups: Vec<Value>,
}

impl Run<'_> {
    /// The body of the catalog that a profile stands for.
    fn profile(&mut self, document: Document, stamp: &Stamp) -> Result<Object, Vec<Diagnostic>> {
        let mut problems = Problems::new(document.file());
        let profile = Profile::read(&document, &mut problems);
        let mut selected = Vec::new();
        for import in &profile.imports {
            match self.import(&document, import) {
                Ok(found) => selected.push(found),
                Err(found) => found.into_iter().for_each(|problem| problems.put(problem)),
            }
        }
        metadata::check_versions(&document, &selected, &mut problems);
        if problems.has_errors() {
            return Err(problems.take());
        }
        self.warnings.extend(problems.take());

        let file = document.file().to_owned();
        let mut warnings = Warnings { file: &file, found: &mut self.warnings };
        match profile.merge.combine {
            Combine::Keep => combine::warn_of_clashes(&selected, &mut warnings),
            Combine::UseFirst => combine::use_first(&mut selected),
            Combine::Merge => combine::merge(&mut selected, &self.work),
        }
        let metadata = metadata::made(document.body(), &file, &selected, stamp);
        let resources = back_matter::combined(document.body(), &mut selected);
        let bodies: Vec<(String, Body)> = selected.into_iter().map(|one| (one.uuid, one.body)).collect();
        let mut body = match &profile.merge.structure {
            Structure::Flat => flat::structured(bodies),
            Structure::AsIs => as_is::structured(bodies, &self.work),
            Structure::Custom(custom) => custom::structured(custom, bodies, &self.work, &mut warnings),
        };
        modify::apply(&profile.modify, &mut body, &self.work, &mut warnings);
        let set: Vec<&str> = profile.modify.parameters.iter().map(|set| set.id.as_str()).collect();
        let resources = prune::prune(&metadata, &mut body, resources, &set);
        Ok(catalog(stamp, metadata, body, resources))
    }
}

fn catalog(stamp: &Stamp, metadata: Object, body: Body, resources: Vec<Value>) -> Object {
    let mut catalog = Object::of([("uuid", stamp.uuid.as_str().into()), ("metadata", metadata.into())]);
    catalog.set_list("params", body.params);
    catalog.set_list("controls", body.controls);
    catalog.set_list("groups", body.groups);
    if !resources.is_empty() {
        catalog.set("back-matter", Object::of([("resources", resources.into())]));
    }
    catalog
}

/// Warnings about one profile.
struct Warnings<'w> {
    file: &'w str,
    found: &'w mut Vec<Diagnostic>,
}

impl Warnings<'_> {
    /// Warns of a place in the profile.
    fn put(&mut self, place: &str, warning: Diagnostic) {
        /// More warnings would not be read.
        const MOST: usize = 1_000;
        if self.found.len() < MOST {
            self.found.push(warning.at(Place::item(self.file, place)));
        }
    }
}

/// Whether something must be kept although nothing refers to it.
fn is_kept(object: &Object) -> bool {
    object.objects("props").any(|prop| prop.text("name") == Some("keep") && prop.text("value") == Some("always"))
}
