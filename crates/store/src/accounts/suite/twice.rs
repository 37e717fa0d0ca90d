use super::Open;
use super::material::{api_token, hash, id, passkey, person, session};
use crate::accounts::{AccountError, ApiToken, Session};
use crate::suite::material::at;

pub(super) fn nothing_stands_twice(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_person(&person(2)).unwrap();
    accounts.add_passkey(&passkey(1, 1)).unwrap();
    accounts.add_session(&session(1, 1)).unwrap();
    accounts.add_api_token(&api_token(1, 1)).unwrap();
    for refused in [
        accounts.add_passkey(&passkey(2, 1)),
        accounts.add_session(&Session { id: "other".to_owned(), ..session(2, 1) }),
        accounts.add_session(&Session { token_hash: hash(2), ..session(2, 1) }),
        accounts.add_api_token(&ApiToken { id: "other".to_owned(), ..api_token(2, 1) }),
        accounts.add_api_token(&ApiToken { token_hash: hash(2), ..api_token(2, 1) }),
    ] {
        assert!(matches!(refused, Err(AccountError::Duplicate)), "{refused:?}");
    }
    assert_eq!(accounts.passkey(&passkey(1, 1).id).unwrap(), Some(passkey(1, 1)));
    assert_eq!(accounts.session(&hash(1), at(20)).unwrap(), Some(session(1, 1)));
    assert_eq!(accounts.api_tokens(&id(2)).unwrap(), []);
}
