//! Evidence: shown where it can do no harm, found again, and used for further controls.

use axum::body::Body;
use axum::http::{Response, StatusCode};
use world::Role;

use super::fixture::{Server, location, text};
use super::together::filed;

const FORM: &str = "application/x-www-form-urlencoded";

/// Attaches a file to a control and answers the name of the piece.
async fn attach(server: &Server, file: &str, content: &str) -> String {
    let path = "/w/one/services/crm/controls/II.1.1.1/evidence";
    let cookie = server.cookie(Some(Role::Contributor));
    let body = filed(&[("title", file)], Some((file, content)));
    let answer = server.send("POST", path, &cookie, "multipart/form-data; boundary=b", body).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{file}");
    server.workspace().latest(1).unwrap()[0].text("evidence").to_owned()
}

async fn content(server: &Server, name: &str) -> Response<Body> {
    let cookie = server.cookie(Some(Role::Contributor));
    server.send("GET", &format!("/w/one/evidence/{name}/content"), &cookie, "", "").await
}

#[tokio::test]
async fn only_what_cannot_act_is_shown_and_never_outside_of_its_box() {
    let server = Server::new();
    let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (file, sent, media) in [
        ("photo.gif", "GIF89a and so on", Some("image/gif")),
        ("paper.pdf", "%PDF-1.7 and so on", Some("application/pdf")),
        ("log.csv", "日,件数\n1,2\n", Some("text/plain; charset=utf-8")),
        ("drawing.svg", script, None),
        ("picture.png", script, None),
        ("page.html", "<script>alert(1)</script>", None),
        ("page.txt", "\u{0}binary", None),
    ] {
        let name = attach(&server, file, sent).await;
        let answer = content(&server, &name).await;
        let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{file}");
        let Some(media) = media else {
            assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "{file}");
            continue;
        };
        assert_eq!((answer.status(), header("content-type").unwrap().as_str()), (StatusCode::OK, media), "{file}");
        let policy = header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'; frame-ancestors 'self'"), "{file}: {policy}");
        assert!(policy.starts_with("sandbox") || media == "application/pdf", "{file}: {policy}");
    }
    let name = attach(&server, "note.txt", "a <b> & c").await;
    let (status, page) = server.page(&format!("/w/one/evidence/{name}/look"), Role::Contributor).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("a &#60;b&#62; &#38; c"), "{page}");
    // Every look stands in the access log.
    let (_, log) = server.page("/w/one/access-log", Role::Administrator).await;
    assert_eq!(log.matches("note.txt").count(), 1);
}

#[tokio::test]
async fn the_register_holds_each_content_once_and_finds_it() {
    let server = Server::new();
    let name = attach(&server, "handbook.txt", "version 3").await;
    let cookie = server.cookie(Some(Role::Contributor));
    let again = "/w/one/organisation/controls/II.1.1.3/evidence/again";
    for expected in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
        let answer = server.send("POST", again, &cookie, FORM, format!("evidence={name}")).await;
        assert_eq!(answer.status(), expected);
    }
    let digest = server.workspace().latest(1).unwrap()[0].text("digest").to_owned();
    for (query, rows) in
        [("", 2), ("handbook", 1), ("HANDBOOK.TXT", 1), ("II.1.1.3", 1), (digest.as_str(), 1), ("nowhere", 0)]
    {
        let (_, page) = server.page(&format!("/w/one/evidence?q={query}"), Role::Viewer).await;
        assert_eq!(page.matches("<p class=\"attached\">").count(), rows, "{query}");
    }
    let (_, page) = server.page("/w/one/evidence?q=handbook", Role::Viewer).await;
    assert!(page.contains("controls/II.1.1.1") && page.contains("controls/II.1.1.3"));
}

#[tokio::test]
async fn one_piece_is_attached_to_many_controls_after_a_preview() {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("GET", "/w/one/evidence/e-1/use?scope=service%3Acrm", &cookie, "", "").await;
    assert_eq!(location(&answer), "/w/one/services/crm/controls?evidence=e-1");
    let (_, list) = server.page(&location(&answer), Role::Contributor).await;
    assert!(list.contains("<input type=\"hidden\" name=\"evidence\" value=\"e-1\">"));
    let before = server.workspace().current().world.size();
    let chosen = format!("control=II.1.1.1&control=II.1.1.3&status=implemented&evidence=e-1&since={before}");
    let preview = "/w/one/services/crm/controls/preview";
    let (status, page) = text(server.send("POST", preview, &cookie, FORM, chosen.clone()).await).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("方針") && page.contains("verdict-met"), "{page}");
    assert_eq!(server.workspace().current().world.size(), before);
    let answer = server.send("POST", "/w/one/services/crm/controls/apply", &cookie, FORM, chosen).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let told = server.workspace().latest(4).unwrap();
    assert_eq!(told.iter().filter(|one| one.kind == "EvidenceAttached").count(), 2);
}
