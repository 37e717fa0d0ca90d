//! Who may come in, and who looked at what: people, their credentials, sessions, links, tokens, drafts, the access log.
//!
//! Nothing of it stands in the ledger, where people are ids for ever; here they can be forgotten.
//! Of passwords, links and tokens only hashes are kept.
//! No policy lives here: what is strong enough, or long enough ago, the caller decides and hands in.
//!
//! All times are kept in whole microseconds, rounded down.
//! Each call that changes something changes all of it or nothing, and returns once the change is durable.

use jiff::Timestamp;

mod draft;
mod error;
mod memory;
mod passkey;
mod person;
mod secret;
mod seen;
mod session;
mod sqlite;
#[cfg(test)]
pub(crate) mod suite;
mod ticket;
mod token;

pub use draft::{Draft, Drafts};
pub use error::AccountError;
pub use memory::MemoryAccounts;
pub use passkey::{Passkey, Passkeys};
pub use person::{Person, Persons};
pub use secret::{Secret, TokenHash};
pub use seen::{AccessLog, Seen, SeenEntry};
pub use session::{Session, Sessions};
pub use sqlite::SqliteAccounts;
pub use ticket::{Purpose, Ticket, Tickets};
pub use token::{ApiToken, ApiTokens};

/// Everything about accounts, behind one reference that threads share.
pub trait Accounts:
    Persons + Passkeys + Sessions + Tickets + ApiTokens + AccessLog + Drafts + std::fmt::Debug + Send + Sync
{
}

impl<T> Accounts for T where
    T: Persons + Passkeys + Sessions + Tickets + ApiTokens + AccessLog + Drafts + std::fmt::Debug + Send + Sync
{
}

/// What mail addresses are compared by: two that differ in case only are one.
fn mail_key(mail: &str) -> String {
    mail.to_lowercase()
}

/// A time as it is kept.
fn kept(at: Timestamp) -> Timestamp {
    crate::seal::whole_microseconds(at)
}
