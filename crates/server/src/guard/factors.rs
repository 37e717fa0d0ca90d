//! What a person can give besides the password.

use store::accounts::Person;

use crate::failure::Failure;
use crate::house::House;

/// Whether a person has a second factor: an authenticator's codes, or a passkey.
///
/// Whoever has one gives it at every sign-in, whether the workspace asks for it or not.
pub(crate) fn has_second(house: &House, person: &Person) -> Result<bool, Failure> {
    Ok(person.totp.is_some() || !house.accounts().passkeys(&person.id)?.is_empty())
}
