//! What `report` asks of a typesetter, which it must not link itself: the edge hands one over.

use std::fmt::Debug;

use message::Diagnostic;

use crate::paper::{Paper, Picture};

/// Sets papers and draws pictures. The same paper and the same fonts give the same bytes.
pub trait Typeset: Debug + Send + Sync {
    /// A paper as PDF: tagged, with bookmarks, its fonts embedded.
    ///
    /// # Errors
    ///
    /// What is missing, and how to get it, such as a font for Japanese.
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Vec<Diagnostic>>;

    /// A picture as PNG, `width` points wide.
    ///
    /// # Errors
    ///
    /// As above.
    fn png(&self, picture: &Picture, width: u32) -> Result<Vec<u8>, Vec<Diagnostic>>;
}
