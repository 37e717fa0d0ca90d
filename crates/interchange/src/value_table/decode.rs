//! Files of tables as text: spreadsheet programs in Japan save CSV as Shift_JIS, and "Unicode text" as UTF-16.

use encoding_rs::{Encoding, SHIFT_JIS};
use message::{Diagnostic, Place};

/// The text of a file: by its byte order mark, else UTF-8, else Shift_JIS.
///
/// # Errors
/// It is no text of these.
pub fn decode(file: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), bytes.get(length..).unwrap_or_default()),
        None => (None, bytes),
    };
    let text = match (encoding, std::str::from_utf8(rest)) {
        (Some(encoding), _) => encoding.decode_without_bom_handling_and_without_replacement(rest),
        (None, Ok(text)) => Some(text.into()),
        (None, Err(_)) => SHIFT_JIS.decode_without_bom_handling_and_without_replacement(rest),
    };
    // A spreadsheet's own format decodes as Shift_JIS at times, but is full of characters no text has.
    let is_text = |text: &str| !text.chars().any(|one| one.is_control() && !matches!(one, '\n' | '\r' | '\t'));
    let text = text.filter(|text| is_text(text));
    text.map(Into::into).ok_or_else(|| Diagnostic::error("value-table-encoding").at(Place::file(file)))
}
