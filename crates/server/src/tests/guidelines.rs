//! One workspace looked at by several guidelines.

use axum::http::StatusCode;
use serde_json::Value;
use world::Role;

use super::fixture::{Server, location, text};
use super::library::adopt;

const FORM: &str = "application/x-www-form-urlencoded";
const MEASURE: &str = "L1.001-ORG-01";

async fn page(server: &Server, path: &str) -> (StatusCode, String) {
    server.page(&format!("/w/one/{path}"), Role::Contributor).await
}

#[tokio::test]
async fn the_guideline_adopted_first_is_looked_at_unless_another_is_chosen() {
    let server = Server::new();
    let (_, before) = page(&server, "services/crm/controls?all=true&lang=en").await;
    assert!(!before.contains("name=\"guideline\""), "one guideline is no choice");
    adopt(&server, "cpsf").await;
    let (_, usual) = page(&server, "services/crm/controls?all=true&lang=en").await;
    assert!(usual.contains("/controls/III.1.1.3\"") && !usual.contains(MEASURE));
    assert!(usual.contains("<option value=\"mic3\" selected>") && usual.contains("<option value=\"cpsf\">"));
    let (_, chosen) = page(&server, "services/crm/controls?all=true&lang=en&guideline=cpsf").await;
    assert!(!chosen.contains("III.1.1.3"));
    // Rows, tabs, navigation and forms go on by the same guideline.
    for link in [
        format!("/w/one/services/crm/controls/{MEASURE}?guideline=cpsf\""),
        "/w/one/services/crm/executive?guideline=cpsf\"".into(),
        "/w/one/work?guideline=cpsf\"".into(),
        "action=\"/w/one/services/crm/controls/preview?guideline=cpsf\"".into(),
    ] {
        assert!(chosen.contains(&link), "{link}");
    }
    // Neither patterns nor indicators are in it.
    assert!(!chosen.contains("services/crm/pattern") && !chosen.contains("services/crm/indicators"));
    // The one looked at anyway needs no place in links.
    let (_, named) = page(&server, "services/crm/controls?all=true&guideline=mic3").await;
    assert!(named.contains("/controls/III.1.1.3\""));
}

#[tokio::test]
async fn an_answer_is_given_by_the_guideline_looked_at() {
    let server = Server::new();
    adopt(&server, "cpsf").await;
    let path = format!("/w/one/services/crm/controls/{MEASURE}");
    let since = server.workspace().current().world.size();
    let form = format!("status=planned&note=&since={since}");
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", &format!("{path}/answer?guideline=cpsf"), &cookie, FORM, form.clone()).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(location(&answer), format!("{path}?recorded={since}&guideline=cpsf"));
    let (_, shown) = page(&server, &format!("services/crm/controls/{MEASURE}?guideline=cpsf&lang=en")).await;
    assert!(shown.contains("verdict-not_met"), "{shown}");
    // By the other guideline there is no such item.
    let answer = server.send("POST", &format!("{path}/answer?lang=en"), &cookie, FORM, form).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_not_adopted_is_told_with_what_to_do() {
    let server = Server::new();
    for path in ["services/crm?guideline=cpsf", "work?guideline=nothing", "settings?guideline=mic2"] {
        let (status, page) = page(&server, &format!("{path}&lang=en")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(page.contains("Adopt it in the library"), "{path}: {page}");
    }
    // A structure holds nothing to assess, adopted or not.
    adopt(&server, "mic2").await;
    assert_eq!(page(&server, "services/crm?guideline=mic2").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page(&server, "services/crm").await.0, StatusCode::OK);
}

#[tokio::test]
async fn every_page_can_be_looked_at_by_another_guideline() {
    let server = Server::new();
    for name in ["cpsf", "mic2014", "mic3-iot", "ipa"] {
        adopt(&server, name).await;
        for path in [
            "",
            "work",
            "due",
            "organisation",
            "units/sales",
            "search?q=x",
            "compare",
            "events",
            "settings",
            "audits",
            "audits/a-1",
            "assets",
            "ledger",
            "library",
            "services/crm",
            "services/crm/controls",
            "services/crm/indicators",
            "services/crm/checklist",
            "services/crm/executive",
            "services/crm/statement-of-applicability",
        ] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let link = format!("/w/one/{path}{joint}guideline={name}");
            let (status, page) = server.page(&link, Role::Administrator).await;
            assert_eq!(status, StatusCode::OK, "{link}: {page}");
        }
    }
}

#[tokio::test]
async fn the_api_answers_by_the_guideline_asked_for() {
    let server = Server::new();
    adopt(&server, "cpsf").await;
    let asked = |path: &str| format!("/api/v1/workspaces/one/{path}");
    let cookie = server.cookie(Some(Role::Viewer));
    for (query, first) in [("", "II.1.1.1"), ("?guideline=cpsf", MEASURE), ("?guideline=mic3", "II.1.1.1")] {
        let path = asked(&format!("services/crm/assessment{query}"));
        let (status, body) = text(server.send("GET", &path, &cookie, "", "").await).await;
        assert_eq!(status, StatusCode::OK, "{query}: {body}");
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body["controls"][0]["id"], first, "{query}");
    }
    let (_, body) = text(server.send("GET", &asked("guidelines"), &cookie, "", "").await).await;
    let list: Value = serde_json::from_str(&body).unwrap();
    let row = |id: &str| list.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!((&row("cpsf")["adopted"], &row("cpsf")["items"]), (&true.into(), &534.into()));
    assert_eq!((&row("mic2014")["adopted"], &row("mic2014")["items"]), (&false.into(), &246.into()));
    let answer = server.send("GET", &asked("services?guideline=mic2014"), &cookie, "", "").await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn roles_and_conditions_are_stated_where_a_guideline_asks_by_them() {
    let server = Server::new();
    // By a guideline that asks the same of everybody there is nothing to state, and no way leads there.
    let (status, told) = page(&server, "services/crm/circumstances?lang=en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(told.contains("does not choose its items by roles") && !told.contains("<input type=\"radio\""), "{told}");
    adopt(&server, "mic2014").await;
    let (_, service) = page(&server, "services/crm?guideline=mic2014").await;
    assert!(service.contains("/w/one/services/crm/circumstances?guideline=mic2014\""));
    let item = "services/crm/controls/16.1.7.a?guideline=mic2014&lang=en";
    let (_, before) = page(&server, item).await;
    assert!(before.contains("nobody has stated whether the condition holds"), "{before}");
    let cookie = server.cookie(Some(Role::Contributor));
    let form = |holds: &str, since: u64| format!("since={since}&condition.shared-media={holds}&condition.mobile=open");
    let state = async |scope: &str, holds: &str| {
        let since = server.workspace().current().world.size();
        let path = format!("/w/one/{scope}/circumstances?guideline=mic2014");
        let answer = server.send("POST", &path, &cookie, FORM, form(holds, since)).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{scope} {holds}");
        server.workspace().current().world.size() - since
    };
    // Only what is new is recorded.
    assert_eq!(state("organisation", "no").await, 1);
    assert_eq!(state("organisation", "no").await, 0);
    let (_, after) = page(&server, item).await;
    assert!(after.contains("verdict-not_applicable") && after.contains("stated not to hold"), "{after}");
    let (_, list) = page(&server, "services/crm/circumstances?guideline=mic2014&lang=en").await;
    assert!(list.contains("counts unless something else is stated here"), "{list}");
    assert_eq!(state("services/crm", "yes").await, 1);
    assert!(page(&server, item).await.1.contains("verdict-unknown"));
    assert_eq!(state("services/crm", "open").await, 1);
    assert!(page(&server, item).await.1.contains("verdict-not_applicable"));
    assert_eq!(state("units/sales", "yes").await, 1);
    // A name the guideline does not know is told.
    let path = "/w/one/services/crm/circumstances?guideline=mic2014";
    let answer = server.send("POST", path, &cookie, FORM, "since=9999&role.nobody=yes").await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
}
