//! Passwords: Argon2id, a few at a time, since each takes memory and time on purpose.

use std::sync::{Arc, OnceLock};
use std::thread::Builder;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use message::Diagnostic;
use store::accounts::Secret as Kept;
use tokio::sync::Semaphore;

use crate::failure::Failure;

/// The shortest password taken, in characters (NIST SP 800-63B: length, no composition rules).
pub(crate) const SHORTEST: usize = 12;

/// The longest password taken, in bytes.
const LONGEST: usize = 512;

/// How many are hashed at once.
const AT_ONCE: usize = 2;

/// Hashes and compares passwords.
#[derive(Debug)]
pub(crate) struct Passwords {
    turns: Semaphore,
    /// Compared against where there is no account, so that an answer takes as long as for one.
    nobody: Arc<OnceLock<String>>,
    random: fn(&mut [u8]),
}

impl Passwords {
    /// Ready to hash; `random` makes the salt of the account nobody has.
    pub(crate) fn new(random: fn(&mut [u8])) -> Self {
        let passwords = Self { turns: Semaphore::new(AT_ONCE), nobody: Arc::default(), random };
        // Beside the start, which need not wait for it. Without a thread whoever asks first makes it.
        let nobody = Arc::clone(&passwords.nobody);
        drop(Builder::new().spawn(move || made(&nobody, random).len()));
        passwords
    }

    /// What is kept of a password.
    pub(crate) async fn keep(&self, password: String, random: fn(&mut [u8])) -> Result<String, Failure> {
        if password.chars().count() < SHORTEST || LONGEST < password.len() {
            let length = u64::try_from(SHORTEST).unwrap_or_default();
            return Err(Failure::refused(Diagnostic::error("web-password-length").with("length", length)));
        }
        let _turn = self.turns.acquire().await;
        run(move || hash(&password, random)).await?.ok_or(Failure::TooMany)
    }

    /// Whether a password is the one that was kept; without an account it never is.
    pub(crate) async fn is_right(&self, password: String, kept: Option<&Kept<String>>) -> Result<bool, Failure> {
        if LONGEST < password.len() {
            return Ok(false);
        }
        let there = kept.is_some();
        let (kept, nobody, random) = (kept.map(|kept| kept.expose().clone()), Arc::clone(&self.nobody), self.random);
        let _turn = self.turns.acquire().await;
        let right = run(move || {
            let kept = kept.unwrap_or_else(|| made(&nobody, random).clone());
            let Ok(kept) = PasswordHash::new(&kept) else { return false };
            Argon2::default().verify_password(password.as_bytes(), &kept).is_ok()
        })
        .await?;
        Ok(right && there)
    }
}

/// What is kept of the account nobody has, made once.
fn made(nobody: &OnceLock<String>, random: fn(&mut [u8])) -> &String {
    nobody.get_or_init(|| hash("nobody has this password", random).unwrap_or_default())
}

fn hash(password: &str, random: fn(&mut [u8])) -> Option<String> {
    let mut salt = [0; 16];
    random(&mut salt);
    Some(Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).ok()?.to_string())
}

/// Runs what takes long beside the requests.
async fn run<T: Send + 'static>(task: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(task).await.map_err(|_| Failure::Broken(vec![Diagnostic::error("web-interrupted")]))
}
