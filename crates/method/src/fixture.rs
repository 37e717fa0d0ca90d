//! What the tests of this crate share: the shipped guideline, and worlds folded from statements.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::Date;
use world::{
    About, Building, ControlExcluded, EventOccurred, EvidenceAttached, ImplementationStated, ImplementationStatus,
    IntervalSet, Meta, ObligationFulfilled, Perspective, PracticeAdopted, Runs, Scope, ServiceDescription,
    ServiceRegistered, SettingChosen, SettingName, Statement, World,
};

/// The day on which the tests look at their worlds.
pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 20);

/// The shipped guideline `mic3`.
pub(crate) fn mic3() -> &'static Guideline {
    shipped("mic3")
}

/// The shipped guideline `mic2014`.
pub(crate) fn mic2014() -> &'static Guideline {
    shipped("mic2014")
}

/// The invented framework of somebody else in `fuzz/`, one more of its requirements put into a group.
pub(crate) fn harbour() -> &'static Guideline {
    static HARBOUR: OnceLock<Guideline> = OnceLock::new();
    HARBOUR.get_or_init(|| {
        let mut package = package(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/catalog"));
        let nodes = package.files.get_mut("nodes/0001.toml").unwrap();
        *nodes = nodes.replace("title.fr = \"Cloche\"", "title.fr = \"Cloche\"\ngroups = [\"G\"]");
        guideline::load(&package).unwrap_or_else(|found| panic!("{found:#?}")).0
    })
}

/// A shipped guideline, read once.
pub(crate) fn shipped(name: &str) -> &'static Guideline {
    static READ: Mutex<BTreeMap<String, &'static Guideline>> = Mutex::new(BTreeMap::new());
    let mut known = READ.lock().unwrap();
    known.entry(name.to_owned()).or_insert_with(|| {
        let package = package(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name));
        Box::leak(Box::new(guideline::load(&package).unwrap_or_else(|found| panic!("{found:#?}")).0))
    })
}

/// The files of a guideline in its folder.
fn package(folder: &Path) -> Package {
    let mut package = Package::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                package.files.insert(name, std::fs::read_to_string(path).unwrap());
            }
        }
    }
    package
}

pub(crate) fn fold(statements: &[Statement]) -> World {
    let mut world = World::default();
    for (position, statement) in (0u64..).zip(statements) {
        let at = Timestamp::from_second(1_790_000_000 + i64::try_from(position).unwrap()).unwrap();
        world.apply(&Meta { position, recorded_at: at, effective_at: at }, statement);
    }
    world
}

pub(crate) fn service(runs: &[Runs], building: Option<Building>) -> Statement {
    ServiceRegistered(ServiceDescription {
        service: "s".parse().unwrap(),
        name: "S".into(),
        unit: None,
        perspective: Perspective::Provide,
        runs: runs.to_vec(),
        building,
        example: None,
    })
    .into()
}

pub(crate) fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

pub(crate) fn stated(scope: &str, control: &str, status: ImplementationStatus) -> Statement {
    ImplementationStated { about: about(scope, control), status, note: String::new() }.into()
}

pub(crate) fn excluded(scope: &str, control: &str) -> Statement {
    ControlExcluded { about: about(scope, control), reason: "r".into() }.into()
}

pub(crate) fn evidence(
    scope: &str,
    control: &str,
    name: &str,
    collected: &str,
    valid_until: Option<&str>,
) -> Statement {
    EvidenceAttached {
        about: about(scope, control),
        evidence: name.into(),
        title: "t".into(),
        collected: collected.parse().unwrap(),
        valid_until: valid_until.map(|day| day.parse().unwrap()),
        location: String::new(),
        digest: None,
    }
    .into()
}

pub(crate) fn fulfilled(scope: &str, obligation: &str, on: &str) -> Statement {
    ObligationFulfilled { about: about(scope, obligation), on: on.parse().unwrap(), note: String::new() }.into()
}

pub(crate) fn interval(obligation: &str, interval: &str) -> Statement {
    IntervalSet { about: about("organisation", obligation), interval: interval.into() }.into()
}

pub(crate) fn adopted(practice: &str) -> Statement {
    PracticeAdopted { about: about("organisation", practice) }.into()
}

pub(crate) fn event(event: &str, on: &str, due: Option<&str>) -> Statement {
    EventOccurred {
        scope: Scope::Organisation,
        guideline: "mic3".into(),
        event: event.into(),
        on: on.parse().unwrap(),
        due: due.map(|day| day.parse().unwrap()),
        note: String::new(),
    }
    .into()
}

pub(crate) fn setting(setting: SettingName, value: &str) -> Statement {
    SettingChosen { scope: Scope::Organisation, setting, value: value.into() }.into()
}

/// A statement as the ledger holds it.
pub(crate) fn said(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap_or_else(|error| panic!("{kind} {body}: {error}"))
}

pub(crate) fn party(party: &str) -> Statement {
    said("PartyDescribed", &format!(r#"{{"party":"{party}","name":"{party}"}}"#))
}

/// A service of a chain, provided by the party of the same name with `-co`.
pub(crate) fn chain_service(service: &str, runs: &str, more: &str) -> [Statement; 2] {
    let body =
        format!(r#"{{"service":"{service}","name":"{service}","provider":"{service}-co","runs":["{runs}"]{more}}}"#);
    [party(&format!("{service}-co")), said("ChainServiceDescribed", &body)]
}

pub(crate) fn link(from: &str, to: &str, kind: &str) -> Statement {
    linked(from, to, kind, "")
}

pub(crate) fn linked(from: &str, to: &str, kind: &str, more: &str) -> Statement {
    let body = format!(
        r#"{{"link":"{from}-{to}-{kind}","from":"{from}","to":"{to}","kind":"{kind}","mechanism":"published"{more}}}"#
    );
    said("LinkDeclared", &body)
}

/// A contract between two parties about a service.
pub(crate) fn contract(customer: &str, provider: &str, service: &str, more: &str) -> Statement {
    let body = format!(
        r#"{{"contract":"{customer}-{service}","title":"c","customer":"{customer}","provider":"{provider}","services":["{service}"]{more}}}"#
    );
    said("ContractConcluded", &body)
}

pub(crate) fn agreed(service: &str, between: [&str; 2], more: &str) -> Statement {
    let [one, other] = between;
    let body = format!(
        r#"{{"agreement":"{service}-{one}-{other}","service":"{service}","between":["{one}","{other}"],"covers":{{"guideline":"mic3"}},"on":"2026-04-01"{more}}}"#
    );
    said("ShareAgreed", &body)
}

/// A claim on the whole guideline, unless `items` names some.
pub(crate) fn claim(claim: &str, by: &str, service: &str, items: &str, status: &str, more: &str) -> Statement {
    let items = if items.is_empty() { String::new() } else { format!(r#","items":[{items}]"#) };
    let body = format!(
        r#"{{"claim":"{claim}","by":"{by}","service":"{service}","covers":{{"guideline":"mic3"{items}}},"status":"{status}","from":"2026-04-01","basis":"b"{more}}}"#
    );
    said("ClaimReceived", &body)
}

/// A declaration on one requirement.
pub(crate) fn share(service: &str, by: &str, item: &str, share: &str, more: &str) -> Statement {
    let body = format!(
        r#"{{"declaration":"{service}-{by}","service":"{service}","by":"{by}","covers":{{"guideline":"mic3","items":["{item}"]}},"share":"{share}","reason":"r"{more}}}"#
    );
    said("ShareDeclared", &body)
}
