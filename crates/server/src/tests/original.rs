//! The official wording of a guideline, taken from a copy of its document.

use axum::http::StatusCode;
use base64::Engine as _;
use world::Role;

use super::fixture::{Server, text};

const PAGE: &str = "/w/one/library/mic3/original";
const COPY: &str =
    "II.1.1. 組織の基本的な方針を定めた文書\nII.1.1.3. 【推奨】 文書保護\nここに<原文>が印刷されている。\n";

async fn uploaded(server: &Server, file: &[u8]) -> (StatusCode, String) {
    let head = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"手引.txt\"\r\n\r\n";
    let body = [head.as_bytes(), file, b"\r\n--b--\r\n"].concat();
    let cookie = server.cookie(Some(Role::Administrator));
    text(server.send("POST", &format!("{PAGE}?lang=ja"), &cookie, "multipart/form-data; boundary=b", body).await).await
}

async fn seen(server: &Server, path: &str) -> (StatusCode, String) {
    let cookie = server.cookie(Some(Role::Administrator));
    text(server.send("GET", &format!("{path}?lang=ja"), &cookie, "text/html", String::new()).await).await
}

#[tokio::test]
async fn what_is_found_is_shown_before_it_is_kept_and_then_beside_ours() {
    let server = Server::new();
    let control = "/w/one/organisation/controls/II.1.1.3";
    let (status, page) = uploaded(&server, COPY.as_bytes()).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("手引.txt") && page.contains("見つからなかった条項"), "{page}");
    assert!(!seen(&server, control).await.1.contains("原文"), "a preview keeps nothing");
    let content = base64::engine::general_purpose::STANDARD.encode(COPY);
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("name", "手引.txt")
        .append_pair("content", &content)
        .finish();
    let cookie = server.cookie(Some(Role::Administrator));
    let answer =
        server.send("POST", &format!("{PAGE}/apply"), &cookie, "application/x-www-form-urlencoded", body).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let (_, page) = seen(&server, control).await;
    assert!(page.contains("原文") && page.contains("ここに&#60;原文&#62;が印刷されている。"), "{page}");
    assert!(page.contains("添付した文書の2行目"), "{page}");
    assert!(seen(&server, PAGE).await.1.contains("添付済みの原文"));
}

#[tokio::test]
async fn what_is_no_copy_is_refused_with_the_way_on() {
    let server = Server::new();
    for (file, told) in [
        (&b"\0\x01\x02"[..], "PDFでもテキストファイルでもありません"),
        ("ほかの文書である。".as_bytes(), "条項が見当たりません"),
        (&b"  "[..], "文字がありません"),
    ] {
        let (status, page) = uploaded(&server, file).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains(told), "{page}");
    }
    assert_eq!(seen(&server, "/w/one/library/nist/original").await.0, StatusCode::NOT_FOUND);
}
