//! One suite of promises, kept by every store of accounts.

use std::sync::Arc;

use tempfile::TempDir;

use super::{Accounts, MemoryAccounts, SqliteAccounts};
use crate::sqlite::Sqlite;

mod drafts;
pub(crate) mod material;
mod passkeys;
mod persons;
mod seen;
mod sessions;
mod tickets;
mod times;
mod tokens;
mod twice;

/// Accounts for one test, with the folder they lie in.
type Sandbox = (Arc<dyn Accounts>, Option<TempDir>);

/// Makes empty accounts.
type Open = fn() -> Sandbox;

fn open_memory() -> Sandbox {
    (Arc::new(MemoryAccounts::new()), None)
}

fn open_sqlite() -> Sandbox {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("workspace.akashi");
    drop(Sqlite::create(&path).unwrap());
    (Arc::new(SqliteAccounts::open(path).unwrap()), Some(folder))
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
    persons:
        a_person_comes_back_as_added,
        names_are_given_for_many_ids_at_once,
        mail_addresses_are_unlike_whatever_their_case,
        a_person_changes_field_by_field,
        a_change_of_nobody_is_refused,
        a_step_is_taken_once_and_never_an_earlier_one,
        of_many_who_take_a_step_one_gets_it,
        who_has_left_has_no_way_in,
        who_is_forgotten_leaves_the_id;
    passkeys:
        a_passkey_comes_back_and_keeps_its_counter;
    sessions:
        a_session_is_valid_until_it_expires,
        a_session_is_touched_and_strengthened,
        sessions_end_one_by_one_or_all_but_one;
    tokens:
        an_api_token_is_valid_until_it_expires;
    twice:
        nothing_stands_twice;
    tickets:
        a_ticket_works_once_and_in_time,
        of_many_who_take_a_ticket_one_gets_it,
        open_tickets_are_listed_and_withdrawn;
    seen:
        the_access_log_is_read_page_by_page;
    drafts:
        a_draft_is_kept_for_each_person_and_item;
    times:
        times_are_kept_in_whole_microseconds;
}

#[test]
fn debug_forms_say_no_secret() {
    let person = material::full_person(1);
    let shown =
        format!("{person:?} {:?} {:?} {:?}", material::session(1, 1), material::api_token(1, 1), material::ticket(1));
    for secret in [person.password.unwrap().expose().clone(), format!("{:?}", person.totp.unwrap().expose())] {
        assert!(!shown.contains(&secret), "{shown}");
    }
    assert!(!shown.contains(&format!("{:?}", material::hash(1).expose())), "{shown}");
    assert!(shown.contains("[secret]"));
}
