//! People: the directory behind the ids in the ledger.

use jiff::Timestamp;

use super::{AccountError, Secret};
use crate::error::StoreError;

/// A person who has or had an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// `p-` and 16 hexadecimal digits; chance is the caller's.
    pub id: String,
    /// The name; `None` once the person is forgotten.
    pub name: Option<String>,
    /// The mail address, unlike everybody else's whatever the case; `None` once the person is forgotten.
    pub mail: Option<String>,
    /// The hash of the password as a PHC string.
    pub password: Option<Secret<String>>,
    /// The shared secret of one-time codes.
    pub totp: Option<Secret<Vec<u8>>>,
    /// The step of the last one-time code accepted.
    pub totp_step: Option<u64>,
    /// The language chosen.
    pub locale: Option<String>,
    /// When the person was added.
    pub created_at: Timestamp,
    /// When the account ended.
    pub ended_at: Option<Timestamp>,
}

impl Person {
    /// A person without any credential yet.
    #[must_use]
    pub fn new(id: &str, name: &str, mail: &str, created_at: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            name: Some(name.to_owned()),
            mail: Some(mail.to_owned()),
            password: None,
            totp: None,
            totp_step: None,
            locale: None,
            created_at,
            ended_at: None,
        }
    }
}

/// The directory of people.
///
/// A person who was forgotten can be looked up by id, and changed no more.
pub trait Persons {
    /// Adds a person.
    ///
    /// # Errors
    ///
    /// [`AccountError::Duplicate`], [`AccountError::MailTaken`]; [`AccountError::NoPerson`] without name or mail.
    fn add_person(&self, person: &Person) -> Result<(), AccountError>;

    /// The person with an id.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn person(&self, id: &str) -> Result<Option<Person>, StoreError>;

    /// The names of the people with these ids, in no order; who is unknown or forgotten has none.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn names(&self, ids: &[&str]) -> Result<Vec<(String, String)>, StoreError>;

    /// The person with a mail address, whatever its case.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn person_by_mail(&self, mail: &str) -> Result<Option<Person>, StoreError>;

    /// Everybody, also who has left or is forgotten, in the order they were added.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn persons(&self) -> Result<Vec<Person>, StoreError>;

    /// Changes the name.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn set_name(&self, person: &str, name: &str) -> Result<(), AccountError>;

    /// Changes the mail address.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], [`AccountError::MailTaken`], or the store cannot be written.
    fn set_mail(&self, person: &str, mail: &str) -> Result<(), AccountError>;

    /// Changes the language.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn set_locale(&self, person: &str, locale: Option<&str>) -> Result<(), AccountError>;

    /// Changes the hash of the password, or takes it away.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn set_password(&self, person: &str, password: Option<&Secret<String>>) -> Result<(), AccountError>;

    /// Changes the secret of one-time codes, or takes it away; the steps accepted so far are forgotten.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn set_totp(&self, person: &str, totp: Option<&Secret<Vec<u8>>>) -> Result<(), AccountError>;

    /// Takes the step of a one-time code: true once, and only if it is later than every step taken before.
    ///
    /// Without a secret there is nothing to take.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn take_totp_step(&self, person: &str, step: u64) -> Result<bool, StoreError>;

    /// Ends an account: sessions, API tokens and open tickets of the person go, and no new ways in can be added.
    ///
    /// An account that has ended keeps the time it ended first.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn end_person(&self, person: &str, at: Timestamp) -> Result<(), AccountError>;

    /// Forgets a person for good: of all that is kept here only the id, the times and the access log stay.
    ///
    /// Tickets to the person's mail address go too. Forgetting again changes nothing.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`] for an unknown id, or the store cannot be written.
    fn forget_person(&self, person: &str) -> Result<(), AccountError>;
}
