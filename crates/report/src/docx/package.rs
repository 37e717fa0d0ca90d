//! The file: its parts, and how they hang together.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::blocks::Body;
use super::numbering::numbering;
use super::section::room;
use super::styles::{FONT, OTHER_FONT, styles};
use super::xml::{HEAD, SPACES, escaped};
use crate::paper::Paper;

/// Where kinds of parts are named.
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Puts the file together.
pub(super) fn package(paper: &Paper, body: &Body<'_>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The same day for every file: no clock.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(paper)),
        ("docProps/app.xml", app()),
        ("word/document.xml", format!("{HEAD}<w:document {SPACES}><w:body>{}</w:body></w:document>", body.text)),
        ("word/_rels/document.xml.rels", relations(body.pictures.len())),
        ("word/styles.xml", styles(paper.locale)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", fonts()),
        ("word/footer1.xml", footer(paper)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    for (number, picture) in (1..).zip(&body.pictures) {
        zip.start_file(format!("word/media/{number}.png"), options.compression_method(CompressionMethod::Stored))?;
        zip.write_all(picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("word/document.xml", format!("{word}.document.main+xml")),
        ("word/styles.xml", format!("{word}.styles+xml")),
        ("word/numbering.xml", format!("{word}.numbering+xml")),
        ("word/settings.xml", format!("{word}.settings+xml")),
        ("word/fontTable.xml", format!("{word}.fontTable+xml")),
        ("word/footer1.xml", format!("{word}.footer+xml")),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ];
    let part = |(name, kind): &(&str, String)| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>");
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default \
         Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
         Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>{}</Types>",
        parts.iter().map(part).collect::<String>()
    )
}

fn relationships(list: &[(String, &str, String)]) -> String {
    let one = |(id, kind, target): &(String, &str, String)| {
        format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
    };
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        list.iter().map(one).collect::<String>()
    )
}

fn package_relations() -> String {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relationships(&[
        ("rId1".to_owned(), &format!("{KINDS}/officeDocument"), "word/document.xml".to_owned()),
        ("rId2".to_owned(), core, "docProps/core.xml".to_owned()),
        ("rId3".to_owned(), &format!("{KINDS}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

fn relations(pictures: usize) -> String {
    let kind = |kind: &str| format!("{KINDS}/{kind}");
    let (image, footer) = (kind("image"), kind("footer"));
    let kinds = ["styles", "numbering", "settings", "fontTable"].map(|part| (part, kind(part)));
    let mut list: Vec<(String, &str, String)> =
        kinds.iter().map(|(part, kind)| (format!("rId-{part}"), kind.as_str(), format!("{part}.xml"))).collect();
    list.push(("rIdFooter".to_owned(), &footer, "footer1.xml".to_owned()));
    list.extend(
        (1..=pictures).map(|number| (format!("rIdPicture{number}"), image.as_str(), format!("media/{number}.png"))),
    );
    relationships(&list)
}

/// Title, language and day; without a day, none: the clock has no part in it.
fn core(paper: &Paper) -> String {
    let day = paper.day.map(|day| {
        let at = format!("xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z");
        format!("<dcterms:created {at}</dcterms:created><dcterms:modified {at}</dcterms:modified>")
    });
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>Akashi</dc:creator>\
         <dc:language>{}</dc:language>{}</cp:coreProperties>",
        escaped(paper.title()),
        paper.locale.tag(),
        day.unwrap_or_default()
    )
}

fn app() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Akashi</Application></Properties>"
    )
}

fn settings() -> String {
    format!(
        "{HEAD}<w:settings {SPACES}><w:defaultTabStop w:val=\"840\"/><w:characterSpacingControl \
         w:val=\"compressPunctuation\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn fonts() -> String {
    format!(
        "{HEAD}<w:fonts {SPACES}><w:font w:name=\"{FONT}\"><w:altName w:val=\"{OTHER_FONT}\"/><w:charset w:val=\"80\"/>\
         <w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    )
}

/// The title at the left, the number of the sheet at the right.
fn footer(paper: &Paper) -> String {
    let right = room(paper.wide);
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "{HEAD}<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" \
         w:pos=\"{right}\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r>\
         <w:tab/></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        escaped(paper.title()),
        field("PAGE"),
        field("NUMPAGES"),
    )
}
