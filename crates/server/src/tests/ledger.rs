//! The ledger on its pages: found by person, kind, scope and day, told by name, and taken along as a whole.

use app::{Actor, Ctx};
use axum::http::StatusCode;
use jiff::Timestamp;
use world::{CommentMade, Role, Scope};

use super::fixture::{Server, located, now, random, text};

/// The positions a page lists.
fn listed(page: &str) -> Vec<u64> {
    let rows = page.split("<td class=\"right\"><a href=\"/w/one/ledger/").skip(1);
    rows.map(|row| row.split(['"', '?']).next().unwrap().parse().unwrap()).collect()
}

async fn ledger(server: &Server, query: &str) -> String {
    let (status, page) = server.page(&format!("/w/one/ledger?lang=ja&{query}"), Role::Viewer).await;
    assert_eq!(status, StatusCode::OK, "{query}: {page}");
    page
}

/// Somebody's comment on a control.
fn comment(server: &Server, role: Role, scope: &str, at: Timestamp) -> u64 {
    let scope: Scope = scope.parse().unwrap();
    let about = world::About { scope, guideline: "mic3".into(), item: "III.1.1.3".into() };
    let ctx = Ctx { actor: Actor::Person(&server.person(role)), now: at, random: &random };
    let made = CommentMade { about, text: "確認した".into() };
    server.workspace().record(&[located(made)], &ctx).unwrap().first
}

#[tokio::test]
async fn entries_are_found_by_person_kind_scope_and_day() {
    let server = Server::with_a_past(&["crm"]);
    let first = comment(&server, Role::Contributor, "service:crm", now());
    let second = comment(&server, Role::Approver, "organisation", now());
    let all = listed(&ledger(&server, "").await);
    assert_eq!(all, (0..=second).rev().collect::<Vec<u64>>());
    let person = server.person(Role::Contributor);
    for (query, expected) in [
        (format!("who={person}"), vec![first]),
        ("kind=CommentMade".to_owned(), vec![second, first]),
        (format!("kind=CommentMade&who={person}&scope=&from=&to="), vec![first]),
        ("kind=CommentMade&scope=organisation".to_owned(), vec![second]),
        ("kind=CommentMade&scope=service:crm".to_owned(), vec![first]),
        // What was there before is two days older.
        ("from=2026-11-20".to_owned(), vec![second, first]),
        ("to=2026-11-20&from=2026-11-19".to_owned(), vec![second, first]),
        ("from=2026-11-21".to_owned(), vec![]),
        (format!("before={second}&kind=CommentMade"), vec![first]),
        ("kind=Nothing".to_owned(), vec![]),
    ] {
        assert_eq!(listed(&ledger(&server, &query).await), expected, "{query}");
    }
    assert_eq!(listed(&ledger(&server, "to=2026-11-19").await), (0..first).rev().collect::<Vec<u64>>());
    let (status, _) = server.page("/w/one/ledger?from=yesterday", Role::Viewer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn older_entries_of_a_choice_are_a_link_away() {
    let server = Server::new();
    let made: Vec<u64> = (0..60).map(|_| comment(&server, Role::Contributor, "service:crm", now())).collect();
    let first = ledger(&server, "kind=CommentMade&scope=service:crm").await;
    assert_eq!(listed(&first), made.iter().rev().take(50).copied().collect::<Vec<u64>>());
    let older = format!("before={}", made[10]);
    let link = first.split("href=\"").find(|link| link.contains(&older)).unwrap().split('"').next().unwrap();
    let (_, second) = server.page(&link.replace("&#38;", "&").replace("&amp;", "&"), Role::Viewer).await;
    assert_eq!(listed(&second), made.iter().rev().skip(50).copied().collect::<Vec<u64>>());
}

#[tokio::test]
async fn a_role_names_its_person_and_the_first_start_is_no_stranger() {
    let server = Server::new();
    let page = ledger(&server, "kind=RoleGranted").await;
    assert!(page.contains("某：監査人") && page.contains("日時（UTC）"), "{page}");
    let local = Ctx { actor: Actor::Operator("local"), now: now(), random: &random };
    let named = world::OrganisationNamed { name: "ひばり".into() };
    server.workspace().record(&[located(named)], &local).unwrap();
    assert!(ledger(&server, "who=local").await.contains(">システム（初回起動・コマンド）</a>"));
}

#[tokio::test]
async fn an_entry_is_told_field_by_field_with_what_the_proof_holds() {
    let server = Server::new();
    let position = comment(&server, Role::Contributor, "service:crm", "2026-11-20T09:00:01.25Z".parse().unwrap());
    let (_, page) = server.page(&format!("/w/one/ledger/{position}?lang=ja"), Role::Viewer).await;
    for words in [
        "2026-11-20 09:00:01",
        "2026-11-20T09:00:01.250000Z",
        &format!("<code>{}</code>", server.person(Role::Contributor)),
        "<dt>範囲</dt><dd class=\"said\">顧客管理（service:crm）</dd>",
        "<dt>本文</dt><dd class=\"said\">確認した</dd>",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let folded = page.split("<details").find(|part| part.contains("id=\"entry-body\"")).unwrap();
    assert!(folded.split("</details>").next().unwrap().contains("III.1.1.3"), "{folded}");
}

#[tokio::test]
async fn the_whole_ledger_is_taken_along_and_verifies_elsewhere() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Viewer));
    let answer = server.send("GET", "/w/one/ledger/export", &cookie, "", "").await;
    assert!(answer.headers()["content-disposition"].to_str().unwrap().contains("one.jsonl"));
    let (status, file) = text(answer).await;
    assert_eq!(status, StatusCode::OK);
    let options = interchange::ledger_file::VerifyOptions::default();
    match interchange::ledger_file::verify(&mut file.as_bytes(), &options).unwrap() {
        interchange::ledger_file::Report::Verified(verified) => {
            assert_eq!(verified.entries, server.workspace().current().world.size());
        }
        found => panic!("{found:?}"),
    }
}
