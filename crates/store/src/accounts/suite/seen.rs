use super::Open;
use super::material::seen;
use crate::accounts::SeenEntry;

pub(super) fn the_access_log_is_read_page_by_page(open: Open) {
    let (accounts, _folder) = open();
    assert!(accounts.seen(None, 5).unwrap().is_empty());
    // No account is needed to be on record, and time may jump.
    let lines: Vec<SeenEntry> = [3, 1, 2, 7, 5]
        .map(|number| SeenEntry { id: accounts.log_seen(&seen(number)).unwrap(), seen: seen(number) })
        .into_iter()
        .rev()
        .collect();
    assert!(lines.is_sorted_by(|newer, older| newer.id > older.id));
    assert_eq!(accounts.seen(None, 9).unwrap(), lines);
    let mut pages = Vec::new();
    let mut before = None;
    loop {
        let page = accounts.seen(before, 2).unwrap();
        let Some(last) = page.last() else { break };
        assert!(page.len() <= 2);
        before = Some(last.id);
        pages.extend(page);
    }
    assert_eq!(pages, lines);
    assert!(accounts.seen(None, 0).unwrap().is_empty());
}
