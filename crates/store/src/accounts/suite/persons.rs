use std::thread;

use super::Open;
use super::material::{api_token, draft, fill, full_person, id, passkey, person, session, ticket};
use crate::accounts::{AccountError, Person, Secret, Ticket};
use crate::suite::material::at;

pub(super) fn a_person_comes_back_as_added(open: Open) {
    let (accounts, _folder) = open();
    let ended = Person { ended_at: Some(at(9)), created_at: at(-5), ..person(3) };
    for person in [&full_person(1), &person(2), &ended] {
        accounts.add_person(person).unwrap();
    }
    assert_eq!(accounts.person(&id(1)).unwrap(), Some(full_person(1)));
    assert_eq!(accounts.person(&id(9)).unwrap(), None);
    assert_eq!(accounts.persons().unwrap(), [ended, full_person(1), person(2)]);
    assert!(matches!(accounts.add_person(&full_person(1)), Err(AccountError::Duplicate)));
    let nameless = Person { name: None, ..person(4) };
    assert!(matches!(accounts.add_person(&nameless), Err(AccountError::NoPerson)));
}

pub(super) fn names_are_given_for_many_ids_at_once(open: Open) {
    let (accounts, _folder) = open();
    for number in 1..5 {
        let person = Person { name: Some(format!("第{number}の人\"'")), ..person(number) };
        accounts.add_person(&person).unwrap();
    }
    accounts.forget_person(&id(3)).unwrap();
    let named = |ids: &[&str]| {
        let mut names = accounts.names(ids).unwrap();
        names.sort();
        names
    };
    let name = |number| (id(number), format!("第{number}の人\"'"));
    assert_eq!(named(&[]), []);
    assert_eq!(named(&[&id(4), &id(1), &id(3), &id(4), "nobody", "\"]', 1"]), [name(1), name(4)]);
}

pub(super) fn mail_addresses_are_unlike_whatever_their_case(open: Open) {
    let (accounts, _folder) = open();
    let mail = |number, mail: &str| Person { mail: Some(mail.to_owned()), ..person(number) };
    accounts.add_person(&mail(1, "Émile@Example.jp")).unwrap();
    assert_eq!(accounts.person_by_mail("éMILE@example.JP").unwrap().unwrap().id, id(1));
    assert_eq!(accounts.person_by_mail("emile@example.jp").unwrap(), None);
    assert_eq!(accounts.person_by_mail("").unwrap(), None);
    assert!(matches!(accounts.add_person(&mail(2, "ÉMILE@EXAMPLE.JP")), Err(AccountError::MailTaken)));
    accounts.add_person(&person(2)).unwrap();
    assert!(matches!(accounts.set_mail(&id(2), "émile@example.jp"), Err(AccountError::MailTaken)));
    // One's own address in another case is free.
    accounts.set_mail(&id(1), "émile@example.jp").unwrap();
    assert_eq!(accounts.person(&id(1)).unwrap().unwrap().mail.as_deref(), Some("émile@example.jp"));
    accounts.set_mail(&id(1), "other@example.jp").unwrap();
    accounts.set_mail(&id(2), "ÉMILE@example.jp").unwrap();
}

pub(super) fn a_person_changes_field_by_field(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&full_person(1)).unwrap();
    accounts.add_person(&full_person(2)).unwrap();
    let (password, totp) = (Secret::new("$argon2id$new".to_owned()), Secret::new(vec![1, 2, 3]));
    accounts.set_name(&id(1), "鈴木").unwrap();
    accounts.set_mail(&id(1), "suzuki@example.jp").unwrap();
    accounts.set_locale(&id(1), Some("en")).unwrap();
    accounts.set_password(&id(1), Some(&password)).unwrap();
    accounts.set_totp(&id(1), Some(&totp)).unwrap();
    let mut expected = Person {
        name: Some("鈴木".to_owned()),
        mail: Some("suzuki@example.jp".to_owned()),
        locale: Some("en".to_owned()),
        password: Some(password),
        totp: Some(totp),
        totp_step: None,
        ..full_person(1)
    };
    assert_eq!(accounts.person(&id(1)).unwrap(), Some(expected.clone()));
    accounts.set_locale(&id(1), None).unwrap();
    accounts.set_password(&id(1), None).unwrap();
    accounts.set_totp(&id(1), None).unwrap();
    (expected.locale, expected.password, expected.totp) = (None, None, None);
    assert_eq!(accounts.person(&id(1)).unwrap(), Some(expected));
    assert_eq!(accounts.person(&id(2)).unwrap(), Some(full_person(2)));
}

pub(super) fn a_change_of_nobody_is_refused(open: Open) {
    let (accounts, _folder) = open();
    let nobody = id(1);
    for refused in [
        accounts.set_name(&nobody, "a"),
        accounts.set_mail(&nobody, "a@example.jp"),
        accounts.set_locale(&nobody, None),
        accounts.set_password(&nobody, None),
        accounts.set_totp(&nobody, None),
        accounts.end_person(&nobody, at(1)),
        accounts.forget_person(&nobody),
        accounts.add_passkey(&passkey(1, 1)),
        accounts.add_session(&session(1, 1)),
        accounts.add_api_token(&api_token(1, 1)),
        accounts.add_ticket(&Ticket { person: Some(nobody.clone()), ..ticket(1) }),
        accounts.put_draft(&draft(1, "a")),
    ] {
        assert!(matches!(refused, Err(AccountError::NoPerson)), "{refused:?}");
    }
    assert!(!accounts.take_totp_step(&nobody, 1).unwrap());
    assert!(accounts.persons().unwrap().is_empty());
}

pub(super) fn a_step_is_taken_once_and_never_an_earlier_one(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    assert!(!accounts.take_totp_step(&id(1), 5).unwrap(), "without a secret");
    accounts.set_totp(&id(1), Some(&Secret::new(vec![1]))).unwrap();
    for (step, taken) in [(5, true), (5, false), (4, false), (6, true), (0, false), (9, true), (7, false)] {
        assert_eq!(accounts.take_totp_step(&id(1), step).unwrap(), taken, "{step}");
    }
    assert_eq!(accounts.person(&id(1)).unwrap().unwrap().totp_step, Some(9));
    // Another secret, other codes.
    accounts.set_totp(&id(1), Some(&Secret::new(vec![2]))).unwrap();
    assert!(accounts.take_totp_step(&id(1), 3).unwrap());
}

pub(super) fn of_many_who_take_a_step_one_gets_it(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&Person { totp_step: None, ..full_person(1) }).unwrap();
    let taken = thread::scope(|scope| {
        let threads = [0; 8].map(|_| scope.spawn(|| accounts.take_totp_step(&id(1), 77).unwrap()));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
}

pub(super) fn who_has_left_has_no_way_in(open: Open) {
    let (accounts, _folder) = open();
    fill(accounts.as_ref());
    accounts.add_person(&person(2)).unwrap();
    accounts.add_session(&session(2, 20)).unwrap();
    accounts.add_ticket(&ticket(21)).unwrap();
    accounts.end_person(&id(1), at(50)).unwrap();
    accounts.end_person(&id(1), at(60)).unwrap();
    let expected = Person { ended_at: Some(at(50)), ..full_person(1) };
    assert_eq!(accounts.person(&id(1)).unwrap(), Some(expected));
    assert!(accounts.sessions(&id(1), at(50)).unwrap().is_empty());
    assert!(accounts.api_tokens(&id(1)).unwrap().is_empty());
    for refused in [
        accounts.add_passkey(&passkey(1, 9)),
        accounts.add_session(&session(1, 9)),
        accounts.add_api_token(&api_token(1, 9)),
        accounts.add_ticket(&Ticket { person: Some(id(1)), ..ticket(9) }),
    ] {
        assert!(matches!(refused, Err(AccountError::NoPerson)), "{refused:?}");
    }
    // Nobody else is touched.
    assert_eq!(accounts.sessions(&id(2), at(50)).unwrap(), [session(2, 20)]);
    assert_eq!(accounts.tickets(at(50)).unwrap(), [ticket(21)]);
}

pub(super) fn who_is_forgotten_leaves_the_id(open: Open) {
    let (accounts, _folder) = open();
    fill(accounts.as_ref());
    accounts.add_person(&person(2)).unwrap();
    accounts.add_passkey(&passkey(2, 2)).unwrap();
    accounts.put_draft(&draft(2, "III.1")).unwrap();
    let mail = Some("YAMADA1@example.jp".to_owned());
    accounts.add_ticket(&Ticket { mail, ..ticket(30) }).unwrap();
    accounts.add_ticket(&ticket(31)).unwrap();
    for _ in 0..2 {
        accounts.forget_person(&id(1)).unwrap();
    }
    let expected = Person { name: None, mail: None, ..person(1) };
    assert_eq!(accounts.person(&id(1)).unwrap(), Some(expected.clone()));
    assert_eq!(accounts.persons().unwrap(), [expected, person(2)]);
    assert_eq!(accounts.person_by_mail("Yamada1@example.jp").unwrap(), None);
    assert!(accounts.passkeys(&id(1)).unwrap().is_empty());
    assert!(accounts.sessions(&id(1), at(20)).unwrap().is_empty());
    assert!(accounts.api_tokens(&id(1)).unwrap().is_empty());
    assert_eq!(accounts.draft(&id(1), "III.1").unwrap(), None);
    assert_eq!(accounts.tickets(at(20)).unwrap(), [ticket(31)]);
    // What was looked at stays on record, under the id.
    assert_eq!(accounts.seen(None, 9).unwrap().len(), 1);
    assert_eq!(accounts.passkeys(&id(2)).unwrap(), [passkey(2, 2)]);
    assert_eq!(accounts.draft(&id(2), "III.1").unwrap(), Some(draft(2, "III.1")));
    for refused in [
        accounts.set_mail(&id(1), "back@example.jp"),
        accounts.set_password(&id(1), Some(&Secret::new("x".to_owned()))),
        accounts.end_person(&id(1), at(70)),
        accounts.add_session(&session(1, 40)),
        accounts.put_draft(&draft(1, "a")),
    ] {
        assert!(matches!(refused, Err(AccountError::NoPerson)), "{refused:?}");
    }
    // The address is free for somebody else.
    accounts.add_person(&Person { id: id(3), ..person(1) }).unwrap();
}
