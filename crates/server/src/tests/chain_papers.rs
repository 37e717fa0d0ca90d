//! What is told of a supply chain, on paper.

use axum::http::StatusCode;
use world::Role;

use super::chain_api::{example, holding};

#[tokio::test]
async fn what_is_told_of_a_chain_is_taken_along_as_pdf_and_as_word() {
    let server = holding(&example()).await;
    // Each page with what stands in its paper: the typesetter of tests sets plain text.
    for (page, paper, shown) in [
        ("chain?service=kintai", "chain", ["ひばり勤怠のサプライチェーン", "みなと仮想基盤 東京", "つばめアプリ基盤"]),
        ("chain?service=kintai&party=minato", "matrix", ["責任分担表", "みなと基盤株式会社", "IV.4.1.1"]),
        ("chain/clauses?service=kintai&party=aozora-seiki", "clauses", ["ひばりソフト株式会社", "第1条", "日本"]),
        (
            "chain/suppliers?party=minato",
            "suppliers",
            ["供給者：みなと基盤株式会社", "II.3.1.1.agr1", "みなと仮想基盤 大阪"],
        ),
        (
            "chain/suppliers",
            "suppliers",
            ["みなと基盤株式会社", "かざみ経路案内株式会社", "つばめプラットフォーム株式会社"],
        ),
    ] {
        let (_, page) = server
            .page(&format!("/w/one/{page}{}lang=ja", if page.contains('?') { '&' } else { '?' }), Role::Viewer)
            .await;
        let links = page.split('"').filter(|part| part.contains(&format!("/chain/papers/{paper}/")));
        let links: Vec<String> = links.map(|link| link.replace("&#38;", "&")).collect();
        let [pdf, docx] = links.as_slice() else { panic!("{links:?}") };
        assert!(pdf.contains("/pdf") && docx.contains("/docx"), "{links:?}");
        let (status, text) = server.page(pdf, Role::Viewer).await;
        assert_eq!(status, StatusCode::OK, "{pdf}");
        for words in shown {
            assert!(text.contains(words), "{words} in {pdf}: {text}");
        }
        // Of which ledger it is, with its checkpoint.
        assert!(text.contains("台帳のチェックポイント"), "{text}");
        assert_eq!(server.page(docx, Role::Viewer).await.0, StatusCode::OK, "{docx}");
    }
    // On a day to come it says so.
    let (_, text) =
        server.page("/w/one/chain/papers/chain/pdf?service=kintai&on=2027-01-15&lang=ja", Role::Viewer).await;
    assert!(text.lines().any(|line| line.contains("基準日") && line.contains("2027-01-15")), "{text}");
    for nowhere in
        ["chain/pdf?service=none", "chain/pdf", "clauses/pdf?service=kintai", "chain/odt?service=kintai", "x/pdf"]
    {
        let (status, _) = server.page(&format!("/w/one/chain/papers/{nowhere}"), Role::Viewer).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}
