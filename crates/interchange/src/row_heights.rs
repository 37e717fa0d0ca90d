//! Row heights that fit the text and still grow with it.
//!
//! The writer either fixes a height for ever or leaves it out. Left out, Excel finds it on opening, but other
//! programs and printers show one line; fixed, no program makes room for what people write. Between the two,
//! the format allows a height that is only a beginning. It is put in afterwards.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};

use message::{Locale, display_width};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The sheet the heights belong to.
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The highest row the format allows, in points.
const HIGHEST: f64 = 409.0;

/// The height in points of a row whose cells hold these texts, each in a column as wide as so many characters.
pub(crate) fn height<'t>(locale: Locale, texts: impl IntoIterator<Item = (f64, &'t str)>) -> f64 {
    let line = match locale {
        Locale::Ja => 16.5,
        Locale::En => 13.0,
    };
    let lines = texts.into_iter().map(|(width, text)| lines(text, width)).max().unwrap_or(1);
    (lines as f64 * line + 5.0).min(HIGHEST)
}

/// How many lines a text takes in a column; a little more rather than a little less.
fn lines(text: &str, width: f64) -> usize {
    // A width counts digits; letters and kana are narrower on the whole.
    let columns = ((width * 1.1) as usize).max(1);
    text.lines().map(|line| display_width(line).div_ceil(columns).max(1)).sum::<usize>().max(1)
}

/// Puts the heights, by row counted from 0, into a written workbook.
pub(crate) fn put(workbook: &[u8], heights: &BTreeMap<u32, f64>) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(workbook))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index)?;
        let name = part.name()?.into_owned();
        if name != SHEET {
            writer.raw_copy_file(part)?;
            continue;
        }
        let mut sheet = String::new();
        part.read_to_string(&mut sheet)?;
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(with_heights(&sheet, heights).as_bytes())?;
    }
    writer.finish().map(Cursor::into_inner)
}

fn with_heights(sheet: &str, heights: &BTreeMap<u32, f64>) -> String {
    const ROW: &str = "<row r=\"";
    let mut written = String::with_capacity(sheet.len() + heights.len() * 12);
    let mut pieces = sheet.split(ROW);
    written.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        written.push_str(ROW);
        let row = piece.split_once('"').and_then(|(number, _)| number.parse::<u32>().ok());
        let height = row.and_then(|row| heights.get(&row.checked_sub(1)?));
        match (height, piece.split_once('>')) {
            (Some(height), Some((attributes, cells))) => {
                // Writing to a string cannot fail.
                let _ = write!(written, "{attributes} ht=\"{height}\">{cells}");
            }
            _ => written.push_str(piece),
        }
    }
    written
}
