//! Blobs in SQLite, cut into chunks.

use std::io::{self, Read};

use rusqlite::{Connection, OptionalExtension as _, Transaction};
use sha2::{Digest as _, Sha256};

use super::Sqlite;
use super::read::snapshot;
use crate::blobs::{Blobs, StoredBlob};
use crate::digest::{DIGEST_LEN, Digest};
use crate::error::{BlobError, StoreError};

/// Length of a chunk in bytes; the last one of a blob may be shorter.
pub(super) const CHUNK_LEN: usize = 256 * 1024;

impl Blobs for Sqlite {
    fn put(&mut self, content: &mut dyn Read, limit: u64) -> Result<StoredBlob, BlobError> {
        self.write(|transaction, fault| {
            let sql = "SELECT coalesce(max(id), 0) + 1 FROM blob";
            let id: i64 = transaction.query_row(sql, (), |row| row.get(0)).map_err(fault)?;
            let stored = write_chunks(transaction, id, content, limit, fault)?;
            if id_of(transaction, &stored.digest).map_err(fault)?.is_some() {
                remove_chunks(transaction, id).map_err(fault)?;
                return Ok(stored);
            }
            let sql = "INSERT INTO blob (id, digest, size) VALUES (?1, ?2, ?3)";
            let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
            transaction.execute(sql, (id, stored.digest.as_bytes(), size)).map_err(fault)?;
            Ok(stored)
        })
    }

    fn get(&self, digest: &Digest) -> Result<Option<Vec<u8>>, BlobError> {
        let content = self.read(|connection| read(connection, digest))?;
        match content {
            Some(content) if Digest::of(&content) != *digest => Err(BlobError::Altered { digest: *digest }),
            content => Ok(content),
        }
    }

    fn size(&self, digest: &Digest) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT size FROM blob WHERE digest = ?1";
        let size = self.read(|connection| {
            connection.query_row(sql, (digest.as_bytes(),), |row| row.get::<_, i64>(0)).optional()
        })?;
        Ok(size.and_then(|size| u64::try_from(size).ok()))
    }

    fn remove(&mut self, digest: &Digest) -> Result<bool, StoreError> {
        let removed = self.write(|transaction, fault| {
            let Some(id) = id_of(transaction, digest).map_err(fault)? else { return Ok(false) };
            remove_chunks(transaction, id).map_err(fault)?;
            transaction.execute("DELETE FROM blob WHERE id = ?1", (id,)).map_err(fault)?;
            Ok::<_, StoreError>(true)
        })?;
        if removed {
            self.forget_log();
        }
        Ok(removed)
    }

    fn digests(&self) -> Result<Vec<Digest>, StoreError> {
        self.read(digests)
    }
}

fn write_chunks(
    transaction: &Transaction<'_>,
    id: i64,
    content: &mut dyn Read,
    limit: u64,
    fault: &dyn Fn(rusqlite::Error) -> StoreError,
) -> Result<StoredBlob, BlobError> {
    let sql = "INSERT INTO blob_chunk (blob, ordinal, data) VALUES (?1, ?2, ?3)";
    let mut insert = transaction.prepare_cached(sql).map_err(fault)?;
    let mut hasher = Sha256::new();
    let mut size: u64 = 0;
    let mut chunk = Vec::with_capacity(CHUNK_LEN);
    for ordinal in 0_i64.. {
        read_chunk(content, &mut chunk).map_err(BlobError::Read)?;
        if chunk.is_empty() {
            let digest = Digest::from_bytes(hasher.finalize().into());
            return Ok(StoredBlob { digest, size });
        }
        size = size.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if limit < size {
            break;
        }
        hasher.update(&chunk);
        insert.execute((id, ordinal, chunk.as_slice())).map_err(fault)?;
    }
    Err(BlobError::TooLong { limit })
}

/// Fills `chunk` from `content`; it stays empty at the end of the content.
fn read_chunk(content: &mut dyn Read, chunk: &mut Vec<u8>) -> io::Result<()> {
    chunk.clear();
    let most = u64::try_from(CHUNK_LEN).unwrap_or(u64::MAX);
    content.take(most).read_to_end(chunk).map(drop)
}

fn remove_chunks(connection: &Connection, id: i64) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM blob_chunk WHERE blob = ?1", (id,)).map(drop)
}

fn id_of(connection: &Connection, digest: &Digest) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT id FROM blob WHERE digest = ?1";
    connection.query_row(sql, (digest.as_bytes(),), |row| row.get(0)).optional()
}

fn read(connection: &Connection, digest: &Digest) -> rusqlite::Result<Option<Vec<u8>>> {
    let snapshot = snapshot(connection)?;
    let Some(id) = id_of(&snapshot, digest)? else { return Ok(None) };
    let mut statement = snapshot.prepare_cached("SELECT data FROM blob_chunk WHERE blob = ?1 ORDER BY ordinal")?;
    let mut rows = statement.query((id,))?;
    let mut content = Vec::new();
    while let Some(row) = rows.next()? {
        content.extend_from_slice(row.get_ref(0)?.as_blob()?);
    }
    Ok(Some(content))
}

fn digests(connection: &Connection) -> rusqlite::Result<Vec<Digest>> {
    let mut statement = connection.prepare_cached("SELECT digest FROM blob ORDER BY digest")?;
    let rows = statement.query_map((), |row| row.get::<_, [u8; DIGEST_LEN]>(0).map(Digest::from_bytes))?;
    rows.collect()
}
