//! Records to test with, the same in every run.

use crate::accounts::{Accounts, ApiToken, Draft, Passkey, Person, Purpose, Secret, Seen, Session, Ticket, TokenHash};
use crate::suite::material::{at, salt};

pub(crate) fn id(number: u64) -> String {
    format!("p-{number:016x}")
}

pub(crate) fn hash(number: u64) -> TokenHash {
    Secret::new(salt("token", number))
}

pub(crate) fn person(number: u64) -> Person {
    Person::new(&id(number), &format!("山田 {number}"), &format!("Yamada{number}@example.jp"), at(0))
}

pub(crate) fn full_person(number: u64) -> Person {
    Person {
        password: Some(Secret::new(format!("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA{number}"))),
        totp: Some(Secret::new(vec![7; 20])),
        totp_step: Some(58_000_000),
        locale: Some("ja".to_owned()),
        ..person(number)
    }
}

pub(crate) fn passkey(person: u64, number: u64) -> Passkey {
    Passkey {
        id: salt("passkey", number).to_vec(),
        person: id(person),
        label: format!("key {number}"),
        credential: format!("{{\"counter\":{number}}}"),
        created_at: at(1),
        used_at: None,
    }
}

/// A session valid from second 10 to second 100.
pub(crate) fn session(person: u64, number: u64) -> Session {
    Session {
        token_hash: hash(number),
        id: format!("s-{number}"),
        person: id(person),
        strong: false,
        created_at: at(10),
        seen_at: at(10),
        expires_at: at(100),
        agent: "Firefox".to_owned(),
        address: "192.0.2.1".to_owned(),
    }
}

/// A token valid to second 100.
pub(crate) fn api_token(person: u64, number: u64) -> ApiToken {
    ApiToken {
        token_hash: hash(number),
        id: format!("t-{number}"),
        person: id(person),
        label: "monitoring".to_owned(),
        created_at: at(10),
        expires_at: at(100),
        used_at: None,
    }
}

/// An invitation valid to second 100.
pub(crate) fn ticket(number: u64) -> Ticket {
    Ticket {
        token_hash: hash(number),
        purpose: Purpose::Invitation,
        person: None,
        mail: Some(format!("new{number}@example.jp")),
        role: Some("viewer".to_owned()),
        until: Some("2026-12-31".to_owned()),
        created_by: id(1),
        created_at: at(10),
        expires_at: at(100),
    }
}

pub(crate) fn seen(number: u64) -> Seen {
    Seen {
        at: at(i64::try_from(number).unwrap()),
        person: id(1),
        action: "viewed".to_owned(),
        item: format!("evidence:{number}"),
        address: "192.0.2.1".to_owned(),
    }
}

pub(crate) fn draft(person: u64, item: &str) -> Draft {
    Draft { person: id(person), item: item.to_owned(), content: "下書き".to_owned(), saved_at: at(5) }
}

/// One of everything, all of person 1.
pub(crate) fn fill(accounts: &dyn Accounts) {
    accounts.add_person(&full_person(1)).unwrap();
    accounts.add_passkey(&passkey(1, 1)).unwrap();
    accounts.add_session(&session(1, 1)).unwrap();
    accounts.add_api_token(&api_token(1, 1)).unwrap();
    accounts.add_ticket(&Ticket { person: Some(id(1)), ..ticket(1) }).unwrap();
    accounts.log_seen(&seen(1)).unwrap();
    accounts.put_draft(&draft(1, "III.1")).unwrap();
}
