//! The shipped guideline and a small world, for this crate's tests.

use std::path::{Path, PathBuf};

use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::Date;
use method::View;
use world::{
    About, ActionPlanned, AvailabilityDeclared, Building, ControlExcluded, EventOccurred, EvidenceAttached,
    ImplementationStated, ImplementationStatus, InformationDeclared, IntervalSet, Meta, ObligationFulfilled,
    OrganisationNamed, ParameterSet, Perspective, PracticeAdopted, ResponsibleNamed, Runs, ServiceDescription,
    ServiceRegistered, Slug, StatedValue, Statement, ValueAgreed, ValueMeasured, World,
};

use crate::StatementText;

/// The guideline `mic3` as shipped.
pub(crate) fn mic3() -> Guideline {
    shipped("mic3")
}

/// A guideline as shipped.
pub(crate) fn shipped(name: &str) -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name);
    let mut package = Package::default();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            package.files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    guideline::load(&package).unwrap().0
}

/// A world of statements, recorded one second after the other.
pub(crate) fn world(statements: &[Statement]) -> World {
    let mut world = World::default();
    for (position, statement) in statements.iter().enumerate() {
        let at = Timestamp::from_second(1_780_000_000 + i64::try_from(position).unwrap()).unwrap();
        let meta = Meta { position: position as u64, recorded_at: at, effective_at: at };
        world.apply(&meta, statement);
    }
    world
}

/// What is said about an item, for a service or `organisation`.
pub(crate) fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

/// A service seen on the day of the example.
pub(crate) fn view<'a>(guideline: &'a Guideline, world: &'a World, service: &str) -> View<'a> {
    View::new(guideline, world, service, "2026-11-20".parse().unwrap()).unwrap()
}

/// The statements of the example: a SaaS on somebody else's infrastructure.
pub(crate) fn statements() -> Vec<Statement> {
    use ImplementationStatus::{Implemented, NotImplemented, Partly, Planned};
    let day = |text: &str| -> Date { text.parse().unwrap() };
    let stated = |scope: &str, item: &str, status, note: &str| -> Statement {
        ImplementationStated { about: about(scope, item), status, note: note.into() }.into()
    };
    let evidence = |scope: &str, item: &str, title: &str, collected: &str| -> Statement {
        EvidenceAttached {
            about: about(scope, item),
            evidence: format!("{item} {collected}").into(),
            title: title.into(),
            collected: day(collected),
            valid_until: None,
            location: String::new(),
            digest: None,
        }
        .into()
    };
    let done = |scope: &str, item: &str, on: &str| -> Statement {
        ObligationFulfilled { about: about(scope, item), on: day(on), note: String::new() }.into()
    };
    let (organisation, expense) = ("organisation", "service:expense");
    let slug = |text: &str| text.parse::<Slug>().unwrap();
    vec![
        OrganisationNamed { name: "株式会社ひばりクラウド".into() }.into(),
        ServiceRegistered(ServiceDescription {
            service: slug("expense"),
            name: "ひばり経費".into(),
            unit: None,
            perspective: Perspective::Provide,
            runs: vec![Runs::Saas],
            building: Some(Building::Other),
            example: Some("accounting-support".into()),
        })
        .into(),
        InformationDeclared { service: slug("expense"), classes: vec!["personal".into(), "trade-secret".into()] }
            .into(),
        AvailabilityDeclared { service: slug("expense"), demands: vec!["hinders-work".into()] }.into(),
        // Met: every duty of the control's text done, evidence fresh.
        stated(organisation, "II.1.1.1", Implemented, "取締役会が方針を承認し、全社に配布した。"),
        evidence(organisation, "II.1.1.1", "情報セキュリティ基本方針 第4版", "2026-03-25"),
        done(organisation, "II.1.1.1.doc1", "2026-03-25"),
        done(organisation, "II.1.1.1.apv1", "2026-03-25"),
        done(organisation, "II.1.1.1.rep1", "2026-04-01"),
        PracticeAdopted { about: about(organisation, "II.1.1.1.p1") }.into(),
        // Partly: the review was due on 2026-03-25, the practice's duties count beside.
        stated(organisation, "II.1.1.2", Implemented, ""),
        evidence(organisation, "II.1.1.2", "方針レビュー議事録", "2026-01-15"),
        IntervalSet { about: about(organisation, "II.1.1.2.rev1"), interval: "P1Y".into() }.into(),
        done(organisation, "II.1.1.2.rev1", "2025-03-25"),
        // Unknown: no evidence.
        stated(organisation, "II.2.1.1", Implemented, "委員会を置いた。"),
        stated(expense, "III.1.1.1", Implemented, "監視基準と手順書を作った。"),
        evidence(expense, "III.1.1.1", "運用・監視手順書 第6版", "2026-04-13"),
        done(expense, "III.1.1.1.doc1", "2026-04-13"),
        // Unknown: the evidence is older than a year.
        stated(expense, "III.1.1.2", Implemented, "専用端末に限る。"),
        evidence(expense, "III.1.1.2", "端末検査結果", "2025-03-01"),
        // Partly: an outage not reported in time, an interval not set, and the agreed availability missed.
        stated(expense, "III.1.1.3", Implemented, "外部から1分ごとに確かめる。\n停止したら全員に知らせる。"),
        evidence(expense, "III.1.1.3", "稼働監視月報", "2026-11-05"),
        done(expense, "III.1.1.3.met1", "2026-04-13"),
        done(expense, "III.1.1.3.met2", "2026-04-13"),
        EventOccurred {
            scope: expense.parse().unwrap(),
            guideline: "mic3".into(),
            event: "outage".into(),
            on: day("2026-10-08"),
            due: Some(day("2026-10-15")),
            note: "領収書の取込みが47分停止".into(),
        }
        .into(),
        ValueAgreed { about: about(expense, "III.1.1.3.b"), value: percent("99.9"), written: "99.9%".into() }.into(),
        ValueMeasured {
            about: about(expense, "III.1.1.3.b"),
            value: percent("99.85"),
            written: "99.85%".into(),
            on: day("2026-10-31"),
        }
        .into(),
        stated(expense, "III.1.1.4", Partly, "報告書の書式がない。"),
        stated(expense, "III.1.2.3", NotImplemented, "仕掛けはまだない。"),
        stated(expense, "III.1.2.5", Planned, "提供元が1社だけ。"),
        ActionPlanned {
            about: about(expense, "III.1.2.5"),
            plan: "代替の提供元を契約する".into(),
            due: Some(day("2027-04-30")),
        }
        .into(),
        ControlExcluded { about: about(expense, "III.1.3.3"), reason: "媒体を輸送しないため".into() }.into(),
        ResponsibleNamed { about: about(expense, "III.1.1.3"), owner: "運用チーム".into() }.into(),
        ParameterSet { about: about(expense, "III.1.1.3.service-hours"), value: "24時間365日".into() }.into(),
    ]
}

fn percent(number: &str) -> StatedValue {
    StatedValue { number: Some(number.into()), unit: Some("percent".into()), beyond_service: false, choice: None }
}

/// What the ledger would tell of a statement of the example.
pub(crate) fn told(statements: &[Statement], position: u64) -> Option<StatementText> {
    let statement = statements.get(usize::try_from(position).ok()?)?;
    let text = match statement {
        Statement::ImplementationStated(body) => body.note.clone(),
        Statement::ControlExcluded(body) => body.reason.clone(),
        Statement::ActionPlanned(body) => body.plan.clone(),
        Statement::EvidenceAttached(body) => body.title.clone(),
        Statement::ResponsibleNamed(body) => body.owner.clone(),
        Statement::ParameterSet(body) => body.value.clone(),
        Statement::ValueMeasured(body) => body.written.clone(),
        Statement::ValueAgreed(body) => body.written.clone(),
        _ => String::new(),
    };
    let who = format!("expense.toml:{}", position + 1);
    let details = match statement {
        Statement::EvidenceAttached(body) => vec![
            ("report-evidence-name", body.evidence.to_string()),
            ("report-evidence-location", body.location.clone()),
            ("report-evidence-collected", body.collected.to_string()),
            ("report-evidence-valid-until", body.valid_until.map(|day| day.to_string()).unwrap_or_default()),
            ("report-evidence-digest", body.digest.clone().unwrap_or_default()),
        ],
        Statement::ApprovalGiven(body) => vec![("report-on", body.on.to_string())],
        _ => Vec::new(),
    };
    Some(StatementText { who, when: "2026-11-20".into(), kind: statement.kind().into(), text, details })
}

/// Evidence that says everything about itself.
pub(crate) fn evidence() -> Statement {
    EvidenceAttached {
        about: about("organisation", "II.2.1.1"),
        evidence: "minutes".into(),
        title: "委員会議事録".into(),
        collected: "2026-04-01".parse().unwrap(),
        valid_until: Some("2027-03-31".parse().unwrap()),
        location: "archive A-7".into(),
        digest: Some(format!("sha256:{}", "0123456789abcdef".repeat(4))),
    }
    .into()
}
