use super::Open;
use super::material::{hash, id, person, session};
use crate::accounts::Session;
use crate::suite::material::at;

pub(super) fn a_session_is_valid_until_it_expires(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_session(&session(1, 1)).unwrap();
    let long = Session { created_at: at(5), expires_at: at(200), strong: true, ..session(1, 2) };
    accounts.add_session(&long).unwrap();
    for (now, valid) in [(10, true), (99, true), (100, false), (150, false)] {
        assert_eq!(accounts.session(&hash(1), at(now)).unwrap(), valid.then(|| session(1, 1)), "{now}");
    }
    assert_eq!(accounts.session(&hash(3), at(10)).unwrap(), None);
    assert_eq!(accounts.sessions(&id(1), at(99)).unwrap(), [long.clone(), session(1, 1)]);
    assert_eq!(accounts.sessions(&id(1), at(100)).unwrap(), std::slice::from_ref(&long));
    assert_eq!(accounts.purge_sessions(at(99)).unwrap(), 0);
    assert_eq!(accounts.purge_sessions(at(100)).unwrap(), 1);
    assert_eq!(accounts.session(&hash(1), at(50)).unwrap(), None);
    assert_eq!(accounts.session(&hash(2), at(199)).unwrap(), Some(long));
}

pub(super) fn a_session_is_touched_and_strengthened(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_session(&session(1, 1)).unwrap();
    accounts.add_session(&session(1, 2)).unwrap();
    for seen_at in [20, 30, 25] {
        assert!(accounts.touch_session(&hash(1), at(seen_at)).unwrap());
    }
    assert!(accounts.strengthen_session(&hash(1)).unwrap());
    let expected = Session { seen_at: at(30), strong: true, ..session(1, 1) };
    assert_eq!(accounts.session(&hash(1), at(40)).unwrap(), Some(expected));
    assert_eq!(accounts.session(&hash(2), at(40)).unwrap(), Some(session(1, 2)));
    assert!(!accounts.touch_session(&hash(3), at(40)).unwrap());
    assert!(!accounts.strengthen_session(&hash(3)).unwrap());
}

pub(super) fn sessions_end_one_by_one_or_all_but_one(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_person(&person(2)).unwrap();
    for number in 1..=4 {
        accounts.add_session(&session(1, number)).unwrap();
    }
    accounts.add_session(&session(2, 5)).unwrap();
    assert!(!accounts.end_session(&id(2), "s-1").unwrap(), "somebody else's");
    assert!(accounts.end_session(&id(1), "s-1").unwrap());
    assert!(!accounts.end_session(&id(1), "s-1").unwrap());
    assert_eq!(accounts.session(&hash(1), at(20)).unwrap(), None);
    assert_eq!(accounts.end_sessions(&id(1), Some(&hash(3))).unwrap(), 2);
    assert_eq!(accounts.sessions(&id(1), at(20)).unwrap(), [session(1, 3)]);
    assert_eq!(accounts.end_sessions(&id(1), None).unwrap(), 1);
    assert!(accounts.sessions(&id(1), at(20)).unwrap().is_empty());
    assert_eq!(accounts.sessions(&id(2), at(20)).unwrap(), [session(2, 5)]);
}
