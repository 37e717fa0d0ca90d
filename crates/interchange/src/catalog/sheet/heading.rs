//! The names columns may be headed with.

use message::nfkc;

/// What stands in the first line above a column.
pub(super) struct Heading<'h> {
    /// The English name of what the column holds, or the heading itself in small letters.
    pub(super) name: String,
    /// The language behind the full stop.
    pub(super) tag: Option<String>,
    /// The heading as it stands, for those nobody knows.
    pub(super) printed: &'h str,
    /// Whether it is one of the Japanese names.
    pub(super) is_japanese: bool,
}

/// The Japanese names, each with the English one.
const JAPANESE: [(&str, &str); 20] = [
    ("項番", "id"),
    ("番号", "id"),
    ("上位の項番", "parent"),
    ("上位項番", "parent"),
    ("上位", "parent"),
    ("階層", "depth"),
    ("深さ", "depth"),
    ("題名", "title"),
    ("項目名", "title"),
    ("タイトル", "title"),
    ("本文", "text"),
    ("要求事項", "text"),
    ("内容", "text"),
    ("評価対象", "assessable"),
    ("グループ", "groups"),
    ("レベル", "groups"),
    ("注釈", "annotation"),
    ("備考", "annotation"),
    ("手引", "guidance"),
    ("エビデンス", "evidence"),
];

impl<'h> Heading<'h> {
    pub(super) fn of(heading: &'h str) -> Self {
        let printed = heading.trim();
        let plain = nfkc(printed);
        let (name, tag) = match plain.split_once('.') {
            Some((name, tag)) => (name.trim(), Some(tag.trim().to_owned())),
            None => (plain.as_str(), None),
        };
        let known = JAPANESE.iter().find(|(japanese, _)| *japanese == name);
        Self {
            name: known.map_or_else(|| name.to_lowercase(), |(_, name)| (*name).to_owned()),
            tag,
            printed,
            is_japanese: known.is_some(),
        }
    }

    /// Whether what stands below it is in a language.
    pub(super) fn has_language(&self) -> bool {
        matches!(self.name.as_str(), "title" | "text" | "annotation" | "evidence" | "guidance")
    }
}
