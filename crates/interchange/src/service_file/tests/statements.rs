use world::Statement;

use super::super::read_organisation;
use super::{SERVICE, guideline, statements};

/// The kinds stated, with the item each speaks of where it speaks of one.
fn kinds(text: &str) -> Vec<String> {
    statements(text).iter().map(|located| kind(&located.statement)).collect()
}

fn kind(statement: &Statement) -> String {
    let item = match statement {
        Statement::ImplementationStated(body) => &body.about.item,
        Statement::ControlExcluded(body) => &body.about.item,
        Statement::PracticeAdopted(body) => &body.about.item,
        Statement::ApprovalGiven(body) => &body.about.item,
        Statement::ObligationFulfilled(body) => return format!("ObligationFulfilled {} {}", body.about.item, body.on),
        Statement::EvidenceAttached(body) => return format!("EvidenceAttached {}", body.evidence),
        Statement::SettingChosen(body) => return format!("SettingChosen {} {}", body.setting.name(), body.value),
        Statement::ReadingChosen(body) => return format!("ReadingChosen {} {}", body.topic, body.reading),
        other => return other.kind().to_owned(),
    };
    format!("{} {item}", statement.kind())
}

#[test]
fn statements_stand_in_the_order_of_the_documentation() {
    let text = "
[indicator.'III.1.1.3.b']
measured = '99.95%'
on = '2026-10-31'
agreed = '99.9%'
[control.'III.1.1.10']
excluded = '理由'
[control.'II.1.1.2']
approved = 2026-04-02
evidence = [{ title = '記録', collected = 2026-04-01 }, { id = 'own-name', title = '写し', collected = 2026-04-01 }]
plan = '見直す'
due = 2026-12-31
owner = '責任者'
practices = [1]
status = 'partly'
duties = { rev1 = 2026-03-10 }
[[event]]
event = 'incident'
on = 2026-05-12
[parameters]
'II.9.2.5.recovery-time-objective' = '4時間'
[intervals]
'II.1.1.2.rev1' = 'P1Y'
[readings]
calendar = 'lenient'
pattern = 'prose'
[settings]
approval = 'required'
evidence-max-age = 'none'
evidence = 'optional'
[pattern]
number = 3
reason = '理由'
[service]
runs = ['saas']
name = 'A'
perspective = 'provide'
id = 'a'
availability = ['minor']
information = []
";
    let expected = [
        "ServiceRegistered",
        "InformationDeclared",
        "AvailabilityDeclared",
        "PatternDecided",
        "SettingChosen evidence optional",
        "SettingChosen evidence-max-age none",
        "SettingChosen approval required",
        "ReadingChosen pattern prose",
        "ReadingChosen calendar lenient",
        "IntervalSet",
        "ParameterSet",
        "EventOccurred",
        "ImplementationStated II.1.1.2",
        "EvidenceAttached a-ii-1-1-2-1",
        "EvidenceAttached own-name",
        "ResponsibleNamed",
        "ActionPlanned",
        "PracticeAdopted II.1.1.2.p1",
        "ObligationFulfilled II.1.1.2.rev1 2026-03-10",
        "ApprovalGiven II.1.1.2",
        "ControlExcluded III.1.1.10",
        "ValueAgreed",
        "ValueMeasured",
    ];
    assert_eq!(kinds(text), expected);
}

#[test]
fn controls_come_in_printed_order_not_in_that_of_their_letters() {
    let answers = ["II.1.1.1", "III.1.1.10", "III.1.1.2", "II.10.1.1", "II.2.1.1"];
    let text: String = answers.iter().map(|id| format!("[control.'{id}']\nstatus = 'implemented'\n")).collect();
    let stated: Vec<String> = kinds(&format!("{SERVICE}{text}")).split_off(1);
    let ids: Vec<&str> = stated.iter().filter_map(|kind| kind.split_once(' ')).map(|(_, id)| id).collect();
    assert_eq!(ids, ["II.1.1.1", "II.2.1.1", "II.10.1.1", "III.1.1.2", "III.1.1.10"]);
}

#[test]
fn done_speaks_of_the_own_text_adopted_practices_and_indicators_and_duties_go_before_it() {
    // III.1.1.3: which of its obligations come from where is taken from the data itself.
    let control = guideline().control("III.1.1.3").unwrap();
    for practices in [vec![], vec![1], vec![1, 2, 4]] {
        let text = format!(
            "{SERVICE}[control.'III.1.1.3']\nstatus = 'implemented'\ndone = 2026-04-01\nduties = {{ rep1 = 2025-03-01 }}\npractices = {practices:?}\n"
        );
        let found: Vec<String> = kinds(&text).into_iter().filter(|kind| kind.starts_with("Obligation")).collect();
        let expected: Vec<String> = control
            .obligations
            .iter()
            .filter_map(|one| {
                if one.id.ends_with(".rep1") {
                    return Some(format!("ObligationFulfilled {} 2025-03-01", one.id));
                }
                let counts = match one.origin {
                    guideline::Origin::Practice(number) => practices.contains(&number),
                    guideline::Origin::Control | guideline::Origin::Indicator(_) => true,
                    guideline::Origin::Section => false,
                };
                counts.then(|| format!("ObligationFulfilled {} 2026-04-01", one.id))
            })
            .collect();
        assert_eq!(found, expected, "{practices:?}");
    }
}

#[test]
fn an_organisation_file_speaks_for_the_organisation() {
    let text = "[organisation]\nname = 'O'\n[control.'II.1.1.1']\nstatus = 'implemented'\nevidence = [{ title = 't', collected = '2026-04-01' }]\n";
    let file = read_organisation("o.toml", text, guideline()).unwrap();
    let kinds: Vec<String> = file.statements.iter().map(|located| kind(&located.statement)).collect();
    let expected = ["OrganisationNamed", "ImplementationStated II.1.1.1", "EvidenceAttached organisation-ii-1-1-1-1"];
    assert_eq!(kinds, expected);
    let places: Vec<String> = file.statements.iter().map(|located| located.place.to_string()).collect();
    let expected = [
        "o.toml:1 [organisation.name]",
        "o.toml:4 [control.\"II.1.1.1\".status]",
        "o.toml:5 [control.\"II.1.1.1\".evidence]",
    ];
    assert_eq!(places, expected);
    for located in &file.statements {
        if let Statement::ImplementationStated(body) = &located.statement {
            assert_eq!(body.about.scope.to_string(), "organisation");
        }
    }
}

#[test]
fn what_is_left_out_is_not_stated() {
    assert_eq!(kinds(SERVICE), ["ServiceRegistered"]);
    let Statement::ServiceRegistered(registered) = &statements(SERVICE)[0].statement else { panic!() };
    assert_eq!((registered.0.building, registered.0.example.as_ref()), (None, None));
}
