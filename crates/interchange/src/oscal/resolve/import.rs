//! Opening what an import names, and taking the controls it asks for.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use message::{Diagnostic, Place};

use super::super::document::{Document, Kind};
use super::super::limits;
use super::super::profile::Import;
use super::super::value::Object;
use super::{Content, Opened, Reference, Refusal, Run, Selected, Stamp, Warnings, select};

impl Run<'_> {
    /// What an import of `profile` brings.
    pub(super) fn import(&mut self, profile: &Document, import: &Import) -> Result<Selected, Vec<Diagnostic>> {
        let opened = self.opened_for(profile, import)?;
        let source = opened.name.clone();
        let document = self.document(profile, import, opened)?;
        let mut body = document.into_body();
        let mut selected = Selected {
            uuid: body.text("uuid").unwrap_or_default().to_owned(),
            metadata: body.object("metadata").cloned().unwrap_or_default(),
            ..Selected::default()
        };
        if let Some(back_matter) = body.get_mut("back-matter").and_then(|value| value.as_object_mut()) {
            selected.resources = back_matter.drain("resources");
        }
        let mut warnings = Warnings { file: profile.file(), found: &mut self.warnings };
        selected.body = select::select(&import.selection, &mut body, &import.place, &source, &self.work, &mut warnings);
        Ok(selected)
    }

    /// Opens what the import names, in itself or through a resource of the profile.
    fn opened_for(&mut self, profile: &Document, import: &Import) -> Result<Opened, Vec<Diagnostic>> {
        let path = || self.chain.join(" → ");
        let refuse = |problem: Diagnostic| {
            vec![problem.with("path", path()).at(Place::item(profile.file(), import.place.clone()))]
        };
        if self.chain.len() > limits::IMPORTS_DEEP {
            return Err(refuse(Diagnostic::error("oscal-imports-deep").with("limit", limits::IMPORTS_DEEP)));
        }
        if self.opened >= limits::IMPORTS || self.bytes > limits::IMPORTED_BYTES {
            return Err(refuse(Diagnostic::error("oscal-imports-many").with("limit", limits::IMPORTS)));
        }
        let candidates = match import.href.strip_prefix('#') {
            None => vec![Candidate::Href(import.href.as_str())],
            Some(uuid) => {
                let Some(resource) = resource(profile.body(), uuid) else {
                    return Err(refuse(Diagnostic::error("oscal-no-resource").with("resource", uuid)));
                };
                let candidates = candidates(resource);
                if candidates.is_empty() {
                    return Err(refuse(Diagnostic::error("oscal-empty-resource").with("resource", uuid)));
                }
                candidates
            }
        };
        let mut first_refusal = None;
        for candidate in candidates {
            let opened = match candidate {
                Candidate::Embedded(base64, name) => embedded(profile.file(), base64, name),
                Candidate::Href(href) => {
                    let by_resource = import.href.starts_with('#');
                    let reference = Reference { base: profile.file(), href, by_resource };
                    self.sources.open(reference).map_err(|refusal| (href, refusal))
                }
            };
            match opened {
                Ok(opened) => {
                    self.opened += 1;
                    self.bytes += opened.content.bytes();
                    if opened.instead {
                        let told = Diagnostic::warning("oscal-took-beside")
                            .with("reference", import.href.as_str())
                            .with("file", opened.name.as_str());
                        self.warnings.push(told.at(Place::item(profile.file(), import.place.clone())));
                    }
                    return Ok(opened);
                }
                Err(refused) => {
                    first_refusal.get_or_insert(refused);
                }
            }
        }
        let (href, refusal) = first_refusal.unwrap_or((import.href.as_str(), Refusal::Missing));
        Err(refuse(told(href, refusal)))
    }

    /// Reads what was opened; a profile is resolved in its turn.
    fn document(&mut self, profile: &Document, import: &Import, opened: Opened) -> Result<Document, Vec<Diagnostic>> {
        let place = Place::item(profile.file(), import.place.clone());
        if self.chain.contains(&opened.name) {
            let mut path = self.chain.join(" → ");
            path.push_str(" → ");
            path.push_str(&opened.name);
            return Err(vec![Diagnostic::error("oscal-import-cycle").with("path", path).at(place)]);
        }
        let document = match opened.content {
            Content::Bytes(bytes) => Document::read(&opened.name, &bytes)?,
            Content::Read(document) => *document,
        };
        match document.kind() {
            Kind::Catalog => Ok(document),
            Kind::Profile => {
                self.chain.push(opened.name.clone());
                let made_of = document.body().text("uuid").unwrap_or_default().to_owned();
                let stamp = Stamp { uuid: made_of, last_modified: String::new() };
                let resolved = self.profile(document, &stamp);
                self.chain.pop();
                Ok(Document::new(opened.name.clone(), Kind::Catalog, resolved?))
            }
            other => {
                let problem = Diagnostic::error("oscal-import-kind")
                    .with("reference", import.href.as_str())
                    .with("kind", other.field())
                    .with("path", self.chain.join(" → "));
                Err(vec![problem.at(place)])
            }
        }
    }
}

/// A way to what a resource stands for.
enum Candidate<'r> {
    Href(&'r str),
    Embedded(&'r str, &'r str),
}

fn resource<'p>(profile: &'p Object, uuid: &str) -> Option<&'p Object> {
    let resources = profile.object("back-matter")?;
    resources.objects("resources").find(|one| one.text("uuid").is_some_and(|own| own.eq_ignore_ascii_case(uuid)))
}

/// The ways to what a resource stands for: what it holds itself, then links to JSON or YAML, then others.
fn candidates(resource: &Object) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    if let Some(base64) = resource.object("base64")
        && let Some(value) = base64.text("value")
    {
        found.push(Candidate::Embedded(value, base64.text("filename").unwrap_or("base64")));
    }
    let mut links: Vec<(bool, &str)> = resource
        .objects("rlinks")
        .filter_map(|link| {
            let href = link.text("href")?;
            let told = link.text("media-type").unwrap_or_default();
            let xml = told.ends_with("xml") || (told.is_empty() && href.to_ascii_lowercase().ends_with(".xml"));
            Some((xml || href.to_ascii_lowercase().ends_with(".xml"), href))
        })
        .collect();
    links.sort_by_key(|(xml, _)| *xml);
    found.extend(links.into_iter().map(|(_, href)| Candidate::Href(href)));
    found
}

fn embedded<'r>(profile: &str, base64: &'r str, name: &'r str) -> Result<Opened, (&'r str, Refusal)> {
    let plain: String = base64.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(plain).map_err(|error| (name, Refusal::Unreadable(error.to_string())))?;
    Ok(Opened { name: format!("{profile}#{name}"), content: Content::Bytes(bytes), instead: false })
}

fn told(href: &str, refusal: Refusal) -> Diagnostic {
    let told = match refusal {
        Refusal::Remote => Diagnostic::error("oscal-import-remote"),
        Refusal::Outside(root) => Diagnostic::error("oscal-import-outside").with("root", root),
        Refusal::Missing => Diagnostic::error("oscal-import-missing"),
        Refusal::Xml => Diagnostic::error("oscal-import-xml"),
        Refusal::TooLarge => Diagnostic::error("oscal-import-large").with("limit", limits::BYTES / 1024 / 1024),
        Refusal::Unreadable(reason) => Diagnostic::error("oscal-import-unreadable").with("reason", reason),
        Refusal::Malformed => Diagnostic::error("oscal-import-malformed"),
    };
    told.with("reference", href)
}
