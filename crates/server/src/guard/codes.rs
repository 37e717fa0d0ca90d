//! Time-based codes (RFC 6238) as a second factor.

use jiff::Timestamp;
use store::accounts::Person;
use totp_rs::{Builder, Secret, Totp};

use crate::failure::Failure;
use crate::house::House;

/// Length of a fresh secret in bytes (RFC 4226: at least 16, better 20).
const LENGTH: usize = 20;

/// A fresh secret.
pub(crate) fn fresh(random: fn(&mut [u8])) -> Vec<u8> {
    let mut secret = vec![0; LENGTH];
    random(&mut secret);
    secret
}

/// A secret as people type it.
pub(crate) fn text(secret: &[u8]) -> String {
    Secret::from(secret).to_base32()
}

/// A secret that was typed, or kept in a form.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let secret = Secret::try_from_base32(text).ok()?;
    Some(secret.as_bytes().to_vec()).filter(|bytes| LENGTH <= bytes.len())
}

/// The link an authenticator takes, also as a picture.
pub(crate) fn link(secret: &[u8], mail: &str, organisation: &str) -> String {
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let (issuer, account) = (encode(&format!("Akashi {organisation}")), encode(mail));
    format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", text(secret))
}

/// A link as a QR code in SVG.
pub(crate) fn picture(link: &str) -> Option<String> {
    let code = qrcode::QrCode::new(link).ok()?;
    let drawn = code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(192, 192).build();
    // Without the line that makes it a file of its own.
    Some(drawn.find("<svg").and_then(|start| drawn.get(start..)).unwrap_or_default().to_owned())
}

/// Whether a code is right now; the same code is never right twice.
pub(crate) fn is_right(house: &House, person: &Person, code: &str, now: Timestamp) -> Result<bool, Failure> {
    let Some(secret) = &person.totp else { return Ok(false) };
    match step(secret.expose(), code, now) {
        Some(step) => Ok(house.accounts().take_totp_step(&person.id, step)?),
        None => Ok(false),
    }
}

/// The step a code belongs to.
pub(crate) fn step(secret: &[u8], code: &str, now: Timestamp) -> Option<u64> {
    let totp: Totp = Builder::new().with_secret(secret).build().ok()?;
    totp.check(code.trim(), u64::try_from(now.as_second()).ok()?)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{read, step, text};

    /// RFC 6238, appendix B: the SHA-1 secret, shortened to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            let now = Timestamp::from_second(seconds).unwrap();
            assert_eq!(step(secret, code, now), Some(u64::try_from(seconds).unwrap() / 30));
            assert_eq!(step(secret, "000000", now), None);
        }
        assert_eq!(read(&text(secret)).as_deref(), Some(secret.as_slice()));
        assert_eq!(read("x"), None);
    }
}
