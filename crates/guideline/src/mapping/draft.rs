//! What was read of the file of a mapping, before it is held against itself.

use super::{Claim, Pair, Residue, Sums};
use crate::file::Located;

/// Everything read from the file of a mapping, before it is held against itself.
pub(crate) struct MappingDraft {
    pub(crate) claim: Located<Claim>,
    pub(crate) sums: Located<Sums>,
    pub(crate) pairs: Vec<Located<Pair>>,
    pub(crate) residue: Located<Residue>,
}
