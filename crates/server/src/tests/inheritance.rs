//! What a service takes over from the organisation, what it answers itself, and the way back.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, text};

const FORM: &str = "application/x-www-form-urlencoded";
const ABOVE: &str = "/w/one/organisation/controls/II.1.1.1";
const OWN: &str = "/w/one/services/crm/controls/II.1.1.1";

/// Sends a contributor's form about a control.
async fn tell(server: &Server, path: &str, deed: &str, body: &str) {
    let cookie = server.cookie(Some(Role::Contributor));
    let response = server.send("POST", &format!("{path}/{deed}"), &cookie, FORM, body.to_owned()).await;
    let (status, page) = text(response).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
}

async fn page(server: &Server, path: &str) -> String {
    server.page(&format!("{path}?lang=ja"), Role::Contributor).await.1
}

#[tokio::test]
async fn a_service_takes_over_answers_otherwise_and_goes_back() {
    let server = Server::new();
    let taken_over = "組織の回答を引き継いでいます。";
    assert!(!page(&server, OWN).await.contains(taken_over));

    tell(&server, ABOVE, "answer", "status=implemented&note=basic+policy&since=9999").await;
    let inherited = page(&server, OWN).await;
    assert!(inherited.contains(taken_over) && inherited.contains("basic policy"));
    assert!(inherited.contains("このサービスだけ別の回答をする") && !inherited.contains("controls/II.1.1.1/withdraw"));

    tell(&server, OWN, "answer", "status=planned&note=not+yet+here&since=9999").await;
    let own = page(&server, OWN).await;
    assert!(!own.contains(taken_over) && own.contains("not yet here"));
    // Who goes back is told to what.
    assert!(own.contains("組織の回答に戻す") && own.contains("組織の回答は「実施済み」です。"));

    tell(&server, OWN, "withdraw", "reason=&since=9999").await;
    let back = page(&server, OWN).await;
    assert!(back.contains(taken_over) && back.contains("basic policy"));
    // The history tells of both scopes.
    assert!(back.contains("not yet here") && back.contains("回答の取り下げ"));
}

#[tokio::test]
async fn evidence_above_is_shown_and_said_not_to_count_for_an_own_answer() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Contributor));
    let boundary = "multipart/form-data; boundary=x";
    let field =
        |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let body = [
        field("title", "Minutes 12"),
        field("location", "DOC-12"),
        field("collected", "2026-10-01"),
        "--x--\r\n".into(),
    ];
    tell(&server, ABOVE, "answer", "status=implemented&note=&since=9999").await;
    let response = server.send("POST", &format!("{ABOVE}/evidence"), &cookie, boundary, body.concat()).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);

    let uncounted = "ここの回答には数えません";
    let inherited = page(&server, OWN).await;
    assert!(inherited.contains("Minutes 12") && !inherited.contains(uncounted));
    // It is the organisation's: nobody withdraws it from the service's page.
    assert!(!inherited.contains("/evidence/withdraw"));

    tell(&server, OWN, "answer", "status=implemented&note=&since=9999").await;
    let own = page(&server, OWN).await;
    assert!(own.contains("Minutes 12") && own.contains(uncounted));
}

#[tokio::test]
async fn a_bulk_answer_says_whose_answers_it_replaces() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Contributor));
    let preview = "/w/one/services/crm/controls/preview?lang=ja";
    tell(&server, ABOVE, "answer", "status=implemented&note=&since=9999").await;

    let body = "control=II.1.1.1&control=III.1.1.3&status=planned&owner=&since=9999";
    let (status, page) = text(server.send("POST", preview, &cookie, FORM, body).await).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("選んだ2件の対策項目"), "{page}");
    // Only the first was answered above.
    assert_eq!(page.matches("組織の回答に代わります").count(), 1);
    assert!(page.contains("実施済み（組織）") && page.contains("未回答"));

    let nothing = "control=II.1.1.1&status=&owner=&since=9999";
    let (status, page) = text(server.send("POST", preview, &cookie, FORM, nothing).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("記録する内容がありません"));
}
