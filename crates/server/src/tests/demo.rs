//! A demonstration says that it is one; nothing else does.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, text};

/// Pages of people signed in and pages for everybody, in both languages.
const PAGES: [&str; 4] = ["/w/one/", "/w/one/?lang=en", "/w/one/sign-in", "/w/one/nothing-here"];

const NOTICE: &str = "<aside class=\"demo\"";

#[tokio::test]
async fn every_page_of_a_demonstration_says_so() {
    let server = Server::demonstration();
    for path in PAGES {
        let (_, page) = server.page(path, Role::Viewer).await;
        assert!(page.contains(NOTICE) && page.contains("href=\"/w/one/demo\""), "{path}");
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_yet_reads_how_to_begin() {
    let server = Server::demonstration();
    for (path, told) in [
        ("/w/one/demo?lang=ja", "最初の管理者として登録します"),
        ("/w/one/demo?lang=en", "register as the first administrator"),
    ] {
        let (status, page) = text(server.send("GET", path, "", "text/plain", "").await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(told) && page.contains("akashi serve ours.akashi"), "{path}");
    }
    for (path, told) in [
        ("/w/one/sign-in?lang=ja", "端末に表示されたリンクを開いて登録します"),
        ("/w/one/sign-in?lang=en", "open the link shown in the terminal"),
    ] {
        let (_, page) = text(server.send("GET", path, "", "text/plain", "").await).await;
        assert!(page.contains(told), "{path}");
    }
    let (status, _) = text(server.send("GET", "/w/none/demo", "", "text/plain", "").await).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_else_says_that_it_is_a_demonstration() {
    let server = Server::new();
    for path in PAGES {
        let (_, page) = server.page(path, Role::Viewer).await;
        assert!(!page.contains(NOTICE), "{path}");
    }
    let (status, _) = server.page("/w/one/demo", Role::Administrator).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
