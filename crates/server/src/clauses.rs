//! The clauses between a service's provider and a party, as pages and programs ask for them.

use guideline::Guideline;
use jiff::civil::Date;
use method::clauses::{Check, Draft, checks, draft, listing};
use world::Slug;

use crate::desk::Desk;
use crate::failure::Failure;

/// A guideline that lists what is to be agreed, and what answers each subject.
pub(crate) type Against<'d> = (&'d Guideline, &'d [Check<'d>]);

/// Tells the clauses of a service for a party, the version of the day `since` (none, unless that day is over), and what
/// is to be agreed.
pub(crate) fn drafted<R>(
    desk: &Desk<'_>,
    (service, party): (&Slug, &Slug),
    since: &str,
    tell: impl FnOnce(&Draft<'_>, Option<&Draft<'_>>, Option<Against<'_>>) -> R,
) -> Result<R, Failure> {
    let (guideline, world) = (desk.guideline()?, &desk.snapshot.world);
    let found = draft(guideline, world, service, party, desk.day).ok_or(Failure::NotFound)?;
    let since: Option<Date> = since.parse().ok().filter(|since| *since < desk.day);
    let past = match since {
        Some(since) => desk.past(since)?,
        None => None,
    };
    let earlier = past.as_ref().zip(since).and_then(|(past, since)| {
        let then = past.snapshot.guideline(guideline.id())?;
        draft(then, &past.snapshot.world, service, party, since)
    });
    let listing = listing(desk.snapshot.assessable().into_iter().map(|one| &**one));
    let checks = listing.map(|listing| checks(&found, listing, world.supply_chain()));
    let against = listing.zip(checks.as_deref());
    Ok(tell(&found, earlier.as_ref(), against))
}
