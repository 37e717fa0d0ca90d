use super::Open;
use super::material::{api_token, hash, id, person};
use crate::accounts::ApiToken;
use crate::suite::material::at;

pub(super) fn an_api_token_is_valid_until_it_expires(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    accounts.add_person(&person(2)).unwrap();
    let later = ApiToken { created_at: at(11), ..api_token(1, 2) };
    for token in [&later, &api_token(1, 3), &api_token(2, 4)] {
        accounts.add_api_token(token).unwrap();
    }
    assert_eq!(accounts.api_token(&hash(3), at(99)).unwrap(), Some(api_token(1, 3)));
    assert_eq!(accounts.api_token(&hash(3), at(100)).unwrap(), None);
    assert_eq!(accounts.api_token(&hash(9), at(99)).unwrap(), None);
    for used_at in [20, 30, 25] {
        assert!(accounts.touch_api_token(&hash(3), at(used_at)).unwrap());
    }
    assert!(!accounts.touch_api_token(&hash(9), at(20)).unwrap());
    let used = ApiToken { used_at: Some(at(30)), ..api_token(1, 3) };
    assert_eq!(accounts.api_tokens(&id(1)).unwrap(), [used, later.clone()]);
    assert!(!accounts.remove_api_token(&id(2), "t-3").unwrap(), "somebody else's");
    assert!(accounts.remove_api_token(&id(1), "t-3").unwrap());
    assert!(!accounts.remove_api_token(&id(1), "t-3").unwrap());
    assert_eq!(accounts.api_token(&hash(3), at(50)).unwrap(), None);
    assert_eq!(accounts.api_tokens(&id(1)).unwrap(), [later]);
}
