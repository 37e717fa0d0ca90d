//! What no page of ours would send.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use world::Role;

use super::fixture::{Server, text};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn other_sites_cannot_make_a_browser_change_anything() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "http://evil.example"), ("x-nothing", "")] {
        let request = Request::builder()
            .method("POST")
            .uri("/w/one/organisation")
            .header("host", "localhost")
            .header("cookie", &cookie)
            .header("content-type", FORM)
            .header(name, value)
            .body(Body::from("name=x"))
            .unwrap();
        assert_eq!(server.raw(request).await.status(), StatusCode::FORBIDDEN, "{name}");
    }
    let elsewhere = Request::builder().uri("/w/one/").header("host", "evil.example").body(Body::empty()).unwrap();
    assert_eq!(server.raw(elsewhere).await.status(), StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn bodies_that_are_too_large_or_broken_are_refused() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    let large = format!("name={}", "x".repeat(1024 * 1024));
    let deep = format!("{{\"statements\":{}", "[".repeat(100_000));
    let upload = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n{}\r\n--b--\r\n",
        "x".repeat(33 * 1024 * 1024)
    );
    for (path, kind, body) in [
        ("/w/one/organisation", FORM, large),
        ("/w/one/organisation", FORM, "nothing".to_owned()),
        ("/w/one/organisation", "text/plain", "name=x".to_owned()),
        ("/api/v1/workspaces/one/statements", "application/json", deep),
        ("/api/v1/workspaces/one/statements", "application/json", "{".to_owned()),
        ("/w/one/services/crm/checklist", "multipart/form-data; boundary=b", "--x".to_owned()),
        ("/w/one/services/crm/controls/III.1.1.3/evidence", "multipart/form-data; boundary=b", upload),
    ] {
        let size = body.len();
        let status = server.send("POST", path, &cookie, kind, body).await.status();
        assert!(status.is_client_error(), "{path} with {size} bytes: {status}");
    }
}

#[tokio::test]
async fn paths_lead_nowhere_but_to_pages() {
    let server = Server::new();
    for path in [
        "/w/one/evidence/..%2f..%2fetc%2fpasswd",
        "/w/one/services/..%2f..",
        "/w/one/services/crm/controls/..",
        "/assets/0000/app.js",
        "/assets/0000/..%2f..%2fCargo.toml",
        "/w/one/ledger/-1",
        "/w/one/ledger/99999999999999999999",
        "/w/one/%00",
    ] {
        let (status, page) = server.page(path, Role::Administrator).await;
        assert!(status.is_client_error(), "{path}: {status}");
        assert!(!page.contains("root:") && !page.contains("[package]"), "{path}");
    }
}

#[tokio::test]
async fn markup_in_names_and_questions_stays_text() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    let hostile = "<script>alert(1)</script>\"'><img src=x>";
    let encoded: String = form_urlencoded::byte_serialize(hostile.as_bytes()).collect();
    let named = server.send("POST", "/w/one/organisation", &cookie, FORM, format!("name={encoded}")).await;
    assert_eq!(named.status(), StatusCode::SEE_OTHER);
    for path in ["/w/one/", "/w/one/ledger", &format!("/w/one/search?q={encoded}"), "/w/one/organisation"] {
        let (status, page) = server.page(path, Role::Administrator).await;
        assert_eq!(status, StatusCode::OK);
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x>"), "{path}");
    }
    let wrong = format!("mail={encoded}&password=x&next={encoded}");
    let (_, page) = text(server.send("POST", "/w/one/sign-in", "", FORM, wrong).await).await;
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x>"));
}

#[tokio::test]
async fn every_answer_carries_the_policy() {
    let server = Server::new();
    for path in ["/w/one/", "/w/one/sign-in", "/nothing", "/api/v1/openapi.json"] {
        let answer = server.send("GET", path, "", "", "").await;
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    }
}

#[tokio::test]
async fn guessing_passwords_soon_has_to_wait() {
    let server = Server::new();
    let mut last = StatusCode::OK;
    for _ in 0..9 {
        let body = "mail=0%40example.jp&password=wrong";
        last = server.send("POST", "/w/one/sign-in", "", FORM, body).await.status();
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
