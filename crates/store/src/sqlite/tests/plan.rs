use rusqlite::{StatementStatus, params_from_iter};

use super::{Sqlite, folder};
use crate::Ledger as _;
use crate::sqlite::read::{AT, LEAVES, NEWS, SCAN, WITH_ANY_KEY, WITH_KEY};
use crate::sqlite::search::HOLDING;

/// How SQLite goes about a query, one step per line.
fn plan(sql: &str) -> String {
    let (_folder, path) = folder();
    let store = Sqlite::create(path).unwrap();
    let connection = super::raw(store.path());
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let values = vec!["1"; statement.parameter_count()];
    let steps = statement.query_map(params_from_iter(values), |row| row.get::<_, String>("detail")).unwrap();
    steps.map(|step| step.unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn hot_queries_search_and_never_sort() {
    assert_eq!(plan(SCAN), "SEARCH entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
    assert_eq!(plan(LEAVES), "SEARCH leaf USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
    assert_eq!(plan(NEWS), "SEARCH entry_key USING PRIMARY KEY (key=? AND position>?)");
    assert_eq!(
        plan(WITH_KEY),
        "SEARCH entry_key USING PRIMARY KEY (key=?)\nSEARCH entry USING INTEGER PRIMARY KEY (rowid=?)"
    );
    assert_eq!(
        plan(AT),
        "SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)\nLIST SUBQUERY 1\nSCAN json_each VIRTUAL TABLE INDEX 1:"
    );
    assert_eq!(
        plan(HOLDING),
        "SCAN entry_pair VIRTUAL TABLE INDEX 192:M1<\nSEARCH entry_text USING INTEGER PRIMARY KEY (rowid=?)"
    );
}

#[test]
fn a_statement_is_prepared_once_whatever_it_is_asked_for() {
    let (_folder, path) = folder();
    let store = Sqlite::create(path).unwrap();
    for asked in ["a", "b", "c"] {
        assert!(store.with_any_key(&[asked.to_owned()], 10).unwrap().is_empty());
    }
    let again = |connection: &rusqlite::Connection| {
        let statement = connection.prepare_cached(WITH_ANY_KEY)?;
        Ok((statement.get_status(StatementStatus::Run), statement.get_status(StatementStatus::RePrepare)))
    };
    assert_eq!(store.read(again).unwrap(), (3, 0));
}
