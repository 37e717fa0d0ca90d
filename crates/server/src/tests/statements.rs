//! How many SQL statements an answer takes: as many, however much was said.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use app::{Actor, Ctx, Located};
use jiff::civil::Date;
use method::requirement_planning::{Case, address};
use world::{
    About, ActionPlanned, AuditPlanned, CandidateDecided, CommentMade, ControlExcluded, ControlSampled,
    CorrectionCompleted, CorrectionPlanned, EvidenceAttached, FindingRaised, Grade, ImplementationStated,
    ImplementationStatus, Resolution, ResponsibleNamed, Role, SampleConcluded, SampleResult, Scope, TaskOpened,
    VendorAnswer, VendorAnswered, VendorWord,
};

use super::authorisation::rows;
use super::fixture::{Server, located, now, random};
use super::library::adopt;

/// What ran since somebody looked last.
static RUN: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn watch(sql: &str) {
    // The full-text index reads its own tables by statements of its own.
    if !sql.contains("entry_pair_") {
        RUN.lock().unwrap_or_else(PoisonError::into_inner).push(sql.to_owned());
    }
}

fn run() -> Vec<String> {
    std::mem::take(&mut RUN.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Everything that can be said of a control, in words that a search finds.
fn everything(scope: &Scope, control: &str) -> Vec<Located> {
    let about = About { scope: scope.clone(), guideline: "mic3".into(), item: control.into() };
    let name = |kind: &str| format!("{kind}-{scope}-{control}").to_lowercase().replace(['.', ':'], "-");
    let text = "監査".to_owned();
    let day = Date::constant(2026, 11, 1);
    let evidence = |number: u8| EvidenceAttached {
        about: about.clone(),
        evidence: format!("{}-{number}", name("e")).into(),
        title: text.clone(),
        collected: day,
        valid_until: None,
        location: text.clone(),
        digest: None,
    };
    let task = TaskOpened {
        task: name("t").parse().unwrap(),
        about: about.clone(),
        title: text.clone(),
        owner: text.clone(),
        due: Some(day),
    };
    let stated =
        ImplementationStated { about: about.clone(), status: ImplementationStatus::Implemented, note: text.clone() };
    vec![
        located(stated),
        located(ResponsibleNamed { about: about.clone(), owner: text.clone() }),
        located(ActionPlanned { about: about.clone(), plan: text.clone(), due: Some(day) }),
        located(evidence(1)),
        located(evidence(2)),
        located(CommentMade { about: about.clone(), text: text.clone() }),
        located(task),
    ]
}

/// An audit with samples and findings about controls: what is recorded together, step by step.
fn audit(controls: &[String]) -> Vec<Vec<Located>> {
    let text = "監査".to_owned();
    let (from, to) = (Date::constant(2026, 11, 1), Date::constant(2026, 11, 15));
    let audit: world::Slug = "a-2".parse().unwrap();
    let planned = AuditPlanned {
        audit: audit.clone(),
        title: text.clone(),
        scope: Scope::Service("crm".parse().unwrap()),
        guideline: "mic3".into(),
        auditor: text.clone(),
        from,
        to,
    };
    let item = |index: usize| -> Box<str> { controls[index].as_str().into() };
    let finding = |index: usize| -> world::Slug { format!("f-{index}").parse().unwrap() };
    let sampled = |index| located(ControlSampled { audit: audit.clone(), item: item(index), reason: text.clone() });
    let examined = |index| {
        let (result, note) = (SampleResult::Nonconforming, text.clone());
        located(SampleConcluded { audit: audit.clone(), item: item(index), result, note })
    };
    let raised = |index| {
        let (grade, text) = (Grade::Minor, text.clone());
        located(FindingRaised { finding: finding(index), audit: audit.clone(), item: item(index), grade, text })
    };
    let corrected = |index| {
        let (cause, action, owner) = (text.clone(), text.clone(), text.clone());
        located(CorrectionPlanned { finding: finding(index), cause, action, owner, due: to })
    };
    let completed = |index| located(CorrectionCompleted { finding: finding(index), on: to, note: text.clone() });
    let all = 0..controls.len();
    vec![
        vec![located(planned)],
        all.clone().map(sampled).collect(),
        all.clone().map(examined).collect(),
        all.clone().map(raised).collect(),
        all.clone().map(corrected).collect(),
        all.map(completed).collect(),
    ]
}

/// A workspace in which something is said of so many controls, by two people.
fn server(controls: usize) -> Server {
    let server = Server::watched(watch);
    let mut workspace = server.workspace();
    let guideline = workspace.current().guidelines().next().unwrap().clone();
    let mut ids: Vec<String> = guideline.controls.iter().map(|control| control.id.clone()).collect();
    // The controls whose pages are asked for come first.
    ids.sort_by_key(|id| !["III.1.1.3", "II.1.1.1"].contains(&id.as_str()));
    ids.truncate(controls);
    let people = [server.person(Role::Administrator), server.person(Role::Contributor)];
    for (index, id) in ids.iter().enumerate() {
        let ctx = Ctx { actor: Actor::Person(&people[index % 2]), now: now(), random: &random };
        for scope in [Scope::Service("crm".parse().unwrap()), Scope::Organisation] {
            workspace.record(&everything(&scope, id), &ctx).unwrap();
            if index % 5 == 4 {
                let about = About { scope, guideline: "mic3".into(), item: id.as_str().into() };
                workspace.record(&[located(ControlExcluded { about, reason: "監査".into() })], &ctx).unwrap();
            }
        }
    }
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    for step in audit(&ids) {
        workspace.record(&step, &ctx).unwrap();
    }
    server
}

/// The survey of an IoT service, stated twice, and so many decisions about its candidates.
async fn surveyed(server: Server, decisions: usize) -> Server {
    adopt(&server, "mic3-iot").await;
    let mut workspace = server.workspace();
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    for cell in ["EXE-e.B", "ENV-e.EXE-d.B"] {
        let survey = method::iot::Survey { yes: [cell.to_owned()].into(), ..method::iot::Survey::default() };
        let survey = survey.statement(&"crm".parse().unwrap(), "mic3-iot");
        workspace.record(&[located(survey)], &ctx).unwrap();
    }
    let guideline = workspace.current().guideline("mic3-iot").unwrap();
    let controls = guideline.controls.iter().take(decisions);
    let decided: Vec<Located> = controls
        .map(|control| {
            let scope = Scope::Service("crm".parse().unwrap());
            let about = About { scope, guideline: "mic3-iot".into(), item: control.id.as_str().into() };
            located(CandidateDecided { about, role: None, decision: Resolution::Adopt, reason: "監査".into() })
        })
        .collect();
    workspace.record(&decided, &ctx).unwrap();
    server
}

/// Requirements planned twice, with so many measures, and so many vendors that answered them all.
async fn planned(server: Server, much: usize) -> Server {
    adopt(&server, "ipa").await;
    let mut workspace = server.workspace();
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    let guideline = workspace.current().guideline("ipa").unwrap().clone();
    let model = guideline.model.planning().unwrap();
    let (service, mut case) = ("crm".parse().unwrap(), Case::default());
    case.benefits = model.benefits.iter().map(|benefit| benefit.id.clone()).collect();
    workspace.record(&[located(case.statement(model, &service, "ipa"))], &ctx).unwrap();
    case.treat = model.nodes.iter().take(much).map(|node| address(model, node)).collect();
    case.select = model.measures.iter().take(much).map(|measure| measure.id.clone()).collect();
    workspace.record(&[located(case.statement(model, &service, "ipa"))], &ctx).unwrap();
    let answer = VendorAnswer { answer: Some(VendorWord::Partly), comment: "監査".into(), price: String::new() };
    let answers = model.requirements.iter().take(much).map(|bullet| (bullet.id.as_str().into(), answer.clone()));
    let vendor = |number: usize| VendorAnswered {
        service: service.clone(),
        guideline: "ipa".into(),
        vendor: format!("v-{number}").parse().unwrap(),
        name: "監査".into(),
        on: "2026-11-20".parse().unwrap(),
        edition: String::new(),
        answers: answers.clone().collect(),
    };
    let answered: Vec<Located> = (0..much / 10 + 1).map(|number| located(vendor(number))).collect();
    workspace.record(&answered, &ctx).unwrap();
    server
}

/// Every page, and what stands behind a question mark.
fn pages() -> Vec<String> {
    let table = rows().into_iter().filter(|row| row.method == "GET" && !row.route.starts_with("/api/"));
    // The whole ledger is read from checkpoint to checkpoint.
    let table = table.filter(|row| !row.route.ends_with("/ledger/export"));
    let mut pages: Vec<String> = table.map(|row| row.route).collect();
    let more = [
        "audits/a-2",
        "audits/a-2/report",
        "evidence?q=%E7%9B%A3%E6%9F%BB",
        "evidence?to=service:crm&control=III.1.1.3",
        "mine?owner=%E7%9B%A3%E6%9F%BB",
        "work?owner=%E7%9B%A3%E6%9F%BB&verdict=not_met",
        "services/crm/controls?evidence=e-1",
        "search?q=%E7%9B%A3%E6%9F%BB",
        "search?q=%E7%9B%A3%E6%9F%BB&before=16",
        "ledger?before=12",
        "ledger?who=p-0000000000000004&kind=ImplementationStated&scope=service:crm&from=2026-11-01&to=2026-11-30",
        "services/crm/controls?all=true&owner=%E7%9B%A3%E6%9F%BB",
    ];
    pages.extend(more.map(|page| format!("/w/one/{page}")));
    pages
}

/// The SQL statements of each page, the second time it is asked for.
async fn statements(server: &Server) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for page in pages() {
        for _ in 0..2 {
            run();
            let role = if page.ends_with("/sample") { Role::Auditor } else { Role::Administrator };
            let (status, body) = server.page(&page, role).await;
            assert!(status.is_success(), "{page}: {status} {body}");
        }
        all.insert(page, run());
    }
    all
}

#[tokio::test]
async fn an_answer_takes_as_many_statements_however_much_was_said() {
    let few = statements(&planned(surveyed(server(2), 2).await, 2).await).await;
    let many = statements(&planned(surveyed(server(200), 200).await, 40).await).await;
    for (page, ran) in &few {
        let (one, other) = (ran.join("\n"), many[page].join("\n"));
        assert_eq!(ran.len(), many[page].len(), "{page}\n\n{one}\n\n{other}");
        // Who asks, with which session, and how long the ledger is: no page takes less.
        assert!((3..40).contains(&ran.len()), "{page}: {}\n{one}", ran.len());
    }
}
