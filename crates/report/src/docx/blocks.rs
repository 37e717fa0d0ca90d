//! The parts of a paper as paragraphs, tables and pictures, on sheets that stand or lie.

use super::runs::{paragraph, run, styled};
use super::section::section;
use super::tables;
use super::xml::escaped;
use crate::Typeset;
use crate::paper::{Paper, PaperCell, PaperPart, Picture, Placed, Weight};
use crate::say::labelled;

/// English Metric Units to a point, in which pictures are measured.
const UNITS: u32 = 12_700;

/// What stands between the first and the last sheet.
pub(super) struct Body<'t> {
    typeset: &'t dyn Typeset,
    /// What the part `document.xml` holds.
    pub(super) text: String,
    /// The pictures, each known by its place.
    pub(super) pictures: Vec<Vec<u8>>,
}

/// Where the text has come to.
struct Sheet {
    /// Whether the paper's own sheets lie.
    usual: bool,
    /// Whether this one lies.
    lies: bool,
    /// Whether anything stands on it yet.
    is_begun: bool,
}

impl<'t> Body<'t> {
    /// All of a paper.
    pub(super) fn of(paper: &Paper, typeset: &'t dyn Typeset) -> Self {
        let mut body = Self { typeset, text: String::new(), pictures: Vec::new() };
        let mut sheet = Sheet { usual: paper.wide, lies: paper.wide, is_begun: false };
        for part in &paper.parts {
            body.part(part, paper, &mut sheet);
        }
        body.text.push_str(&section(sheet.lies));
        body
    }

    fn part(&mut self, part: &PaperPart, paper: &Paper, sheet: &mut Sheet) {
        if let PaperPart::Figure(picture) = part {
            return self.figure(picture, sheet);
        }
        self.turn(sheet, sheet.usual);
        let text = match part {
            PaperPart::Title(text) => paragraph("Title", &styled(None, text)),
            PaperPart::Heading(level, text) => paragraph(&format!("Heading{level}"), &styled(None, text)),
            PaperPart::Paragraph(weight, text) => paragraph("Normal", &run(*weight, text)),
            PaperPart::Facts(pairs) => tables::facts(pairs, sheet.lies),
            PaperPart::Terms(terms) => terms.iter().map(|(term, said)| self::term(term, said, paper)).collect(),
            PaperPart::List(items) => items.iter().map(item).collect(),
            PaperPart::Entry(head, lines) => entry(head, lines),
            PaperPart::Table(table) => tables::table(self, table, sheet.lies),
            PaperPart::Exact(lines) => {
                lines.lines().map(|line| paragraph("AkashiExact", &styled(None, line))).collect()
            }
            PaperPart::Break => "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".to_owned(),
            PaperPart::Figure(_) => String::new(),
        };
        self.text.push_str(&text);
        sheet.is_begun = true;
    }

    /// A picture, on a sheet that lies where it needs one.
    fn figure(&mut self, picture: &Picture, sheet: &mut Sheet) {
        let Placed { width, height, lies } = picture.placed(sheet.usual);
        let Some(drawn) = self.drawing(picture, (width, height)) else {
            self.turn(sheet, sheet.usual);
            self.text.push_str(&paragraph("Normal", &run(Weight::Quiet, &picture.told)));
            sheet.is_begun = true;
            return;
        };
        let own_sheet = lies && !sheet.usual;
        let before = if own_sheet && sheet.lies && sheet.is_begun { "<w:pageBreakBefore/>" } else { "" };
        self.turn(sheet, lies || sheet.usual);
        self.text.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"AkashiFigure\"/>{before}</w:pPr>{drawn}</w:p>"));
        sheet.is_begun = true;
    }

    /// Goes on on sheets that lie or stand.
    fn turn(&mut self, sheet: &mut Sheet, lies: bool) {
        if sheet.lies == lies {
            return;
        }
        if sheet.is_begun {
            let end = section(sheet.lies);
            self.text.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"AkashiGap\"/>{end}</w:pPr></w:p>"));
        }
        (sheet.lies, sheet.is_begun) = (lies, false);
    }

    /// A picture in a line of text, so many points wide and high; `None`: it cannot be drawn.
    pub(super) fn drawing(&mut self, picture: &Picture, (width, height): (u32, u32)) -> Option<String> {
        let drawn = self.typeset.png(picture, width).ok()?;
        self.pictures.push(drawn);
        let number = self.pictures.len();
        let (across, down) = (width * UNITS, height.max(1) * UNITS);
        let told = escaped(&picture.told);
        Some(format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{across}\" \
             cy=\"{down}\"/><wp:docPr id=\"{number}\" name=\"{number}\" descr=\"{told}\"/>\
             <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic \
             xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr \
             id=\"{number}\" name=\"{number}.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip \
             r:embed=\"rIdPicture{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{across}\" cy=\"{down}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
             </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        ))
    }
}

fn term(term: &str, said: &str, paper: &Paper) -> String {
    // The sign between a label and what it labels, by the rules of the language.
    let sign = labelled("", "", paper.locale);
    let runs = [run(Weight::Strong, term), styled(None, &sign), styled(None, said)];
    paragraph("AkashiTerm", &runs.concat())
}

fn item(item: &PaperCell) -> String {
    let first = paragraph("ListBullet", &run(item.weight, &item.text));
    let below = item.below.iter().map(|line| paragraph("ListBullet2", &styled(None, line)));
    std::iter::once(first).chain(below).collect()
}

fn entry(head: &[PaperCell], lines: &[String]) -> String {
    let words: Vec<String> = head.iter().map(|cell| run(cell.weight, &cell.text)).collect();
    let first = paragraph("AkashiEntry", &words.join(&styled(None, " – ")));
    let below = lines.iter().map(|line| paragraph("AkashiEntryLine", &styled(None, line)));
    std::iter::once(first).chain(below).collect()
}
