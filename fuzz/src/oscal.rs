//! OSCAL documents, and profiles with what they import.

use std::collections::BTreeMap;

use interchange::oscal::{
    Content, Document, Format, Kind, Object, Opened, Reference, Refusal, Sources, Stamp, limits, resolve, validate,
};

use crate::{readable, text};

/// What stands before the name of each file, in an input that holds several.
const FILE: &str = "=== ";

/// A document in JSON or, if it is none, in YAML: what is read is written back the same in both formats, and
/// whatever is told of it can be read.
pub fn oscal_document(data: &[u8]) {
    for name in ["d.json", "d.yaml"] {
        match Document::read(name, data) {
            Ok(document) => {
                same(&document);
                readable(&validate(&document));
            }
            Err(problems) => {
                assert!(!problems.is_empty());
                readable(&problems);
            }
        }
    }
}

/// Written and read again without a change, and written the same again.
fn same(document: &Document) {
    for (format, name) in [(Format::Json, "d.json"), (Format::Yaml, "d.yaml")] {
        let written = document.write(format);
        if written.len() > limits::BYTES {
            continue;
        }
        let again =
            Document::read(name, written.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{written}"));
        assert_eq!(again.root(), document.root());
        assert_eq!(again.write(format), written);
    }
}

/// The files of an input, the first of which is the profile.
struct Files<'t>(BTreeMap<&'t str, &'t str>);

impl Sources for Files<'_> {
    fn open(&mut self, reference: Reference<'_>) -> Result<Opened, Refusal> {
        let (name, text) = self.0.get_key_value(reference.href).ok_or(Refusal::Missing)?;
        let content = Content::Bytes(text.as_bytes().to_vec());
        Ok(Opened { name: (*name).to_owned(), content, instead: false })
    }
}

/// A profile and the files it imports, each below a line `=== <name>`: what it resolves to is a catalog whose controls
/// come from those files, structured as the profile says, and without anything to remark on its form that was not there.
pub fn oscal_profile(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let mut parts = text.split(FILE).skip(1).filter_map(|part| part.split_once('\n'));
    let Some((name, profile)) = parts.next() else { return };
    let Ok(profile) = Document::read(name, profile.as_bytes()) else { return };
    let mut files = Files(parts.collect());
    let sources = files.0.values().filter_map(|text| Document::read("s", text.as_bytes()).ok());
    let mut known = Vec::new();
    sources.filter(|source| source.kind() == Kind::Catalog).for_each(|source| ids(source.body(), &mut known));
    let is_flat = profile.body().get("merge").is_none();
    let stamp = Stamp { uuid: "u".to_owned(), last_modified: "t".to_owned() };
    match resolve(profile, &mut files, &stamp) {
        Ok(resolved) => {
            readable(&resolved.warnings);
            same(&resolved.catalog);
            let body = resolved.catalog.body();
            assert_eq!(resolved.catalog.kind(), Kind::Catalog);
            let mut found = Vec::new();
            ids(body, &mut found);
            assert!(found.iter().all(|id| known.contains(id)), "{found:?} from {known:?}");
            if is_flat {
                assert!(body.get("groups").is_none());
                assert!(body.objects("controls").all(|control| control.get("controls").is_none()));
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            readable(&problems);
        }
    }
}

/// The ids of all controls.
fn ids(object: &Object, found: &mut Vec<String>) {
    for control in object.objects("controls") {
        found.push(control.text("id").unwrap_or_default().to_owned());
        ids(control, found);
    }
    object.objects("groups").for_each(|group| ids(group, found));
}
