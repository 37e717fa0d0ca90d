//! How large the packed parts of a file are once unpacked. The library unpacks whatever it is given, so this is found out
//! first, in little memory.

use std::io::{Read, Write, copy};

use flate2::read::ZlibDecoder;

use super::super::CopyError;
use super::lzw::{self, Watch};

/// The most all parts may amount to, in bytes.
const ALL: u64 = 1024 * 1024 * 1024;

/// The most one of them may.
const ONE: u64 = 192 * 1024 * 1024;

/// How many times a part may be packed.
const LAYERS: usize = 3;

/// Refuses a file whose packed parts are larger than any document's, or packed so that it cannot be found out.
pub(super) fn check(bytes: &[u8]) -> Result<(), CopyError> {
    if lzw::is_named(bytes) {
        return Err(CopyError::PdfLzw);
    }
    let mut all = 0;
    let mut rest = bytes;
    while let Some(at) = position(rest, b"stream") {
        rest = rest.get(at + b"stream".len()..).unwrap_or_default();
        let packed = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        if is_packed(packed) {
            all += size(packed)?;
        }
        if ALL < all {
            return Err(CopyError::TooLarge);
        }
    }
    Ok(())
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|found| found == wanted)
}

/// How large a part is unpacked; of one that is packed several times, the innermost.
fn size(packed: &[u8]) -> Result<u64, CopyError> {
    let mut reader: Box<dyn Read + '_> = Box::new(packed);
    for layer in 0.. {
        if layer == LAYERS {
            return Err(CopyError::TooLarge);
        }
        let mut unpacked = ZlibDecoder::new(reader).take(ONE + 1);
        let mut head = [0; 2];
        if unpacked.read_exact(&mut head).is_err() {
            return Ok(0);
        }
        if !is_packed(&head) {
            // One that breaks off has been unpacked as far as it goes. Objects may be packed, and name a way of packing.
            let mut watch = Watch::default();
            let _ = watch.write_all(&head);
            let _ = copy(&mut unpacked, &mut watch);
            return match watch {
                Watch { is_named: true, .. } => Err(CopyError::PdfLzw),
                Watch { size, .. } if ONE < size => Err(CopyError::TooLarge),
                Watch { size, .. } => Ok(size),
            };
        }
        reader = Box::new(std::io::Cursor::new(head).chain(unpacked));
    }
    Ok(0)
}

/// Whether bytes begin as the packed parts of a PDF do.
fn is_packed(bytes: &[u8]) -> bool {
    let [first, second, ..] = *bytes else { return false };
    first & 0x0f == 8 && (u16::from(first) << 8 | u16::from(second)).is_multiple_of(31)
}
