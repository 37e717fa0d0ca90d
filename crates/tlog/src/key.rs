//! Keys that sign notes, and their text forms (C2SP signed-note, "Signatures").
//!
//! Only Ed25519 (signature type `0x01`) is known here.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::key_name::{KeyId, KeyName, KeyNameError};

/// Length of an Ed25519 public key and of the seed of a private one, in bytes.
pub const KEY_LEN: usize = 32;

/// Length of an Ed25519 signature in bytes.
pub const SIGNATURE_LEN: usize = 64;

/// The signature type byte of Ed25519 in C2SP signed-note.
pub(crate) const ED25519: u8 = 0x01;

/// Length in bytes of the signature type and a key, as they are encoded in text.
const TYPED_KEY_LEN: usize = KEY_LEN + 1;

/// Length of the same as base64, in characters; there is no padding.
const TYPED_KEY_BASE64_LEN: usize = 44;

/// What a private key's text form starts with.
const PRIVATE_PREFIX: &str = "PRIVATE+KEY+";

/// Why a text or bytes are not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseKeyError {
    /// The text does not have the three parts name, id and key, joined by `+`; or a private key does not start with
    /// `PRIVATE+KEY+`.
    #[error("a key is written as name, id and base64, joined by `+`")]
    Format,
    /// The name is none.
    #[error("the name of the key is not possible")]
    Name(#[source] KeyNameError),
    /// The base64 part does not hold a type byte and 32 bytes of key.
    #[error("the base64 part of the key does not hold a type and {KEY_LEN} bytes")]
    Base64,
    /// The key is of a type other than Ed25519.
    #[error("the key has the signature type {found}, only {ED25519} (Ed25519) is known")]
    Type {
        /// Signature type byte found.
        found: u8,
    },
    /// The public key is not a point of the curve, or one of the few points for which signatures can be made without a
    /// private key.
    #[error("the public key is not a usable Ed25519 key")]
    Point,
    /// The id does not belong to the name and the key.
    #[error("the id does not belong to this name and key")]
    Id,
}

/// A public key that verifies signatures on notes.
///
/// Its text form (`Display` and `FromStr`), called *vkey*, is `<name>+<key id>+<base64(0x01 || public key)>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: KeyName,
    id: KeyId,
    key: VerifyingKey,
}

impl VerifierKey {
    /// The verifier key of this name and 32-byte Ed25519 public key (RFC 8032 §5.1.5).
    ///
    /// # Errors
    ///
    /// [`ParseKeyError::Point`] when the bytes are not a public key, or a weak one.
    pub fn from_public_key(name: KeyName, public_key: &[u8; KEY_LEN]) -> Result<Self, ParseKeyError> {
        let key = VerifyingKey::from_bytes(public_key).map_err(|_| ParseKeyError::Point)?;
        if key.is_weak() {
            return Err(ParseKeyError::Point);
        }
        Ok(Self { id: KeyId::of_ed25519(&name, public_key), name, key })
    }

    /// Name of the key.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Id of the key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The 32 bytes of the Ed25519 public key.
    #[must_use]
    pub fn public_key(&self) -> [u8; KEY_LEN] {
        self.key.to_bytes()
    }

    /// Whether `signature` is this key's Ed25519 signature over `message`, checked strictly: no other spelling of a
    /// valid signature passes.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::from_slice(signature) else {
            return false;
        };
        self.key.verify_strict(message, &signature).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let typed = typed_key(&self.public_key());
        write!(f, "{}+{}+{}", self.name, self.id, STANDARD.encode(typed.as_slice()))
    }
}

impl FromStr for VerifierKey {
    type Err = ParseKeyError;

    /// Parses the text form of a verifier key.
    ///
    /// # Errors
    ///
    /// [`ParseKeyError`] for everything but the one spelling that `Display` writes.
    fn from_str(vkey: &str) -> Result<Self, Self::Err> {
        let (name, id, key) = split_key(vkey)?;
        let key = Self::from_public_key(name, &key)?;
        if key.id.to_string() != id {
            return Err(ParseKeyError::Id);
        }
        Ok(key)
    }
}

/// A private key that signs notes.
///
/// Its text form, called *skey*, is `PRIVATE+KEY+<name>+<key id>+<base64(0x01 || seed)>`; it is written by
/// [`SignerKey::to_skey`] only. `Debug` shows name and id, never the secret, and the secret is wiped from memory when
/// the key is dropped.
pub struct SignerKey {
    name: KeyName,
    id: KeyId,
    key: SigningKey,
}

impl SignerKey {
    /// The key of this name that is derived from a 32-byte Ed25519 seed (RFC 8032 §5.1.5).
    ///
    /// The seed must come from a cryptographic random source and be kept secret by the caller.
    #[must_use]
    pub fn from_seed(name: KeyName, seed: &[u8; KEY_LEN]) -> Self {
        let key = SigningKey::from_bytes(seed);
        let id = KeyId::of_ed25519(&name, key.verifying_key().as_bytes());
        Self { name, id, key }
    }

    /// The key written as `PRIVATE+KEY+<name>+<key id>+<base64(0x01 || seed)>`.
    ///
    /// # Errors
    ///
    /// [`ParseKeyError`] for everything but the one spelling that [`SignerKey::to_skey`] writes.
    pub fn from_skey(skey: &str) -> Result<Self, ParseKeyError> {
        let rest = skey.strip_prefix(PRIVATE_PREFIX).ok_or(ParseKeyError::Format)?;
        let (name, id, seed) = split_key(rest)?;
        let key = Self::from_seed(name, &seed);
        if key.id.to_string() != id {
            return Err(ParseKeyError::Id);
        }
        Ok(key)
    }

    /// The secret text form of the key.
    #[must_use]
    pub fn to_skey(&self) -> SecretText {
        let seed = Zeroizing::new(self.key.to_bytes());
        let typed = typed_key(&seed);
        let base64 = Zeroizing::new(STANDARD.encode(typed.as_slice()));
        let public = format!("{PRIVATE_PREFIX}{}+{}+", self.name, self.id);
        // As large as needed from the start, so that growing leaves no copies behind.
        let mut text = Zeroizing::new(String::with_capacity(public.len().saturating_add(base64.len())));
        text.push_str(&public);
        text.push_str(&base64);
        SecretText(text)
    }

    /// The public half of the key, under the same name.
    #[must_use]
    pub fn verifier_key(&self) -> VerifierKey {
        VerifierKey { name: self.name.clone(), id: self.id, key: self.key.verifying_key() }
    }

    /// Name of the key.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Id of the key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The Ed25519 signature over `message` (RFC 8032 §5.1.6): always the same for the same message.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_LEN] {
        self.key.sign(message).to_bytes()
    }
}

impl fmt::Debug for SignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignerKey").field("name", &self.name).field("id", &self.id).finish_non_exhaustive()
    }
}

/// The text form of a private key: wiped from memory when dropped, not shown by `Debug`.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The secret itself, to be written where only its owner reads.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretText").finish_non_exhaustive()
    }
}

/// The signature type and the 32 bytes of a public key or seed.
fn typed_key(key: &[u8; KEY_LEN]) -> Zeroizing<Vec<u8>> {
    let mut typed = Zeroizing::new(Vec::with_capacity(TYPED_KEY_LEN));
    typed.push(ED25519);
    typed.extend_from_slice(key);
    typed
}

/// Splits `<name>+<id>+<base64>` and decodes the last part, which may hold `+` itself.
fn split_key(text: &str) -> Result<(KeyName, &str, Zeroizing<[u8; KEY_LEN]>), ParseKeyError> {
    let (name, rest) = text.split_once('+').ok_or(ParseKeyError::Format)?;
    let (id, base64) = rest.split_once('+').ok_or(ParseKeyError::Format)?;
    let name = KeyName::new(name).map_err(ParseKeyError::Name)?;
    if base64.len() != TYPED_KEY_BASE64_LEN {
        return Err(ParseKeyError::Base64);
    }
    let mut typed = Zeroizing::new([0; TYPED_KEY_LEN]);
    let decoded = STANDARD.decode_slice(base64, typed.as_mut_slice());
    if decoded != Ok(TYPED_KEY_LEN) {
        return Err(ParseKeyError::Base64);
    }
    let (kind, key) = typed.split_first_chunk::<1>().ok_or(ParseKeyError::Base64)?;
    if *kind != [ED25519] {
        let [found] = *kind;
        return Err(ParseKeyError::Type { found });
    }
    let mut bytes = Zeroizing::new([0; KEY_LEN]);
    bytes.copy_from_slice(key);
    Ok((name, id, bytes))
}

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) mod tests_support {
    use super::{KeyId, VerifierKey};

    /// The same key under an id that is not its own, as an attacker may find one.
    pub(crate) fn with_id(key: VerifierKey, id: KeyId) -> VerifierKey {
        VerifierKey { id, ..key }
    }
}
