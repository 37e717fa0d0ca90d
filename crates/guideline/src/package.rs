//! A guideline's files, as one value with one digest.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// The largest package read, in bytes.
const PACKAGE_LIMIT: usize = 16 * 1024 * 1024;

/// The SHA-256 of a package's bytes: it pins the very texts an assessment was made with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = PackageError;

    fn from_str(text: &str) -> Result<Self, PackageError> {
        let hex =
            text.strip_prefix("sha256:").filter(|hex| hex.len() == 64 && hex.is_ascii()).ok_or(PackageError::Digest)?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| PackageError::Digest)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| PackageError::Digest)?;
        }
        Ok(Self(bytes))
    }
}

/// Why bytes are no package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackageError {
    /// Larger than 16 MiB.
    TooLarge,
    /// Not a JSON object of path to text.
    Shape,
    /// Not written `sha256:` and 64 hexadecimal digits.
    Digest,
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the guideline package is larger than 16 MiB",
            Self::Shape => "the guideline package is no JSON object of path to text",
            Self::Digest => "a digest is `sha256:` and 64 hexadecimal digits",
        })
    }
}

impl std::error::Error for PackageError {}

/// A guideline's files: path below its folder (with `/`) to text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// The files in order of path.
    pub files: BTreeMap<String, String>,
}

impl Package {
    /// The package as bytes: one JSON object with sorted keys and no white space. Equal packages have equal bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(&self.files).unwrap_or_default()
    }

    /// Reads what [`Package::to_bytes`] wrote.
    ///
    /// # Errors
    /// Too large, or not an object of path to text.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackageError> {
        if bytes.len() > PACKAGE_LIMIT {
            return Err(PackageError::TooLarge);
        }
        let files = serde_json::from_slice(bytes).map_err(|_| PackageError::Shape)?;
        Ok(Self { files })
    }

    /// The digest of [`Package::to_bytes`].
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Package};

    #[test]
    fn bytes_come_back_and_the_digest_reads_back() {
        let package = Package { files: [("a.toml".to_owned(), "x = 1\n".to_owned())].into() };
        assert_eq!(package.to_bytes(), br#"{"a.toml":"x = 1\n"}"#);
        assert_eq!(Package::from_bytes(&package.to_bytes()), Ok(package.clone()));
        let digest = package.digest();
        assert_eq!(digest.to_string().parse::<Digest>(), Ok(digest));
        assert!("sha256:00".parse::<Digest>().is_err());
        assert!(Package::from_bytes(b"[]").is_err());
    }
}
