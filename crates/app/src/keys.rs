//! Signing keys. A key is made here and kept elsewhere: never in the database it signs.

use tlog::{KeyName, SignerKey};

use crate::{AppError, Ctx};

/// The meta key under which a workspace keeps its public verifier key.
pub const VERIFIER_KEY: &str = "verifier_key";

/// A fresh Ed25519 key for a workspace called `name`; the name and a few random digits make its origin.
///
/// # Errors
/// The name cannot be part of an origin.
pub fn new_key(name: &str, ctx: &Ctx<'_>) -> Result<SignerKey, AppError> {
    let mut seed = [0; 32];
    (ctx.random)(&mut seed);
    let mut digits = [0; 4];
    (ctx.random)(&mut digits);
    let digits: String = digits.iter().map(|byte| format!("{byte:02x}")).collect();
    let plain: String =
        name.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '-').take(40).collect();
    let origin = if plain.is_empty() { format!("akashi/{digits}") } else { format!("akashi/{plain}-{digits}") };
    let name = KeyName::new(&origin).map_err(|_| AppError::WrongKey)?;
    Ok(SignerKey::from_seed(name, &seed))
}
