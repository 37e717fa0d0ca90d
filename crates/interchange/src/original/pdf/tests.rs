//! PDFs made here, of a few lines each.

use std::io::Write as _;

use encoding_rs::{EUC_JP, SHIFT_JIS};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_font::hayro_syntax::Pdf;
use hayro_font::hayro_syntax::object::Dict;

use super::cids::Tables;
use crate::original::{Copy, CopyError};

const LINES: [&str; 2] = ["II.1.1.3. 【推奨】 文書保護", "情報セキュリティに関する文書を、髙﨑市で保護する。"];

/// A file of these objects, the first being its root.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(out.len());
        writeln!(out, "{number} 0 obj").unwrap();
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    writeln!(out, "xref\n0 {}\n0000000000 65535 f ", objects.len() + 1).unwrap();
    for place in places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    writeln!(out, "trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").unwrap();
    out
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {dict} /Length {} >>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

/// A page with this content and font, and further objects from the sixth on.
fn page(content: &[u8], font: &str, resources: &str, further: &[Vec<u8>]) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> {resources} >> /Contents 4 0 R >>"),
    ]
    .map(String::into_bytes)
    .to_vec();
    objects.push(stream("", content));
    objects.push(font.as_bytes().to_vec());
    objects.extend(further.iter().cloned());
    file(&objects)
}

/// A Japanese font that is not embedded, its codes being those of a published table.
fn japanese(table: &str, more: &str) -> String {
    format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /{table} {more} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>"
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn set(lines: &[Vec<u8>]) -> Vec<u8> {
    let shown: Vec<String> = lines.iter().map(|line| format!("<{}> Tj T*", hex(line))).collect();
    format!("BT /F 12 Tf 14 TL 50 780 Td {} ET", shown.join(" ")).into_bytes()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn text(pdf: &[u8]) -> Result<String, CopyError> {
    let copy = Copy::of_bytes(pdf)?;
    assert_eq!(copy.pages()[0].number, Some(1));
    Ok(copy.pages().iter().map(|page| page.text.as_str()).collect::<Vec<_>>().join("\u{c}"))
}

#[track_caller]
fn check(what: &str, pdf: &[u8], expected: &str) {
    let bare = |text: &str| crate::original::stream::folded(text);
    let found = text(pdf).unwrap();
    assert_eq!(bare(&found), bare(expected), "{what}");
    assert_eq!(found.trim_end().lines().count(), expected.lines().count(), "{what}: {found}");
}

#[test]
fn fonts_that_name_a_published_table_are_read() {
    let [shift, euc] = [SHIFT_JIS, EUC_JP].map(|encoding| {
        let lines = LINES.map(|line| line.replace("髙﨑", "高崎"));
        let lines: Vec<Vec<u8>> = lines.iter().map(|line| encoding.encode(line).0.into_owned()).collect();
        lines
    });
    let plain = LINES.join("\n").replace("髙﨑", "高崎");
    check("90ms-RKSJ-H", &page(&set(&shift), &japanese("90ms-RKSJ-H", ""), "", &[]), &plain);
    check("90msp-RKSJ-H", &page(&set(&shift), &japanese("90msp-RKSJ-H", ""), "", &[]), &plain);
    check("EUC-H", &page(&set(&euc), &japanese("EUC-H", ""), "", &[]), &plain);
    let wide = LINES.map(utf16);
    for table in ["UniJIS-UTF16-H", "UniJIS-UCS2-H"] {
        check(table, &page(&set(&wide), &japanese(table, ""), "", &[]), &LINES.join("\n"));
    }
}

#[test]
fn fonts_that_bring_a_table_of_their_own_are_read() {
    let table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def \
        1 begincodespacerange <0000> <FFFF> endcodespacerange \
        2 beginbfchar <0001> <6587> <0002> <66F8> endbfchar 1 beginbfrange <0010> <0012> <3042> endbfrange \
        endcmap end end";
    let content = b"BT /F 12 Tf 50 780 Td <000100020010> Tj <0012> Tj ET";
    let font = japanese("Identity-H", "/ToUnicode 6 0 R");
    check("ToUnicode", &page(content, &font, "", &[stream("", table.as_bytes())]), "文書あい");
    // Without it, the numbers are those of the collection: 1125 is the first of its ideographs.
    let content = b"BT /F 12 Tf 50 780 Td <0465> Tj ET";
    check("Identity-H", &page(content, &japanese("Identity-H", ""), "", &[]), "亜");
}

/// Older documents embed fonts that name a published table and bring none to Unicode.
#[test]
fn embedded_fonts_are_read_by_the_published_tables() {
    let of = |font: &str, code: u32, length: usize| {
        let pdf = Pdf::new(page(b"", font, "", &[])).unwrap();
        let fonts = &pdf.pages()[0].resources().fonts;
        let dict = fonts.get::<Dict<'_>>(b"F").unwrap();
        let said = Tables::default().of(&dict)?.unicode(code, length)?;
        match said {
            hayro_cmap::BfString::Char(character) => Some(character),
            hayro_cmap::BfString::String(text) => text.chars().next(),
        }
    };
    assert_eq!(of(&japanese("90ms-RKSJ-H", ""), 0x95B6, 2), Some('文'));
    assert_eq!(of(&japanese("90ms-RKSJ-H", ""), 0x41, 1), Some('A'));
    assert_eq!(of(&japanese("Identity-H", ""), 1125, 2), Some('亜'));
    // One that brings its own table is left to it.
    assert_eq!(of(&japanese("90ms-RKSJ-H", "/ToUnicode 4 0 R"), 0x95B6, 2), None);
}

#[test]
fn lines_and_white_space_are_those_of_the_page() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    for (content, expected) in [
        ("BT /F 10 Tf 50 700 Td (one) Tj 0 -12 Td (two) Tj ET", "one\ntwo"),
        ("BT /F 10 Tf 50 700 Td [(o) 20 (n) -20 (e) -900 (two)] TJ ET", "one two"),
        ("BT /F 10 Tf 50 700 Td (one) Tj ET BT /F 10 Tf 1 0 0 1 300 700 Tm (two) Tj ET", "one two"),
        // A cell to the right is drawn first, one to the left of it is another line.
        ("BT /F 10 Tf 300 700 Td (two) Tj -250 0 Td (one) Tj ET", "two\none"),
        ("BT /F 10 Tf 12 TL 50 700 Td (one) ' (two) ' ET", "one\ntwo"),
        ("q 2 0 0 2 0 0 cm BT /F 10 Tf 50 300 Td (one) Tj ET Q BT /F 10 Tf 50 100 Td (two) Tj ET", "one\ntwo"),
        // Raised a little, as footnotes are, it is the same line.
        ("BT /F 10 Tf 50 700 Td (one) Tj 3 Ts (2) Tj 0 Ts (x) Tj ET", "one2x"),
    ] {
        assert_eq!(text(&page(content.as_bytes(), font, "", &[])).unwrap(), expected, "{content}");
    }
    // A form stands where it is named; one that names itself ends somewhere.
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>",
        b"BT /F 10 Tf 50 700 Td (in) Tj ET /X Do",
    );
    let found = text(&page(b"/X Do", font, "/XObject << /X 6 0 R >>", &[form])).unwrap();
    assert!((1..100).contains(&found.lines().count()), "{found}");
}

#[test]
fn what_is_no_use_is_refused_with_its_reason() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    assert_eq!(text(&page(b"0 0 10 10 re f", font, "", &[])), Err(CopyError::Empty), "a picture");
    assert_eq!(text(b"%PDF-1.4\nnothing of the kind"), Err(CopyError::PdfBroken));
    // An own font without any table: nobody can tell its characters.
    let unknown = japanese("Identity-H", "").replace("(Japan1)", "(Nowhere)");
    let content = b"BT /F 12 Tf 50 780 Td <0101010201030104> Tj ET";
    assert_eq!(text(&page(content, &unknown, "", &[])), Err(CopyError::PdfUnreadable));
}

#[test]
fn a_file_that_unpacks_to_more_than_a_document_is_refused() {
    let packed = |layers: usize| {
        let mut data = vec![b' '; 4 * 1024 * 1024];
        for _ in 0..layers {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&data).unwrap();
            data = encoder.finish().unwrap();
        }
        data
    };
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    // Four million blanks are no harm; three hundred times as many are, and so is packing again and again.
    let blanks = stream("/Filter /FlateDecode", &packed(1));
    assert_eq!(text(&page(b"", font, "", std::slice::from_ref(&blanks))), Err(CopyError::Empty));
    assert_eq!(text(&page(b"", font, "", &vec![blanks; 300])), Err(CopyError::TooLarge));
    let again = stream("/Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode]", &packed(4));
    assert_eq!(text(&page(b"", font, "", &[again])), Err(CopyError::TooLarge));
}

/// However its name is written, and whether it stands in the file or in packed objects.
#[test]
fn a_file_that_is_packed_by_lzw_is_refused() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    let check = |stream: Vec<u8>, expected: CopyError| {
        assert_eq!(text(&page(b"0 0 1 1 re f", font, "", &[stream])), Err(expected));
    };
    check(stream("/Filter /LZWDecode", b"x"), CopyError::PdfLzw);
    check(stream("/Filter [ /ASCIIHexDecode /#4cZ#57Decode ]", b"x"), CopyError::PdfLzw);
    check(stream("/Filter /LZ4Decode", b"x"), CopyError::Empty);
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&b" ".repeat(9_000)).unwrap();
    encoder.write_all(b"7 0 /LZW#44ecode").unwrap();
    check(stream("/Filter /FlateDecode", &encoder.finish().unwrap()), CopyError::PdfLzw);
}

/// Forms that each name the next one twice would be carried out for ever.
#[test]
fn work_that_grows_without_end_is_refused() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    let forms: Vec<Vec<u8>> = (0..12)
        .map(|at| {
            let next = 6 + at + 1;
            let dict =
                format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {next} 0 R >> >>");
            stream(&dict, "/X Do ".repeat(40).as_bytes())
        })
        .collect();
    assert_eq!(text(&page(b"/X Do", font, "/XObject << /X 6 0 R >>", &forms)), Err(CopyError::TooLarge));
}

/// Cut anywhere, a file is read or refused.
#[test]
fn a_file_that_breaks_off_is_read_or_refused() {
    let lines = LINES.map(utf16);
    let whole = page(&set(&lines), &japanese("UniJIS-UTF16-H", ""), "", &[]);
    for end in (0..whole.len()).step_by(37) {
        let _ = Copy::of_bytes(&whole[..end]);
        let mut torn = whole.clone();
        torn[end] = torn[end].wrapping_add(77);
        let _ = Copy::of_bytes(&torn);
    }
}
