//! One suite of promises, kept by every store.

use std::ops::{Deref, DerefMut};

use tempfile::TempDir;

use crate::Store;
use crate::memory::Memory;
use crate::sqlite::Sqlite;

mod append;
mod blobs;
mod condition;
mod erase;
pub(crate) mod material;
mod publish;
mod read;
mod search;

/// A store for one test, with the folder it lies in.
struct Sandbox {
    store: Box<dyn Store>,
    _folder: Option<TempDir>,
}

impl Deref for Sandbox {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        self.store.as_ref()
    }
}

impl DerefMut for Sandbox {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.store.as_mut()
    }
}

/// Makes an empty store.
type Open = fn() -> Sandbox;

fn open_memory() -> Sandbox {
    Sandbox { store: Box::new(Memory::new()), _folder: None }
}

fn open_sqlite() -> Sandbox {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::create(folder.path().join("workspace.akashi")).unwrap();
    Sandbox { store: Box::new(store), _folder: Some(folder) }
}

#[test]
fn stores_are_shared_between_threads() {
    fn is_sync<T: Send + Sync>() {}
    is_sync::<Memory>();
    is_sync::<Sqlite>();
}

macro_rules! suite {
    ($($module:ident: $($test:ident),+;)+) => {
        mod memory {
            $($(#[test] fn $test() { super::$module::$test(super::open_memory); })+)+
        }
        mod sqlite {
            $($(#[test] fn $test() { super::$module::$test(super::open_sqlite); })+)+
        }
    };
}

suite! {
    append:
        an_empty_ledger_has_the_empty_root,
        entries_come_back_as_they_were_given,
        batches_and_singles_give_the_same_tree,
        any_split_into_batches_gives_the_same_ledger,
        an_empty_batch_changes_nothing,
        the_clock_never_goes_back,
        times_are_kept_in_whole_microseconds,
        a_duplicate_id_refuses_the_whole_batch,
        what_cannot_be_kept_is_refused,
        big_bodies_and_every_alphabet_are_kept,
        ten_thousand_entries_check;
    condition:
        only_news_under_the_same_key_stand_in_the_way,
        a_conflict_shows_each_entry_once_in_order,
        a_condition_about_a_longer_ledger_is_refused;
    read:
        a_scan_shows_what_was_asked_for,
        a_scan_stops_when_told,
        the_newest_entries_of_a_key_come_first,
        entries_of_several_keys_come_once_and_the_newest_first,
        keys_are_taken_literally,
        entries_at_some_positions_come_once_and_in_order,
        leaves_are_what_the_entries_say,
        meta_is_kept_and_replaced;
    erase:
        an_erased_entry_keeps_its_leaf_and_loses_its_body,
        what_cannot_be_erased_is_refused,
        a_tombstone_that_is_refused_erases_nothing;
    search:
        words_are_found_inside_words,
        all_words_must_stand_in_one_text,
        the_newest_before_a_position_come_first,
        a_text_is_no_part_of_the_ledger,
        what_is_erased_is_not_found,
        texts_are_taken_where_they_are_waited_for,
        the_index_agrees_with_a_plain_scan;
    publish:
        checkpoints_are_kept_in_order,
        a_published_checkpoint_never_changes,
        a_checkpoint_covers_only_what_is_there;
    blobs:
        a_blob_comes_back_under_its_digest,
        the_same_content_is_kept_once,
        content_beyond_the_limit_is_not_kept,
        content_that_breaks_off_is_not_kept,
        a_removed_blob_is_gone;
}
