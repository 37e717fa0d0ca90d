use std::collections::BTreeSet;

use guideline::{Unit, Value};
use jiff::Timestamp;
use world::{GuidelineAdopted, Meta, Scope, Statement, World, validate};

use super::super::{Located, read_organisation, read_service};
use super::{example, guideline};

const SERVICES: [&str; 3] = ["expense.toml", "telemedicine.toml", "iaas.toml"];

fn organisation() -> Vec<Located> {
    read_organisation("organisation.toml", &example("organisation.toml"), guideline()).unwrap().statements
}

#[test]
fn every_example_reads_without_problem() {
    assert!(organisation().len() > 400);
    for name in SERVICES {
        let file = read_service(name, &example(name), guideline()).unwrap();
        assert_eq!(file.organisation_file.as_deref(), Some("organisation.toml"));
        assert_eq!(format!("{}.toml", file.service), name);
        assert!(file.statements.len() > 100, "{name}: {}", file.statements.len());
    }
}

#[test]
fn the_world_takes_every_statement_of_the_examples_in_order() {
    let adopted = GuidelineAdopted { guideline: "mic3".into(), edition: "3".into(), digest: "sha256:".into() };
    let mut world = World::default();
    let mut take = |statement: &Statement| {
        assert_eq!(validate(statement, &world, &[guideline()]), [], "{statement:?}");
        let meta =
            Meta { position: world.size(), recorded_at: Timestamp::UNIX_EPOCH, effective_at: Timestamp::UNIX_EPOCH };
        world.apply(&meta, statement);
    };
    take(&adopted.into());
    organisation().iter().for_each(|located| take(&located.statement));
    for name in SERVICES {
        let file = read_service(name, &example(name), guideline()).unwrap();
        file.statements.iter().for_each(|located| take(&located.statement));
    }
}

#[test]
fn evidence_names_are_unique_over_all_the_examples() {
    let mut statements = organisation();
    for name in SERVICES {
        statements.extend(read_service(name, &example(name), guideline()).unwrap().statements);
    }
    let mut names = BTreeSet::new();
    for located in &statements {
        if let Statement::EvidenceAttached(body) = &located.statement {
            assert!(names.insert(body.evidence.clone()), "{}", body.evidence);
        }
    }
    for name in ["organisation-ii-1-1-1-2", "expense-iii-1-1-1-1", "iaas-ii-4-5-7-1"] {
        assert!(names.contains(name), "{name}");
    }
}

#[test]
fn each_statement_knows_its_line_and_its_scope() {
    let text = example("expense.toml");
    let lines: Vec<&str> = text.lines().collect();
    let file = read_service("expense.toml", &text, guideline()).unwrap();
    let mut seen = 0;
    for located in &file.statements {
        let line = lines[located.place.line.unwrap() as usize - 1];
        let (expected, scope) = match &located.statement {
            Statement::ImplementationStated(body) => ("status =", &body.about.scope),
            Statement::ResponsibleNamed(body) => ("owner =", &body.about.scope),
            Statement::PracticeAdopted(body) => ("practices =", &body.about.scope),
            Statement::EvidenceAttached(body) => ("    { title", &body.about.scope),
            Statement::ValueAgreed(body) => ("agreed =", &body.about.scope),
            Statement::ValueMeasured(body) => ("measured =", &body.about.scope),
            Statement::EventOccurred(body) => ("[[event]]", &body.scope),
            _ => continue,
        };
        assert!(line.starts_with(expected), "{}: {line}", located.place);
        assert_eq!(scope, &Scope::Service(file.service.clone()));
        seen += 1;
    }
    assert!(seen > 100);
}

#[test]
fn measured_values_of_the_examples_are_the_worst_and_the_rate_of_the_hours() {
    let file = read_service("expense.toml", &example("expense.toml"), guideline()).unwrap();
    let measured = |id: &str| {
        file.statements
            .iter()
            .find_map(|located| match &located.statement {
                Statement::ValueMeasured(body) if &*body.about.item == id => {
                    Some((body.value.value().unwrap(), body.written.clone(), body.on.to_string()))
                }
                _ => None,
            })
            .unwrap()
    };
    let amount = |number: &str, unit| Value::amount(number.parse().unwrap(), unit);
    let day = || "2026-10-31".to_owned();
    // 739.2 of 744 - 4 = 740 hours: 99.891891… %, rounded down.
    let rate = (amount("99.891891", Unit::Percent), "739.2時間 / (744時間 - 4時間)".to_owned(), day());
    assert_eq!(measured("III.1.1.3.b"), rate);
    assert_eq!(measured("III.1.1.3.c"), (amount("35", Unit::Minute), "8分、12分、35分".to_owned(), day()));
    assert_eq!(measured("III.2.2.2.a").0, Value::Choice("not-each-time".to_owned()));
}
