//! What pages say, without a browser.

use axum::http::StatusCode;
use world::Role;

use super::fixture::Server;

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn pages_speak_the_language_of_the_link() {
    let server = Server::new();
    let (_, ja) = server.page("/w/one/?lang=ja", Role::Viewer).await;
    let (_, en) = server.page("/w/one/?lang=en", Role::Viewer).await;
    assert!(ja.contains("<html lang=\"ja\">") && ja.contains("概況"));
    assert!(en.contains("<html lang=\"en\">") && en.contains("Overview"));
}

#[tokio::test]
async fn a_day_before_everything_shows_an_empty_portfolio_and_the_way_back() {
    let server = Server::new();
    let (status, page) = server.page("/w/one/?as_of=2020-01-01", Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("class=\"past\"") && !page.contains("顧客管理"));
}

#[tokio::test]
async fn whoever_may_not_state_sees_no_form() {
    let server = Server::new();
    let (_, viewer) = server.page("/w/one/services/crm/controls/III.1.1.3", Role::Viewer).await;
    let (_, contributor) = server.page("/w/one/services/crm/controls/III.1.1.3", Role::Contributor).await;
    assert!(!viewer.contains("method=\"post\""));
    assert!(contributor.contains("method=\"post\""));
}

#[tokio::test]
async fn a_stale_answer_comes_back_with_what_was_typed() {
    let server = Server::new();
    let answer = "/w/one/services/crm/controls/III.1.1.3/answer";
    let send = |role, body: &'static str| {
        let cookie = server.cookie(Some(role));
        let server = &server;
        async move { super::fixture::text(server.send("POST", answer, &cookie, FORM, body).await).await }
    };
    let (status, _) = send(Role::Contributor, "status=partly&note=first&since=7").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, page) = send(Role::Approver, "status=implemented&note=second+thoughts&since=7").await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(page.contains("second thoughts") && page.contains("first"));
    // The same person's own word is no news to them.
    let (status, _) = send(Role::Contributor, "status=planned&note=again&since=7").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
}
