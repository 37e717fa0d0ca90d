//! Papers to be set, and a reader of what came out.

use interchange::original::Copy;
use message::Locale;
use report::paper::{Paper, PaperCell, PaperPart, PaperTable, Picture, Weight};

/// A paper with every kind of part, whose table has so many rows.
pub(super) fn paper(locale: Locale, rows: usize) -> Paper {
    let cell = |text: String| PaperCell::from(text);
    let rows = (0..rows).map(|row| {
        let asked = PaperCell {
            below: vec!["※ 契約の期間は別に定める。".to_owned()],
            ..cell(format!("業者は、監査証跡を保存する期間を定め、{row}年ごとに見直す。"))
        };
        vec![PaperCell::new(format!("A-{row}-1"), Weight::Strong), cell("暗号鍵の管理".to_owned()), asked]
    });
    let head = ["番号", "対策", "要求する内容"].map(str::to_owned).to_vec();
    let mut paper = Paper { day: Some(jiff::civil::date(2026, 11, 20)), ..Paper::new(locale) };
    paper.parts = vec![
        PaperPart::Title("調達仕様書".to_owned()),
        PaperPart::Facts(vec![("基準日".to_owned(), "2026-11-20".to_owned()), ("摘要".to_owned(), digest())]),
        PaperPart::Heading(1, "要件".to_owned()),
        PaperPart::Paragraph(Weight::Plain, "次の要件を満たすこと。".to_owned()),
        PaperPart::Heading(2, "保管時の暗号化".to_owned()),
        PaperPart::Table(PaperTable::new(head, rows.collect())),
        PaperPart::List(vec!["一つ目".into(), PaperCell::new("二つ目", Weight::Bad)]),
        PaperPart::Entry(vec!["指摘".into(), PaperCell::new("未解決", Weight::Fair)], vec!["理由".to_owned()]),
        PaperPart::Terms(vec![("暗号鍵".to_owned(), "暗号化と復号に使う値。".to_owned())]),
        PaperPart::Figure(Picture::of(figure())),
        PaperPart::Break,
        PaperPart::Heading(3, "チェックポイント".to_owned()),
        PaperPart::Exact("example.org/ledger\n42\nq1w2e3==\n\n— example.org abc+/=\n".to_owned()),
    ];
    paper
}

fn digest() -> String {
    format!("sha256:{}", "0123456789abcdef".repeat(4))
}

fn figure() -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 500\" font-family=\"sans-serif\"><title>樹形図</title>\
     <text x=\"20\" y=\"60\" font-size=\"40\">リスク</text></svg>"
        .to_owned()
}

/// A paper whose every text tries to be more than text.
pub(super) fn hostile() -> Paper {
    let tries = [
        "#import \"@preview/x:1.0.0\": *",
        "#read(\"/etc/passwd\") $x^2$ *not bold* _nor this_ `raw` <label> @ref",
        "= no heading",
        "- no item // no comment /* nor this */",
        "\u{1b}[31mred \u{202e}turned \u{0}end https://example.org/a?b=c&d",
        "\"]}, \"kind\": \"break\"",
    ];
    let mut parts: Vec<PaperPart> = vec![PaperPart::Title(tries.join(" ")), PaperPart::Heading(1, tries.join(" "))];
    parts.extend(tries.iter().map(|text| PaperPart::Paragraph(Weight::Plain, (*text).to_owned())));
    parts.push(PaperPart::Table(PaperTable::new(
        tries.map(str::to_owned).to_vec(),
        vec![tries.map(PaperCell::from).to_vec()],
    )));
    parts.push(PaperPart::Exact(tries.join("\n")));
    Paper { parts, ..Paper::new(Locale::Ja) }
}

/// The text of a PDF, in the order in which it is drawn.
pub(super) fn read(pdf: &[u8]) -> String {
    let copy = Copy::of_bytes(pdf).unwrap();
    copy.pages().iter().map(|page| page.text.as_str()).collect::<Vec<_>>().join("\n")
}
