//! Frameworks of others, taken in on a page.

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use world::Role;

use super::fixture::{Server, location, text};

const FORM: &str = "application/x-www-form-urlencoded";
const IMPORT: &str = "/w/one/library/import";

/// Two requirements of an invented harbour.
const HARBOUR: &str = "\
urn: urn:acme:risk:library:harbour
locale: en
provider: Acme
objects:
  framework:
    urn: urn:acme:risk:framework:harbour
    name: Harbour rules
    requirement_nodes:
    - {urn: 'urn:acme:risk:req_node:harbour:a', ref_id: A, depth: 1, name: Arrivals, assessable: false}
    - {urn: 'urn:acme:risk:req_node:harbour:a.1', ref_id: A.1, depth: 2, parent_urn: 'urn:acme:risk:req_node:harbour:a', name: <b>Lights</b>, assessable: true, implementation_groups: [X]}
    - {urn: 'urn:acme:risk:req_node:harbour:a.2', ref_id: A.2, depth: 2, parent_urn: 'urn:acme:risk:req_node:harbour:a', name: Bell, assessable: true}
";

async fn previewed(server: &Server, role: Role, name: &str, content: &str) -> (StatusCode, String) {
    let body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"harbour.yaml\"\r\n\r\n{content}\r\n--b\r\ncontent-disposition: form-data; name=\"name\"\r\n\r\n{name}\r\n--b--\r\n"
    );
    let to = format!("{IMPORT}?lang=en");
    text(server.send("POST", &to, &server.cookie(Some(role)), "multipart/form-data; boundary=b", body).await).await
}

async fn adopted(server: &Server, content: &str) -> (StatusCode, String) {
    let mut form = form_urlencoded::Serializer::new(String::new());
    let form = form.append_pair("file", "harbour.yaml").append_pair("content", &STANDARD.encode(content)).finish();
    let cookie = server.cookie(Some(Role::Administrator));
    let answer = server.send("POST", &format!("{IMPORT}/adopt?lang=en"), &cookie, FORM, form).await;
    if answer.status() == StatusCode::SEE_OTHER {
        return (StatusCode::SEE_OTHER, location(&answer));
    }
    text(answer).await
}

#[tokio::test]
async fn what_a_file_holds_is_shown_before_anything_changes() {
    let server = Server::new();
    let (status, page) = previewed(&server, Role::Administrator, "", HARBOUR).await;
    assert_eq!(status, StatusCode::OK);
    for shown in [
        "Harbour rules",
        "<dd>Acme</dd>",
        "<dd>2</dd>",
        "Arrivals",
        "the group `X` is named here and nowhere defined",
        "line 10",
    ] {
        assert!(page.contains(shown), "{shown} is not in {page}");
    }
    // Adopting it twice tells that the first preview changed nothing.
    let (status, link) = adopted(&server, HARBOUR).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(link.starts_with("/w/one/library/harbour?recorded="), "{link}");
    let (_, page) = previewed(&server, Role::Administrator, "", HARBOUR).await;
    assert!(page.contains("This very text is adopted already."), "{page}");
    let changed = HARBOUR.replace("name: Bell", "name: A bell");
    let (_, page) = previewed(&server, Role::Administrator, "", &changed).await;
    assert!(!page.contains("This very text is adopted already."));
}

#[tokio::test]
async fn what_is_wrong_is_told_with_its_line_and_nothing_is_adopted() {
    let server = Server::new();
    let twice = HARBOUR.replace("harbour:a.2'", "harbour:a.1'");
    for (status, page) in [previewed(&server, Role::Administrator, "", &twice).await, adopted(&server, &twice).await] {
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("stands on line 10 already"), "{page}");
    }
    // The names of the workspace's other guidelines are theirs.
    let (status, page) = previewed(&server, Role::Administrator, "mic3", HARBOUR).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("is the name of another guideline"), "{page}");
    // Those of guidelines that the program brings along are too, adopted or not.
    let (status, page) = previewed(&server, Role::Administrator, "cpsf", HARBOUR).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("`cpsf` is the name of another guideline"), "{page}");
    let (_, page) = previewed(&server, Role::Administrator, "", HARBOUR).await;
    assert!(!page.contains("This very text is adopted already."));
}

#[tokio::test]
async fn only_those_who_configure_take_frameworks_in() {
    let server = Server::new();
    assert_eq!(previewed(&server, Role::Approver, "", HARBOUR).await.0, StatusCode::FORBIDDEN);
}

/// How the harbour relates to a quay.
const SET: &str = "\
urn: urn:acme:risk:library:map
locale: en
provider: Acme
objects:
  requirement_mapping_set:
    urn: urn:acme:risk:set:one
    source_framework_urn: urn:acme:risk:framework:harbour
    target_framework_urn: urn:acme:risk:framework:quay
    requirement_mappings:
    - source_requirement_urn: urn:acme:risk:req_node:harbour:a.1
      target_requirement_urn: urn:acme:risk:req_node:quay:a.2
      relationship: equal
";

#[tokio::test]
async fn a_mapping_waits_for_its_frameworks_and_is_then_seen_in_the_crosswalk() {
    let server = Server::new();
    adopted(&server, HARBOUR).await;
    let (_, page) = previewed(&server, Role::Administrator, "", SET).await;
    assert!(page.contains("is not kept: quay is not at hand"), "{page}");
    assert!(!page.contains("import/adopt"), "there is nothing to adopt");
    assert_eq!(adopted(&server, SET).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    adopted(&server, &HARBOUR.replace("harbour", "quay").replace("Harbour", "Quay")).await;
    let (_, page) = previewed(&server, Role::Administrator, "", SET).await;
    assert!(page.contains("with 1 tie. Once adopted"), "{page}");
    let (status, link) = adopted(&server, SET).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(link.starts_with("/w/one/crosswalk?from=harbour&to=quay&recorded="), "{link}");
    let page = server.page("/w/one/crosswalk?from=harbour&item=A.1&lang=en", Role::Viewer).await.1;
    for shown in ["Bell", "Acme, in harbour.yaml"] {
        assert!(page.contains(shown), "{shown} is not in {page}");
    }
    let page = server.page("/w/one/library/harbour?lang=en", Role::Viewer).await.1;
    assert!(page.contains("crosswalk?from=harbour"), "{page}");
}
