use super::{Options, Sqlite, folder};
use crate::blobs::Blobs as _;
use crate::check;
use crate::error::{AppendError, BlobError, StoreError};
use crate::ledger::Ledger as _;
use crate::suite::material::{at, entries, entry};

fn quota(pages: u32) -> Options {
    Options { max_page_count: Some(pages), ..Options::default() }
}

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create_with(&path, &quota(60)).unwrap();
    let refused = (0..1000).find_map(|round| {
        let before = store.head().unwrap();
        let error = store.append(at(0), &entries(round * 10..round * 10 + 10), None).err()?;
        Some((error, before))
    });
    let (error, before) = refused.unwrap();
    assert!(matches!(&error, AppendError::Store(StoreError::Full { path: named }) if *named == path), "{error:?}");
    assert!(100 < before.size);
    assert_eq!(store.head().unwrap(), before);
    assert_eq!(check(&store).unwrap(), before);
    assert!(store.with_key("service:0", 1).unwrap().pop().unwrap().position < before.size);

    let refused = store.put(&mut [1; 500_000].as_slice(), 500_000);
    assert!(matches!(refused, Err(BlobError::Store(StoreError::Full { .. }))), "{refused:?}");
    assert_eq!(store.digests().unwrap(), []);

    // The same file with room again.
    drop(store);
    let mut store = Sqlite::open(&path).unwrap();
    store.check_file().unwrap();
    assert_eq!(store.head().unwrap(), before);
    assert_eq!(store.append(at(0), &[entry(99_999)], None).unwrap().first, before.size);
    store.put(&mut [1; 500_000].as_slice(), 500_000).unwrap();
}

#[test]
fn a_workspace_that_does_not_fit_is_not_made() {
    let (_folder, path) = folder();
    let refused = Sqlite::create_with(&path, &quota(3));
    assert!(matches!(refused, Err(StoreError::Full { .. })), "{refused:?}");
    assert!(!path.try_exists().unwrap());
    drop(Sqlite::create(&path).unwrap());
}
