//! Files named by the digest of their content.

use std::io::Read;

use crate::digest::Digest;
use crate::error::{BlobError, StoreError};

/// A blob as it was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredBlob {
    /// The SHA-256 of the content.
    pub digest: Digest,
    /// Length of the content in bytes.
    pub size: u64,
}

/// A set of files named by the digest of their content.
pub trait Blobs: Send {
    /// Reads `content` to its end and keeps it; the same content is kept once.
    ///
    /// The content is hashed while it streams in and is never in memory as a whole.
    /// The store may be locked for writing meanwhile, so `content` should be a reader that does not wait for a network.
    ///
    /// # Errors
    ///
    /// [`BlobError`] when the content has more than `limit` bytes or cannot be read, or the store fails; nothing is kept
    /// then.
    fn put(&mut self, content: &mut dyn Read, limit: u64) -> Result<StoredBlob, BlobError>;

    /// The content with this digest, hashed again before it is given out; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`BlobError::Altered`] when the content no longer has the digest, or the store fails.
    fn get(&self, digest: &Digest) -> Result<Option<Vec<u8>>, BlobError>;

    /// Length in bytes of the content with this digest; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn size(&self, digest: &Digest) -> Result<Option<u64>, StoreError>;

    /// Forgets the content with this digest for good; says whether there was any.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be written.
    fn remove(&mut self, digest: &Digest) -> Result<bool, StoreError>;

    /// The digests of everything kept, in ascending order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn digests(&self) -> Result<Vec<Digest>, StoreError>;
}
