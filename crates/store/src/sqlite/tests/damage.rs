use std::fs;
use std::path::Path;

use super::{Sqlite, folder, workspace};
use crate::accounts::suite::material;
use crate::accounts::{Persons as _, SqliteAccounts};
use crate::blobs::Blobs as _;
use crate::error::{BlobError, StoreError};
use crate::ledger::Ledger as _;
use crate::suite::material::{at, entry};
use crate::{CheckError, Digest, check};

const PAGE: usize = 4096;

/// A closed workspace with something in every table.
fn full_workspace(path: &Path) -> Digest {
    workspace(path, 150);
    let mut store = Sqlite::open(path).unwrap();
    let mut large = entry(150);
    large.body = vec![b'x'; 20_000];
    store.append(at(1), &[large], None).unwrap();
    store.erase(at(2), 7, entry(151)).unwrap();
    store.publish(100, &"note\n".repeat(100)).unwrap();
    store.set_meta("origin", &"o".repeat(300)).unwrap();
    material::fill(&SqliteAccounts::open(path).unwrap());
    store.put(&mut [7; 100_000].as_slice(), 100_000).unwrap().digest
}

/// Everything there is to read, read; the first complaint, checked to be one a user understands.
fn complaint(path: &Path, blob: &Digest) -> Option<String> {
    let read = || {
        let store = Sqlite::open(path)?;
        check(&store).map_err(|error| match error {
            CheckError::Store(error) => error,
            other => StoreError::Damaged { path: path.into(), what: other.to_string(), source: None },
        })?;
        store.checkpoints()?;
        store.meta("origin")?;
        SqliteAccounts::open(path)?.persons()?;
        store.get(blob).map_err(|error| match error {
            BlobError::Store(error) => error,
            other => StoreError::Damaged { path: path.into(), what: other.to_string(), source: None },
        })?;
        store.check_file()
    };
    let error = read().err()?;
    assert!(matches!(error, StoreError::Damaged { .. } | StoreError::NotAWorkspace { .. }), "{error:?}");
    assert!(error.to_string().contains("証跡.akashi"), "{error}");
    Some(error.to_string())
}

#[test]
fn damage_in_any_page_is_noticed() {
    let (_folder, path) = folder();
    let blob = full_workspace(&path);
    let good = fs::read(&path).unwrap();
    assert_eq!(complaint(&path, &blob), None);
    let pages = good.len() / PAGE;
    assert!(40 < pages, "{pages} pages");
    let mut silent = Vec::new();
    for page in 0..pages {
        // The end of a page is where SQLite starts to fill it.
        let mut bad = good.clone();
        bad[(page + 1) * PAGE - 150..(page + 1) * PAGE].fill(0xee);
        fs::write(&path, &bad).unwrap();
        if complaint(&path, &blob).is_none() {
            silent.push(page);
        }
    }
    // The last page of a chain need not be filled to its end: one of the large body, one of the blob.
    assert!(silent.len() <= 2, "{silent:?}");
}

#[test]
fn a_damaged_header_is_noticed() {
    let (_folder, path) = folder();
    let blob = full_workspace(&path);
    let good = fs::read(&path).unwrap();
    // The magic; the page size; the format versions; the text encoding; everything.
    for bytes in [0..16, 16..18, 18..20, 21..24, 56..60, 0..100] {
        let mut bad = good.clone();
        bad[bytes.clone()].fill(0xee);
        fs::write(&path, &bad).unwrap();
        assert!(complaint(&path, &blob).is_some(), "{bytes:?}");
    }
    // The application id is ours or it is not our file.
    let mut bad = good.clone();
    bad[68..72].fill(0xee);
    fs::write(&path, &bad).unwrap();
    assert!(matches!(Sqlite::open(&path), Err(StoreError::NotAWorkspace { .. })));
}

#[test]
fn a_file_cut_short_anywhere_is_noticed() {
    let (_folder, path) = folder();
    let blob = full_workspace(&path);
    let good = fs::read(&path).unwrap();
    let pages = good.len() / PAGE;
    for len in (0..pages).map(|page| page * PAGE).chain([1, 50, 99, 100, 600, PAGE + 7, good.len() - 1]) {
        fs::write(&path, &good[..len]).unwrap();
        assert!(complaint(&path, &blob).is_some(), "{len} bytes");
    }
}

#[test]
fn a_head_without_its_entries_is_noticed_at_opening() {
    let (_folder, path) = folder();
    workspace(&path, 20);
    super::raw(&path).execute_batch("UPDATE head SET size = 19").unwrap();
    let error = Sqlite::open(&path).unwrap_err();
    assert!(matches!(&error, StoreError::Damaged { .. }), "{error:?}");
    super::raw(&path)
        .execute_batch("UPDATE head SET size = 20; DROP TRIGGER leaf_stays; DELETE FROM leaf WHERE position = 19")
        .unwrap();
    let error = Sqlite::open(&path).unwrap_err();
    assert!(error.to_string().ends_with("its head speaks of 20 entries, its tables of others"), "{error}");
}

#[test]
fn an_altered_blob_is_never_given_out() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    let stored = store.put(&mut [7; 600_000].as_slice(), 600_000).unwrap();
    for sql in [
        "UPDATE blob_chunk SET data = zeroblob(length(data)) WHERE ordinal = 1",
        "DELETE FROM blob_chunk WHERE ordinal = 2",
        "DELETE FROM blob_chunk",
    ] {
        super::raw(&path).execute_batch(sql).unwrap();
        let error = store.get(&stored.digest).unwrap_err();
        assert!(matches!(error, BlobError::Altered { digest } if digest == stored.digest), "{error:?}");
        assert!(error.to_string().contains(&stored.digest.to_string()), "{error}");
    }
}
