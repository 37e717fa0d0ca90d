//! Sheets: how large they are, which way they lie, where their footer is.

/// A4, in twentieths of a point.
const SHORT: u32 = 11906;
const LONG: u32 = 16838;

/// The margins on all sides.
const MARGIN: u32 = 1134;

/// The room between the margins of a sheet.
pub(super) fn room(lies: bool) -> u32 {
    (if lies { LONG } else { SHORT }) - 2 * MARGIN
}

/// The properties of the sheets before this place.
pub(super) fn section(lies: bool) -> String {
    let size = if lies {
        format!("<w:pgSz w:w=\"{LONG}\" w:h=\"{SHORT}\" w:orient=\"landscape\"/>")
    } else {
        format!("<w:pgSz w:w=\"{SHORT}\" w:h=\"{LONG}\"/>")
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/><w:type w:val=\"nextPage\"/>{size}\
         <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" w:header=\"567\" \
         w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
}
