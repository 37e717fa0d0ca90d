//! An audit on its pages: what is sampled and by what chance, what is done about findings, and how it ends.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, location, text};

const AUDIT: &str = "/w/one/audits/a-1";

/// Sends a form of the audit; answers the status, where it leads and what it says.
async fn deed(server: &Server, deed: &str, role: Role, form: &str) -> (StatusCode, String, String) {
    let cookie = server.cookie(Some(role));
    let path = format!("{AUDIT}/{deed}");
    let answer = server.send("POST", &path, &cookie, "application/x-www-form-urlencoded", form.to_owned()).await;
    let link = location(&answer);
    let (status, page) = text(answer).await;
    (status, link, page)
}

/// The same, which must be taken in.
#[track_caller]
fn taken((status, _, page): (StatusCode, String, String)) {
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
}

async fn page(server: &Server, path: &str, role: Role) -> String {
    let (status, page) = server.page(&format!("{AUDIT}{path}"), role).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    page
}

/// The items whose boxes are checked.
fn checked(page: &str) -> Vec<String> {
    let boxes = page.split("name=\"item\" value=\"").skip(1);
    let boxes = boxes.map(|one| one.split('>').next().unwrap()).filter(|one| one.ends_with("checked"));
    boxes.map(|one| one.split('"').next().unwrap().to_owned()).collect()
}

/// An audit with one sampled control that is found to fail.
async fn found() -> Server {
    let server = Server::new();
    let auditor = Role::Auditor;
    taken(deed(&server, "sample", auditor, "item=II.1.1.1&item=II.1.1.2&reason=%E6%8A%BD%E5%87%BA").await);
    taken(deed(&server, "examine", auditor, "item=II.1.1.1&result=nonconforming&note=%E5%8F%B0%E5%B8%B3").await);
    taken(deed(&server, "examine", auditor, "item=II.1.1.2&result=conforming").await);
    taken(deed(&server, "finding", auditor, "item=II.1.1.1&grade=minor&text=%E6%8C%87%E6%91%98").await);
    server
}

/// The name of the only finding.
fn finding(server: &Server) -> String {
    let workspace = server.workspace();
    let mut findings = workspace.current().world.findings();
    findings.next().unwrap().0.to_owned()
}

#[tokio::test]
async fn what_is_drawn_is_shown_before_it_is_recorded() {
    let server = Server::new();
    let whole = page(&server, "/sample?lang=ja", Role::Auditor).await;
    assert_eq!(checked(&whole), [""; 0]);
    // The only service runs SaaS alone: part IV is no business of its organisation's audit but for whoever doubts that.
    let (applies, others) = whole.split_once("対象外の対策項目").unwrap();
    assert!(applies.contains("value=\"III.1.1.3\"") && !applies.contains("value=\"IV.1.1.3\""));
    assert!(others.contains("value=\"IV.1.1.3\""));
    let drawn = page(&server, "/sample?lang=ja&random=4", Role::Auditor).await;
    let picked = checked(&drawn);
    assert_eq!(picked.len(), 4);
    assert!(picked.iter().all(|item| applies.contains(&format!("value=\"{item}\""))), "{picked:?}");
    assert!(drawn.contains("value=\"無作為に抽出"), "{drawn}");
    assert!(server.workspace().current().world.audit("a-1").unwrap().samples.is_empty());
    let form: Vec<String> = picked.iter().map(|item| format!("item={item}")).collect();
    taken(deed(&server, "sample", Role::Auditor, &form.join("&")).await);
    let sampled: Vec<String> = {
        let workspace = server.workspace();
        workspace.current().world.audit("a-1").unwrap().samples.keys().map(|item| item.to_string()).collect()
    };
    let sorted = |mut items: Vec<String>| {
        items.sort();
        items
    };
    assert_eq!(sorted(sampled), sorted(picked.clone()));
    let left = page(&server, "/sample", Role::Auditor).await;
    assert!(picked.iter().all(|item| !left.contains(&format!("value=\"{item}\""))));
}

#[tokio::test]
async fn a_sample_that_is_none_is_refused() {
    let server = Server::new();
    let (status, _, told) = deed(&server, "sample", Role::Auditor, "reason=x").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
    for count in ["x", "-1", "99999999999999999999999"] {
        let (status, _) = server.page(&format!("{AUDIT}/sample?random={count}"), Role::Auditor).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{count}");
    }
}

#[tokio::test]
async fn a_result_other_than_as_stated_needs_a_note_and_asks_for_it_again() {
    let server = Server::new();
    taken(deed(&server, "sample", Role::Auditor, "item=II.1.1.1").await);
    for result in ["nonconforming", "not-verifiable"] {
        let form = format!("item=II.1.1.1&result={result}&note=");
        let (status, _, told) = deed(&server, "examine", Role::Auditor, &form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.contains("<textarea name=\"note\"></textarea>"), "{told}");
        assert!(told.contains(&format!("name=\"result\" value=\"{result}\"")), "{told}");
    }
    let (status, ..) = deed(&server, "examine", Role::Auditor, "item=II.1.1.1&result=&note=x").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    taken(deed(&server, "examine", Role::Auditor, "item=II.1.1.1&result=conforming&note=").await);
}

#[tokio::test]
async fn an_audit_with_open_findings_ends_with_a_reason_and_says_so_for_ever() {
    let server = found().await;
    // Whoever plans audits, and whoever answers to them, does not end them.
    for role in [Role::Approver, Role::Contributor] {
        let (status, ..) = deed(&server, "conclude", role, "summary=s&follow_up=r").await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(!page(&server, "", role).await.contains("/conclude\""));
    }
    let form = page(&server, "?lang=ja", Role::Auditor).await;
    assert!(form.contains("name=\"follow_up\" required") && form.contains("未完了の指摘が1件あります"));
    let (status, _, told) = deed(&server, "conclude?lang=ja", Role::Auditor, "summary=s").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.contains("未完了の指摘が1件あります"), "{told}");
    taken(deed(&server, "conclude", Role::Auditor, "summary=s&follow_up=%E8%BF%BD%E8%B7%A1").await);
    let told = page(&server, "?lang=en", Role::Viewer).await;
    assert!(told.contains("<dd>1 finding</dd>") && told.contains("追跡"), "{told}");
}

#[tokio::test]
async fn what_fails_is_not_as_stated_until_it_is_closed() {
    let server = found().await;
    let (status, _, told) = deed(&server, "examine?lang=ja", Role::Auditor, "item=II.1.1.1&result=conforming").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.contains("終了していない不適合の指摘"), "{told}");
}

#[tokio::test]
async fn everything_said_about_a_finding_is_shown() {
    let server = found().await;
    let name = finding(&server);
    let told = page(&server, "?lang=ja", Role::Viewer).await;
    // The reason outlives the result, beside what was seen.
    assert_eq!(told.matches("抽出した理由").count(), 2, "{told}");
    assert!(told.contains("<dd class=\"said\">抽出</dd>") && told.contains("<dd class=\"said\">台帳</dd>"), "{told}");
    let plan = format!("finding={name}&cause=%E5%8E%9F%E5%9B%A0A&action=a&owner=o&due=2026-12-05");
    taken(deed(&server, "correction", Role::Contributor, &plan).await);
    let done = format!("finding={name}&on=2026-11-18&note=%E5%86%85%E5%AE%B9A");
    taken(deed(&server, "completed", Role::Contributor, &done).await);
    let effect = |good: bool, note: &str| format!("finding={name}&on=2026-11-19&effective={good}&note={note}");
    taken(deed(&server, "effect", Role::Auditor, &effect(false, "%E5%86%8D%E7%99%BA")).await);
    let told = page(&server, "?lang=ja", Role::Viewer).await;
    for words in ["原因A", "2026-12-05", "2026-11-18", "内容A", "2026-11-19", "再発", "<strong>効果がなかった</strong>"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    // What had no effect is planned anew, and nothing is said to be done about the new plan.
    taken(deed(&server, "correction", Role::Contributor, &plan).await);
    let told = page(&server, "?lang=ja", Role::Viewer).await;
    assert!(told.contains("原因A") && !told.contains("内容A") && !told.contains("効果がなかった"), "{told}");
    taken(deed(&server, "completed", Role::Contributor, &done).await);
    taken(deed(&server, "effect", Role::Auditor, &effect(true, "%E7%A2%BA%E8%AA%8D")).await);
    taken(deed(&server, "close", Role::Auditor, &format!("finding={name}")).await);
    let told = page(&server, "?lang=ja", Role::Viewer).await;
    assert!(told.contains("<strong>効果があった</strong>") && told.contains("確認"), "{told}");
    // Nothing is left open: the end needs no further reason.
    taken(deed(&server, "conclude", Role::Administrator, "summary=s").await);
    assert!(page(&server, "?lang=en", Role::Viewer).await.contains("<dd>0 findings</dd>"));
    // The paper tells all of it: sample, finding, what was done about it, the end.
    let (_, paper) = server.page("/w/one/audits/a-1/report?lang=ja", Role::Auditor).await;
    for words in ["抽出", "台帳", "原因A", "内容A", "効果があった", "確認", "<p class=\"said\">s</p>", "監査報告書"]
    {
        assert!(paper.contains(words), "{words}: {paper}");
    }
}
