//! What of an entry is hashed, and how; this format is for ever.
//!
//! * `body_c = HMAC-SHA-256(body_salt, body)`, the body being canonical JSON;
//! * `envelope = JCS({"actor", "body_c", "effective_at", "id", "kind", "recorded_at", "v"})`, with `body_c` in
//!   standard base64 with padding, times as RFC 3339 in UTC with six decimals and `Z`, the id as a lower-case hyphenated
//!   UUID, and `v` as a number;
//! * leaf data `= HMAC-SHA-256(entry_salt, envelope)`, 32 bytes.
//!
//! The hash of the Merkle leaf is [`tlog::leaf_hash`] of the leaf data.
//! Whoever has only leaf data cannot try out guesses of what was stated, because both salts are random and secret.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde::Serialize;
use sha2::Sha256;
use uuid::Uuid;

use crate::entry::{EntryRef, HASH_LEN};

/// Length in bytes of a block of SHA-256, to which HMAC pads its key with zeros (RFC 2104 §2).
const BLOCK_LEN: usize = 64;

/// What stands in an envelope, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// Version of the kind's body.
    pub version: u32,
    /// The entry's own id.
    pub id: Uuid,
    /// When the ledger took the entry, in whole microseconds.
    pub recorded_at: Timestamp,
    /// When the stated fact holds from, in whole microseconds.
    pub effective_at: Timestamp,
    /// Who states it.
    pub actor: &'a str,
    /// The kind of statement.
    pub kind: &'a str,
    /// What stands for the body.
    pub body_commitment: &'a [u8; HASH_LEN],
}

impl<'a> From<&EntryRef<'a>> for Envelope<'a> {
    fn from(entry: &EntryRef<'a>) -> Self {
        Self {
            version: entry.version,
            id: entry.id,
            recorded_at: entry.recorded_at,
            effective_at: entry.effective_at,
            actor: entry.actor,
            kind: entry.kind,
            body_commitment: entry.body_commitment,
        }
    }
}

/// What stands for a body in its leaf: `HMAC-SHA-256(body_salt, body)`.
///
/// `body` must already be canonical JSON; it is hashed as it is.
#[must_use]
pub fn body_commitment(body_salt: &[u8; HASH_LEN], body: &[u8]) -> [u8; HASH_LEN] {
    hmac(body_salt, body)
}

/// The envelope of an entry: canonical JSON, UTF-8, without the body.
#[must_use]
pub fn envelope(envelope: &Envelope<'_>) -> Vec<u8> {
    // INVARIANT: fields in the order of their names, as RFC 8785 sorts them; serde_json escapes strings exactly as
    // RFC 8785 §3.2.2.2 asks, and all numbers here are whole and below 2^53.
    #[derive(Serialize)]
    struct Fields<'a> {
        actor: &'a str,
        body_c: &'a str,
        effective_at: &'a str,
        id: Uuid,
        kind: &'a str,
        recorded_at: &'a str,
        v: u32,
    }
    let fields = Fields {
        actor: envelope.actor,
        body_c: &tlog::Hash::from_bytes(*envelope.body_commitment).to_string(),
        effective_at: &time(envelope.effective_at),
        id: envelope.id,
        kind: envelope.kind,
        recorded_at: &time(envelope.recorded_at),
        v: envelope.version,
    };
    // Writing strings and whole numbers into memory cannot fail.
    serde_json::to_vec(&fields).unwrap_or_default()
}

/// The data of a leaf: `HMAC-SHA-256(entry_salt, envelope)`.
#[must_use]
pub fn leaf_data(entry_salt: &[u8; HASH_LEN], envelope: &[u8]) -> [u8; HASH_LEN] {
    hmac(entry_salt, envelope)
}

/// The leaf data of an entry, computed from what the entry says.
#[must_use]
pub fn entry_leaf_data(entry: &EntryRef<'_>) -> [u8; HASH_LEN] {
    leaf_data(entry.entry_salt, &envelope(&Envelope::from(entry)))
}

/// A time as an envelope spells it: RFC 3339 in UTC with six decimals and `Z`.
#[must_use]
pub fn time(timestamp: Timestamp) -> String {
    format!("{timestamp:.6}")
}

fn hmac(salt: &[u8; HASH_LEN], data: &[u8]) -> [u8; HASH_LEN] {
    let mut key = [0; BLOCK_LEN];
    for (padded, byte) in key.iter_mut().zip(salt) {
        *padded = *byte;
    }
    Hmac::<Sha256>::new(&key.into()).chain_update(data).finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::digest::Digest;
    use crate::suite::material;

    fn base64(bytes: &[u8; HASH_LEN]) -> String {
        tlog::Hash::from_bytes(*bytes).to_string()
    }

    #[test]
    fn a_leaf_is_what_python_computes() {
        // import hmac, hashlib
        // from base64 import b64encode
        // h = lambda key, data: hmac.new(key, data, hashlib.sha256).digest()
        // body = '{"status":"未実施","text":"a\\"b\\u0001"}'.encode()
        // body_c = h(bytes(range(32)), body)
        // envelope = ('{"actor":"person:é\\n","body_c":"' + b64encode(body_c).decode() + '",'
        //   '"effective_at":"2024-02-29T23:59:59.000001Z",'
        //   '"id":"0190163d-8694-739b-aea5-966c26f8ad91","kind":"ImplementationStated",'
        //   '"recorded_at":"2026-01-02T03:04:05.120000Z","v":1}').encode()
        // data = h(bytes(range(32, 64)), envelope)
        // leaf = hashlib.sha256(b"\x00" + data).digest()
        let body = "{\"status\":\"未実施\",\"text\":\"a\\\"b\\u0001\"}".as_bytes();
        let commitment = body_commitment(&std::array::from_fn(|i| i as u8), body);
        assert_eq!(base64(&commitment), "ru8q7UkKk2GZ4i/neFYtbB5A0HjJEZ3fqruQJKkZ/0U=");
        let bytes = envelope(&Envelope {
            version: 1,
            id: "0190163d-8694-739b-aea5-966c26f8ad91".parse().unwrap(),
            recorded_at: "2026-01-02T03:04:05.12Z".parse().unwrap(),
            effective_at: "2024-02-29T23:59:59.000001Z".parse().unwrap(),
            actor: "person:é\n",
            kind: "ImplementationStated",
            body_commitment: &commitment,
        });
        let expected = format!(
            "{{\"actor\":\"person:é\\n\",\"body_c\":\"{}\",\"effective_at\":\"2024-02-29T23:59:59.000001Z\",\
             \"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"kind\":\"ImplementationStated\",\
             \"recorded_at\":\"2026-01-02T03:04:05.120000Z\",\"v\":1}}",
            base64(&commitment)
        );
        assert_eq!(String::from_utf8(bytes.clone()).unwrap(), expected);
        let data = leaf_data(&std::array::from_fn(|i| 32 + i as u8), &bytes);
        assert_eq!(base64(&data), "NrblZnUGpoPi4cGMGsEq0CG0holEkky2H+TTUOKVZzw=");
        assert_eq!(tlog::leaf_hash(data).to_string(), "CUfe51hh5mbJLAobUeCzzWRhlj+LGUSoNIXinfr7O88=");
    }

    #[test]
    fn hmac_matches_rfc_4231() {
        // Test case 2 of RFC 4231 §4.3, its key "Jefe" padded with zeros as HMAC itself does.
        let mut key = [0; HASH_LEN];
        key[..4].copy_from_slice(b"Jefe");
        assert_eq!(
            Digest::from_bytes(hmac(&key, b"what do ya want for nothing?")).to_string(),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn times_have_six_decimals_and_four_digits_of_year() {
        for (text, spelt) in [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000000Z"),
            ("9999-12-30T21:59:59.999999Z", "9999-12-30T21:59:59.999999Z"),
            ("1969-12-31T23:59:59.5+00:00", "1969-12-31T23:59:59.500000Z"),
        ] {
            assert_eq!(time(text.parse().unwrap()), spelt);
        }
    }

    proptest! {
        #[test]
        fn an_envelope_is_canonical_json(new in material::any_entry(), actor in ".*", kind in "\\PC*") {
            let bytes = envelope(&Envelope {
                version: new.version,
                id: new.id,
                recorded_at: new.effective_at,
                effective_at: new.effective_at,
                actor: &actor,
                kind: &kind,
                body_commitment: &new.body_salt,
            });
            let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(serde_json_canonicalizer::to_vec(&value).unwrap(), bytes);
            prop_assert_eq!(value["actor"].as_str(), Some(actor.as_str()));
        }
    }
}
