//! The access log: who opened evidence, and who took what along.

use app::Action;
use store::accounts::{AccessLog, Seen};

use crate::failure::Failure;
use crate::guard::Asker;

/// What the log calls it that evidence was opened.
pub(crate) const OPENED: &str = "evidence-opened";

/// What the log calls it that a paper was looked at in the browser.
pub(crate) const LOOKED_AT: &str = "paper-opened";

/// What the log calls it that something was taken along.
pub(crate) const EXPORTED: &str = "exported";

/// What the log calls an action; `None`: it leaves no line.
pub(super) fn done(action: Action) -> Option<&'static str> {
    match action {
        Action::ReadEvidence => Some(OPENED),
        Action::Export => Some(EXPORTED),
        _ => None,
    }
}

/// The line that an answer leaves in the log.
pub(super) fn line(asker: &Asker, done: &str) -> Seen {
    let item = inside(&asker.uri);
    Seen {
        at: asker.outside.now(),
        person: asker.person.id.clone(),
        action: done.to_owned(),
        item: asker.as_of.map_or_else(|| item.to_owned(), |day| format!("{item}?as_of={day}")),
        address: asker.address.clone(),
    }
}

/// Gives an answer out once the log has its line: what cannot be logged is not given out.
pub(super) fn logged<T>(answer: T, line: Option<&Seen>, log: &dyn AccessLog) -> Result<T, Failure> {
    if let Some(line) = line {
        log.log_seen(line)?;
    }
    Ok(answer)
}

/// The path inside the workspace, which is the same for pages and programs; without the query, which may say anything.
fn inside(uri: &str) -> &str {
    let path = uri.split('?').next().unwrap_or_default();
    let named = ["/w/", "/api/v1/workspaces/"].into_iter().find_map(|start| path.strip_prefix(start));
    named.and_then(|named| named.split_once('/')).map_or(path, |(_, item)| item)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use store::StoreError;
    use store::accounts::{AccessLog, Seen, SeenEntry};

    use super::{inside, logged};
    use crate::failure::Failure;

    /// A log on a full disk.
    struct Full;

    impl AccessLog for Full {
        fn log_seen(&self, _: &Seen) -> Result<u64, StoreError> {
            Err(StoreError::Full { path: "one".into() })
        }

        fn seen(&self, _: Option<u64>, _: usize) -> Result<Vec<SeenEntry>, StoreError> {
            Ok(Vec::new())
        }
    }

    #[test]
    fn what_cannot_be_logged_is_not_given_out() {
        let line = Seen {
            at: Timestamp::UNIX_EPOCH,
            person: "p".into(),
            action: "exported".into(),
            item: "x".into(),
            address: String::new(),
        };
        assert!(matches!(logged("content", Some(&line), &Full), Err(Failure::Broken(_))));
        assert!(matches!(logged("content", None, &Full), Ok("content")));
    }

    #[test]
    fn an_item_is_the_path_inside_the_workspace() {
        for (uri, expected) in [
            ("/w/one/ledger/0/proof", "ledger/0/proof"),
            ("/w/one/services/crm/executive?lang=en&token=secret", "services/crm/executive"),
            ("/api/v1/workspaces/one/ledger/0/proof", "ledger/0/proof"),
            ("/elsewhere", "/elsewhere"),
        ] {
            assert_eq!(inside(uri), expected);
        }
    }
}
