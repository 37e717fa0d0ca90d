//! What the access log keeps.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use store::accounts::{AccessLog as _, Seen};
use world::Role;

use super::authorisation::rows;
use super::fixture::{Server, now};
use super::iot::surveyed;
use super::plan::planned;

/// What is looked at in the browser, and taken along only by what the browser does with it.
const PAPERS: [&str; 3] = ["/executive", "/statement-of-applicability", "/report"];

async fn take(server: &Server, path: &str, role: Role) -> StatusCode {
    let mut request = Request::builder()
        .uri(path)
        .header("host", "localhost")
        .header("cookie", server.cookie(Some(role)))
        .body(Body::empty())
        .unwrap();
    let peer: SocketAddr = "203.0.113.7:50000".parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    server.raw(request).await.status()
}

fn log(server: &Server) -> Vec<Seen> {
    server.accounts().seen(None, 1000).unwrap().into_iter().map(|entry| entry.seen).collect()
}

#[tokio::test]
async fn every_route_that_gives_something_out_leaves_a_line_and_no_other_does() {
    let server = Server::new();
    surveyed(&server, "yes=EXE-e.B").await;
    planned(&server).await;
    let (mut exported, mut looked_at, mut opened) = (0, 0, 0);
    for row in rows().into_iter().filter(|row| row.method == "GET") {
        let before = log(&server).len();
        let status = take(&server, &row.route, Role::Administrator).await;
        let lines = log(&server);
        let (action, count) = match row.action {
            Some(app::Action::Export) if PAPERS.iter().any(|paper| row.route.ends_with(paper)) => {
                ("paper-opened", &mut looked_at)
            }
            Some(app::Action::Export) => ("exported", &mut exported),
            Some(app::Action::ReadEvidence) => ("evidence-opened", &mut opened),
            _ => {
                assert_eq!(lines.len(), before, "{}", row.route);
                continue;
            }
        };
        assert_eq!((status, lines.len()), (StatusCode::OK, before + 1), "{}", row.route);
        let item = row.route.trim_start_matches("/api/v1/workspaces/one/").trim_start_matches("/w/one/").to_owned();
        let expected = Seen {
            at: now(),
            person: server.person(Role::Administrator),
            action: action.into(),
            item,
            address: "203.0.113.7".into(),
        };
        assert_eq!(lines[0], expected);
        *count += 1;
    }
    // A chain for people and for programs, a paper on suppliers, checklist, papers of an IoT service in four forms and of planned requirements
    // in five, executive report and statement of applicability in two each, the comparison of vendors, template, ledger,
    // checkpoint and proof; the last two also for programs. Evidence is taken along, looked at, and its content given to
    // the page that shows it.
    assert_eq!((exported, looked_at, opened), (24, 3, 3));
}

#[tokio::test]
async fn a_line_says_of_which_day_an_export_was_and_never_what_else_the_link_said() {
    let server = Server::with_a_past(&["crm"]);
    take(&server, "/w/one/services/crm/executive?lang=en&as_of=2026-11-19&x=secret", Role::Viewer).await;
    assert_eq!(log(&server)[0].item, "services/crm/executive?as_of=2026-11-19");
}

#[tokio::test]
async fn what_is_not_given_out_is_not_logged() {
    let server = Server::new();
    for path in ["services/none/executive", "ledger/999999/proof", "evidence/none"] {
        assert_eq!(take(&server, &format!("/w/one/{path}"), Role::Administrator).await, StatusCode::NOT_FOUND);
    }
    assert_eq!(log(&server), []);
}

#[tokio::test]
async fn the_page_says_it_in_words() {
    let server = Server::with_a_past(&["crm"]);
    take(&server, "/w/one/ledger/checkpoint", Role::Viewer).await;
    take(&server, "/w/one/services/crm/executive?as_of=2026-11-19", Role::Viewer).await;
    let seen = Seen {
        at: now(),
        person: "p-nobody".into(),
        action: "evidence-opened".into(),
        item: "evidence/e-1".into(),
        address: "2001:db8::7".into(),
    };
    server.accounts().log_seen(&seen).unwrap();
    for (language, [opened, looked_at, exported], [evidence, paper, checkpoint]) in [
        (
            "ja",
            ["証跡を開いた", "報告書を開いた", "書き出した"],
            ["方針の証跡", "顧客管理の経営報告（2026-11-19時点）", "署名付きチェックポイント"],
        ),
        (
            "en",
            ["opened evidence", "opened report", "exported"],
            ["方針: Evidence", "顧客管理: Executive report (as of 2026-11-19)", "Signed checkpoint"],
        ),
    ] {
        let (status, page) = server.page(&format!("/w/one/access-log?lang={language}"), Role::Auditor).await;
        assert_eq!(status, StatusCode::OK);
        let rows: Vec<&str> = page.split("<tr>").skip(2).collect();
        assert_eq!(rows.len(), 3);
        assert!(rows[0].contains("organisation/controls/II.1.1.2?guideline=mic3\""), "{}", rows[0]);
        assert!(rows[1].contains("services/crm/executive?as_of=2026-11-19\""), "{}", rows[1]);
        for (row, words) in rows.iter().zip([
            ["p-nobody", opened, evidence, "2001:db8::7"],
            ["某", looked_at, paper, "203.0.113.7"],
            ["某", exported, checkpoint, "203.0.113.7"],
        ]) {
            for word in words {
                assert!(row.contains(&format!(">{word}<")), "{word}: {row}");
            }
        }
    }
}

#[tokio::test]
async fn older_lines_are_a_link_away() {
    let server = Server::new();
    let lines = (0..201).map(|number| Seen {
        at: now(),
        person: "p".into(),
        action: "exported".into(),
        item: format!("item-{number}"),
        address: String::new(),
    });
    let ids: Vec<u64> = lines.map(|line| server.accounts().log_seen(&line).unwrap()).collect();
    let (_, first) = server.page("/w/one/access-log", Role::Auditor).await;
    assert!(first.contains(">item-200<") && first.contains(">item-1<") && !first.contains(">item-0<"));
    let older = format!("access-log?before={}", ids[1]);
    assert!(first.contains(&older));
    let (_, second) = server.page(&format!("/w/one/{older}"), Role::Auditor).await;
    assert!(
        second.contains(">item-0<") && !second.contains(">item-1<") && !second.contains(&format!("before={}", ids[0]))
    );
}
