//! A list of texts, entry by entry in both languages.

use message::Text;
use serde::{Deserialize, Serialize};

/// As many texts in Japanese as in English, in the same order; files spell it `x.ja = […]`, `x.en = […]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TextListFile")]
pub struct TextList(pub Vec<Text>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextListFile {
    ja: Vec<String>,
    en: Vec<String>,
}

impl TryFrom<TextListFile> for TextList {
    type Error = String;

    fn try_from(file: TextListFile) -> Result<Self, String> {
        if file.ja.len() != file.en.len() {
            return Err(format!("{} texts in Japanese, {} in English", file.ja.len(), file.en.len()));
        }
        Ok(Self(file.ja.into_iter().zip(file.en).map(|(ja, en)| Text::new(ja, en)).collect()))
    }
}
