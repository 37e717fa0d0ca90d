//! `akashi evidence`: attach, list, withdraw, fetch and check evidence.

use std::fs;
use std::path::Path;

use app::Workspace;
use message::{Diagnostic, Locale, Place};
use store::{BlobError, Blobs as _, Sqlite};
use world::{EvidenceAttached, EvidenceFoundAltered, EvidenceWithdrawn};

use crate::args::{Common, Evidence};
use crate::commands::whom::{about, record, record_in};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// The largest piece of evidence taken in, in bytes.
const EVIDENCE_LIMIT: u64 = 512 * 1024 * 1024;

/// How many statements about an item are looked through.
const HISTORY: usize = 1_000;

pub(crate) fn run(evidence: Evidence, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match evidence {
        Evidence::Add { item, title, name, collected, valid_until, location, file, whom } => {
            let mut workspace = session::open_signed(common)?;
            let digest = file.map(|file| take_in(&mut workspace, &file)).transpose()?;
            let name = name.map_or_else(|| workspace.free_evidence_name(&item), |name| name.as_str().to_owned());
            let attached = EvidenceAttached {
                about: about(&whom, &item),
                evidence: name.as_str().into(),
                title,
                collected: collected.unwrap_or_else(edge::today),
                valid_until,
                location,
                digest: digest.clone(),
            };
            let recorded = record_in(&mut workspace, attached, common)?;
            let args = vec![
                ("name", name.into()),
                ("digest", digest.unwrap_or_default().into()),
                ("position", recorded.first.into()),
            ];
            print::say(locale, "cli-evidence-added", &args)?;
            Ok(Outcome::Good)
        }
        Evidence::List { item, whom } => list(&about(&whom, &item), common, locale),
        Evidence::Withdraw { evidence, reason } => {
            record(EvidenceWithdrawn { evidence: evidence.as_str().into(), reason }, common, locale)
        }
        Evidence::Get { evidence, output } => get(&evidence, &output, common, locale),
        Evidence::Check => check(common, locale),
    }
}

fn take_in(workspace: &mut Workspace<Sqlite>, file: &Path) -> Result<String, Failure> {
    let place = || Place::file(file.display().to_string());
    let unreadable =
        |reason: String| Failure::from(Diagnostic::error("cli-unreadable").with("reason", reason).at(place()));
    let mut content = fs::File::open(file).map_err(|error| unreadable(error.to_string()))?;
    match workspace.store_mut().put(&mut content, EVIDENCE_LIMIT) {
        Ok(stored) => Ok(app::digest_text(&stored.digest)),
        Err(BlobError::Store(error)) => Err(app::AppError::from(error).into()),
        Err(error) => Err(unreadable(error.to_string())),
    }
}

fn list(about: &world::About, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let key = about.keys().pop().unwrap_or_default();
    let told = workspace.history(&key, HISTORY)?;
    let attached = told.iter().filter(|told| told.kind == "EvidenceAttached").filter_map(|told| told.body.as_ref());
    let mut found = false;
    for body in attached {
        let field = |name: &str| body.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        if !workspace.current().world.has_evidence(&field("evidence")) {
            continue;
        }
        found = true;
        let line = [
            field("evidence"),
            field("collected"),
            field("valid_until"),
            field("title"),
            field("location"),
            field("digest"),
        ];
        print::output(&line.join("\t"))?;
    }
    if !found {
        print::say(locale, "cli-no-evidence", &Vec::new())?;
    }
    Ok(Outcome::Good)
}

/// The digest an evidence's statement gives.
fn digest_of(workspace: &Workspace<Sqlite>, evidence: &str) -> Result<store::Digest, Failure> {
    let unknown = || Failure::from(Diagnostic::error("workspace-unknown-evidence").with("evidence", evidence));
    let told = workspace.history(&format!("evidence:{evidence}"), HISTORY)?;
    let attached = told.iter().find(|told| told.kind == "EvidenceAttached").ok_or_else(unknown)?;
    let digest = attached.body.as_ref().and_then(|body| body.get("digest")?.as_str());
    let digest =
        digest.ok_or_else(|| Failure::from(Diagnostic::error("cli-evidence-elsewhere").with("evidence", evidence)))?;
    app::content_digest(digest).ok_or_else(unknown)
}

fn get(evidence: &str, output: &Path, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let digest = digest_of(&workspace, evidence)?;
    match workspace.store().get(&digest) {
        Ok(Some(content)) => edge::write(output, &content, false)?,
        Ok(None) => return Err(Diagnostic::error("cli-evidence-gone").with("evidence", evidence).into()),
        Err(error) => return Err(app::AppError::from(error).into()),
    }
    print::say(locale, "cli-written", &vec![("file", output.display().to_string().into())])?;
    Ok(Outcome::Good)
}

/// Hashes every piece of evidence again; what no longer has its content is recorded as altered.
fn check(common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = session::open_signed(common)?;
    let mut altered = 0usize;
    let mut checked = 0usize;
    for evidence in workspace.evidence_with_content()? {
        checked += 1;
        let whole = app::content_digest(&evidence.digest)
            .is_some_and(|digest| matches!(workspace.store().get(&digest), Ok(Some(_))));
        if !whole {
            altered += 1;
            record_in(&mut workspace, EvidenceFoundAltered { evidence: evidence.name.as_str().into() }, common)?;
            print::say(locale, "cli-evidence-altered", &vec![("evidence", evidence.name.into())])?;
        }
    }
    print::say(locale, "cli-evidence-checked", &vec![("checked", checked.into()), ("altered", altered.into())])?;
    Ok(if altered == 0 { Outcome::Good } else { Outcome::Findings })
}
