use std::thread;

use super::Open;
use super::material::{hash, id, person, ticket};
use crate::accounts::{AccountError, Purpose, Ticket};
use crate::suite::material::at;

pub(super) fn a_ticket_works_once_and_in_time(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_person(&person(1)).unwrap();
    let reset = Ticket {
        purpose: Purpose::PasswordReset,
        person: Some(id(1)),
        mail: None,
        role: None,
        until: None,
        ..ticket(2)
    };
    let first = Ticket { purpose: Purpose::FirstOwner, created_by: "cli".to_owned(), ..ticket(3) };
    for ticket in [ticket(1), reset, first] {
        accounts.add_ticket(&ticket).unwrap();
        assert!(matches!(accounts.add_ticket(&ticket), Err(AccountError::Duplicate)));
        let token = &ticket.token_hash;
        assert_eq!(accounts.take_ticket(token, at(100)).unwrap(), None, "too late");
        assert_eq!(accounts.peek_ticket(token, at(100)).unwrap(), None, "too late");
        for _ in 0..2 {
            assert_eq!(accounts.peek_ticket(token, at(99)).unwrap(), Some(ticket.clone()));
        }
        assert_eq!(accounts.take_ticket(token, at(99)).unwrap(), Some(ticket.clone()));
        assert_eq!(accounts.take_ticket(token, at(99)).unwrap(), None);
        assert_eq!(accounts.peek_ticket(token, at(99)).unwrap(), None);
    }
}

pub(super) fn of_many_who_take_a_ticket_one_gets_it(open: Open) {
    let (accounts, _folder) = open();
    accounts.add_ticket(&ticket(1)).unwrap();
    let taken = thread::scope(|scope| {
        let threads = [0; 8].map(|_| scope.spawn(|| accounts.take_ticket(&hash(1), at(50)).unwrap()));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(taken.iter().flatten().collect::<Vec<_>>(), [&ticket(1)]);
}

pub(super) fn open_tickets_are_listed_and_withdrawn(open: Open) {
    let (accounts, _folder) = open();
    let early = Ticket { created_at: at(1), expires_at: at(200), ..ticket(2) };
    accounts.add_ticket(&ticket(1)).unwrap();
    accounts.add_ticket(&early).unwrap();
    accounts.add_ticket(&Ticket { created_at: at(12), ..ticket(3) }).unwrap();
    assert!(accounts.withdraw_ticket(&hash(3)).unwrap());
    assert!(!accounts.withdraw_ticket(&hash(3)).unwrap());
    assert_eq!(accounts.take_ticket(&hash(3), at(50)).unwrap(), None);
    assert_eq!(accounts.tickets(at(99)).unwrap(), [early.clone(), ticket(1)]);
    assert_eq!(accounts.tickets(at(100)).unwrap(), std::slice::from_ref(&early));
    assert_eq!(accounts.purge_tickets(at(100)).unwrap(), 1);
    assert_eq!(accounts.tickets(at(50)).unwrap(), [early]);
}
