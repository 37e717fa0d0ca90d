//! The tables for readers name every route there is, and no other.
//!
//! The router is asked itself, in its `Debug` form: nothing that answers can be forgotten, however it was put together.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;

use super::authorisation::rows;
use super::fixture::Server;

/// The methods a route can have a handler for; `HEAD` comes with `GET`.
const METHODS: [&str; 8] = ["get", "delete", "options", "patch", "post", "put", "trace", "connect"];

/// A method and the pattern of a path.
type Route = (String, String);

/// Every route of a router that describes itself.
fn routes(described: &str) -> BTreeSet<Route> {
    let (mut methods, mut found) = (BTreeMap::<&str, Vec<&str>>::new(), BTreeSet::new());
    for piece in described.split("RouteId(").skip(1) {
        let (id, rest) = piece.split_once("): ").unwrap();
        if let Some(path) = rest.strip_prefix('"').and_then(|path| path.split('"').next()) {
            found.extend(methods[id].iter().map(|method| (method.to_uppercase(), path.to_owned())));
        } else if rest.starts_with("MethodRouter(") {
            let handled = METHODS.into_iter().filter(|method| !rest.contains(&format!("{method}: None,")));
            methods.insert(id, handled.collect());
        } else {
            panic!("a route that is no handler: {piece}");
        }
    }
    found
}

/// How many segments of a path a pattern names; `None`: it is another path.
fn named(pattern: &str, path: &str) -> Option<usize> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let rest = pattern.last().is_some_and(|last| last.starts_with("{*"));
    if pattern.len() != path.len() && !(rest && pattern.len() <= path.len()) {
        return None;
    }
    let fits = |(own, one): &(&&str, &&str)| own.starts_with('{') || own == one;
    let all = pattern.iter().zip(&path).all(|pair| fits(&pair));
    all.then(|| pattern.iter().filter(|own| !own.starts_with('{')).count())
}

/// The route that answers, of all that could.
fn answering<'r>(routes: &'r BTreeSet<Route>, method: &str, path: &str) -> Option<&'r Route> {
    let path = path.split('?').next().unwrap();
    let fitting = routes.iter().filter(|(own, _)| own == method);
    fitting
        .filter_map(|route| Some((named(&route.1, path)?, route)))
        .max_by_key(|(named, _)| *named)
        .map(|(_, route)| route)
}

/// A line of the second table: what asks nobody for a session.
struct Open {
    method: String,
    path: String,
    for_everybody: bool,
}

fn open() -> Vec<Open> {
    let table = include_str!("../../authorisation.md");
    let mut found = Vec::new();
    for line in table.lines().filter(|line| line.starts_with("| `/")) {
        let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let for_everybody = cells[3].starts_with("everybody");
        let row = |method: &str| Open { method: method.to_owned(), path: cells[1].to_owned(), for_everybody };
        found.extend(cells[2].split(", ").map(row));
    }
    found
}

#[test]
fn the_tables_name_every_route_and_no_other() {
    let routes = routes(&Server::new().described());
    for known in [("GET", "/w/{workspace}/"), ("POST", "/w/{workspace}/services/{service}/controls/{control}/answer")] {
        assert!(routes.contains(&(known.0.into(), known.1.into())), "{known:?} in {routes:?}");
    }
    let asking = rows().into_iter().map(|row| (row.method, row.route));
    let (mut left, mut nowhere) = (routes.clone(), Vec::new());
    for (method, path) in asking.chain(open().into_iter().map(|row| (row.method, row.path))) {
        match answering(&routes, &method, &path) {
            Some(route) => drop(left.remove(route)),
            None => nowhere.push((method, path)),
        }
    }
    assert_eq!(nowhere, [], "named in authorisation.md, but nowhere in the router");
    assert_eq!(left, BTreeSet::new(), "in the router, but not named in authorisation.md");
}

#[tokio::test]
async fn what_asks_for_no_session_lets_in_whom_the_table_lets_in() {
    let server = Server::new();
    for Open { method, path, for_everybody } in open() {
        let kind = if method == "GET" { "" } else { "application/x-www-form-urlencoded" };
        let answer = server.send(&method, &path, "", kind, "mail=x&password=x&name=x&credential=x&code=x").await;
        let status = answer.status();
        let link = answer.headers().get("location").map(|link| link.to_str().unwrap().to_owned()).unwrap_or_default();
        assert!(!status.is_server_error(), "{method} {path}: {status}");
        if for_everybody {
            assert!(status != StatusCode::UNAUTHORIZED && !link.contains("?next="), "{method} {path}: {status} {link}");
        } else {
            let refused = matches!(status, StatusCode::NOT_FOUND | StatusCode::UNAUTHORIZED);
            assert!(refused || link.contains("/sign-in"), "{method} {path}: {status} {link}");
        }
    }
}
