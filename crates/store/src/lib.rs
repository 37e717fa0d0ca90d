//! Where a workspace is kept: the append-only ledger, the blobs and the accounts, in memory and in one SQLite file.
//!
//! This is the only room with SQL.
//! It does not know what a statement means: bodies and keys are opaque here, and nothing is ever decided from them.
//! It makes no ids, no salts and reads no clock; all of them arrive as arguments.
//!
//! | module | what it holds |
//! |---|---|
//! | [`entry`] | [`NewEntry`], [`Entry`], [`EntryRef`]: one line of the ledger |
//! | [`leaf`] | what of an entry is hashed, and how: commitment, envelope, leaf data |
//! | [`ledger`] | [`Ledger`]: append, read, erase, publish |
//! | [`search`] | [`Search`]: entries found by words in their texts |
//! | [`blobs`] | [`Blobs`]: files named by their digest |
//! | [`accounts`] | [`Accounts`]: people, credentials, sessions, tickets, tokens, drafts, the access log; never in the ledger |
//! | [`digest`] | [`Digest`]: the SHA-256 of a blob |
//! | [`mod@check`] | [`check()`]: every hash of a ledger computed anew and compared |
//! | [`memory`] | [`Memory`]: a store for tests and what-if |
//! | [`sqlite`] | [`Sqlite`]: a store in one file, and backups of it |
//! | [`mod@restore`] | [`restore::inspect`], [`restore::restore`]: whether a backup is good, and a workspace made from it |
//! | [`error`] | what can go wrong, in words a user can act on |

pub mod accounts;
pub mod blobs;
pub mod check;
pub mod digest;
pub mod entry;
pub mod error;
pub mod leaf;
pub mod ledger;
pub mod memory;
pub mod restore;
pub mod search;
pub mod sqlite;

mod seal;
#[cfg(test)]
mod suite;
mod wanted;

pub use accounts::{Accounts, MemoryAccounts, SqliteAccounts};
pub use blobs::{Blobs, StoredBlob};
pub use check::{CheckError, check};
pub use digest::{Digest, ParseDigestError};
pub use entry::{Entry, EntryRef, NewEntry};
pub use error::{AppendError, BlobError, EraseError, InvalidEntry, PublishError, StoreError};
pub use ledger::{Appended, Head, Ledger, PublishedCheckpoint, Unless};
pub use memory::Memory;
pub use search::{Findable, Search};
pub use sqlite::{Options, Sqlite};
pub use wanted::Wanted;

/// A whole workspace store: its ledger with the texts of its entries, and its blobs.
pub trait Store: Ledger + Search + Blobs {}

impl<T: Ledger + Search + Blobs> Store for T {}
