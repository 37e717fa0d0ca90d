//! Days and times are those of the time zone the workspace chose.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, location, text};

const FORM: &str = "application/x-www-form-urlencoded";

async fn choose(server: &Server, zone: &str) -> (StatusCode, String) {
    let body = format!("setting=time-zone&value={zone}");
    let cookie = server.cookie(Some(Role::Administrator));
    let answer = server.send("POST", "/w/one/settings", &cookie, FORM, body).await;
    if answer.status() == StatusCode::SEE_OTHER {
        return (StatusCode::SEE_OTHER, location(&answer));
    }
    text(answer).await
}

/// The latest day somebody can look back to is today; it is the 20th of November, 9 o'clock in the morning by UTC.
#[tokio::test]
async fn the_day_is_the_one_it_is_there() {
    let server = Server::new();
    let today = async |day: &str| {
        let (_, page) = server.page("/w/one/", Role::Viewer).await;
        page.contains(&format!("name=\"as_of\" max=\"{day}\""))
    };
    assert!(today("2026-11-20").await);
    for (zone, day, time) in [
        ("Pacific/Honolulu", "2026-11-19", "2026-11-19 23:00"),
        ("Pacific/Kiritimati", "2026-11-20", "2026-11-20 23:00"),
        ("server", "2026-11-20", "2026-11-20 09:00"),
    ] {
        let (status, to) = choose(&server, zone).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{zone}: {to}");
        assert!(today(day).await, "{zone}");
        let (_, ledger) = server.page("/w/one/ledger", Role::Viewer).await;
        assert!(ledger.contains(time), "{zone}");
    }
}

#[tokio::test]
async fn a_zone_nobody_knows_is_refused() {
    let server = Server::new();
    for zone in ["Asia/Tokio", "", "../etc/passwd"] {
        let (status, page) = choose(&server, zone).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{zone}: {page}");
    }
}
