//! What must not show up in a log.

use std::fmt;

/// A value whose `Debug` form says nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secret<T>(T);

/// The SHA-256 of a token somebody holds; the token itself is kept nowhere.
pub type TokenHash = Secret<[u8; 32]>;

impl<T> Secret<T> {
    /// Wraps a value.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, for whoever checks something against it.
    #[must_use]
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
