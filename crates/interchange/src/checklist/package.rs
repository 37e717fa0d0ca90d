//! The ZIP package of an Excel file, held against its limits before anything reads its XML.

use std::io::{Cursor, Read, Write};

use message::{Diagnostic, Place};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The largest file read.
pub(crate) const FILE_LIMIT: usize = 8 * 1024 * 1024;

/// The largest sum of the parts, uncompressed.
const UNPACKED_LIMIT: u64 = 64 * 1024 * 1024;

/// How many times its compressed size a part may have, once it is larger than [`RATIO_FREE`].
const RATIO_LIMIT: u64 = 200;

/// A part up to this size may have any ratio: short XML is repetitive.
const RATIO_FREE: u64 = 1024 * 1024;

/// The most parts a package may have.
const PART_LIMIT: usize = 1_000;

/// What begins every file of the older, binary formats, and every file locked by a password.
const BINARY: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Start tags put before every part.
///
/// The reader reserves as many strings as the first `sst` promises and computes with the `dimension` it
/// finds before the first `sheetData`. Both are the sender's claims; with these tags in front neither is read.
const SHIELD: &[u8] = b"<sst><sheetData>";

/// Unpacks the XML parts of an Excel file within the limits and packs them again, uncompressed.
///
/// Styles are left out: they say nothing a checklist needs, and the reader copies them once per format.
pub(crate) fn unpack(file: &str, bytes: &[u8]) -> Result<Vec<u8>, Diagnostic> {
    let refuse = |code| Diagnostic::error(code).at(Place::file(file));
    if bytes.len() > FILE_LIMIT {
        return Err(refuse("checklist-file-too-large"));
    }
    if bytes.starts_with(BINARY) {
        return Err(refuse("checklist-binary"));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| refuse("checklist-not-xlsx"))?;
    if archive.index_for_name("[Content_Types].xml").is_none() {
        return Err(refuse("checklist-not-xlsx"));
    }
    if archive.len() > PART_LIMIT {
        return Err(refuse("checklist-unpacked-too-large"));
    }
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let part = match read(&mut archive, index, left) {
            Ok(Part::Xml(name, content)) => {
                left = left.saturating_sub(content.len() as u64);
                (name, content)
            }
            Ok(Part::Other) => continue,
            Ok(Part::TooLarge) => return Err(refuse("checklist-unpacked-too-large")),
            Err(_) => return Err(refuse("checklist-damaged")),
        };
        write(&mut packed, &part.0, &part.1).map_err(|_| refuse("checklist-damaged"))?;
    }
    packed.finish().map(Cursor::into_inner).map_err(|_| refuse("checklist-damaged"))
}

enum Part {
    Xml(String, Vec<u8>),
    Other,
    TooLarge,
}

fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, left: u64) -> ZipResult<Part> {
    let mut part = archive.by_index(index)?;
    let name = part.name()?.into_owned();
    let plain = name.replace('\\', "/").to_ascii_lowercase();
    let is_xml = plain.ends_with(".xml") || plain.ends_with(".rels");
    if part.is_dir() || !is_xml || plain.rsplit('/').next() == Some("styles.xml") {
        return Ok(Part::Other);
    }
    let limit = left.min(RATIO_FREE.max(part.compressed_size().saturating_mul(RATIO_LIMIT)));
    if part.size() > limit {
        return Ok(Part::TooLarge);
    }
    let mut content = Vec::new();
    // The stated size may be a lie: one byte more than allowed is enough to know.
    let count = part.by_ref().take(limit.saturating_add(1)).read_to_end(&mut content)?;
    Ok(if count as u64 > limit { Part::TooLarge } else { Part::Xml(name, content) })
}

fn write(packed: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, content: &[u8]) -> ZipResult<()> {
    packed.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
    packed.write_all(SHIELD)?;
    packed.write_all(content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content))?;
    Ok(())
}
