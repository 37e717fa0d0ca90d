//! The typesetter that the edges hand over.

use std::sync::OnceLock;

use message::Diagnostic;
use report::Typeset;
use report::paper::{Paper, Picture};

use crate::fonts::Fonts;
use crate::{pdf, picture};

/// Sets papers in the fonts of this machine, which are looked for once, when the first paper is set.
#[derive(Debug, Default)]
pub struct Typesetter {
    fonts: OnceLock<Fonts>,
}

impl Typesetter {
    /// One that has not looked for fonts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The fonts. Where none was found they are looked for again: somebody may have installed one meanwhile.
    fn fonts(&self) -> Result<&Fonts, Vec<Diagnostic>> {
        if let Some(fonts) = self.fonts.get() {
            return Ok(fonts);
        }
        let found = Fonts::find().map_err(|missing| vec![missing])?;
        Ok(self.fonts.get_or_init(|| found))
    }
}

impl Typeset for Typesetter {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Vec<Diagnostic>> {
        pdf::pdf(paper, self.fonts()?)
    }

    fn png(&self, picture: &Picture, width: u32) -> Result<Vec<u8>, Vec<Diagnostic>> {
        picture::png(picture, width, self.fonts()?).map_err(|problem| vec![problem])
    }
}
