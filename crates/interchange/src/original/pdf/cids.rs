//! Characters of fonts that say by a published table alone what they are: embedded fonts of older Japanese documents.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_cmap::{CMap, CMapName, CidFamily, load_embedded};
use hayro_font::hayro_syntax::object::{Array, Dict, Name, String as Text};

/// The tables of a font: from codes to the characters of a collection, and from these to Unicode.
#[derive(Clone)]
pub(super) struct Cids {
    codes: Option<Rc<CMap>>,
    characters: Rc<CMap>,
}

/// Tables that were read, by name.
#[derive(Default)]
pub(super) struct Tables(HashMap<Vec<u8>, Option<Rc<CMap>>>);

impl Tables {
    fn table(&mut self, name: CMapName<'_>) -> Option<Rc<CMap>> {
        let read = || CMap::parse(load_embedded(CMapName::from_bytes(name.to_bytes()))?, load_embedded).map(Rc::new);
        self.0.entry(name.to_bytes().to_vec()).or_insert_with(read).clone()
    }

    /// The tables of a font that names one of the published ones and brings none to Unicode itself.
    pub(super) fn of(&mut self, font: &Dict<'_>) -> Option<Cids> {
        if font.contains_key(b"ToUnicode") {
            return None;
        }
        let encoding = font.get::<Name<'_>>(b"Encoding")?;
        let below = font.get::<Array<'_>>(b"DescendantFonts")?.iter::<Dict<'_>>().next()?;
        let collection = below.get::<Dict<'_>>(b"CIDSystemInfo")?;
        let (registry, ordering) = (collection.get::<Text<'_>>(b"Registry")?, collection.get::<Text<'_>>(b"Ordering")?);
        let family = CidFamily::from_registry_ordering(registry.as_bytes(), ordering.as_bytes());
        let characters = self.table(family.ucs2_cmap()?)?;
        let codes = match CMapName::from_bytes(&encoding) {
            CMapName::IdentityH | CMapName::IdentityV => None,
            name => Some(self.table(name)?),
        };
        Some(Cids { codes, characters })
    }
}

impl Cids {
    /// What a code of so many bytes stands for.
    pub(super) fn unicode(&self, code: u32, length: usize) -> Option<hayro_cmap::BfString> {
        let length = u8::try_from(length).ok()?;
        let cid = match &self.codes {
            Some(codes) => codes.lookup_cid_code(code, length)?,
            None => code,
        };
        self.characters.lookup_bf_string(cid)
    }
}
