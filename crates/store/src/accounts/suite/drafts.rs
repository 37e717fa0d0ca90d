use super::Open;
use super::material::{draft, id, person};
use crate::accounts::Draft;
use crate::suite::material::at;

pub(super) fn a_draft_is_kept_for_each_person_and_item(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_person(&person(2)).unwrap();
    for draft in [draft(1, "a"), draft(1, "b"), draft(2, "a")] {
        accounts.put_draft(&draft).unwrap();
    }
    let changed = Draft { content: String::new(), saved_at: at(9), ..draft(1, "a") };
    accounts.put_draft(&changed).unwrap();
    assert_eq!(accounts.draft(&id(1), "a").unwrap(), Some(changed));
    assert!(accounts.remove_draft(&id(1), "a").unwrap());
    assert!(!accounts.remove_draft(&id(1), "a").unwrap());
    assert_eq!(accounts.draft(&id(1), "a").unwrap(), None);
    assert_eq!(accounts.draft(&id(1), "b").unwrap(), Some(draft(1, "b")));
    assert_eq!(accounts.draft(&id(2), "a").unwrap(), Some(draft(2, "a")));
}
