//! The signs before the items of lists.

use super::xml::{HEAD, SPACES};

/// The part `numbering.xml`: one list of two levels.
pub(super) fn numbering() -> String {
    let level = |number: u8, sign: &str, left: u32| {
        format!(
            "<w:lvl w:ilvl=\"{number}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{sign}\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"284\"/></w:pPr></w:lvl>"
        )
    };
    let levels = [level(0, "•", 284), level(1, "–", 567)].concat();
    format!(
        "{HEAD}<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType \
         w:val=\"hybridMultilevel\"/>{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         </w:numbering>"
    )
}
