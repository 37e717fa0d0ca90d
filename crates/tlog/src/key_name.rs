//! Names and ids of keys that sign notes (C2SP signed-note, "Format" and "Signatures").

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::key::{ED25519, KEY_LEN};

/// Name of a key: not empty, without Unicode spaces, `+` and control characters (C2SP signed-note, "Format").
///
/// By custom a URL without scheme, such as `example.com/log`; a log's key is named like its origin.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyName(String);

/// A text that cannot be the name of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key name must not be empty or hold spaces, `+` or control characters")]
pub struct KeyNameError;

impl KeyName {
    /// The key name spelt `name`.
    ///
    /// # Errors
    ///
    /// [`KeyNameError`] when it is empty or holds a Unicode space, `+` or a control character.
    pub fn new(name: &str) -> Result<Self, KeyNameError> {
        let forbidden = |c: char| c.is_whitespace() || c.is_control() || c == '+';
        if name.is_empty() || name.contains(forbidden) {
            return Err(KeyNameError);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Short id of a key: the first four bytes of a hash of its name, type and public key (C2SP signed-note, "Signatures").
///
/// It tells keys of one name apart and is no protection: anyone can make a key with a given id. Its text form is eight
/// lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; KeyId::LEN]);

impl KeyId {
    /// Length in bytes.
    pub const LEN: usize = 4;

    /// The id with these bytes, in the order in which they stand in a signature.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// The bytes, in the order in which they stand in a signature.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; Self::LEN] {
        self.0
    }

    /// Id of an Ed25519 key: `SHA-256(name || 0x0A || 0x01 || public key)[:4]`.
    pub(crate) fn of_ed25519(name: &KeyName, public_key: &[u8; KEY_LEN]) -> Self {
        let hash = Sha256::new()
            .chain_update(name.as_str())
            .chain_update([b'\n', ED25519])
            .chain_update(public_key)
            .finalize();
        let hash: [u8; 32] = hash.into();
        let [a, b, c, d, ..] = hash;
        Self([a, b, c, d])
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_names_are_refused() {
        for good in ["a", "example.com/log", "ログ", "a-b_c.d:1", "—"] {
            assert_eq!(KeyName::new(good).map(|name| name.to_string()).as_deref(), Ok(good));
        }
        for bad in ["", " ", "a b", "a+b", "+", "a\n", "\ta", "a\u{a0}b", "a\u{3000}b", "a\u{0}", "\u{7f}"] {
            assert_eq!(KeyName::new(bad), Err(KeyNameError), "{bad:?}");
        }
    }

    #[test]
    fn the_text_of_an_id_is_hexadecimal() {
        let id = KeyId::from_bytes([0x00, 0xc7, 0x4f, 0x0a]);
        assert_eq!((id.to_string(), format!("{id:?}")), ("00c74f0a".to_owned(), "00c74f0a".to_owned()));
        assert_eq!(id.to_bytes(), [0x00, 0xc7, 0x4f, 0x0a]);
    }
}
