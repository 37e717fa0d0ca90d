//! Who acts in the reference workspace, and who signs it.

use std::error::Error;

use tlog::{KeyName, SignerKey};

/// Who states everything.
pub(crate) const ACTOR: &str = "0190163d-8694-739b-aea5-966c26f8ad91";

/// The key that signs the reference workspace. It is no secret and protects nothing.
///
/// # Errors
/// The name cannot be one.
pub(crate) fn signer() -> Result<SignerKey, Box<dyn Error>> {
    Ok(SignerKey::from_seed(KeyName::new("akashi/reference")?, &[7; 32]))
}
