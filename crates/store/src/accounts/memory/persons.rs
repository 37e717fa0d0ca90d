//! People in memory.

use jiff::Timestamp;

use super::{MemoryAccounts, State, remove, sorted};
use crate::accounts::{AccountError, Person, Persons, Secret, kept, mail_key};
use crate::error::StoreError;

impl State {
    fn with_mail(&self, mail: &str) -> Option<&Person> {
        let key = mail_key(mail);
        self.persons.values().find(|person| person.mail.as_deref().is_some_and(|mail| mail_key(mail) == key))
    }

    /// Removes what lets a person in without a credential.
    fn shut_out(&mut self, id: &str) {
        remove(&mut self.sessions, |session| session.person == id);
        remove(&mut self.api_tokens, |token| token.person == id);
        remove(&mut self.tickets, |ticket| ticket.person.as_deref() == Some(id));
    }
}

impl Persons for MemoryAccounts {
    fn add_person(&self, person: &Person) -> Result<(), AccountError> {
        let mut state = self.state();
        let Some(mail) = person.mail.as_deref().filter(|_| person.name.is_some()) else {
            return Err(AccountError::NoPerson);
        };
        if state.persons.contains_key(&person.id) {
            return Err(AccountError::Duplicate);
        }
        if state.with_mail(mail).is_some() {
            return Err(AccountError::MailTaken);
        }
        let (created_at, ended_at) = (kept(person.created_at), person.ended_at.map(kept));
        let totp_step = person.totp_step.filter(|_| person.totp.is_some());
        state.persons.insert(person.id.clone(), Person { created_at, ended_at, totp_step, ..person.clone() });
        Ok(())
    }

    fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        Ok(self.state().persons.get(id).cloned())
    }

    fn names(&self, ids: &[&str]) -> Result<Vec<(String, String)>, StoreError> {
        let state = self.state();
        let people = state.persons.values().filter(|person| ids.contains(&person.id.as_str()));
        Ok(people.filter_map(|person| Some((person.id.clone(), person.name.clone()?))).collect())
    }

    fn person_by_mail(&self, mail: &str) -> Result<Option<Person>, StoreError> {
        Ok(self.state().with_mail(mail).cloned())
    }

    fn persons(&self) -> Result<Vec<Person>, StoreError> {
        Ok(sorted(self.state().persons.values(), |_| true, |person| (person.created_at, person.id.clone())))
    }

    fn set_name(&self, person: &str, name: &str) -> Result<(), AccountError> {
        self.state().known(person)?.name = Some(name.to_owned());
        Ok(())
    }

    fn set_mail(&self, person: &str, mail: &str) -> Result<(), AccountError> {
        let mut state = self.state();
        state.known(person)?;
        if state.with_mail(mail).is_some_and(|other| other.id != person) {
            return Err(AccountError::MailTaken);
        }
        state.known(person)?.mail = Some(mail.to_owned());
        Ok(())
    }

    fn set_locale(&self, person: &str, locale: Option<&str>) -> Result<(), AccountError> {
        self.state().known(person)?.locale = locale.map(str::to_owned);
        Ok(())
    }

    fn set_password(&self, person: &str, password: Option<&Secret<String>>) -> Result<(), AccountError> {
        self.state().known(person)?.password = password.cloned();
        Ok(())
    }

    fn set_totp(&self, person: &str, totp: Option<&Secret<Vec<u8>>>) -> Result<(), AccountError> {
        let mut state = self.state();
        let person = state.known(person)?;
        person.totp = totp.cloned();
        person.totp_step = None;
        Ok(())
    }

    fn take_totp_step(&self, person: &str, step: u64) -> Result<bool, StoreError> {
        let mut state = self.state();
        let found = state.persons.get_mut(person).filter(|person| person.totp.is_some());
        let Some(person) = found.filter(|person| person.totp_step.is_none_or(|last| last < step)) else {
            return Ok(false);
        };
        person.totp_step = Some(step);
        Ok(true)
    }

    fn end_person(&self, person: &str, at: Timestamp) -> Result<(), AccountError> {
        let mut state = self.state();
        state.known(person)?.ended_at.get_or_insert(kept(at));
        state.shut_out(person);
        Ok(())
    }

    fn forget_person(&self, person: &str) -> Result<(), AccountError> {
        let mut state = self.state();
        let Some(found) = state.persons.get_mut(person) else { return Err(AccountError::NoPerson) };
        let Some(mail) = found.mail.take() else { return Ok(()) };
        (found.name, found.locale) = (None, None);
        (found.password, found.totp, found.totp_step) = (None, None, None);
        state.shut_out(person);
        let key = Some(mail_key(&mail));
        remove(&mut state.tickets, |ticket| ticket.mail.as_deref().map(mail_key) == key);
        remove(&mut state.passkeys, |passkey| passkey.person == person);
        remove(&mut state.drafts, |draft| draft.person == person);
        Ok(())
    }
}
