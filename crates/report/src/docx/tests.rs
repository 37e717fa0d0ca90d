//! What stands in the files, as whoever opens them reads it.

use std::io::{Cursor, Read as _};

use message::{Diagnostic, Locale};

use super::docx;
use crate::Typeset;
use crate::paper::{Paper, PaperCell, PaperPart, PaperTable, Picture, Weight};

/// Draws every picture as the same bytes, or none.
#[derive(Debug)]
struct Drawing(Option<&'static [u8]>);

impl Typeset for Drawing {
    fn pdf(&self, _: &Paper) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Err(Vec::new())
    }

    fn png(&self, _: &Picture, _: u32) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.0.map(<[u8]>::to_vec).ok_or_else(Vec::new)
    }
}

const DRAWS: Drawing = Drawing(Some(b"\x89PNG"));

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn document(paper: &Paper) -> String {
    part(&docx(paper, &DRAWS).unwrap(), "word/document.xml")
}

fn of(parts: Vec<PaperPart>) -> Paper {
    Paper { parts, day: Some(jiff::civil::date(2026, 11, 20)), ..Paper::new(Locale::Ja) }
}

fn picture(width: u32) -> Picture {
    Picture { svg: format!("<svg viewBox=\"0 0 {width} 600\"/>"), told: "図 \"A\"".to_owned() }
}

#[test]
fn headings_are_headings_and_tables_repeat_their_heads() {
    let rows = (0..3).map(|row| vec![PaperCell::new(format!("A-{row}"), Weight::Strong), "字".into()]).collect();
    let text = document(&of(vec![
        PaperPart::Title("調達仕様書".to_owned()),
        PaperPart::Heading(1, "要件".to_owned()),
        PaperPart::Heading(3, "背景".to_owned()),
        PaperPart::Table(PaperTable::new(vec!["番号".to_owned(), "内容".to_owned()], rows)),
    ]));
    for style in ["Title", "Heading1", "Heading3", "AkashiTableHead"] {
        assert!(text.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}: {text}");
    }
    // One head and three rows, of two cells each.
    assert_eq!([text.matches("<w:tblHeader/>").count(), text.matches("<w:tr>").count()], [1, 4]);
    assert_eq!(text.matches("<w:tc>").count(), 8);
}

#[test]
fn the_columns_of_a_table_fill_the_line_and_no_more() {
    let row = vec!["a".into(), "long ".repeat(80).as_str().into(), "c".into()];
    let text = document(&of(vec![PaperPart::Table(PaperTable::new(vec![String::new(); 3], vec![row]))]));
    let widths = text.match_indices("<w:gridCol w:w=\"").filter_map(|(at, found)| {
        let rest = text.get(at + found.len()..)?;
        rest.split('"').next()?.parse::<u32>().ok()
    });
    // A4 is 11 906 twentieths wide, of which the margins are twice 1 134.
    let sum: u32 = widths.sum();
    assert!((9500..=9638).contains(&sum), "{sum}");
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "</w:t><w:p/>&amp; \u{0}\u{1b}[0m \u{202e}x\u{ffff} #import \"a\"";
    let text = document(&of(vec![PaperPart::Paragraph(Weight::Plain, hostile.to_owned())]));
    let shown = "&lt;/w:t&gt;&lt;w:p/&gt;&amp;amp; \u{fffd}\u{fffd}[0m \u{fffd}x\u{fffd} #import &quot;a&quot;";
    assert!(text.contains(shown), "{text}");
}

#[test]
fn a_wide_picture_gets_a_sheet_that_lies_and_what_follows_stands_again() {
    let words = || PaperPart::Paragraph(Weight::Plain, "w".to_owned());
    let text =
        document(&of(vec![words(), PaperPart::Figure(picture(3000)), PaperPart::Figure(picture(2800)), words()]));
    // Upright before, lying for both pictures, upright at the end.
    let lies: Vec<bool> = text.split("<w:sectPr>").skip(1).map(|section| section.contains("landscape")).collect();
    assert_eq!(lies, [false, true, false]);
    assert_eq!(text.matches("<w:pageBreakBefore/>").count(), 1);
    assert!(text.contains("descr=\"図 &quot;A&quot;\""), "{text}");
    let small = document(&of(vec![words(), PaperPart::Figure(picture(300)), words()]));
    assert_eq!(small.matches("<w:sectPr>").count(), 1, "{small}");
}

#[test]
fn a_picture_nobody_can_draw_is_told() {
    let file = docx(&of(vec![PaperPart::Figure(picture(3000))]), &Drawing(None)).unwrap();
    let text = part(&file, "word/document.xml");
    assert!(text.contains("図 &quot;A&quot;") && !text.contains("<w:drawing>"), "{text}");
}

#[test]
fn the_file_names_title_day_and_language_and_comes_out_the_same_twice() {
    let paper = of(vec![PaperPart::Title("報告書 <1>".to_owned()), PaperPart::Figure(picture(300))]);
    let file = docx(&paper, &DRAWS).unwrap();
    assert_eq!(file, docx(&paper, &DRAWS).unwrap());
    let core = part(&file, "docProps/core.xml");
    for said in ["<dc:title>報告書 &lt;1&gt;</dc:title>", "2026-11-20T00:00:00Z", "<dc:language>ja</dc:language>"] {
        assert!(core.contains(said), "{core}");
    }
    assert!(part(&file, "word/styles.xml").contains("w:eastAsia=\"游ゴシック\""));
    assert!(part(&file, "word/_rels/document.xml.rels").contains("Target=\"media/1.png\""));
}
