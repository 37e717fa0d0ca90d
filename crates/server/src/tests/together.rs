//! One form answers a control: status, owner, evidence and duties are recorded together, or nothing is.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, location, text};

const FORM: &str = "multipart/form-data; boundary=b";
const CONTROL: &str = "/w/one/services/crm/controls/III.1.1.3";

/// A form as browsers send it that carry a file.
pub(super) fn filed(fields: &[(&str, &str)], file: Option<(&str, &str)>) -> String {
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
    }
    let (name, content) = file.unwrap_or_default();
    body.push_str(&format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n{content}\r\n--b--\r\n"
    ));
    body
}

async fn answer(
    server: &Server,
    role: Role,
    fields: &[(&str, &str)],
    file: Option<(&str, &str)>,
) -> (StatusCode, String) {
    let cookie = server.cookie(Some(role));
    let answer = server.send("POST", &format!("{CONTROL}/answer"), &cookie, FORM, filed(fields, file)).await;
    if answer.status() == StatusCode::SEE_OTHER {
        return (StatusCode::SEE_OTHER, location(&answer));
    }
    text(answer).await
}

/// The kinds of the newest entries, the oldest first.
fn kinds(server: &Server, count: usize) -> Vec<String> {
    let mut told = server.workspace().latest(count).unwrap();
    told.reverse();
    told.into_iter().map(|one| one.kind).collect()
}

fn size(server: &Server) -> u64 {
    server.workspace().current().world.size()
}

/// An obligation of the control, as its page offers it.
async fn duty(server: &Server) -> String {
    let (_, page) = server.page(CONTROL, Role::Contributor).await;
    let offered = page.split("name=\"done\" value=\"").nth(1).expect("the control obliges to something");
    offered.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn everything_filled_in_is_recorded_at_once() {
    let server = Server::new();
    let (since, duty) = (size(&server), duty(&server).await);
    let seen = since.to_string();
    let fields = [
        ("status", "implemented"),
        ("note", "監視している"),
        ("owner", "運用部"),
        ("done", duty.as_str()),
        ("on", "2026-11-10"),
        ("since", seen.as_str()),
    ];
    let (status, to) = answer(&server, Role::Contributor, &fields, Some(("監視.txt", "the log"))).await;
    assert_eq!((status, to), (StatusCode::SEE_OTHER, format!("{CONTROL}?recorded={since}-{}", since + 3)));
    assert_eq!(
        kinds(&server, 4),
        ["ImplementationStated", "ResponsibleNamed", "ObligationFulfilled", "EvidenceAttached"]
    );
    let told = server.workspace().latest(1).unwrap();
    assert_eq!((told[0].text("title"), told[0].text("collected")), ("監視.txt", "2026-11-20"));
    // What is so already is not said again beside something new.
    let seen = size(&server).to_string();
    let fields = [("status", "implemented"), ("note", "監視している"), ("owner", "運用部"), ("since", seen.as_str())];
    let (status, _) = answer(&server, Role::Contributor, &fields, Some(("second.txt", "another"))).await;
    assert_eq!((status, kinds(&server, 2)), (StatusCode::SEE_OTHER, vec!["EvidenceAttached".to_owned(); 2]));
    // Alone, it is confirmed.
    let (status, _) = answer(&server, Role::Contributor, &fields[..], None).await;
    assert_eq!((status, kinds(&server, 1)), (StatusCode::SEE_OTHER, vec!["ImplementationStated".to_owned()]));
}

#[tokio::test]
async fn what_is_kept_is_attached_without_sending_it() {
    let server = Server::new();
    let seen = size(&server).to_string();
    let fields = [("status", "implemented"), ("again", "e-1"), ("since", seen.as_str())];
    let (status, _) = answer(&server, Role::Contributor, &fields, None).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let told = server.workspace().latest(1).unwrap();
    assert_eq!((told[0].kind.as_str(), told[0].text("title")), ("EvidenceAttached", "方針"));
}

#[tokio::test]
async fn nothing_is_recorded_unless_all_is_well() {
    let server = Server::new();
    let before = size(&server);
    let seen = before.to_string();
    for (fields, file) in [
        (vec![], None),
        (vec![("note", "words without a status")], None),
        (vec![("status", "implemented"), ("done", "no.such.duty")], None),
        (vec![("status", "implemented"), ("again", "nothing")], None),
        (vec![("status", "implemented"), ("collected", "2027-01-01")], Some(("later.txt", "x"))),
    ] {
        let fields = [fields, vec![("since", seen.as_str())]].concat();
        let (status, page) = answer(&server, Role::Contributor, &fields, file).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {page}");
        assert_eq!(size(&server), before, "{fields:?}");
    }
}

/// Of two people who answer the same control the second loses no word, and is told that the file has to come again.
#[tokio::test]
async fn a_stale_form_comes_back_with_all_it_said() {
    let server = Server::new();
    let seen = size(&server).to_string();
    let first = [("status", "partly"), ("note", "first"), ("since", seen.as_str())];
    assert_eq!(answer(&server, Role::Approver, &first, None).await.0, StatusCode::SEE_OTHER);
    let second = [("status", "implemented"), ("note", "second"), ("title", "手順書"), ("since", seen.as_str())];
    let (status, page) = answer(&server, Role::Contributor, &second, Some(("procedure.pdf", "x"))).await;
    assert_eq!(status, StatusCode::CONFLICT);
    for kept in ["second", "手順書", "procedure.pdf", "type=\"file\"", "multipart/form-data"] {
        assert!(page.contains(kept), "{kept}");
    }
}
