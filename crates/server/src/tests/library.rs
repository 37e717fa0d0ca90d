//! The library, and adopting a guideline from it.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, location, package, text};

const FORM: &str = "application/x-www-form-urlencoded";

async fn english(server: &Server, path: &str, role: Role) -> String {
    let query = if path.contains('?') { "&lang=en" } else { "?lang=en" };
    let (status, page) = server.page(&format!("/w/one/{path}{query}"), role).await;
    assert_eq!(status, StatusCode::OK, "{path}: {page}");
    page
}

/// Adopts a shipped guideline through the form of its page; answers where that leads.
pub(super) async fn adopt(server: &Server, name: &str) -> String {
    let body = format!("digest={}", package(name).unwrap().digest()).replace(':', "%3A");
    let cookie = server.cookie(Some(Role::Administrator));
    let answer = server.send("POST", &format!("/w/one/library/{name}/adopt"), &cookie, FORM, body).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{name}");
    location(&answer)
}

#[tokio::test]
async fn the_library_lists_what_is_adopted_and_what_can_be() {
    let server = Server::new();
    let page = english(&server, "library", Role::Viewer).await;
    assert_eq!(page.matches("Not adopted").count(), 5);
    assert_eq!(page.matches(">Adopted<").count(), 1);
    for name in ["cpsf", "ipa", "mic2", "mic2014", "mic3", "mic3-iot"] {
        assert!(page.contains(&format!("/w/one/library/{name}\"")), "{name}");
    }
    // Who may not adopt is not offered it.
    assert!(!page.contains("/adopt\""));
    assert!(english(&server, "library", Role::Administrator).await.contains("/w/one/library/cpsf/adopt\""));
}

#[tokio::test]
async fn a_clause_stands_in_both_languages_with_its_neighbours() {
    let server = Server::new();
    let page = english(&server, "library/mic3/III.1.1.3", Role::Viewer).await;
    for expected in [
        "稼働・障害監視",
        "Monitoring operation and faults",
        "id=\"III.1.1.3.rep1\"",
        "id=\"III.1.1.3.p5\"",
        "id=\"III.1.1.3.b\"",
        "/w/one/library/mic3/III.1.1.2\"",
        "/w/one/library/mic3/III.1.1.4\"",
        "/w/one/gaps/III.1.1.3?guideline=mic3",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    // A guideline that is not adopted can be read all the same; no service stands anywhere on it.
    let page = english(&server, "library/mic2014/6.1.1.a", Role::Viewer).await;
    assert!(page.contains("Who acts") && !page.contains("/gaps/"));
    let page = english(&server, "library/mic2014/6.1.1", Role::Viewer).await;
    assert!(page.contains("情報セキュリティの役割及び責任") && page.contains("6.1.1.e"));
}

#[tokio::test]
async fn what_hangs_on_a_control_is_found_on_its_page() {
    let server = Server::new();
    for (id, place) in [("III.1.1.3.p2", "III.1.1.3#III.1.1.3.p2"), ("III.1.1.3.b", "III.1.1.3#III.1.1.3.b")] {
        let path = format!("/w/one/library/mic3/{id}");
        let answer = server.send("GET", &path, &server.cookie(Some(Role::Viewer)), "", "").await;
        assert_eq!(
            (answer.status(), location(&answer)),
            (StatusCode::SEE_OTHER, format!("/w/one/library/mic3/{place}"))
        );
    }
    for nothing in ["library/nothing", "library/mic3/nothing", "library/nothing/III.1.1.3"] {
        let (status, _) = server.page(&format!("/w/one/{nothing}"), Role::Viewer).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn adopting_tells_first_what_it_changes() {
    let server = Server::new();
    let page = english(&server, "library/cpsf/adopt", Role::Administrator).await;
    // 371 measures and 163 parts of measures, none of them answered, for one service.
    assert!(page.contains("534 verdicts change") && page.contains("verdict-unknown"), "{page}");
    assert!(server.workspace().current().guideline("cpsf").is_none());
    let before = server.workspace().current().world.size();
    assert_eq!(adopt(&server, "cpsf").await, format!("/w/one/library/cpsf?recorded={before}"));
    assert!(server.workspace().current().guideline("cpsf").is_some());
    // The same text again is nothing new.
    assert_eq!(adopt(&server, "cpsf").await, "/w/one/library/cpsf");
    assert_eq!(server.workspace().current().world.size(), before + 1);
    assert!(english(&server, "library/cpsf/adopt", Role::Administrator).await.contains("No verdict changes."));
}

#[tokio::test]
async fn a_text_nobody_looked_at_is_not_adopted() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    let answer = server.send("POST", "/w/one/library/cpsf/adopt?lang=en", &cookie, FORM, "digest=sha256%3A00").await;
    let (status, page) = text(answer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Open the page of the adoption again"), "{page}");
    assert!(server.workspace().current().guideline("cpsf").is_none());
}
