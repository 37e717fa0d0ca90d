//! Every route with what no form of ours would send: each field in turn is garbled, left out or sent twice.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use world::Role;

use super::authorisation::{Row, form, rows};
use super::fixture::{Server, text};

/// Values that some parser somewhere takes badly.
const GARBLED: [&str; 10] = [
    "",
    "\0",
    "\r\nset-cookie: x=y",
    "-1",
    "99999999999999999999",
    "2026-02-30",
    "+999999-12-31",
    "%ff\u{202e}<script>alert(1)</script>\"'",
    "../../one",
    "𠮷野家、〜①Å\u{feff}",
];

/// What the query of a page may say.
const QUERY: [&str; 16] = [
    "lang", "as_of", "token", "from", "month", "q", "since", "section", "part", "verdict", "owner", "due", "edit",
    "recorded", "next", "limit",
];

fn encoded(fields: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// The body of a route's form, garbled in every way.
fn bodies(body: &str) -> Vec<String> {
    let fields: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let mut found = vec![String::new(), "%".into(), "=".into(), "&&;=%00".into(), body.repeat(2)];
    for index in 0..fields.len() {
        for value in GARBLED.iter().map(|value| (*value).to_owned()).chain(["長".repeat(20_000)]) {
            let mut other = fields.clone();
            other[index].1 = value;
            found.push(encoded(&other));
        }
        let mut fewer = fields.clone();
        fewer.remove(index);
        found.push(encoded(&fewer));
    }
    found
}

/// Nothing breaks, and nothing sent stands in the answer as anything but text.
async fn holds(answer: Response<Body>, of: &str) {
    assert!(!answer.status().is_server_error(), "{of}: {}", answer.status());
    let cookies = answer.headers().get_all(header::SET_COOKIE).iter();
    assert!(cookies.into_iter().all(|cookie| cookie.to_str().unwrap().starts_with("akashi-")), "{of}");
    let away = answer.headers().get(header::LOCATION).is_some_and(|link| !link.to_str().unwrap().starts_with("/w/one"));
    assert!(!away, "{of}");
    // What cannot be taken in is answered as everything else, in words and with a mend.
    let refused = answer.status().is_client_error();
    let kind = answer.headers().get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap().to_owned());
    let (status, page) = text(answer).await;
    assert!(!page.contains("<script>alert"), "{of}");
    if !refused {
        return;
    }
    match kind.as_deref().unwrap_or_default() {
        // For programs, and for scripts of ours.
        "application/problem+json" => assert!(page.contains("\"mend\""), "{of}: {status} {page}"),
        "application/json" => assert!(page.contains("\"problems\""), "{of}: {status} {page}"),
        kind => {
            assert!(page.contains("<html lang=\"ja\">"), "{of}: {status} {kind} {page}");
            let mended = page.contains("class=\"mend\"") || status != StatusCode::UNPROCESSABLE_ENTITY;
            assert!(mended, "{of}: {status} {page}");
        }
    }
}

#[tokio::test]
async fn no_form_breaks_a_route() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    for Row { method, route, .. } in rows().into_iter().filter(|row| row.method == "POST") {
        let (kind, body) = form(&route);
        let garbled = if kind.contains("urlencoded") {
            bodies(&body)
        } else {
            (0..body.len()).filter_map(|end| body.get(..end)).map(str::to_owned).collect()
        };
        for body in garbled {
            let answer = server.send(&method, &route, &cookie, kind, body.clone()).await;
            let start: String = body.chars().take(200).collect();
            holds(answer, &format!("{method} {route} {start}")).await;
        }
    }
}

#[tokio::test]
async fn no_query_breaks_a_page() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    for Row { method, route, .. } in rows().into_iter().filter(|row| row.method == "GET") {
        let path = route.split('?').next().unwrap();
        for value in GARBLED {
            let query = QUERY.map(|name| (name.to_owned(), value.to_owned()));
            for query in std::iter::once(&query[..]).chain(query.chunks(1)) {
                let link = format!("{path}?{}", encoded(query));
                let answer = server.send(&method, &link, &cookie, "", "").await;
                if path.starts_with("/w/") {
                    holds(answer, &link).await;
                } else {
                    assert!(!answer.status().is_server_error(), "{link}: {}", answer.status());
                }
            }
        }
    }
}

#[tokio::test]
async fn no_header_breaks_a_page_or_signs_anybody_in() {
    let server = Server::new();
    let own = server.cookie(Some(Role::Viewer));
    let token = own.split_once('=').unwrap().1;
    for value in [
        String::new(),
        ";".repeat(5_000),
        "=".repeat(5_000),
        "akashi-session-one".into(),
        "akashi-session-one=".into(),
        format!("akashi-session-two={token}"),
        format!("akashi-session-one=\"{token}\""),
        format!("akashi-session-one={}", token.to_uppercase()),
        format!("akashi-session-one={}", token.get(1..).unwrap()),
        format!("akashi-session-one={token}x"),
        format!("AKASHI-SESSION-ONE={token}"),
        format!("x=y, akashi-session-one={token}"),
        "akashi-session-one=\u{e9}".into(),
        "*;q=nan,en;q=inf,ja;q=-1,;q=,;;;,en-".into(),
        "http://[::1/%zz?#".into(),
    ] {
        for name in
            ["cookie", "accept-language", "referer", "user-agent", "content-type", "authorization", "if-none-match"]
        {
            for path in ["/w/one/", "/w/one/sign-in", "/api/v1/workspaces/one/services"] {
                let request = Request::builder().uri(path).header("host", "localhost").header(name, value.as_bytes());
                let answer = server.raw(request.body(Body::empty()).unwrap()).await;
                let status = answer.status();
                assert!(!status.is_server_error(), "{name}: {value} at {path}: {status}");
                assert_eq!(status.is_success(), path.ends_with("sign-in"), "{name}: {value} at {path}: {status}");
            }
        }
    }
}
