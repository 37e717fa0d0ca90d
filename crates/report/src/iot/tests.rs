//! What stands on the papers, held against the guideline's data.

use message::Locale;
use method::ScopeView;
use method::iot::{Survey, deliberation, derive, findings};
use world::{Statement, World};

use super::{Paper, Shown, papers, pictures};
use crate::example::{shipped, world};

/// A world with a service and one decision about a countermeasure requested of the partner for the connection.
fn decided(item: &str, decision: &str) -> World {
    let decided = format!(
        r#"{{"about":{{"guideline":"mic3-iot","item":"{item}","scope":"service:s"}},"decision":"{decision}","reason":"r","role":"EXE-d"}}"#
    );
    let registered = r#"{"name":"S","perspective":"provide","runs":["saas"],"service":"s"}"#;
    let said = [("ServiceRegistered", registered), ("CandidateDecided", decided.as_str())];
    world(&said.map(|(kind, body)| Statement::decode(kind, 1, body.as_bytes()).unwrap()))
}

/// Shows the typical case with a decision about a countermeasure.
fn shown<T>(item: &str, decision: &str, look: impl Fn(&Shown<'_>) -> T) -> T {
    let (guideline, world) = (shipped("mic3-iot"), decided(item, decision));
    let model = guideline.model.iot().unwrap();
    let survey = Survey::of_case(model.case("typical").unwrap());
    let (derivation, findings) = (derive(model, &survey), findings(model, &survey));
    let scope = "service:s".parse().unwrap();
    let view = ScopeView::new(&guideline, &world, &scope, jiff::civil::date(2026, 11, 20));
    let weighed = deliberation(&view, &derivation);
    look(&Shown {
        model,
        survey: &survey,
        derivation: &derivation,
        findings: &findings,
        deliberation: Some(&weighed),
        reasons: &|position| (position == 1).then(|| "why not".to_owned()),
        locale: Locale::En,
    })
}

fn of_connection(papers: &[Paper]) -> &Paper {
    papers.iter().find(|paper| paper.title.contains("Internet connection")).unwrap()
}

#[test]
fn the_papers_hold_every_row_every_risk_and_the_duties_of_the_role_alone() {
    let papers = shown("B-30", "adopt", papers);
    // Figure 19 has 40 rows; of the typical case every risk in scope stands once.
    assert_eq!(papers[0].rows.len(), 40);
    let risks = shown("B-30", "adopt", |shown| shown.derivation.risks().len());
    assert_eq!(papers[2].rows.len(), risks);
    let clauses = of_connection(&papers);
    let of = |id: &str| clauses.rows.iter().filter(|row| row[0] == id).collect::<Vec<_>>();
    // C-2 asks one duty of whoever provides the connection, and others of other roles.
    assert_eq!(of("C-2-委").len(), 1);
    assert!(of("B-30").iter().all(|row| row[2] == "adopted" && row[3] == "why not"));
    assert!(of("B-33").iter().all(|row| row[2] == "undecided" && row[3].is_empty()));
    for paper in &papers {
        assert!(paper.rows.iter().all(|row| row.len() == paper.head.len()), "{}", paper.title);
        assert!(paper.rows.iter().all(|row| ["translated", "restated", "own words"].contains(&&**row.last().unwrap())));
    }
}

#[test]
fn what_is_rejected_is_no_clause() {
    let papers = shown("B-30", "reject", papers);
    assert!(of_connection(&papers).rows.iter().all(|row| row[0] != "B-30"));
}

#[test]
fn pictures_name_every_role_and_who_carries_it_out() {
    let [chain, roles] = shown("B-30", "adopt", |shown| [pictures::chain_of_roles(shown), pictures::roles(shown)]);
    // Eleven roles and the user; in the typical case all but one are the provider's.
    assert_eq!((chain.matches("<rect").count(), chain.matches("tint-own").count()), (12, 10), "{chain}");
    assert_eq!((chain.matches("tint-partner").count(), chain.matches("tint-user").count()), (1, 1));
    // 19 cells of figure 18; nothing is only recommended in this case.
    assert_eq!((roles.matches("<rect").count(), roles.matches("tint-absent").count()), (19, 1), "{roles}");
}
