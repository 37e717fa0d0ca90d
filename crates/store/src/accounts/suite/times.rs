use jiff::Timestamp;

use super::Open;
use super::material::{hash, id, person, session};
use crate::accounts::{Person, Session};

pub(super) fn times_are_kept_in_whole_microseconds(open: Open) {
    let (accounts, _folder) = open();
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    let fine = time("1969-12-31T23:59:59.999999999Z");
    accounts.add_person(&Person { created_at: fine, ..person(1) }).unwrap();
    let kept = time("1969-12-31T23:59:59.999999Z");
    assert_eq!(accounts.person(&id(1)).unwrap().unwrap().created_at, kept);
    let expires_at = time("2026-01-01T00:00:00.123456789Z");
    accounts.add_session(&Session { expires_at, ..session(1, 1) }).unwrap();
    for (now, valid) in [
        ("2026-01-01T00:00:00.123455999Z", true),
        ("2026-01-01T00:00:00.123456Z", false),
        ("2026-01-01T00:00:00.123456788Z", false),
    ] {
        assert_eq!(accounts.session(&hash(1), time(now)).unwrap().is_some(), valid, "{now}");
    }
}
