//! Secrets given out once: session tokens, one-time links, API tokens. Only their hashes are kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use store::accounts::TokenHash;

/// 256 random bits as text for a cookie or a link; never printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// A fresh secret.
    pub fn new(random: fn(&mut [u8])) -> Self {
        let mut bytes = [0; 32];
        random(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// A secret somebody presents.
    pub fn presented(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What is kept of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash::new(Sha256::digest(self.0.as_bytes()).into())
    }

    /// The text, for the one time it is given out.
    pub fn expose(&self) -> &str {
        &self.0
    }
}
