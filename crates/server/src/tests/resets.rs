//! Links by which somebody who lost the password sets a new one.

use axum::http::StatusCode;
use jiff::ToSpan as _;
use store::accounts::{ApiToken, ApiTokens as _, Persons as _, Purpose, Secret as Kept, Ticket, Tickets as _};
use world::Role;

use super::fixture::{Server, location, now, set_cookie, text};
use crate::Secret;

const FORM: &str = "application/x-www-form-urlencoded";
const NEW: &str = "password=a+new+and+long+password";

/// The path of the link an administrator makes on the page of people.
async fn link(server: &Server, person: &str) -> String {
    let cookie = server.cookie(Some(Role::Administrator));
    let answer = server.send("POST", "/w/one/people/reset", &cookie, FORM, format!("person={person}")).await;
    let (status, page) = text(answer).await;
    assert_eq!(status, StatusCode::OK);
    let (_, rest) = page.split_once("http://localhost/w/one/reset/").unwrap();
    format!("/w/one/reset/{}", rest.split('<').next().unwrap())
}

async fn status(server: &Server, method: &str, path: &str) -> StatusCode {
    server.send(method, path, "", FORM, NEW).await.status()
}

fn token(person: &str, id: &str) -> ApiToken {
    ApiToken {
        token_hash: Secret::presented(id).hash(),
        id: id.to_owned(),
        person: person.to_owned(),
        label: String::new(),
        created_at: now(),
        expires_at: now() + 24.hours(),
        used_at: None,
    }
}

#[tokio::test]
async fn a_link_sets_a_password_once_and_ends_all_sessions_and_tokens() {
    let server = Server::new();
    let viewer = server.person(Role::Viewer);
    for (person, id) in [(&viewer, "old"), (&server.person(Role::Approver), "another's")] {
        server.accounts().add_api_token(&token(person, id)).unwrap();
    }
    let link = link(&server, &viewer).await;
    let (status_, page) = text(server.send("GET", &link, "", "", "").await).await;
    assert!(status_ == StatusCode::OK && page.contains("0@example.jp"));
    // A password that is too short leaves the link as it is.
    let (short, page) = text(server.send("POST", &link, "", FORM, "password=short").await).await;
    assert!(short == StatusCode::OK && page.contains("role=\"alert\""));
    assert_eq!(server.page("/w/one/", Role::Viewer).await.0, StatusCode::OK);
    let set = server.send("POST", &link, "", FORM, NEW).await;
    assert_eq!((set.status(), location(&set).as_str()), (StatusCode::SEE_OTHER, "/w/one/sign-in"));
    assert!(!set.headers().contains_key("set-cookie"), "nobody is signed in by it");
    assert_eq!(server.page("/w/one/", Role::Viewer).await.0, StatusCode::SEE_OTHER, "the old session has ended");
    assert_eq!(server.page("/w/one/", Role::Approver).await.0, StatusCode::OK, "somebody else's has not");
    let left = |person: &str| server.accounts().api_tokens(person).unwrap().len();
    assert_eq!([left(&viewer), left(&server.person(Role::Approver))], [0, 1], "API tokens");
    for method in ["GET", "POST"] {
        assert_eq!(status(&server, method, &link).await, StatusCode::NOT_FOUND, "used: {method}");
    }
    let entered = server.send("POST", "/w/one/sign-in", "", FORM, format!("mail=0%40example.jp&{NEW}")).await;
    let answer = server.send("GET", "/w/one/", &set_cookie(&entered), "", "").await;
    assert_eq!(answer.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_link_opens_no_account_with_a_second_factor() {
    let server = Server::new();
    let viewer = server.person(Role::Viewer);
    server.accounts().set_totp(&viewer, Some(&Kept::new(b"12345678901234567890".to_vec()))).unwrap();
    let link = link(&server, &viewer).await;
    assert_eq!(status(&server, "POST", &link).await, StatusCode::SEE_OTHER);
    let entered = server.send("POST", "/w/one/sign-in", "", FORM, format!("mail=0%40example.jp&{NEW}")).await;
    let answer = server.send("GET", "/w/one/", &set_cookie(&entered), "", "").await;
    assert!(location(&answer).starts_with("/w/one/second-factor"));
}

#[tokio::test]
async fn links_that_work_no_longer_or_are_for_something_else_lead_nowhere() {
    let server = Server::new();
    let (accounts, viewer) = (server.accounts(), server.person(Role::Viewer));
    let earlier = link(&server, &viewer).await;
    let later = link(&server, &viewer).await;
    assert_eq!(status(&server, "GET", &earlier).await, StatusCode::NOT_FOUND, "another was made since");
    assert_eq!(status(&server, "GET", &later).await, StatusCode::OK);
    // It makes nobody new, and an invitation sets no password.
    assert_eq!(status(&server, "GET", &later.replace("reset", "welcome")).await, StatusCode::NOT_FOUND);
    for (purpose, seconds, path, expected) in [
        (Purpose::PasswordReset, 0, "reset", StatusCode::NOT_FOUND),
        (Purpose::PasswordReset, 1, "reset", StatusCode::OK),
        (Purpose::Invitation, 1, "reset", StatusCode::NOT_FOUND),
        (Purpose::Invitation, 1, "welcome", StatusCode::OK),
    ] {
        let token = Secret::presented(&format!("{purpose:?} {seconds} {path}").replace(' ', "-"));
        let ticket = Ticket {
            token_hash: token.hash(),
            purpose,
            person: (purpose == Purpose::PasswordReset).then(|| viewer.clone()),
            mail: None,
            role: None,
            until: None,
            created_by: "test".to_owned(),
            created_at: now(),
            expires_at: now() + i64::from(seconds).seconds(),
        };
        accounts.add_ticket(&ticket).unwrap();
        let found = status(&server, "GET", &format!("/w/one/{path}/{}", token.expose())).await;
        assert_eq!(found, expected, "{}", token.expose());
    }
    accounts.end_person(&viewer, now()).unwrap();
    assert_eq!(status(&server, "GET", &later).await, StatusCode::NOT_FOUND, "who has left needs no password");
}

#[tokio::test]
async fn no_link_is_made_for_oneself_or_nobody() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    server.accounts().end_person("p-leaver", now()).unwrap();
    for (person, expected) in [
        (server.person(Role::Administrator), StatusCode::UNPROCESSABLE_ENTITY),
        ("p-nobody".to_owned(), StatusCode::NOT_FOUND),
        ("p-leaver".to_owned(), StatusCode::NOT_FOUND),
    ] {
        let body = format!("person={person}");
        let answer = server.send("POST", "/w/one/people/reset", &cookie, FORM, body).await;
        assert_eq!(answer.status(), expected, "{person}");
    }
}
