use jiff::Timestamp;
use jiff::civil::Date;

use crate::validate::iot::tests::shipped;
use crate::{Meta, Statement, World, validate, validate_all};

fn decode(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap_or_else(|error| panic!("{kind} {body}: {error}"))
}

fn world() -> World {
    let mut world = World::default();
    let at = Timestamp::UNIX_EPOCH;
    let registered =
        decode("ServiceRegistered", r#"{"name":"S","perspective":"provide","runs":["saas"],"service":"s"}"#);
    world.apply(&Meta { position: 0, recorded_at: at, effective_at: at }, &registered);
    world
}

#[test]
fn a_plan_names_what_the_guideline_knows_and_gives_reasons_for_what_it_leaves_aside() {
    let (ipa, other) = (shipped("ipa"), shipped("mic2"));
    let world = world();
    let check = |rest: &str, expected: &[&str]| {
        let body = format!(r#"{{"guideline":"ipa","service":"s"{rest}}}"#);
        let found = validate(&decode("PlanStated", &body), &world, &[&ipa, &other]);
        let codes: Vec<&str> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, expected, "{body}");
    };
    check("", &[]);
    check(
        r#","scene":"3","scope":{"it-system":false},"viewpoints":{"9":"v"},"facts":{"government-procurement":false}
          ,"benefits":{"availability":{"taken":true}},"nodes":{"media-taken-away":{"taken":false,"reason":"r"}}
          ,"measures":{"A-3":{"taken":true}},"choices":[{"measure":"A-3","node":"media-taken-away"}]"#,
        &[],
    );
    for wrong in [
        r#","scene":"4""#,
        r#","scope":{"x":true}"#,
        r#","viewpoints":{"10":"v"}"#,
        r#","benefits":{"x":{"taken":true}}"#,
        r#","facts":{"x":true}"#,
        r#","equivalents":["x"]"#,
        r#","readings":{"x":[]}"#,
    ] {
        check(wrong, &["plan-unknown-name"]);
    }
    check(r#","nodes":{"P-3":{"taken":true}}"#, &["plan-unknown-node"]);
    check(r#","measures":{"A-99":{"taken":true}}"#, &["plan-unknown-measure"]);
    check(r#","choices":[{"measure":"A-99","node":"x"}]"#, &["plan-unknown-node", "plan-unknown-measure"]);
    for open in [
        r#","nodes":{"media-taken-away":{"taken":false}}"#,
        r#","measures":{"A-3":{"taken":false,"reason":" "}}"#,
        r#","benefits":{"availability":{"taken":false}}"#,
    ] {
        check(open, &["plan-no-reason"]);
    }
    // As it was reconstructed, a line needs no reason; seen otherwise, it does.
    check(r#","lines":{"data.P-6.A-16":{"from":"P-6"},"data.P-6.A-9":{"reason":"r"}}"#, &[]);
    check(r#","lines":{"data.P-6.A-16":{"from":"P-1","reason":"r"}}"#, &[]);
    check(r#","lines":{"data.P-6.A-16":{"from":"P-1"},"data.P-6.A-9":{"reason":" "}}"#, &["plan-line-no-reason"; 2]);
    check(r#","lines":{"data.P-6.A-16":{"from":"Q-1","reason":"r"}}"#, &["plan-unknown-name"]);
    // Either may hang under the other, but not both at once.
    let under = |from: &str| format!(r#"{{"from":"{from}","reason":"r"}}"#);
    let below = format!(r#""operation.Q-8.Q-12":{}"#, under("Q-13"));
    check(&format!(r#","lines":{{{below}}}"#), &[]);
    let circle = format!(r#","lines":{{{below},"operation.Q-8.Q-13":{}}}"#, under("Q-12"));
    check(&circle, &["plan-lines-circle"]);
    // The document states this one; nobody knows the other.
    check(r#","lines":{"data.P-5.A-14":{"reason":"r"},"x":{"reason":"r"}}"#, &["plan-unknown-line"; 2]);
    check(r#","authors":[" "],"reviews":[{"on":"2026-01-01","reason":""}]"#, &["workspace-empty-text"; 2]);
    let elsewhere = |guideline: &str, service: &str| {
        let body = format!(r#"{{"guideline":"{guideline}","service":"{service}"}}"#);
        let found = validate(&decode("PlanStated", &body), &world, &[&ipa, &other]);
        found.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(elsewhere("mic2", "s"), ["plan-no-model"]);
    assert_eq!(elsewhere("mic9", "s"), ["guideline-not-found"]);
    assert_eq!(elsewhere("ipa", "t"), ["workspace-unknown-service"]);
}

#[test]
fn an_answer_names_requirements_and_comes_in_no_later_than_today() {
    let ipa = shipped("ipa");
    let mut world = world();
    let today: Date = "2026-11-20".parse().unwrap();
    let codes = |world: &World, statement: &Statement| -> Vec<&'static str> {
        let found = validate_all([statement], world, &[&ipa], today);
        found.into_iter().map(|(_, problem)| problem.code).collect()
    };
    let answered = |name: &str, on: &str, answers: &str| {
        decode(
            "VendorAnswered",
            &format!(
                r#"{{"answers":{{{answers}}},"guideline":"ipa","name":"{name}","on":"{on}","service":"s","vendor":"v"}}"#
            ),
        )
    };
    let good = answered("V", "2026-11-20", r#""A-3-1":{"answer":"met"}"#);
    assert_eq!(codes(&world, &good), [""; 0]);
    assert_eq!(codes(&world, &answered(" ", "2026-11-20", r#""A-3-1":{}"#)), ["workspace-empty-text"]);
    assert_eq!(codes(&world, &answered("V", "2026-11-21", r#""A-3-1":{}"#)), ["workspace-future-day"]);
    assert_eq!(codes(&world, &answered("V", "2026-11-20", "")), ["plan-answers-none"]);
    assert_eq!(codes(&world, &answered("V", "2026-11-20", r#""A-3":{}"#)), ["plan-answers-unknown"]);
    let dropped = decode("VendorDropped", r#"{"guideline":"ipa","reason":"r","service":"s","vendor":"v"}"#);
    assert_eq!(codes(&world, &dropped), ["plan-unknown-vendor"]);
    let at = Timestamp::UNIX_EPOCH;
    world.apply(&Meta { position: 1, recorded_at: at, effective_at: at }, &good);
    assert_eq!(codes(&world, &dropped), [""; 0]);
}
