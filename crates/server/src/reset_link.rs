//! Links by which somebody who lost the password sets a new one; handed over by whatever way is trusted.

use jiff::ToSpan as _;
use store::accounts::{AccountError, Accounts, Person, Purpose, Ticket};
use world::Slug;

use crate::outside::Outside;
use crate::secret::Secret;

/// How long a link can be used.
const HOURS: i64 = 24;

/// Makes a link for a person of the workspace `house`, in place of those made before; `by` is who makes it.
///
/// # Errors
/// The person has left or is forgotten, or the store fails.
pub fn reset_link(
    house: &Slug,
    accounts: &dyn Accounts,
    person: &Person,
    by: &str,
    outside: &Outside,
) -> Result<String, AccountError> {
    let now = outside.now();
    for open in accounts.tickets(now)? {
        if open.purpose == Purpose::PasswordReset && open.person.as_ref() == Some(&person.id) {
            accounts.withdraw_ticket(&open.token_hash)?;
        }
    }
    let token = Secret::new(outside.random);
    accounts.add_ticket(&Ticket {
        token_hash: token.hash(),
        purpose: Purpose::PasswordReset,
        person: Some(person.id.clone()),
        mail: person.mail.clone(),
        role: None,
        until: None,
        created_by: by.to_owned(),
        created_at: now,
        expires_at: now + HOURS.hours(),
    })?;
    Ok(format!("{}/w/{house}/reset/{}", outside.origin, token.expose()))
}
