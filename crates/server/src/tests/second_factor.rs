//! Who has a second factor gives it; where one is asked for, who has none reaches nothing but setting it up.

use axum::http::StatusCode;
use store::accounts::{Passkey, Passkeys as _, Persons as _, Secret as Kept, Sessions as _};
use world::Role;

use super::authorisation::{form, rows};
use super::fixture::{Server, location, now, text};
use crate::Secret;

const FORM: &str = "application/x-www-form-urlencoded";
const SECRET: &[u8] = b"12345678901234567890";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Factor {
    Codes,
    Passkey,
}

impl Factor {
    /// Gives somebody the factor, as the account page would have.
    fn give(self, server: &Server, person: &str) {
        let accounts = server.accounts();
        match self {
            Self::Codes => accounts.set_totp(person, Some(&Kept::new(SECRET.to_vec()))).unwrap(),
            Self::Passkey => {
                let passkey = Passkey {
                    id: vec![7; 16],
                    person: person.to_owned(),
                    label: "鍵".to_owned(),
                    credential: "{}".to_owned(),
                    created_at: now(),
                    used_at: None,
                };
                accounts.add_passkey(&passkey).unwrap();
            }
        }
    }
}

fn code() -> String {
    let totp = totp_rs::Builder::new().with_secret(SECRET).build().unwrap();
    totp.generate(u64::try_from(now().as_second()).unwrap()).to_string()
}

/// What the workspace asks of everybody from now on.
async fn ask_for_second_factor(server: &Server) {
    let cookie = server.cookie(Some(Role::Administrator));
    let body = "setting=second-factor&value=required";
    let answer = server.send("POST", "/w/one/settings", &cookie, FORM, body).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn where_it_is_asked_for_nothing_but_setting_it_up_is_reached_without() {
    let server = Server::new();
    ask_for_second_factor(&server).await;
    let cookie = server.cookie(Some(Role::Administrator));
    let (mut wrong, mut reached) = (Vec::new(), Vec::new());
    for row in rows() {
        let (kind, body) = form(&row.route);
        let answer = server.send(&row.method, &row.route, &cookie, kind, body).await;
        let refused = if row.route.starts_with("/api/") {
            answer.status() == StatusCode::UNAUTHORIZED
        } else {
            answer.status() == StatusCode::SEE_OTHER && location(&answer).starts_with("/w/one/account?next=")
        };
        match row.action {
            Some(_) if !refused => wrong.push(format!("{} {}: {}", row.method, row.route, answer.status())),
            None if !refused => reached.push(row.route),
            _ => {}
        }
    }
    // A service may have any name.
    let answer = server.send("GET", "/w/one/services/account", &cookie, "", "").await;
    assert_eq!(location(&answer), "/w/one/account?next=%2Fw%2Fone%2Fservices%2Faccount");
    assert_eq!(wrong, [""; 0]);
    let setup =
        ["/account", "/account/codes", "/account/codes/confirm", "/account/passkeys", "/account/passkeys/begin"];
    assert_eq!(reached, setup.map(|path| format!("/w/one{path}")));
    let (_, page) = server.page("/w/one/account?lang=en", Role::Viewer).await;
    assert!(page.contains("This workspace requires a second factor."));
}

#[tokio::test]
async fn who_has_one_is_let_in_only_after_giving_it() {
    for asked_for in [false, true] {
        for factor in [Factor::Codes, Factor::Passkey] {
            let server = Server::new();
            if asked_for {
                ask_for_second_factor(&server).await;
            }
            factor.give(&server, &server.person(Role::Viewer));
            let cookie = server.cookie(Some(Role::Viewer));
            for path in ["", "account", "ledger"] {
                let answer = server.send("GET", &format!("/w/one/{path}"), &cookie, "", "").await;
                assert!(location(&answer).starts_with("/w/one/second-factor?next="), "{factor:?} {path}");
            }
            let api = server.send("GET", "/api/v1/workspaces/one/services", &cookie, "", "").await;
            assert_eq!(api.status(), StatusCode::UNAUTHORIZED);
            let (_, page) = server.page("/w/one/second-factor", Role::Viewer).await;
            assert_eq!(page.contains("name=\"code\""), factor == Factor::Codes);
            assert_eq!(page.contains("data-passkey=\"get\""), factor == Factor::Passkey);
            // What is wrong opens nothing.
            for (path, body) in [("", "code=000000"), ("/passkey", "credential=%7B%7D")] {
                let path = format!("/w/one/second-factor{path}");
                let (status, page) = text(server.send("POST", &path, &cookie, FORM, body).await).await;
                assert!(status == StatusCode::OK && page.contains("role=\"alert\""), "{factor:?} {path}");
            }
            assert_eq!(server.page("/w/one/", Role::Viewer).await.0, StatusCode::SEE_OTHER);
            match factor {
                Factor::Codes => {
                    let body = format!("code={}&next=/w/one/ledger", code());
                    let answer = server.send("POST", "/w/one/second-factor", &cookie, FORM, body).await;
                    assert_eq!(location(&answer), "/w/one/ledger");
                }
                // An authenticator's answer is given in the browser tests.
                Factor::Passkey => {
                    let token = Secret::presented(cookie.split_once('=').unwrap().1);
                    assert!(server.accounts().strengthen_session(&token.hash()).unwrap());
                }
            }
            assert_eq!(server.page("/w/one/", Role::Viewer).await.0, StatusCode::OK, "{factor:?}");
            // The second step has nothing more to ask.
            let again = server.send("GET", "/w/one/second-factor?next=/w/one/work", &cookie, "", "").await;
            assert_eq!(location(&again), "/w/one/work");
        }
    }
}

#[tokio::test]
async fn the_second_step_follows_the_first() {
    let server = Server::new();
    for (method, path) in [("GET", ""), ("POST", ""), ("POST", "/passkey"), ("POST", "/passkey/begin")] {
        let path = format!("/w/one/second-factor{path}");
        let answer = server.send(method, &path, "", FORM, "code=000000&credential=x").await;
        assert!(location(&answer).starts_with("/w/one/sign-in?next="), "{method} {path}");
    }
}
