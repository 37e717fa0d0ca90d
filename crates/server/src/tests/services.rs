//! The list of services, as programs read it.

use axum::body::Body;
use axum::http::{Response, StatusCode};
use serde_json::Value;
use world::Role;

use super::fixture::{Server, text};

const LIST: &str = "/api/v1/workspaces/one/services";

async fn ask(server: &Server, path: &str) -> (Option<String>, StatusCode, Value) {
    let answer: Response<Body> = server.send("GET", path, &server.cookie(Some(Role::Viewer)), "", "").await;
    let link = answer.headers().get("link").map(|link| link.to_str().unwrap().to_owned());
    let (status, body) = text(answer).await;
    (link, status, serde_json::from_str(&body).unwrap())
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect()
}

/// The target of a link to the next page.
fn target(link: &str) -> &str {
    link.strip_prefix('<').unwrap().strip_suffix(">; rel=\"next\"").unwrap()
}

#[tokio::test]
async fn links_lead_through_all_services_and_end() {
    let server = Server::with_a_past(&["e", "b", "a", "d", "c"]);
    let (mut path, mut pages) = (format!("{LIST}?limit=2&as_of=2026-11-19"), Vec::new());
    loop {
        let (link, status, list) = ask(&server, &path).await;
        assert_eq!(status, StatusCode::OK);
        pages.push(ids(&list).join(" "));
        let Some(link) = link else { break };
        path = target(&link).to_owned();
        assert!(path.ends_with("&as_of=2026-11-19"), "{path}");
    }
    assert_eq!(pages, ["a b", "c d", "e"]);
    // The last page is full here: nothing follows either.
    let (link, _, list) = ask(&server, &format!("{LIST}?from=3&limit=2")).await;
    assert_eq!((ids(&list), link), (vec!["d", "e"], None));
    let (link, status, list) = ask(&server, &format!("{LIST}?from={}", usize::MAX)).await;
    assert_eq!((status, ids(&list), link), (StatusCode::OK, Vec::new(), None));
}

#[tokio::test]
async fn a_hundred_are_answered_unless_asked_otherwise() {
    let names: Vec<String> = (0..101).map(|number| format!("s-{number:03}")).collect();
    let server = Server::with_a_past(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let (link, _, list) = ask(&server, LIST).await;
    assert_eq!(ids(&list), names[..100]);
    assert_eq!(target(&link.unwrap()), format!("{LIST}?from=100&limit=100"));
    let (link, _, list) = ask(&server, &format!("{LIST}?limit=500")).await;
    assert_eq!((ids(&list).len(), link), (101, None));
    for query in ["limit=0", "limit=501", "limit=-1", "from=x"] {
        let (_, status, problem) = ask(&server, &format!("{LIST}?{query}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(problem["code"], "web-bad-page");
        assert!(problem["errors"][0]["mend"]["en"].as_str().unwrap().contains("500"));
    }
}

/// The list says what the assessment of each service says.
#[tokio::test]
async fn the_list_agrees_with_the_assessments() {
    let server = Server::with_a_past(&["crm"]);
    let said = r#"{"statements":[{"kind":"ImplementationStated","body":
        {"about":{"scope":"service:crm","guideline":"mic3","item":"III.1.1.3"},"status":"planned","note":""}}]}"#;
    let contributor = server.cookie(Some(Role::Contributor));
    let recorded =
        server.send("POST", "/api/v1/workspaces/one/statements", &contributor, "application/json", said).await;
    assert_eq!(recorded.status(), StatusCode::CREATED);
    for day in ["", "?as_of=2026-11-19"] {
        let (_, _, list) = ask(&server, &format!("{LIST}{day}")).await;
        let (_, _, assessment) = ask(&server, &format!("{LIST}/crm/assessment{day}")).await;
        let mut counts = std::collections::BTreeMap::<&str, u64>::new();
        for control in assessment["controls"].as_array().unwrap() {
            *counts.entry(control["verdict"].as_str().unwrap()).or_default() += 1;
        }
        assert_eq!(list[0]["verdicts"], serde_json::to_value(&counts).unwrap());
        assert_eq!(counts.get("not_met"), if day.is_empty() { Some(&1) } else { None });
    }
}

#[tokio::test]
async fn the_description_tells_how_to_page() {
    let server = Server::new();
    let (_, _, description) = ask(&server, "/api/v1/openapi.json").await;
    let operation = &description["paths"]["/api/v1/workspaces/{workspace}/services"]["get"];
    let parameter = |name: &str| operation["parameters"].as_array().unwrap().iter().find(|one| one["name"] == name);
    let limit = &parameter("limit").unwrap()["schema"];
    assert_eq!((&limit["maximum"], &limit["default"]), (&500.into(), &100.into()));
    assert_eq!(parameter("from").unwrap()["in"], "query");
    assert!(operation["responses"]["200"]["headers"]["Link"].is_object());
}
