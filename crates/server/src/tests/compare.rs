//! Two days compared.

use axum::http::StatusCode;
use serde_json::{Value, json};
use world::Role;

use super::fixture::{Server, text};

const DAYS: &str = "from=2026-11-18&to=2026-11-20&lang=en";

async fn compare(server: &Server, query: &str) -> (StatusCode, String) {
    server.page(&format!("/w/one/compare?{query}"), Role::Viewer).await
}

/// The same page without tags.
async fn words(server: &Server, query: &str) -> String {
    let (status, page) = compare(server, query).await;
    assert_eq!(status, StatusCode::OK, "{query}");
    let main = page.split_once("<main").unwrap().1;
    let pieces = main.split('<').map(|piece| piece.split_once('>').map_or("", |(_, words)| words));
    pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

async fn api(server: &Server, method: &str, path: &str, body: Value) -> Value {
    let cookie = server.cookie(Some(Role::Contributor));
    let path = format!("/api/v1/workspaces/one/{path}");
    let answer = server.send(method, &path, &cookie, "application/json", body.to_string()).await;
    let (status, text) = text(answer).await;
    assert!(status.is_success(), "{text}");
    serde_json::from_str(&text).unwrap()
}

/// Says now, two days after everything else, that controls are not implemented; answers the first position.
async fn not_implemented(server: &Server, scope: &str, controls: &[&str]) -> u64 {
    let statements: Vec<Value> = controls
        .iter()
        .map(|control| {
            let about = json!({ "scope": scope, "guideline": "mic3", "item": control });
            let body = json!({ "about": about, "status": "not-implemented", "note": "" });
            json!({ "kind": "ImplementationStated", "body": body })
        })
        .collect();
    let recorded = api(server, "POST", "statements", json!({ "statements": statements })).await;
    recorded["first"].as_u64().unwrap()
}

#[tokio::test]
async fn a_changed_verdict_stands_with_both_days_and_its_statement() {
    let server = Server::with_a_past(&["crm", "erp"]);
    let position = not_implemented(&server, "service:crm", &["III.1.1.3"]).await;
    let page = words(&server, DAYS).await;
    assert!(page.contains("not met 0 1 +1"), "{page}");
    assert!(page.contains("Services 2 2 ±0"), "{page}");
    // Unknown before, as nothing was stated; said to be missing now: more is known, and nothing is worse.
    assert!(page.contains("unknown not met → known differently #"), "{page}");
    let (_, page) = compare(&server, DAYS).await;
    assert!(page.contains(&format!("<a class=\"source\" href=\"/w/one/ledger/{position}\">#{position}</a>")));
    assert_eq!(page.matches("data-row").count(), 1);
    // The way back in time holds no statement yet.
    let page = words(&server, "from=2026-11-18&to=2026-11-19&lang=en").await;
    assert!(page.contains("No verdict has changed."), "{page}");
}

#[tokio::test]
async fn one_service_alone_is_a_link() {
    let server = Server::with_a_past(&["crm", "erp"]);
    not_implemented(&server, "service:crm", &["III.1.1.3"]).await;
    not_implemented(&server, "organisation", &["II.1.1.1"]).await;
    let (_, all) = compare(&server, DAYS).await;
    assert_eq!(all.matches("data-row").count(), 3);
    let link = "compare?from=2026-11-18&#38;to=2026-11-20&#38;service=erp";
    assert!(all.contains(link), "{all}");
    let (_, erp) = compare(&server, &format!("{DAYS}&service=erp")).await;
    assert_eq!(erp.matches("data-row").count(), 1);
    assert!(erp.contains("/services/erp/controls/II.1.1.1"));
    assert_eq!(compare(&server, &format!("{DAYS}&service=none")).await.0, StatusCode::NOT_FOUND);
    // The page of a service asks for a day and leads here.
    let (_, service) = server.page("/w/one/services/erp", Role::Viewer).await;
    assert!(service.contains("action=\"/w/one/compare\"") && service.contains("name=\"service\" value=\"erp\""));
}

#[tokio::test]
async fn a_new_service_counts_without_being_a_change() {
    let server = Server::with_a_past(&["crm"]);
    let erp = json!({ "service": "erp", "name": "ERP", "perspective": "provide", "runs": ["saas"] });
    api(&server, "POST", "statements", json!({ "statements": [{ "kind": "ServiceRegistered", "body": erp }] })).await;
    let page = words(&server, DAYS).await;
    assert!(page.contains("Services 1 2 +1"), "{page}");
    assert!(page.contains("ERP registered"), "{page}");
    assert!(page.contains("No verdict has changed."), "{page}");
}

#[tokio::test]
async fn many_changes_are_read_page_by_page() {
    let server = Server::with_a_past(&["crm", "erp"]);
    let guideline = api(&server, "GET", "guideline", Value::Null).await;
    let ids: Vec<&str> =
        guideline["controls"].as_array().unwrap().iter().map(|control| control["id"].as_str().unwrap()).collect();
    not_implemented(&server, "organisation", &ids).await;
    // Every control that applies has changed, as none was answered before.
    let services = api(&server, "GET", "services", Value::Null).await;
    let counts = services.as_array().unwrap().iter().map(|one| one["verdicts"]["not_met"].as_u64().unwrap());
    let all = usize::try_from(counts.sum::<u64>()).unwrap();
    assert!(200 < all && all <= 400, "{all}");
    let rows = |page: &str| -> Vec<String> {
        let links = page.split("<a href=\"").filter(|piece| piece.contains("data-row"));
        links.map(|piece| piece.split('"').next().unwrap().to_owned()).collect()
    };
    let (_, first) = compare(&server, DAYS).await;
    assert_eq!(rows(&first).len(), 200);
    assert!(first.contains(&format!("Rows 1 to 200 of {all}")) && first.contains("&#38;skip=200\""));
    let (_, second) = compare(&server, &format!("{DAYS}&skip=200")).await;
    assert!(second.contains(&format!("Rows 201 to {all} of {all}")) && !second.contains("skip=400"));
    let mut found = [rows(&first), rows(&second)].concat();
    found.sort();
    found.dedup();
    assert_eq!(found.len(), all);
    let (status, beyond) = compare(&server, &format!("{DAYS}&skip={}", usize::MAX)).await;
    assert!(status == StatusCode::OK && rows(&beyond).is_empty());
}

#[tokio::test]
async fn days_that_cannot_be_compared_are_refused_with_the_mend() {
    let server = Server::with_a_past(&["crm"]);
    for (query, told) in [
        ("from=soon", "Write it like 2026-11-20."),
        ("from=2026-11-18&to=2026-02-30", "Write it like 2026-11-20."),
        ("from=2026-11-18&to=2026-11-21", "Choose a day up to today (2026-11-20)."),
        ("from=2027-01-01", "Choose a day up to today (2026-11-20)."),
    ] {
        let (status, page) = compare(&server, &format!("{query}&lang=en")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.contains(told), "{query}: {page}");
    }
    let turned = words(&server, "from=2026-11-20&to=2026-11-18&lang=en").await;
    assert!(turned.contains("shown in their order") && turned.contains("2026-11-18 2026-11-20 Change"), "{turned}");
    // Before anything was recorded there was nothing.
    let empty = words(&server, "from=2020-01-01&to=2020-01-02&lang=en").await;
    assert!(empty.contains("Services 0 0 ±0"), "{empty}");
    let since = words(&server, "from=2020-01-01&lang=en").await;
    assert!(since.contains("Services 0 1 +1"), "{since}");
}

#[tokio::test]
async fn a_past_day_leads_to_its_comparison_with_today() {
    let server = Server::with_a_past(&["crm"]);
    let (_, page) = server.page("/w/one/?as_of=2026-11-19", Role::Viewer).await;
    assert!(page.contains("href=\"/w/one/compare?from=2026-11-19\""));
    // Where a past day is looked at, it is the later one unless another is named; links keep to the day compared.
    let (_, page) = compare(&server, "from=2026-11-18&as_of=2026-11-19&lang=en").await;
    assert!(page.contains("name=\"to\" value=\"2026-11-19\""));
}
