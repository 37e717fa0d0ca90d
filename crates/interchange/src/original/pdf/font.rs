//! The fonts of a document, asked for what their codes mean and how far they reach.

use std::sync::Arc;

use hayro_cmap::{BfString, load_embedded};
use hayro_font::hayro_syntax::object::Dict;
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};

use super::cids::{Cids, Tables};

/// The fonts of a document.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    tables: CMapResolverFn,
    published: Tables,
}

impl Default for Fonts<'_> {
    fn default() -> Self {
        // Fonts that are not embedded are told by their tables; that some other is drawn instead is nothing to us.
        let programs: FontResolverFn = Arc::new(|query| match query {
            FontQuery::Standard(standard) => Some(standard.get_font_data()),
            FontQuery::Fallback(query) => Some(query.pick_standard_font().get_font_data()),
        });
        Self { cache: FontCache::new(), programs, tables: Arc::new(load_embedded), published: Tables::default() }
    }
}

impl<'a> Fonts<'a> {
    /// A font by what the document says of it.
    pub(super) fn font(&mut self, dict: &Dict<'a>) -> Option<TextFont<'a>> {
        let font = self.cache.font(dict, &self.programs, &self.tables)?;
        Some(TextFont { font, cids: self.published.of(dict) })
    }
}

/// A font that text is set in.
#[derive(Clone)]
pub(super) struct TextFont<'a> {
    font: Font<'a>,
    cids: Option<Cids>,
}

/// A code of a text.
pub(super) struct Code {
    pub(super) code: u32,
    /// How many bytes it takes.
    pub(super) length: usize,
}

impl TextFont<'_> {
    /// The code that stands at a place.
    pub(super) fn code(&self, text: &[u8], at: usize) -> Code {
        let (code, length) = self.font.read_code(text, at);
        Code { code, length: length.max(1) }
    }

    /// What a code stands for; `None`: nobody says.
    pub(super) fn unicode(&self, code: &Code) -> Option<String> {
        let own = match self.font.glyph(self.font.map_code(code.code), code.code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let published = || self.cids.as_ref()?.unicode(code.code, code.length);
        Some(match own.or_else(published)? {
            BfString::Char(character) => character.to_string(),
            BfString::String(text) => text,
        })
    }

    /// How far the next character stands, in thousandths of the size: to the right, or down.
    pub(super) fn advance(&self, code: &Code) -> (f64, f64) {
        let advance = self.font.code_advance(code.code);
        (advance.x, advance.y)
    }

    pub(super) fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }
}
