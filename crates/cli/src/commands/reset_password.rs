//! `akashi reset-password`: a one-time link for somebody who lost the password and has no administrator to ask.

use jiff::tz::TimeZone;
use message::{Diagnostic, Locale};
use server::Outside;
use store::accounts::{AccountError, Persons as _, SqliteAccounts};

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
    let outside =
        Outside { now: edge::now, zone: TimeZone::system(), random: edge::random, origin, patience, demo: false };
    let link = server::reset_link(&serve::name(&file), &accounts, &person, &actor, &outside);
    let link = link.map_err(|error| match error {
        AccountError::Store(error) => Failure::from(app::AppError::from(error)),
        // Who has left gets no new way in.
        _ => nobody(reset),
    })?;
    print::say(locale, "cli-reset-link", &vec![("link", link.into())])?;
    Ok(Outcome::Good)
}

fn nobody(reset: &ResetPassword) -> Failure {
    Diagnostic::error("cli-reset-nobody").with("mail", reset.mail.clone()).into()
}
