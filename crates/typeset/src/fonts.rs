//! The fonts of this machine that papers are set in, always in the same order.
//!
//! Fonts are found, not shipped. Only families known to be fit for documents are taken, by the order of a list and not by
//! that of a folder, so that two runs on one machine choose the same ones.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use fontdb::{Database, FaceInfo, Source, Style, Weight};
use message::Diagnostic;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Families with Japanese letters, the best first.
const JAPANESE: &[&str] = &[
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "IPAexGothic",
    "IPAGothic",
    "BIZ UDPGothic",
    "BIZ UDGothic",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic",
    "Meiryo",
    "VL PGothic",
    "VL Gothic",
    "M PLUS 1",
    "M PLUS 1p",
    "TakaoPGothic",
    "MS PGothic",
];

/// Families for signs that a Japanese one lacks.
const BESIDE: &[&str] = &["Noto Sans", "DejaVu Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "Liberation Sans"];

/// Letters a family for papers in Japanese must have: kana, everyday and rarer kanji, punctuation, a sign for numbers.
const NEEDED: &str = "あアー漢字証跡監査脆弱性、。「」（）①〓";

/// The weights papers are set in.
const WEIGHTS: [Weight; 2] = [Weight::NORMAL, Weight::BOLD];

/// Fonts, and what each can write.
#[derive(Debug)]
pub(crate) struct Fonts {
    /// What the typesetter knows of them.
    pub(crate) book: LazyHash<FontBook>,
    /// The fonts, in the order of the book.
    pub(crate) fonts: Vec<Font>,
    /// Their families in the order in which they are asked for a letter.
    pub(crate) families: Vec<String>,
    /// The same fonts as pictures take them, once one was drawn.
    for_pictures: OnceLock<Arc<Database>>,
}

impl Fonts {
    /// Finds the fonts of this machine.
    ///
    /// # Errors
    ///
    /// There is none for Japanese.
    pub(crate) fn find() -> Result<Self, Diagnostic> {
        let mut known = Database::new();
        known.load_system_fonts();
        Self::among(&known)
    }

    /// The fonts among those that are known.
    fn among(known: &Database) -> Result<Self, Diagnostic> {
        let mut fonts: Vec<Font> = Vec::new();
        let mut families = Vec::new();
        let mut is_japanese = false;
        for family in JAPANESE.iter().chain(BESIDE) {
            // The first good family writes Japanese; another one beside it would cost memory and give nothing.
            if is_japanese && JAPANESE.contains(family) {
                continue;
            }
            let of: Vec<Font> = WEIGHTS.iter().filter_map(|weight| font(known, family, *weight)).collect();
            let Some(first) = of.first() else { continue };
            let writes = NEEDED.chars().all(|letter| first.info().coverage.contains(letter.into()));
            if JAPANESE.contains(family) && !writes {
                continue;
            }
            is_japanese |= writes;
            families.push((*family).to_owned());
            fonts.extend(of);
        }
        if !is_japanese {
            return Err(Diagnostic::error("typeset-no-font"));
        }
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, families, for_pictures: OnceLock::new() })
    }

    /// The fonts as pictures take them.
    pub(crate) fn for_pictures(&self) -> Arc<Database> {
        let gather = || {
            let mut known = Database::new();
            for font in &self.fonts {
                known.load_font_source(Source::Binary(Arc::new(font.data().clone())));
            }
            let first = self.families.first().map(String::as_str).unwrap_or_default();
            known.set_sans_serif_family(first);
            known.set_serif_family(first);
            Arc::new(known)
        };
        Arc::clone(self.for_pictures.get_or_init(gather))
    }

    /// Whether any of the fonts can write a letter.
    pub(crate) fn can_write(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(letter.into()))
    }
}

/// The face of a family in a weight: upright and of usual width; of several, that with the least path.
fn font(known: &Database, family: &str, weight: Weight) -> Option<Font> {
    let is_fit = |face: &&FaceInfo| {
        face.families.iter().any(|(name, _)| name == family) && face.weight == weight && face.style == Style::Normal
    };
    let faces = known.faces().filter(is_fit).filter_map(|face| Some((path(face)?, face.index)));
    let (path, index) = faces.min()?;
    let bytes = std::fs::read(path).ok()?;
    Font::new(Bytes::new(bytes), index)
}

fn path(face: &FaceInfo) -> Option<PathBuf> {
    if let Source::File(path) = &face.source { Some(path.clone()) } else { None }
}

#[cfg(test)]
mod tests {
    use fontdb::Database;

    use super::{Fonts, JAPANESE};

    #[test]
    fn without_a_japanese_font_it_is_said_which_one_to_install() {
        let missing = Fonts::among(&Database::new()).unwrap_err();
        for locale in message::Locale::ALL {
            assert!(missing.mend(locale).contains("fonts-noto-cjk"), "{missing:?}");
        }
    }

    #[test]
    fn a_japanese_family_comes_first_and_stands_alone() {
        let fonts = Fonts::find().unwrap();
        let japanese: Vec<&String> =
            fonts.families.iter().filter(|family| JAPANESE.contains(&family.as_str())).collect();
        assert_eq!(japanese, [fonts.families.first().unwrap()]);
        assert!(fonts.can_write('証') && fonts.can_write('跡'));
        assert!(!fonts.can_write('\u{10fffd}'), "nothing is assigned there");
    }
}
