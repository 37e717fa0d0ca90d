//! The findings of an audit, each with all that was done about it.

use app::Said;
use jiff::civil::Date;
use world::{Audit, Finding, Stage, World};

use super::words::{grade_message, stage_message};
use crate::desk::{Desk, Names};
use crate::page::Page;
use crate::pages::control::Approving;

pub(super) struct FindingRow {
    pub(super) finding: String,
    pub(super) id: String,
    pub(super) grade: String,
    pub(super) text: String,
    pub(super) stage: Stage,
    pub(super) stage_text: String,
    pub(super) correction: Option<Correction>,
    pub(super) completed: Option<Done>,
    /// The check of the effect, and what it came to.
    pub(super) checked: Option<(Done, String)>,
    pub(super) late: bool,
    /// Whether whoever completed the correction checked its effect.
    pub(super) by_self: bool,
    /// How whoever looks may check its effect.
    pub(super) checking: Approving,
    pub(super) position: u64,
}

/// What is planned about a finding.
pub(super) struct Correction {
    pub(super) cause: String,
    pub(super) action: String,
    pub(super) owner: String,
    pub(super) due: Date,
}

/// What somebody did, on a day.
pub(super) struct Done {
    pub(super) on: String,
    pub(super) note: String,
    pub(super) who: String,
    pub(super) position: u64,
}

/// Where the ledger speaks of a finding.
pub(super) fn positions(finding: &Finding) -> impl Iterator<Item = u64> {
    let planned = finding.correction.map(|(position, _)| position);
    [Some(finding.position), planned, finding.completed, finding.checked].into_iter().flatten()
}

pub(super) fn row(
    desk: &Desk<'_>,
    page: &Page,
    audit: &Audit,
    (name, finding): (&str, &Finding),
    (said, names): (&Said, &Names),
) -> FindingRow {
    let chain = desk.snapshot.world.chain_of(&audit.plan.scope);
    let completed_by = finding.completed.and_then(|position| said.at(position));
    let done = |position| Done {
        on: said.text(position, "on").to_owned(),
        note: said.text(position, "note").to_owned(),
        who: said.at(position).map(|told| names.of(&told.actor)).unwrap_or_default(),
        position,
    };
    let effect = if finding.stage < Stage::Effective { "web-effect-none" } else { "web-effect-good" };
    FindingRow {
        finding: name.to_owned(),
        id: finding.item.to_string(),
        grade: page.t(grade_message(finding.grade)),
        text: said.text(finding.position, "text").to_owned(),
        stage: finding.stage,
        stage_text: page.t(stage_message(finding.stage)),
        correction: finding.correction.map(|(position, due)| Correction {
            cause: said.text(position, "cause").to_owned(),
            action: said.text(position, "action").to_owned(),
            owner: said.text(position, "owner").to_owned(),
            due,
        }),
        completed: finding.completed.map(done),
        checked: finding.checked.map(|position| (done(position), page.t(effect))),
        late: finding.is_late(desk.day),
        by_self: finding.checked_by_author,
        checking: Approving::by(
            completed_by.is_some_and(|told| told.actor == desk.asker.actor().id()),
            World::settings(&chain).self_approval,
        ),
        position: finding.position,
    }
}
