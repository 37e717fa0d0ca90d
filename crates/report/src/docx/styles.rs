//! The looks of everything, under names that whoever edits the file finds in its list of styles.

use message::Locale;

use super::xml::{HEAD, SPACES};

/// The font of all texts, by the name that Word knows it by; `fontTable.xml` names another for machines without it.
pub(super) const FONT: &str = "游ゴシック";

/// Where that font is missing.
pub(super) const OTHER_FONT: &str = "Noto Sans CJK JP";

/// A style of paragraphs: id, name, the style it comes from, what paragraphs and letters look like.
type Look = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Word numbers sizes in half points and spaces in twentieths.
const PARAGRAPHS: &[Look] = &[
    (
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>",
        "<w:b/><w:sz w:val=\"40\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"3\" w:color=\"1D2129\"/></w:pBdr><w:spacing w:before=\"480\" w:after=\"160\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"120\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"22\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"100\"/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:color w:val=\"4D535E\"/><w:sz w:val=\"19\"/>",
    ),
    (
        "ListBullet",
        "List Bullet",
        "Normal",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
        "",
    ),
    (
        "ListBullet2",
        "List Bullet 2",
        "Normal",
        "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
        "<w:color w:val=\"4D535E\"/><w:sz w:val=\"17\"/>",
    ),
    ("Footer", "footer", "Normal", "<w:spacing w:after=\"0\"/>", "<w:color w:val=\"4D535E\"/><w:sz w:val=\"15\"/>"),
    (
        "AkashiTableText",
        "Akashi Table Text",
        "Normal",
        "<w:spacing w:before=\"0\" w:after=\"40\" w:line=\"250\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>",
        "<w:sz w:val=\"16\"/>",
    ),
    (
        "AkashiTableHead",
        "Akashi Table Head",
        "AkashiTableText",
        "<w:keepNext/>",
        "<w:b/><w:color w:val=\"4D535E\"/><w:sz w:val=\"15\"/>",
    ),
    ("AkashiFactName", "Akashi Fact Name", "AkashiTableText", "", "<w:color w:val=\"4D535E\"/>"),
    ("AkashiTerm", "Akashi Term", "Normal", "<w:spacing w:after=\"80\"/><w:ind w:left=\"284\" w:hanging=\"284\"/>", ""),
    ("AkashiEntry", "Akashi Entry", "Normal", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/>", ""),
    (
        "AkashiEntryLine",
        "Akashi Entry Line",
        "Normal",
        "<w:spacing w:after=\"40\"/><w:ind w:left=\"284\"/>",
        "<w:sz w:val=\"17\"/>",
    ),
    (
        "AkashiFigure",
        "Akashi Figure",
        "Normal",
        "<w:keepLines/><w:spacing w:before=\"160\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>",
        "",
    ),
    (
        "AkashiExact",
        "Akashi Exact",
        "Normal",
        "<w:keepLines/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F4F0\"/><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>",
        "<w:noProof/><w:sz w:val=\"13\"/>",
    ),
    (
        "AkashiGap",
        "Akashi Gap",
        "Normal",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"4\"/>",
    ),
];

/// A style of letters: id, name, what letters look like.
const LETTERS: &[(&str, &str, &str)] = &[
    ("AkashiStrong", "Akashi Strong", "<w:b/>"),
    ("AkashiQuiet", "Akashi Quiet", "<w:color w:val=\"4D535E\"/>"),
    ("AkashiGood", "Akashi Good", "<w:b/><w:color w:val=\"17694D\"/>"),
    ("AkashiFair", "Akashi Fair", "<w:b/><w:color w:val=\"7A5200\"/>"),
    ("AkashiBad", "Akashi Bad", "<w:b/><w:color w:val=\"A81C3D\"/>"),
];

/// The room inside the cells of a table.
const PADDING: &str = "<w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>\
     <w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>";

/// The part `styles.xml`.
pub(super) fn styles(locale: Locale) -> String {
    let (latin, justified) = match locale {
        Locale::Ja => ("en-US", "both"),
        Locale::En => ("en-GB", "left"),
    };
    let paragraphs: String = PARAGRAPHS.iter().map(paragraph).collect();
    let letters: String = LETTERS.iter().map(letter).collect();
    format!(
        "{HEAD}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{FONT}\" w:hAnsi=\"{FONT}\" \
         w:eastAsia=\"{FONT}\" w:cs=\"{FONT}\"/><w:color w:val=\"1D2129\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>\
         <w:lang w:val=\"{latin}\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>\
         <w:widowControl/><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/>\
         <w:jc w:val=\"{justified}\"/></w:pPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>{paragraphs}{letters}{}</w:styles>",
        tables(),
    )
}

fn paragraph((id, name, base, look, letters): &Look) -> String {
    let next = if id.starts_with("Heading") || *id == "Title" { "<w:next w:val=\"Normal\"/>" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{base}\"/>{next}\
         <w:qFormat/><w:pPr>{look}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
}

fn letter((id, name, look): &(&str, &str, &str)) -> String {
    format!(
        "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:qFormat/><w:rPr>{look}</w:rPr>\
         </w:style>"
    )
}

/// Tables with fine rules between their rows, and without any.
fn tables() -> String {
    let rule = |side: &str, width: u8, colour: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{width}\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    let rules = [rule("bottom", 4, "C9C6BF"), rule("insideH", 4, "C9C6BF")].concat();
    let head = rule("bottom", 8, "1D2129");
    format!(
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"AkashiTable\"><w:name w:val=\"Akashi Table\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{rules}</w:tblBorders>{PADDING}</w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>{head}</w:tcBorders><w:shd w:val=\"clear\" \
         w:color=\"auto\" w:fill=\"F4F4F0\"/></w:tcPr></w:tblStylePr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"AkashiFacts\"><w:name w:val=\"Akashi Facts\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr>{PADDING}</w:tblPr></w:style>"
    )
}
