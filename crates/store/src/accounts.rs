//! The accounts of a workspace's people: who they are, and how they prove it.
//!
//! Accounts lie beside the ledger, never in it, so that people can be forgotten; statements name them by id alone.
//! Of secrets that are given out only hashes are kept. What a role allows is no matter of this module.

mod records;
mod sqlite;

pub use records::{ApiToken, Passkey, Person, Purpose, Seen, Session, Ticket};
pub use sqlite::SqliteAccounts;

use jiff::Timestamp;

use crate::StoreError;

/// The hash by which a secret is known.
pub type TokenHash = [u8; 32];

/// Where accounts are kept. Every call that changes something is durable when it returns.
///
/// # Errors
/// Every call fails with [`StoreError`] when the store cannot be read or written.
#[expect(clippy::missing_errors_doc, reason = "said once for the whole trait")]
pub trait Accounts: Send + Sync {
    /// Adds somebody; the id and the mail address must be nobody's yet.
    fn add_person(&self, person: &Person) -> Result<(), StoreError>;
    /// Somebody by id.
    fn person(&self, id: &str) -> Result<Option<Person>, StoreError>;
    /// Somebody by mail address, in upper or lower case.
    fn person_by_mail(&self, mail: &str) -> Result<Option<Person>, StoreError>;
    /// Everybody, in order of arrival.
    fn persons(&self) -> Result<Vec<Person>, StoreError>;
    /// Replaces everything about somebody but id and arrival.
    fn change_person(&self, person: &Person) -> Result<(), StoreError>;
    /// Takes a step of the time-based code, once: `false` if it or a later one was taken already.
    fn take_totp_step(&self, person: &str, step: u64) -> Result<bool, StoreError>;
    /// Ends somebody's access at a moment, with every session and token.
    fn end_person(&self, person: &str, at: Timestamp) -> Result<(), StoreError>;
    /// Forgets name, address and credentials for good; the id stays.
    fn forget_person(&self, person: &str, at: Timestamp) -> Result<(), StoreError>;

    /// Adds a session.
    fn add_session(&self, session: &Session) -> Result<(), StoreError>;
    /// A session that has not run out.
    fn session(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Session>, StoreError>;
    /// Somebody's sessions that have not run out, the last used first.
    fn sessions(&self, person: &str, now: Timestamp) -> Result<Vec<Session>, StoreError>;
    /// Notes that a session was used.
    fn touch_session(&self, token: &TokenHash, now: Timestamp) -> Result<(), StoreError>;
    /// Notes that a second factor was given.
    fn strengthen_session(&self, token: &TokenHash) -> Result<(), StoreError>;
    /// Ends a session of somebody by its public handle; says whether there was one.
    fn end_session(&self, person: &str, id: &str) -> Result<bool, StoreError>;
    /// Ends every session of somebody, but for one if that is given.
    fn end_sessions(&self, person: &str, but: Option<&TokenHash>) -> Result<(), StoreError>;

    /// Adds a one-time link.
    fn add_ticket(&self, ticket: &Ticket) -> Result<(), StoreError>;
    /// A link that was not used and has not run out.
    fn ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError>;
    /// Uses a link up: it works once.
    fn take_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError>;
    /// Every link that was not used and has not run out, the newest first.
    fn tickets(&self, now: Timestamp) -> Result<Vec<Ticket>, StoreError>;
    /// Withdraws a link.
    fn withdraw_ticket(&self, token: &TokenHash) -> Result<(), StoreError>;

    /// Adds a passkey.
    fn add_passkey(&self, passkey: &Passkey) -> Result<(), StoreError>;
    /// Somebody's passkeys, the oldest first.
    fn passkeys(&self, person: &str) -> Result<Vec<Passkey>, StoreError>;
    /// Notes what a use of a passkey changed in it.
    fn use_passkey(&self, id: &[u8], credential: &str, now: Timestamp) -> Result<(), StoreError>;
    /// Removes a passkey of somebody.
    fn remove_passkey(&self, person: &str, id: &[u8]) -> Result<(), StoreError>;

    /// Adds a token for programs.
    fn add_token(&self, token: &ApiToken) -> Result<(), StoreError>;
    /// A token that has not run out; notes its use.
    fn token(&self, token: &TokenHash, now: Timestamp) -> Result<Option<ApiToken>, StoreError>;
    /// Somebody's tokens, the newest first.
    fn tokens(&self, person: &str) -> Result<Vec<ApiToken>, StoreError>;
    /// Removes a token of somebody by its public handle.
    fn remove_token(&self, person: &str, id: &str) -> Result<(), StoreError>;

    /// Writes into the access log; nothing in it is ever changed.
    fn note_seen(&self, seen: &Seen) -> Result<(), StoreError>;
    /// The access log, newest first: at most `limit` lines before line `before`, each with its number.
    fn seen(&self, before: Option<u64>, limit: usize) -> Result<Vec<(u64, Seen)>, StoreError>;
}
