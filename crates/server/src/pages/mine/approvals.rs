//! Answers that count only once somebody has approved them.

use app::Told;

use super::{List, SHOWN, Waiting};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::status::status_message;
use world::ImplementationStatus;

/// What waits for approval, the oldest first; what somebody said themselves is marked, since another has to approve it.
pub(super) fn waiting(desk: &Desk<'_>, page: &Page) -> Result<List, Failure> {
    let mut positions = desk.snapshot.world.awaiting_approval();
    positions.sort_unstable();
    let all = positions.len();
    positions.truncate(SHOWN);
    let said = desk.said(positions.iter().copied())?;
    let told: Vec<&Told> = positions.iter().filter_map(|position| said.at(*position)).collect();
    let (names, people) = (ScopeNames::new(desk)?, desk.names(told.iter().map(|one| one.actor.as_str()))?);
    let row = |one: &&Told| {
        let about = one.about()?;
        let control = desk.snapshot.guideline(&about.guideline)?.control(&about.item)?;
        let status = ImplementationStatus::ALL.into_iter().find(|status| status.name() == one.text("status"));
        let own = one.actor == desk.asker.actor().id();
        Some(Waiting {
            kind: status.map(|status| page.t(status_message(status))).unwrap_or_default(),
            whose: names.of(&about.scope),
            id: control.id.clone(),
            title: control.title.get(page.locale).to_owned(),
            href: page.by(&format!("{}/controls/{}", path_of(&about.scope), control.id), &about.guideline),
            verdict: None,
            note: if own { page.t("web-mine-own") } else { people.of(&one.actor) },
            due: None,
            late: false,
        })
    };
    Ok(List { rows: told.iter().filter_map(row).collect(), all, late: 0 })
}
