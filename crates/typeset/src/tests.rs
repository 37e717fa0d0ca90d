//! What comes out of the typesetter, read back by a reader of PDF that is not its own.

mod example;

use message::Locale;
use report::Typeset as _;
use report::paper::{Paper, PaperCell, PaperPart, PaperTable, Picture, Weight};

use self::example::{hostile, paper, read};
use crate::Typesetter;

fn pdf(paper: &Paper) -> Vec<u8> {
    Typesetter::new().pdf(paper).unwrap()
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = paper(Locale::Ja, 12);
    let first = pdf(&paper);
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, pdf(&paper));
}

#[test]
fn japanese_can_be_searched_and_copied() {
    let text = read(&pdf(&paper(Locale::Ja, 3)));
    for said in ["調達仕様書", "監査証跡を保存する", "A-0-1", "2026-11-20", "暗号鍵"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn it_is_tagged_has_bookmarks_and_says_its_title_and_language() {
    let bytes = pdf(&paper(Locale::Ja, 3));
    let holds = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    for word in ["/MarkInfo", "/StructTreeRoot", "/Outlines", "/Lang", "/DisplayDocTitle true", "pdfuaid:part"] {
        assert!(holds(word), "{word}");
    }
}

#[test]
fn a_table_over_several_sheets_repeats_its_head() {
    let text = read(&pdf(&paper(Locale::Ja, 120)));
    let heads = text.matches("要求する内容").count();
    assert!(heads > 2, "{heads}");
}

#[test]
fn hostile_words_stay_words() {
    let text = read(&pdf(&hostile()));
    for said in ["#import", "@preview/x", "$x^2$", "*not bold*", "= no heading", "https://example.org/a?b=c&d"] {
        assert!(text.replace('\u{200b}', "").contains(said), "{said}: {text}");
    }
}

#[test]
fn signs_without_a_glyph_are_marked_and_told() {
    let words = PaperPart::Paragraph(Weight::Plain, "印\u{10fffd}刷".to_owned());
    let text = read(&pdf(&Paper { parts: vec![words], ..Paper::new(Locale::Ja) }));
    assert!(text.contains("印〓刷") && text.contains("U+10FFFD"), "{text}");
}

#[test]
fn a_paper_without_anything_is_a_sheet_of_paper() {
    assert!(pdf(&Paper::new(Locale::En)).starts_with(b"%PDF-"));
    let empty = PaperPart::Table(PaperTable::new(Vec::new(), Vec::new()));
    assert!(pdf(&Paper { parts: vec![empty], ..Paper::new(Locale::En) }).starts_with(b"%PDF-"));
}

#[test]
fn pictures_are_drawn_with_their_words() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><title>図</title>\
               <text x=\"10\" y=\"30\" font-size=\"20\">証跡</text></svg>";
    let picture = Picture::of(svg.to_owned());
    let png = |picture: &Picture| Typesetter::new().png(picture, 100).unwrap();
    let drawn = png(&picture);
    assert!(drawn.starts_with(b"\x89PNG"));
    // Without its words the picture is empty, and a file of another size.
    let silent = png(&Picture::of(svg.replace("証跡", "")));
    assert_ne!(drawn.len(), silent.len());
    assert!(Typesetter::new().png(&Picture::of("no picture".to_owned()), 100).is_err());
}

#[test]
fn a_picture_stands_in_a_cell_and_tells_what_it_shows() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\">\
               <title>3 / 4</title><rect width=\"150\" height=\"10\"/></svg>";
    let cell = PaperCell { picture: Some(Picture::of(svg.to_owned())), ..PaperCell::from("3 / 4") };
    let table = PaperTable::new(vec!["a".to_owned()], vec![vec![cell]]);
    let bytes = pdf(&Paper { parts: vec![PaperPart::Table(table)], ..Paper::new(Locale::En) });
    assert!(bytes.windows(4).any(|window| window == b"/Alt"));
}
