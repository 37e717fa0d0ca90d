//! What whoever keeps the workspace has to look after: people on their way in, second factors, the ledger.

use store::Ledger as _;
use store::accounts::Purpose;

use crate::desk::Desk;
use crate::failure::Failure;

/// What whoever keeps the workspace has to look after.
pub(super) struct Keeping {
    /// Invitations that nobody has followed yet.
    pub(super) invitations: usize,
    /// People who sign in with a password alone.
    pub(super) weak: Vec<String>,
    /// How many people there are.
    pub(super) people: usize,
    /// How long the ledger is, and how much of it no signed checkpoint covers.
    pub(super) size: u64,
    pub(super) unsigned: u64,
}

impl Keeping {
    pub(super) fn of(desk: &Desk<'_>) -> Result<Self, Failure> {
        let accounts = desk.asker.house.accounts();
        let tickets = accounts.tickets(desk.asker.outside.now())?;
        let with_passkeys = accounts.with_passkeys()?;
        let people: Vec<_> = accounts.persons()?.into_iter().filter(|person| person.ended_at.is_none()).collect();
        let weak = people.iter().filter(|person| person.totp.is_none() && !with_passkeys.contains(&person.id));
        let size = desk.workspace.current().world.size();
        let signed = desk.workspace.store().latest_checkpoint()?.map_or(0, |checkpoint| checkpoint.size);
        Ok(Self {
            invitations: tickets.iter().filter(|ticket| ticket.purpose == Purpose::Invitation).count(),
            weak: weak.filter_map(|person| person.name.clone()).collect(),
            people: people.iter().filter(|person| person.name.is_some()).count(),
            unsigned: size.saturating_sub(signed),
            size,
        })
    }
}
