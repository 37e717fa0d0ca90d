//! A framework as an importer has understood it, and the guideline made of it.

use std::collections::BTreeSet;

use guideline::catalog::{Group, Node, Reference, Score, Source};
use guideline::{Package, Totals};
use message::{Args, Diagnostic, Locale, Text, message};

use super::problems::Problems;
use super::toml::Toml;
use super::{Framework, name};

/// Nodes go into one file up to this size, in bytes; a file may have four times as much.
const FILE: usize = 1024 * 1024;

/// Everything a framework holds.
#[derive(Debug)]
pub(super) struct Outline {
    /// The short name asked for, or made of the framework's own.
    pub(super) name: String,
    /// Who publishes it.
    pub(super) issuer: Option<String>,
    /// When it was published.
    pub(super) published: Option<String>,
    pub(super) source: Source,
    pub(super) groups: Vec<Group>,
    pub(super) scores: Vec<Score>,
    pub(super) references: Vec<Reference>,
    pub(super) nodes: Vec<Node>,
    /// How many nodes go by an id that is not the printed one.
    pub(super) own_ids: usize,
}

impl Outline {
    /// The guideline; problems are told of what its rules refuse.
    pub(super) fn finish(mut self, languages: BTreeSet<String>, problems: &mut Problems) -> Option<Framework> {
        // Where the file lay is nobody's business who reads the guideline.
        let file = self.source.file.rsplit(['/', '\\']).next().unwrap_or_default();
        self.source.file = file.to_owned();
        self.source.languages = languages.into_iter().chain([self.source.language.clone()]).collect();
        self.source.languages.sort();
        self.source.languages.dedup();
        let package = self.package();
        if 16 * 1024 * 1024 < package.to_bytes().len() {
            problems.put(Diagnostic::error("catalog-too-large").with("limit", 16_usize));
            return None;
        }
        match guideline::load(&package) {
            Ok((guideline, _)) => Some(Framework { package, guideline }),
            Err(found) => {
                // The places are those of files nobody has seen: the ids must tell.
                for mut problem in found {
                    problem.place = None;
                    problems.put(problem);
                }
                None
            }
        }
    }

    fn package(&self) -> Package {
        let mut package = Package::default();
        let mut put = |path: &str, file: Toml| {
            if !file.is_empty() {
                package.files.insert(path.to_owned(), file.finish());
            }
        };
        put("guideline.toml", self.manifest());
        let mut file = Toml::default();
        file.source(&self.source);
        put("source.toml", file);
        let mut file = Toml::default();
        self.groups.iter().for_each(|group| file.group(group));
        put("groups.toml", file);
        let mut file = Toml::default();
        self.scores.iter().for_each(|score| file.score(score));
        put("scores.toml", file);
        let mut file = Toml::default();
        self.references.iter().for_each(|reference| file.reference(reference));
        put("references.toml", file);
        let mut number = 1;
        let mut file = Toml::default();
        for node in &self.nodes {
            file.node(node);
            if FILE < file.len() {
                put(&format!("nodes/{number:04}.toml"), std::mem::take(&mut file));
                number += 1;
            }
        }
        put(&format!("nodes/{number:04}.toml"), file);
        package
    }

    fn manifest(&self) -> Toml {
        let source = &self.source;
        let mut title = source.title.both(&source.language);
        for title in [&mut title.ja, &mut title.en].into_iter().filter(|title| title.trim().is_empty()) {
            source.printed.as_deref().unwrap_or(&self.name).clone_into(title);
        }
        let issuer = self.issuer.as_deref().filter(|issuer| !issuer.trim().is_empty());
        let version = source.version.as_deref().filter(|version| !version.trim().is_empty()).unwrap_or("1");
        let mut file = Toml::default();
        file.text("id", &self.name);
        file.text("shape", "catalog");
        file.both("title", &title);
        let unnamed = said("catalog-issuer-unnamed", &Args::new());
        file.both("issuer", &issuer.map_or(unnamed, |issuer| Text::new(issuer, issuer)));
        file.both("note", &self.note());
        file.heading("[edition]");
        file.text("id", version);
        file.both("title", &said("catalog-edition", &vec![("version", version.into())]));
        file.text("published", self.published.as_deref().unwrap_or("undated"));
        file.text("status", "current");
        let controls = self.nodes.iter().filter(|node| node.assessable).count();
        let totals: Totals = [
            ("nodes", self.nodes.len()),
            ("controls", controls),
            ("groups", self.groups.len()),
            ("scores", self.scores.len()),
            ("references", self.references.len()),
        ]
        .map(|(name, count)| (name.to_owned(), count))
        .into();
        file.totals(&totals);
        file
    }

    /// Where the texts come from, and how the ids were chosen.
    fn note(&self) -> Text {
        let mut args: Args =
            vec![("file", self.source.file.as_str().into()), ("format", self.source.format.name().into())];
        args.extend([("own", self.own_ids.into()), ("nodes", self.nodes.len().into())]);
        let mut note = said("catalog-note", &args);
        if self.own_ids > 0 {
            let ids = said("catalog-note-ids", &args);
            note = Text::new(format!("{}{}", note.ja, ids.ja), format!("{} {}", note.en, ids.en));
        }
        note
    }
}

/// The short name asked for; else the first of the framework's own names that makes one.
pub(super) fn named<'n>(
    asked: Option<&str>,
    own: impl IntoIterator<Item = Option<&'n str>>,
    problems: &mut Problems,
) -> String {
    if let Some(asked) = asked {
        if !name::is_name(asked) {
            problems.put(Diagnostic::error("catalog-name").with("name", asked));
        }
        return asked.to_owned();
    }
    let made = own.into_iter().flatten().find_map(name::short);
    made.unwrap_or_else(|| {
        problems.put(Diagnostic::error("catalog-no-name"));
        "unnamed".to_owned()
    })
}

fn said(id: &str, args: &Args) -> Text {
    Text::new(message(Locale::Ja, id, args), message(Locale::En, id, args))
}
