use std::path::Path;

use guideline::{Guideline, Package};
use jiff::Timestamp;

use crate::{About, CandidateDecided, Meta, Resolution, Statement, World, validate};

pub(in crate::validate) fn shipped(name: &str) -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name);
    let (mut package, mut folders) = (Package::default(), vec![folder.clone()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
                package.files.insert(name, std::fs::read_to_string(path).unwrap());
            }
        }
    }
    guideline::load(&package).unwrap_or_else(|found| panic!("{found:#?}")).0
}

#[test]
fn a_survey_and_its_decisions_name_what_the_guideline_knows() {
    let (iot, other) = (shipped("mic3-iot"), shipped("mic2"));
    let mut world = World::default();
    let at = Timestamp::UNIX_EPOCH;
    let registered = r#"{"name":"S","perspective":"provide","runs":["saas"],"service":"s"}"#;
    let registered = Statement::decode("ServiceRegistered", 1, registered.as_bytes()).unwrap();
    world.apply(&Meta { position: 0, recorded_at: at, effective_at: at }, &registered);
    let check = |statement: Statement, expected: &[&str]| {
        let found = validate(&statement, &world, &[&iot, &other]);
        let codes: Vec<&str> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, expected, "{statement:?}");
    };
    let survey = |body: &str| -> Statement {
        Statement::decode("SurveyStated", 1, body.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
    };
    check(survey(r#"{"guideline":"mic3-iot","service":"s","yes":["EXE-a.B"],"structure":2}"#), &[]);
    check(survey(r#"{"guideline":"mic3-iot","service":"t","yes":[]}"#), &["workspace-unknown-service"]);
    check(survey(r#"{"guideline":"mic2","service":"s","yes":[]}"#), &["iot-no-model"]);
    check(survey(r#"{"guideline":"mic9","service":"s","yes":[]}"#), &["guideline-not-found"]);
    for wrong in [
        // A printed mark cannot be filled in, nor can one that is taken from another cell.
        r#""yes":["ENV-a.A"]"#,
        r#""yes":["ENV-e.EXE-a.C"]"#,
        r#""yes":[],"situations":["x"]"#,
        r#""yes":[],"readings":{"wan":"all-five-roles"}"#,
        r#""yes":[],"elsewhere":{"ENV-a":"user"}"#,
        r#""yes":[],"structure":4"#,
        r#""yes":[],"worksheet":{"x":"y"}"#,
        r#""yes":[],"harm":{"x":true}"#,
    ] {
        check(survey(&format!(r#"{{"guideline":"mic3-iot","service":"s",{wrong}}}"#)), &["survey-unknown-name"]);
    }
    let decided = |item: &str, role: Option<&str>, decision, reason: &str| -> Statement {
        let about = About { scope: "service:s".parse().unwrap(), guideline: "mic3-iot".into(), item: item.into() };
        CandidateDecided { about, role: role.map(Box::from), decision, reason: reason.to_owned() }.into()
    };
    check(decided("A-5", None, Resolution::Adopt, "r"), &[]);
    check(decided("B-26", Some("EXE-d"), Resolution::Open, ""), &[]);
    check(decided("A-5", None, Resolution::Reject, " "), &["workspace-empty-text"]);
    check(decided("A-99", None, Resolution::Adopt, "r"), &["workspace-unknown-control"]);
    check(decided("A-5", Some("ENV-a"), Resolution::Adopt, "r"), &["survey-unknown-name"]);
}
