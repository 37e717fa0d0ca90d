//! `akashi reset-password`: a one-time link for somebody who lost the password and has no administrator to ask.

use jiff::tz::TimeZone;
use message::{Diagnostic, Locale};
use server::Outside;
use store::accounts::{AccountError, Passkeys as _, Persons as _, SqliteAccounts};

use crate::args::{Common, ResetPassword};
use crate::commands::serve;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(reset: &ResetPassword, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let file = session::path(common)?;
    let accounts = SqliteAccounts::open(&file).map_err(app::AppError::from)?;
    let person = accounts.person_by_mail(&reset.mail).map_err(app::AppError::from)?.ok_or_else(|| nobody(reset))?;
    let origin = reset.origin.trim_end_matches('/').to_owned();
    let patience = server::Patience::default();
    let zone = TimeZone::system();
    let outside =
        Outside { now: edge::now, zone, zone_of: serve::zone_of, random: edge::random, origin, patience, demo: false };
    let link = server::reset_link(&serve::name(&file), &accounts, &person, &actor, &outside);
    let refused = |error| match error {
        AccountError::Store(error) => Failure::from(app::AppError::from(error)),
        // Who has left gets no new way in.
        _ => nobody(reset),
    };
    let link = link.map_err(&refused)?;
    if reset.second_factor {
        without_second_factor(&accounts, &person.id).map_err(&refused)?;
        print::say(locale, "cli-reset-second-factor", &Vec::new())?;
    }
    print::say(locale, "cli-reset-link", &vec![("link", link.into())])?;
    Ok(Outcome::Good)
}

/// Takes away what the person can no longer show: the authenticator app, and every passkey.
fn without_second_factor(accounts: &SqliteAccounts, person: &str) -> Result<(), AccountError> {
    accounts.set_totp(person, None)?;
    for passkey in accounts.passkeys(person)? {
        accounts.remove_passkey(person, &passkey.id)?;
    }
    Ok(())
}

fn nobody(reset: &ResetPassword) -> Failure {
    Diagnostic::error("cli-reset-nobody").with("mail", reset.mail.clone()).into()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use store::accounts::{Passkey, Passkeys as _, Person, Persons as _, Secret, SqliteAccounts};
    use store::{Options, Sqlite};

    use super::without_second_factor;

    #[test]
    fn whoever_lost_both_factors_is_asked_for_neither() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.akashi");
        drop(Sqlite::create_with(&file, &Options::default()).unwrap());
        let accounts = SqliteAccounts::open(&file).unwrap();
        for (id, mail) in [("p-1", "a@example.jp"), ("p-2", "b@example.jp")] {
            accounts.add_person(&Person::new(id, "某", mail, Timestamp::UNIX_EPOCH)).unwrap();
            accounts.set_totp(id, Some(&Secret::new(vec![7; 20]))).unwrap();
            let passkey = Passkey {
                id: id.as_bytes().to_vec(),
                person: id.into(),
                label: "鍵".into(),
                credential: "{}".into(),
                created_at: Timestamp::UNIX_EPOCH,
                used_at: None,
            };
            accounts.add_passkey(&passkey).unwrap();
        }
        without_second_factor(&accounts, "p-1").unwrap();
        let left = |id: &str| {
            let person = accounts.person(id).unwrap().unwrap();
            (person.totp.is_some(), accounts.passkeys(id).unwrap().len())
        };
        assert_eq!((left("p-1"), left("p-2")), ((false, 0), (true, 1)));
    }
}
