//! Values of many indicators at once, as a page takes them.

use axum::http::StatusCode;
use world::Role;

use super::fixture::{Server, location, text};

const FORM: &str = "application/x-www-form-urlencoded";
const INDICATORS: &str = "/w/one/services/crm/indicators";

/// A service whose pattern is decided, so that there are reference values.
async fn server() -> Server {
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    let decide = "/w/one/services/crm/pattern/decide";
    let (status, _) = text(server.send("POST", decide, &cookie, FORM, "number=1&reason=x&since=9999").await).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    server
}

async fn sent(server: &Server, to: &str, table: &str) -> (StatusCode, String) {
    let mut form = form_urlencoded::Serializer::new("since=9999".to_owned());
    let body = form.append_pair("text", table).finish();
    let cookie = server.cookie(Some(Role::Contributor));
    let answer = server.send("POST", &format!("{INDICATORS}/{to}?lang=ja"), &cookie, FORM, body).await;
    if answer.status() == StatusCode::SEE_OTHER {
        return (StatusCode::SEE_OTHER, location(&answer));
    }
    text(answer).await
}

async fn uploaded(server: &Server, role: Role, file: &[u8]) -> (StatusCode, String) {
    let head = "--b\r\ncontent-disposition: form-data; name=\"since\"\r\n\r\n9999\r\n--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    let body = [head.as_bytes(), file, b"\r\n--b--\r\n"].concat();
    let to = format!("{INDICATORS}/upload?lang=ja");
    text(server.send("POST", &to, &server.cookie(Some(role)), "multipart/form-data; boundary=b", body).await).await
}

/// The cells of the rows of a page's first table, in words.
fn cells(page: &str) -> Vec<Vec<String>> {
    let body = page.split_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0;
    let words = |cell: &str| {
        let texts = cell.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let row = |row: &str| row.split("<td").skip(1).map(|cell| words(&format!("<td{cell}"))).collect();
    body.split("<tr>").skip(1).map(row).collect()
}

#[tokio::test]
async fn a_preview_shows_what_a_table_would_change() {
    let server = server().await;
    let first = "評価項目,種類,値,測定日\nIII.1.1.3.b,測定値,90%,2026-11-01\n";
    let (status, page) = sent(&server, "preview", first).await;
    assert_eq!(status, StatusCode::OK);
    let row = cells(&page).remove(0);
    assert_eq!(row[0], "2");
    assert!(row[1].starts_with("III.1.1.3.b "));
    assert_eq!(row[2..], ["測定値 2026-11-01", "なし", "90%", "↘ 比較なし → 満たさない", "比較なし"]);
    assert_eq!(sent(&server, "apply", first).await.0, StatusCode::SEE_OTHER);
    let second = "indicator\tkind\tvalue\ton\nIII.1.1.3.b\tagreed\t99.9%\t\nIII.1.1.3.b\tmeasured\t100%\t2026/11/19\n\
                  III.1.1.3.b\tmeasured\t80%\t2026-10-01\n";
    let (_, page) = sent(&server, "preview", second).await;
    let rows: Vec<Vec<String>> = cells(&page).into_iter().map(|row| row[2..].to_vec()).collect();
    let (reference, agreed) = ("↗ 満たさない → 満たす", "↗ 比較なし → 満たす");
    assert_eq!(rows[0], ["合意値", "なし", "99.9%", reference, agreed]);
    assert_eq!(rows[1], ["測定値 2026-11-19", "90%", "100%", reference, agreed]);
    let older = "80% より新しい測定値があるため、現在の値は変わりません";
    assert_eq!(rows[2], ["測定値 2026-10-01", "90%", older, reference, agreed]);
    let (status, link) = sent(&server, "apply", second).await;
    assert!(status == StatusCode::SEE_OTHER && link.contains("recorded="), "{link}");
    let (_, page) = server.page(&format!("{INDICATORS}?lang=ja"), Role::Viewer).await;
    assert!(page.contains("100%") && page.contains("99.9%") && !page.contains("80%"));
}

#[tokio::test]
async fn a_table_comes_back_with_all_its_problems() {
    let server = server().await;
    let table = "indicator,kind,value,on\nX.1,agreed,99%,\nIII.1.1.3.b,measured,99%,昨日\nIII.1.1.3.b,measured,99%,2027-01-01\n";
    for (status, page) in
        [sent(&server, "preview", table).await, uploaded(&server, Role::Contributor, table.as_bytes()).await]
    {
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("2行目のA列") && page.contains("3行目のD列"), "{page}");
        // It can be mended and sent again on the spot.
        assert!(page.contains("action=\"/w/one/services/crm/indicators/preview") && page.contains("measured,99%,昨日"));
    }
    // What is wrong with what is stated stands at its line, too.
    let (_, page) = sent(&server, "preview", "indicator,kind,value,on\nIII.1.1.3.b,measured,99%,2027-01-01\n").await;
    assert!(page.contains("2行目"), "{page}");
}

#[tokio::test]
async fn a_file_is_taken_as_spreadsheet_programs_save_it() {
    let server = server().await;
    // 評価項目,種類,値,測定日 in Shift_JIS, as Excel in Japan saves CSV.
    let headings = b"\x95\x5d\x89\xbf\x8d\x80\x96\xda,\x8e\xed\x97\xde,\x92\x6c,\x91\xaa\x92\xe8\x93\xfa\r\n";
    let file = [&headings[..], b"III.1.1.3.b,measured,99%,2026/11/1\r\n"].concat();
    let (status, page) = uploaded(&server, Role::Contributor, &file).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    assert_eq!(cells(&page)[0][2], "測定値 2026-11-01");
    for (file, problem) in [
        (&b""[..], "ファイルが選ばれていないか、空です"),
        (b"PK\x03\x04\x14\0\x06\0", "CSVとして読める文字のファイルではありません"),
        (&vec![b'x'; 1024 * 1024 + 1], "ファイルが大きすぎます（1 MiBまで）"),
    ] {
        let (status, page) = uploaded(&server, Role::Contributor, file).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains(problem), "{status} {page}");
    }
    assert_eq!(uploaded(&server, Role::Viewer, &file).await.0, StatusCode::FORBIDDEN);
}
