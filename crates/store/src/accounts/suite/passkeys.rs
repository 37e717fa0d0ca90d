use super::Open;
use super::material::{id, passkey, person};
use crate::accounts::Passkey;
use crate::suite::material::at;

pub(super) fn a_passkey_comes_back_and_keeps_its_counter(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_person(&person(2)).unwrap();
    let (first, second) = (passkey(1, 5), Passkey { created_at: at(2), ..passkey(1, 4) });
    let other = passkey(2, 6);
    for passkey in [&second, &first, &other] {
        accounts.add_passkey(passkey).unwrap();
    }
    assert_eq!(accounts.passkeys(&id(1)).unwrap(), [first.clone(), second.clone()]);
    assert_eq!(accounts.with_passkeys().unwrap(), [id(1), id(2)]);
    assert_eq!(accounts.passkey(&other.id).unwrap(), Some(other.clone()));
    assert_eq!(accounts.passkey(b"unknown").unwrap(), None);
    assert!(accounts.update_passkey(&first.id, "{}", at(7)).unwrap());
    assert!(!accounts.update_passkey(b"unknown", "{}", at(7)).unwrap());
    let used = Passkey { credential: "{}".to_owned(), used_at: Some(at(7)), ..first.clone() };
    assert_eq!(accounts.passkeys(&id(1)).unwrap(), [used, second]);
    assert!(!accounts.remove_passkey(&id(2), &first.id).unwrap(), "somebody else's");
    assert!(accounts.remove_passkey(&id(1), &first.id).unwrap());
    assert!(!accounts.remove_passkey(&id(1), &first.id).unwrap());
    assert_eq!(accounts.passkey(&first.id).unwrap(), None);
    assert_eq!(accounts.passkeys(&id(2)).unwrap(), [other]);
}
