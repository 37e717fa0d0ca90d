use store::Store;
use world::ImplementationStatus::{Implemented, Partly};
use world::{
    ActionPlanned, ApprovalGiven, AvailabilityDeclared, EventOccurred, EvidenceWithdrawn, ExclusionLifted,
    InformationDeclared, IntervalSet, OrganisationNamed, ParameterSet, PatternDecided, PracticeAdopted,
    PracticeDropped, ReadingChosen, ResponsibleNamed, Runs, Scope, ServiceRegistered, SettingChosen, SettingName,
    StatedValue, Statement, UnitFormed, ValueAgreed, ValueMeasured,
};

use super::material::*;
use super::on_every_store;
use crate::Workspace;

on_every_store!(the_same_file_twice_says_nothing_new, a_change_records_only_that, what_was_taken_back_is_news_again);

/// A file that says one of everything.
fn file() -> Vec<Statement> {
    let plain = || about("organisation", PLAIN);
    let value =
        StatedValue { number: Some("99.9".into()), unit: Some("percent".into()), beyond_service: false, choice: None };
    let slug = || "a".parse().unwrap();
    vec![
        OrganisationNamed { name: "O".into() }.into(),
        UnitFormed { unit: "sales".parse().unwrap(), name: "営業".into(), within: None }.into(),
        service("a"),
        InformationDeclared { service: slug(), classes: vec!["personal".into()] }.into(),
        AvailabilityDeclared { service: slug(), demands: vec!["minor".into()] }.into(),
        PatternDecided { service: slug(), guideline: "mic3".into(), number: 2, reason: "r".into() }.into(),
        SettingChosen { scope: Scope::Organisation, setting: SettingName::Evidence, value: "optional".into() }.into(),
        ReadingChosen {
            scope: Scope::Organisation,
            guideline: "mic3".into(),
            topic: "pattern".into(),
            reading: "prose".into(),
        }
        .into(),
        stated("organisation", PLAIN, Implemented),
        ApprovalGiven { about: plain(), on: TODAY, self_reason: String::new() }.into(),
        ResponsibleNamed { about: plain(), owner: "情報セキュリティ室".into() }.into(),
        ActionPlanned { about: plain(), plan: "p".into(), due: None }.into(),
        excluded("service:a", PLAIN),
        PracticeAdopted { about: about("organisation", "II.4.3.1.p1") }.into(),
        PracticeDropped { about: about("service:a", "II.4.3.1.p1") }.into(),
        fulfilled("organisation", "II.1.1.2.rev1", jiff::civil::date(2026, 4, 1), "n"),
        fulfilled("organisation", "II.1.1.2.rev1", jiff::civil::date(2025, 4, 1), "n"),
        IntervalSet { about: about("organisation", "II.1.1.2.rev1"), interval: "P1Y".into() }.into(),
        EventOccurred {
            scope: Scope::Organisation,
            guideline: "mic3".into(),
            event: "policy-revision".into(),
            on: TODAY,
            due: None,
            note: String::new(),
        }
        .into(),
        ValueAgreed { about: about("service:a", "III.1.1.3.b"), value: value.clone(), written: "99.9%".into() }.into(),
        ValueMeasured { about: about("service:a", "III.1.1.3.b"), value, written: "99.9%".into(), on: TODAY }.into(),
        evidence("organisation", PLAIN, "e", None),
    ]
}

/// Imports a file; answers the kinds that were recorded.
#[track_caller]
fn import<S: Store>(workspace: &mut Workspace<S>, file: &[Statement]) -> Vec<&'static str> {
    let news = workspace.news(unplaced(file)).unwrap();
    let statements: Vec<Statement> = news.iter().map(|located| located.statement.clone()).collect();
    record(workspace, &statements, 10);
    news.iter().map(|located| located.statement.kind()).collect()
}

fn unregistered<S: Kind>(folder: &tempfile::TempDir) -> Workspace<S> {
    Workspace::create(S::fresh(folder), Some(signer(1)), &[mic3()], &ctx(0)).unwrap()
}

fn the_same_file_twice_says_nothing_new<S: Kind>() {
    let folder = folder();
    let mut workspace = unregistered::<S>(&folder);
    let mut file = file();
    let guideline = workspace.current().guideline("mic3").unwrap();
    let parameter = guideline.controls.iter().find_map(|control| control.parameters.first()).unwrap().id.clone();
    file.push(ParameterSet { about: about("organisation", &parameter), value: "v".into() }.into());
    assert_eq!(import(&mut workspace, &file).len(), file.len());
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // However much else is said about the same service and organisation meanwhile.
    let others: Vec<Statement> =
        (0..1_100).map(|n| fulfilled("service:a", "II.1.1.1.doc1", TODAY, &n.to_string())).collect();
    record(&mut workspace, &others, 20);
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // A file that says everything twice says it once.
    let mut workspace = unregistered::<S>(&folder);
    let news = workspace.news(unplaced(&[file.as_slice(), &file].concat())).unwrap();
    assert_eq!(news.len(), file.len());
    assert_eq!(import(&mut workspace, &file).len(), file.len());
}

fn a_change_records_only_that<S: Kind>() {
    let folder = folder();
    let mut workspace = unregistered::<S>(&folder);
    let mut file = file();
    import(&mut workspace, &file);
    file[2] = ServiceRegistered(description("a", &[Runs::Saas, Runs::Iaas])).into();
    file[8] = stated("organisation", PLAIN, Partly);
    file[15] = fulfilled("organisation", "II.1.1.2.rev1", jiff::civil::date(2026, 5, 1), "n");
    assert_eq!(import(&mut workspace, &file), ["ServiceChanged", "ImplementationStated", "ObligationFulfilled"]);
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // Back to what it was: that is a change too.
    file[2] = service("a");
    assert_eq!(import(&mut workspace, &file), ["ServiceChanged"]);
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // Of a file that contradicts itself the last word counts, as it would in a new workspace.
    let contradiction = [Partly, Implemented, Partly].map(|status| stated("organisation", PLAIN, status));
    assert_eq!(import(&mut workspace, &contradiction), ["ImplementationStated"; 2]);
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // What somebody stated otherwise meanwhile, the file states again.
    record(&mut workspace, &[stated("organisation", PLAIN, Implemented)], 20);
    assert_eq!(import(&mut workspace, &file), ["ImplementationStated"]);
}

fn what_was_taken_back_is_news_again<S: Kind>() {
    let folder = folder();
    let mut workspace = unregistered::<S>(&folder);
    let file = file();
    import(&mut workspace, &file);
    let back = [
        ExclusionLifted { about: about("service:a", PLAIN) }.into(),
        PracticeDropped { about: about("organisation", "II.4.3.1.p1") }.into(),
        PracticeAdopted { about: about("service:a", "II.4.3.1.p1") }.into(),
        EvidenceWithdrawn { evidence: "e".into(), reason: "r".into() }.into(),
    ];
    assert_eq!(import(&mut workspace, &back).len(), 4);
    assert_eq!(import(&mut workspace, &back), Vec::<&str>::new());
    let again = ["ControlExcluded", "PracticeAdopted", "PracticeDropped", "EvidenceAttached"];
    assert_eq!(import(&mut workspace, &file), again);
    assert_eq!(import(&mut workspace, &file), Vec::<&str>::new());
    // Erased is not said.
    let position = workspace.current().world.evidence_position("e").unwrap();
    workspace.erase(position, "g", &ctx(20)).unwrap();
    assert_eq!(import(&mut workspace, &file), ["EvidenceAttached"]);
}
