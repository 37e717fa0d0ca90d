//! Drafts in SQLite.

use rusqlite::Row;

use super::{SqliteAccounts, known, micros};
use crate::accounts::{AccountError, Draft, Drafts};
use crate::error::StoreError;
use crate::sqlite::read::time;

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft { person: row.get(0)?, item: row.get(1)?, content: row.get(2)?, saved_at: time(row, 3)? })
}

impl Drafts for SqliteAccounts {
    fn put_draft(&self, draft: &Draft) -> Result<(), AccountError> {
        self.change(|transaction| {
            known(transaction, &draft.person)?;
            let put = "INSERT INTO draft (person, item, content, saved_at) VALUES (?1, ?2, ?3, ?4) \
                       ON CONFLICT (person, item) DO UPDATE SET content = ?3, saved_at = ?4";
            let values = (&draft.person, &draft.item, &draft.content, micros(draft.saved_at));
            transaction.prepare_cached(put)?.execute(values)?;
            Ok(())
        })
    }

    fn draft(&self, person: &str, item: &str) -> Result<Option<Draft>, StoreError> {
        let query = "SELECT person, item, content, saved_at FROM draft WHERE person = ?1 AND item = ?2";
        self.one(query, (person, item), draft)
    }

    fn remove_draft(&self, person: &str, item: &str) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM draft WHERE person = ?1 AND item = ?2", (person, item))? != 0)
    }
}
