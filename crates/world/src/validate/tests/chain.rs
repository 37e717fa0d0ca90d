//! What is said of a supply chain must fit together.

use super::check;
use crate::Statement;

fn said(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap()
}

fn party(name: &str) -> Statement {
    said("PartyDescribed", &format!(r#"{{"party":"{name}","name":"{name}"}}"#))
}

fn service(name: &str) -> Statement {
    said("ChainServiceDescribed", &format!(r#"{{"service":"{name}","name":"{name}","provider":"p","runs":["saas"]}}"#))
}

fn link(from: &str, to: &str, kind: &str) -> Statement {
    let body =
        format!(r#"{{"link":"{from}-{to}","from":"{from}","to":"{to}","kind":"{kind}","mechanism":"published"}}"#);
    said("LinkDeclared", &body)
}

fn base() -> Vec<Statement> {
    vec![party("p"), party("q"), service("a"), service("b"), service("c")]
}

#[test]
fn supply_never_goes_in_a_circle_within_a_batch_or_over_the_ledger() {
    let both = [base(), vec![link("a", "b", "supply")]].concat();
    check(&both, &[link("b", "c", "supply"), link("c", "a", "supply")], &[(1, "chain-circle")]);
    // Described anew it is no circle with what it was before, and other links may go in a circle.
    check(&both, &[link("a", "b", "supply")], &[]);
    check(&both, &[link("b", "a", "api"), link("b", "a", "exchange")], &[]);
    check(&base(), &[link("a", "a", "api")], &[(0, "chain-link-to-itself")]);
}

#[test]
fn a_circle_is_told_with_its_path() {
    let mut world = crate::World::default();
    let before = [base(), vec![link("a", "b", "supply"), link("b", "c", "supply")]].concat();
    for (position, statement) in (0..).zip(&before) {
        let at = jiff::Timestamp::UNIX_EPOCH;
        world.apply(&crate::Meta { position, recorded_at: at, effective_at: at }, statement);
    }
    let found = crate::validate(&link("c", "a", "supply"), &world, &[]);
    assert_eq!(found[0].args, [("path", "c → a → b → c".into())]);
}

#[test]
fn what_is_named_must_be_there() {
    for (statement, expected) in [
        (service("d"), vec![]),
        (
            said("ChainServiceDescribed", r#"{"service":"d","name":"d","provider":"x","runs":["saas"]}"#),
            vec!["chain-unknown-part"],
        ),
        (
            said("ChainServiceDescribed", r#"{"service":"d","name":" ","provider":"p","runs":[]}"#),
            vec!["workspace-empty-text", "workspace-nothing-run"],
        ),
        (
            said(
                "ChainServiceDescribed",
                r#"{"service":"d","name":"d","provider":"p","runs":["saas"],"availability":"100.1"}"#,
            ),
            vec!["chain-bad-availability"],
        ),
        (
            said("ContractConcluded", r#"{"contract":"k","title":"t","customer":"p","provider":"p","services":["x"]}"#),
            vec!["chain-contract-with-itself", "chain-unknown-part"],
        ),
        (
            said(
                "ContractConcluded",
                r#"{"contract":"k","title":"t","customer":"q","provider":"p","services":["a"],"from":"2026-04-01","until":"2026-03-31"}"#,
            ),
            vec!["chain-ends-before-it-starts"],
        ),
        (
            said(
                "ClaimReceived",
                r#"{"claim":"k","by":"p","service":"a","covers":{"guideline":"mic3","items":["IV.9"]},"status":"partly","from":"2026-04-01","basis":"b"}"#,
            ),
            vec!["chain-unknown-item"],
        ),
        (
            said(
                "ClaimReceived",
                r#"{"claim":"k","by":"p","service":"a","covers":{"guideline":"mic9"},"status":"partly","from":"2026-04-01","basis":"b"}"#,
            ),
            vec!["guideline-not-found"],
        ),
        (
            said(
                "ShareAgreed",
                r#"{"agreement":"k","service":"a","between":["p","p"],"covers":{"guideline":"mic3"},"on":"2026-04-01"}"#,
            ),
            vec!["chain-agreed-alone"],
        ),
        (
            said(
                "ShareAgreed",
                r#"{"agreement":"k","service":"a","between":["p","q"],"covers":{"guideline":"mic3"},"on":"2026-11-21"}"#,
            ),
            vec!["workspace-future-day"],
        ),
        (said("ChainPartWithdrawn", r#"{"part":"party:p","reason":"r"}"#), vec!["chain-still-used"]),
        (
            said("ChainPartWithdrawn", r#"{"part":"claim:k","reason":""}"#),
            vec!["workspace-empty-text", "chain-unknown-part"],
        ),
    ] {
        let expected: Vec<(usize, &str)> = expected.into_iter().map(|code| (0, code)).collect();
        check(&base(), &[statement], &expected);
    }
}

#[test]
fn a_share_names_what_it_is_taken_over_from() {
    let share = |share: &str, more: &str| {
        let body = format!(
            r#"{{"declaration":"k","service":"a","by":"p","covers":{{"guideline":"mic3"}},"share":"{share}","reason":"r"{more}}}"#
        );
        said("ShareDeclared", &body)
    };
    let linked = [base(), vec![link("a", "b", "supply"), link("a", "c", "exchange")]].concat();
    for (statement, expected) in [
        (share("own", ""), vec![]),
        (share("inherited", r#","from":"b""#), vec![]),
        (share("inherited", ""), vec!["chain-inherited-from-nobody"]),
        (share("inherited", r#","from":"c""#), vec!["chain-no-link"]),
        (share("own", r#","from":"b""#), vec!["chain-from-without-supplier"]),
        (share("shared", r#","from":"b""#), vec!["workspace-empty-text"]),
        (share("shared", r#","residual":"x""#), vec![]),
    ] {
        let expected: Vec<(usize, &str)> = expected.into_iter().map(|code| (0, code)).collect();
        check(&linked, &[statement], &expected);
    }
}
