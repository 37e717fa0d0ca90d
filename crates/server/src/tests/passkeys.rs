//! Passkeys as far as no authenticator is needed; with one they are tested in the browser.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use serde_json::Value;
use std::net::SocketAddr;
use world::Role;

use super::fixture::{Server, set_cookie, text};

const FORM: &str = "application/x-www-form-urlencoded";
const NONSENSE: &str = "credential=%7B%22id%22%3A%22x%22%7D";

async fn json(server: &Server, path: &str, cookie: &str, body: &'static str) -> (StatusCode, Value) {
    let (status, text) = text(server.send("POST", path, cookie, FORM, body).await).await;
    (status, serde_json::from_str(&text).unwrap())
}

#[tokio::test]
async fn a_browser_is_asked_for_a_passkey_that_verifies_its_user() {
    let server = Server::new();
    // Whether there is such a workspace cannot be told.
    for house in ["one", "none"] {
        let (status, asked) = json(&server, &format!("/w/{house}/sign-in/passkey/begin"), "", "").await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(asked["rpId"], "localhost");
        assert_eq!(asked["userVerification"], "required");
        assert_eq!(asked["allowCredentials"], Value::Array(Vec::new()));
        assert!(20 < asked["challenge"].as_str().unwrap().len());
    }
}

#[tokio::test]
async fn an_answer_belongs_to_the_browser_that_was_asked_and_counts_once() {
    let server = Server::new();
    let begun = server.send("POST", "/w/one/sign-in/passkey/begin", "", FORM, "").await;
    let cookie = set_cookie(&begun);
    let mut told = Vec::new();
    for cookie in ["", &cookie, &cookie] {
        let (status, page) = text(server.send("POST", "/w/one/sign-in/passkey", cookie, FORM, NONSENSE).await).await;
        assert_eq!(status, StatusCode::OK);
        told.push(page.contains("すでに終わっています"));
    }
    // Nothing was asked; an answer that is none; and there is no second try.
    assert_eq!(told, [true, false, true]);
}

#[tokio::test]
async fn registering_asks_for_the_password() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Viewer));
    let mut last = (StatusCode::OK, Value::Null);
    for _ in 0..9 {
        last = json(&server, "/w/one/account/passkeys/begin", &cookie, "password=wrong").await;
        assert!(last.1["problems"][0].as_str().is_some_and(|text| !text.is_empty()));
    }
    assert_eq!(last.0, StatusCode::TOO_MANY_REQUESTS);
    // Without having begun nothing is kept.
    let finished = server.send("POST", "/w/one/account/passkeys", &cookie, FORM, format!("label=x&{NONSENSE}")).await;
    assert!(text(finished).await.1.contains("role=\"alert\""));
}

#[tokio::test]
async fn where_browsers_allow_no_passkeys_none_are_offered() {
    for (origin, offered) in [
        ("http://localhost", true),
        ("https://akashi.example.jp", true),
        ("http://akashi.example.jp", false),
        ("https://192.0.2.1", false),
    ] {
        let server = Server::at(origin);
        let (_, account) = server.page("/w/one/account?lang=en", Role::Viewer).await;
        let (_, sign_in) = server.page("/w/one/sign-in", Role::Viewer).await;
        assert_eq!(account.contains("data-passkey=\"create\""), offered, "{origin}");
        assert_eq!(sign_in.contains("data-passkey=\"get\""), offered, "{origin}");
        assert_eq!(account.contains("they need HTTPS under a domain name"), !offered, "{origin}");
        let (status, _) = json(&server, "/w/one/sign-in/passkey/begin", "", "").await;
        assert_eq!(status == StatusCode::OK, offered, "{origin}");
    }
}

#[tokio::test]
async fn sessions_say_where_they_were_opened_from() {
    let server = Server::new();
    let link = {
        let cookie = server.cookie(Some(Role::Administrator));
        let body = "mail=new%40example.jp&role=viewer";
        let (_, page) = text(server.send("POST", "/w/one/people/invite", &cookie, FORM, body).await).await;
        let (_, rest) = page.split_once("http://localhost").unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let mut request = Request::builder()
        .method("POST")
        .uri(link)
        .header("host", "localhost")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", FORM)
        .body(Body::from("name=x&password=a+long+enough+password"))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([203, 0, 113, 7], 50_000))));
    let cookie = set_cookie(&server.raw(request).await);
    let (_, page) = text(server.send("GET", "/w/one/account", &cookie, "", "").await).await;
    assert!(page.contains("203.0.113.7"));
}
