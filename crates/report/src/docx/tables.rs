//! Tables: a head that comes again on every sheet, columns as wide as they need to be.

use super::blocks::Body;
use super::runs::{paragraph, run, styled};
use super::section::room;
use crate::paper::{PaperCell, PaperTable};

/// The height of a row that is written in by hand.
const BY_HAND: u32 = 740;

/// The share of the names of facts in their table, in thousandths.
const NAMES: u32 = 230;

/// A table.
pub(super) fn table(body: &mut Body<'_>, table: &PaperTable, lies: bool) -> String {
    let widths = widths(&table.shares(lies), lies);
    let head = table
        .head
        .iter()
        .zip(&widths)
        .map(|(name, width)| cell(*width, &paragraph("AkashiTableHead", &styled(None, name))));
    let head = format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>", head.collect::<String>());
    let look = if table.by_hand {
        format!("<w:trPr><w:cantSplit/><w:trHeight w:val=\"{BY_HAND}\"/></w:trPr>")
    } else {
        String::new()
    };
    let mut rows = String::new();
    for row in &table.rows {
        let cells = row.iter().zip(&widths).map(|(one, width)| cell(*width, &content(body, one, *width)));
        rows.push_str(&format!("<w:tr>{look}{}</w:tr>", cells.collect::<String>()));
    }
    whole("AkashiTable", true, &widths, &format!("{head}{rows}"))
}

/// Names with what is known, without rules and without a head.
pub(super) fn facts(pairs: &[(String, String)], lies: bool) -> String {
    let widths = widths(&[NAMES, 1000 - NAMES], lies);
    let row = |(name, said): &(String, String)| {
        let texts =
            [paragraph("AkashiFactName", &styled(None, name)), paragraph("AkashiTableText", &styled(None, said))];
        let cells: String = texts.iter().zip(&widths).map(|(text, width)| cell(*width, text)).collect();
        format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    };
    whole("AkashiFacts", false, &widths, &pairs.iter().map(row).collect::<String>())
}

fn whole(style: &str, has_head: bool, widths: &[u32], rows: &str) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let first = u8::from(has_head);
    let sum: u32 = widths.iter().sum();
    // A paragraph behind it keeps two tables apart.
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{sum}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"{first}\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{}",
        paragraph("AkashiGap", "")
    )
}

fn cell(width: u32, content: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>")
}

/// What stands in a cell: a picture, or lines as paragraphs of their own.
fn content(body: &mut Body<'_>, one: &PaperCell, width: u32) -> String {
    // Twentieths of a point, less the padding of the cell.
    let points = width.saturating_sub(170) / 20;
    let picture = one.picture.as_ref().and_then(|picture| body.drawing(picture, (points, 6)));
    if let Some(drawn) = picture {
        return paragraph("AkashiTableText", &drawn);
    }
    one.all_lines().map(|line| paragraph("AkashiTableText", &run(one.weight, line))).collect()
}

/// Shares as widths that fill a line.
fn widths(shares: &[u32], lies: bool) -> Vec<u32> {
    let whole = shares.iter().sum::<u32>().max(1);
    shares.iter().map(|share| room(lies) * share / whole).collect()
}
