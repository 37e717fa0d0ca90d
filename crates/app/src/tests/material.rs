//! What the tests share: the shipped guideline, stores of both kinds, a clock of their own, and statements.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use guideline::Package;
use jiff::Timestamp;
use jiff::civil::Date;
use method::assessment::{Verdict, assess};
use serde_json::Value;
use store::{Memory, Sqlite, Store};
use tempfile::TempDir;
use tlog::{KeyName, SignerKey};
use world::{
    About, ControlExcluded, EvidenceAttached, ImplementationStated, ImplementationStatus, ObligationFulfilled,
    Perspective, Runs, ServiceDescription, ServiceRegistered, Statement,
};

use crate::{Ctx, Located, Recorded, Snapshot, Workspace};

/// The day on which the tests look at their worlds.
pub(super) const TODAY: Date = jiff::civil::date(2026, 11, 20);

/// A control without duties and indicators: its verdict rests on statement and evidence alone.
pub(super) const PLAIN: &str = "II.1.1.3";

/// A store that a test makes for itself.
pub(super) trait Kind: Store + Sized {
    /// How many random cases are worth their time.
    const CASES: u32;

    /// An empty store; those in files lie in the folder.
    fn fresh(folder: &TempDir) -> Self;
}

impl Kind for Memory {
    const CASES: u32 = 12;

    fn fresh(_folder: &TempDir) -> Self {
        Self::new()
    }
}

impl Kind for Sqlite {
    const CASES: u32 = 4;

    fn fresh(folder: &TempDir) -> Self {
        Self::create(new_file(folder)).unwrap()
    }
}

/// A folder that is gone after the test.
pub(super) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A path in the folder that nobody has used.
pub(super) fn new_file(folder: &TempDir) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    folder.path().join(format!("証跡-{}.akashi", COUNT.fetch_add(1, Ordering::Relaxed)))
}

/// The shipped guideline `mic3`, as files.
pub(super) fn mic3() -> &'static Package {
    static MIC3: OnceLock<Package> = OnceLock::new();
    MIC3.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3");
        let mut package = Package::default();
        for (below, folder) in [("", folder.clone()), ("chapters/", folder.join("chapters"))] {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|extension| extension == "toml") {
                    let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
                    package.files.insert(name, std::fs::read_to_string(path).unwrap());
                }
            }
        }
        package
    })
}

/// The same guideline with other words in one of its files.
pub(super) fn mic3_with(file: &str, old: &str, new: &str) -> Package {
    let mut package = mic3().clone();
    let text = package.files.get_mut(file).unwrap();
    assert!(text.contains(old), "{file}: {old}");
    *text = text.replacen(old, new, 1);
    package
}

/// A moment so many seconds into the tests' day.
pub(super) fn at(second: u32) -> Timestamp {
    "2026-11-20T00:00:00Z".parse::<Timestamp>().unwrap() + jiff::SignedDuration::from_secs(second.into())
}

pub(super) static CHANCE: AtomicU64 = AtomicU64::new(1);

/// Bytes that never repeat: SplitMix64 over a counter.
pub(super) fn random(buffer: &mut [u8]) {
    for chunk in buffer.chunks_mut(8) {
        let mut z = CHANCE.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        chunk.copy_from_slice(&(z ^ (z >> 31)).to_be_bytes()[..chunk.len()]);
    }
}

/// Somebody does something at a moment.
pub(super) fn ctx(second: u32) -> Ctx<'static> {
    Ctx { actor: crate::Actor::Operator("person:1"), now: at(second), random: &random }
}

pub(super) fn signer(seed: u8) -> SignerKey {
    SignerKey::from_seed(KeyName::new("akashi/test").unwrap(), &[seed; 32])
}

/// A signed workspace with the guideline and the services `a` and `b`: three entries.
pub(super) fn workspace<S: Store>(store: S) -> Workspace<S> {
    let mut workspace = Workspace::create(store, Some(signer(1)), &[mic3()], &ctx(0)).unwrap();
    record(&mut workspace, &[service("a"), service("b")], 0);
    workspace
}

#[track_caller]
pub(super) fn record<S: Store>(workspace: &mut Workspace<S>, statements: &[Statement], second: u32) -> Recorded {
    let recorded = workspace.record(&unplaced(statements), &ctx(second));
    recorded.unwrap_or_else(|error| panic!("{error}: {:?}", error.diagnostics()))
}

pub(super) fn unplaced(statements: &[Statement]) -> Vec<Located> {
    statements.iter().map(|statement| Located { statement: statement.clone(), place: None }).collect()
}

/// The assessments of both services, as other programs get them.
pub(super) fn assessments(snapshot: &Snapshot) -> Vec<Value> {
    let services = ["a", "b"].into_iter().filter_map(|service| snapshot.view("mic3", service, TODAY));
    services.map(|view| interchange::assessment_json::to_json(&assess(&view), &view)).collect()
}

/// The verdict on a control of the service `a`, with the positions its reasons name.
pub(super) fn verdict(snapshot: &Snapshot, control: &str) -> (Verdict, Vec<u64>) {
    let view = snapshot.view("mic3", "a", TODAY).unwrap();
    let assessment = assess(&view);
    let answer = assessment.controls.iter().find(|answer| answer.control.id == control).unwrap();
    let positions = answer.why.iter().filter_map(|reason| match reason.source {
        method::Source::Statement(position) => Some(position),
        _ => None,
    });
    (answer.verdict, positions.collect())
}

pub(super) fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

pub(super) fn service(service: &str) -> Statement {
    ServiceRegistered(description(service, &[Runs::Saas])).into()
}

pub(super) fn description(service: &str, runs: &[Runs]) -> ServiceDescription {
    ServiceDescription {
        service: service.parse().unwrap(),
        name: service.to_uppercase(),
        unit: None,
        perspective: Perspective::Provide,
        runs: runs.to_vec(),
        building: None,
        example: None,
    }
}

pub(super) fn stated(scope: &str, control: &str, status: ImplementationStatus) -> Statement {
    ImplementationStated { about: about(scope, control), status, note: "手順 1".into() }.into()
}

pub(super) fn excluded(scope: &str, control: &str) -> Statement {
    ControlExcluded { about: about(scope, control), reason: "r".into() }.into()
}

pub(super) fn fulfilled(scope: &str, obligation: &str, on: Date, note: &str) -> Statement {
    ObligationFulfilled { about: about(scope, obligation), on, note: note.into() }.into()
}

pub(super) fn evidence(scope: &str, control: &str, name: &str, digest: Option<String>) -> Statement {
    EvidenceAttached {
        about: about(scope, control),
        evidence: name.into(),
        title: "t".into(),
        collected: jiff::civil::date(2026, 6, 1),
        valid_until: None,
        location: String::new(),
        digest,
    }
    .into()
}
