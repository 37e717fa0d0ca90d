//! What becomes of a framework that was read: adopted in the workspace, written as a folder, or nothing.

use std::path::{Path, PathBuf};

use app::{MappingText, VerdictChange};
use guideline::Package;
use interchange::catalog::{self, MappingFile};
use message::{Diagnostic, Locale};
use method::assessment::Verdict;

use crate::args::{Common, Import};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// Says what the file holds.
pub(super) fn summary(read: &catalog::Import, locale: Locale) -> Result<(), Failure> {
    for framework in &read.frameworks {
        let guideline = &framework.guideline;
        let Some(model) = guideline.model.catalog() else { continue };
        let languages = model.source().map(|source| source.languages.join(", ")).unwrap_or_default();
        let args = vec![
            ("guideline", guideline.id().into()),
            ("title", (&guideline.manifest.title).into()),
            ("controls", guideline.controls.len().into()),
            ("nodes", model.nodes.len().into()),
            ("groups", model.groups.len().into()),
            ("languages", languages.into()),
        ];
        print::say(locale, "cli-import-holds", &args)?;
    }
    for mapping in &read.mappings {
        let args = vec![
            ("from", mapping.mapping.from.as_str().into()),
            ("to", mapping.mapping.to.as_str().into()),
            ("ties", mapping.mapping.ties().into()),
        ];
        print::say(locale, "cli-import-mapping", &args)?;
    }
    Ok(())
}

/// Keeps what was read where the command line says.
pub(super) fn keep(
    read: &catalog::Import,
    import: &Import,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    if let Some(output) = &import.output {
        write(read, output, import.replace)?;
        print::say(locale, "cli-import-written", &vec![("folder", output.display().to_string().into())])?;
    } else if session::path(common).is_ok() && (!read.frameworks.is_empty() || !usable(read).is_empty()) {
        adopt(read, import.dry_run, common, locale)?;
    } else {
        apart(read, locale)?;
        print::say(locale, "cli-import-nothing-kept", &Vec::new())?;
    }
    Ok(Outcome::Good)
}

/// The mappings both of whose sides are at hand. Others wait: their items bear the publisher's names, which need not be
/// those that the guidelines will have.
fn usable(read: &catalog::Import) -> Vec<&MappingFile> {
    read.mappings.iter().filter(|mapping| mapping.unknown.is_empty()).collect()
}

/// Says which mappings wait, and for what.
fn apart(read: &catalog::Import, locale: Locale) -> Result<(), Failure> {
    for mapping in read.mappings.iter().filter(|mapping| !mapping.unknown.is_empty()) {
        let args =
            vec![("mapping", mapping.mapping.name.as_str().into()), ("unknown", mapping.unknown.join(", ").into())];
        print::say(locale, "cli-import-mapping-waits", &args)?;
    }
    Ok(())
}

fn adopt(read: &catalog::Import, dry_run: bool, common: &Common, locale: Locale) -> Result<(), Failure> {
    let mut workspace = if dry_run { session::open(common)? } else { session::open_signed(common)? };
    for framework in &read.frameworks {
        let name = framework.guideline.id();
        let changes = workspace.preview_adoption(&framework.package, edge::today())?;
        changed(name, &changes, locale)?;
    }
    if dry_run {
        return print::say(locale, "cli-import-dry", &Vec::new());
    }
    let actor = session::actor(common)?;
    let packages: Vec<&Package> = read.frameworks.iter().map(|framework| &framework.package).collect();
    let mappings = usable(read);
    let texts = mappings.iter().map(|mapping| MappingText { name: &mapping.mapping.name, text: &mapping.text });
    let recorded = workspace.take_in(&packages, &texts.collect::<Vec<_>>(), &edge::ctx(&actor))?;
    print::warnings(&recorded.warnings(), locale);
    let names = read.frameworks.iter().map(|framework| framework.guideline.id());
    let names: Vec<&str> = names.chain(mappings.iter().map(|mapping| mapping.mapping.name.as_str())).collect();
    let args = vec![("guidelines", names.join(", ").into()), ("count", recorded.count.into())];
    print::say(locale, "cli-import-adopted", &args)?;
    apart(read, locale)
}

/// Says which verdicts change, and how many are new.
fn changed(name: &str, changes: &[VerdictChange], locale: Locale) -> Result<(), Failure> {
    let word = |verdict: Option<Verdict>| {
        verdict.map_or_else(|| "–".to_owned(), |verdict| message::message(locale, verdict.message(), &Vec::new()))
    };
    let (new, other): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.before.is_none());
    for change in &other {
        let args = vec![
            ("service", change.service.as_str().into()),
            ("control", change.control.as_str().into()),
            ("before", word(change.before).into()),
            ("after", word(change.after).into()),
        ];
        print::say(locale, "cli-import-change", &args)?;
    }
    let args = vec![("guideline", name.into()), ("new", new.len().into()), ("changed", other.len().into())];
    print::say(locale, "cli-import-changes", &args)
}

/// Writes frameworks as folders of guidelines and mappings as files.
///
/// One framework alone is the folder itself, otherwise each is a folder in it. A mapping alone may be written to a file.
fn write(read: &catalog::Import, output: &Path, replace: bool) -> Result<(), Failure> {
    let is_file = output.extension().is_some_and(|ending| ending == "toml");
    if let ([], [mapping], true) = (read.frameworks.as_slice(), read.mappings.as_slice(), is_file) {
        return edge::write(output, mapping.text.as_bytes(), replace);
    }
    let is_single = read.frameworks.len() == 1 && read.mappings.is_empty();
    let mut files: Vec<(PathBuf, &str)> = Vec::new();
    for framework in &read.frameworks {
        let folder = if is_single { output.to_owned() } else { output.join(framework.guideline.id()) };
        files.extend(framework.package.files.iter().map(|(path, text)| (folder.join(path), text.as_str())));
    }
    files.extend(read.mappings.iter().map(|mapping| (output.join(&mapping.name), mapping.text.as_str())));
    // Nothing is written unless all can be.
    let there: Vec<Diagnostic> = files.iter().filter_map(|(path, _)| edge::in_the_way(path, replace)).collect();
    if !there.is_empty() {
        return Err(Failure(there));
    }
    for (path, text) in files {
        edge::make_folder_of(&path)?;
        edge::write(&path, text.as_bytes(), replace)?;
    }
    Ok(())
}
