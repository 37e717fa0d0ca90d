//! The page of supply chains: who is the weakest, who must act, every part.

use app::{Actor, Ctx};
use axum::http::StatusCode;
use world::{Role, Statement};

use super::fixture::{Server, located, now, random};

fn said(kind: &str, body: &str) -> Statement {
    Statement::decode(kind, 1, body.as_bytes()).unwrap()
}

/// A SaaS on an IaaS whose claim ends on 30 November 2026; today is the 20th.
fn record(server: &Server) {
    let service = |name: &str, runs: &str| {
        let body = format!(r#"{{"service":"{name}","name":"<b>{name}</b>","provider":"{name}-co","runs":["{runs}"]}}"#);
        said("ChainServiceDescribed", &body)
    };
    let party = |name: &str| said("PartyDescribed", &format!(r#"{{"party":"{name}","name":"{name}"}}"#));
    let claim = |by: &str, service: &str, until: &str| {
        let body = format!(
            r#"{{"claim":"{by}-{service}","by":"{by}","service":"{service}","covers":{{"guideline":"mic3"}},"status":"implemented","from":"2026-04-01","basis":"b","until":"{until}"}}"#
        );
        said("ClaimReceived", &body)
    };
    let statements = [
        party("app-co"),
        party("vm-co"),
        service("app", "saas"),
        service("vm", "iaas"),
        said("LinkDeclared", r#"{"link":"l","from":"app","to":"vm","kind":"supply","mechanism":"published"}"#),
        claim("app-co", "app", "2027-03-31"),
        claim("vm-co", "vm", "2026-11-30"),
    ];
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    let located: Vec<_> = statements.into_iter().map(located).collect();
    server.workspace().record(&located, &ctx).unwrap();
}

#[tokio::test]
async fn without_a_chain_the_page_says_how_one_comes_in() {
    let (status, page) = Server::new().page("/w/one/chain?lang=en", Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("akashi chain import"), "{page}");
}

#[tokio::test]
async fn the_chain_of_a_service_names_gaps_parts_and_reasons() {
    let server = Server::new();
    record(&server);
    let (_, list) = server.page("/w/one/chain?lang=en", Role::Viewer).await;
    // What another is built on is no chain of its own.
    assert!(list.contains("chain?service=app") && !list.contains("chain?service=vm"), "{list}");
    let (status, page) = server.page("/w/one/chain?service=app&lang=en", Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    // Nothing is agreed, and names never become markup.
    for shown in ["not agreed", "<svg", "Who bears what", "&#60;b&#62;app&#60;/b&#62;"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("<b>app"), "{page}");
    assert_eq!(page.matches("<tr><th scope=\"row\"").count(), 50);
    // Of one party alone.
    let (_, page) = server.page("/w/one/chain?service=app&party=vm-co&start=1000&lang=en", Role::Viewer).await;
    assert_eq!(page.matches("<tr><th scope=\"row\"").count(), 0);
    for query in ["service=nobody", "service=A%20B"] {
        let (status, _) = server.page(&format!("/w/one/chain?{query}"), Role::Viewer).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{query}");
    }
}
