use super::{Sqlite, folder};
use crate::sqlite::read::{LEAVES, NEWS, SCAN, WITH_KEY};

/// How SQLite goes about a query, one step per line.
fn plan(sql: &str) -> String {
    let (_folder, path) = folder();
    let store = Sqlite::create(path).unwrap();
    let connection = super::raw(store.path());
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps = statement.query_map(("a", 1), |row| row.get::<_, String>("detail")).unwrap();
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
}
