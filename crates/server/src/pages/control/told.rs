//! What was said about a control and everything in it, newest first.

use app::Told;
use guideline::Control;
use message::{Args, message};

use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::pages::whose::Whose;

/// How many entries are shown.
const SHOWN: usize = 12;

/// An entry of the ledger as people read it.
pub(crate) struct ToldRow {
    /// Its position.
    pub(crate) position: u64,
    /// When it was recorded.
    pub(crate) when: String,
    /// Who made it.
    pub(crate) who: String,
    /// What kind it is.
    pub(crate) what: String,
    /// What it says, as far as one line goes.
    pub(crate) words: String,
}

/// Entries about the control in the scope of the page.
pub(super) fn rows(desk: &Desk<'_>, whose: &Whose, control: &Control) -> Result<Vec<ToldRow>, Failure> {
    let guideline = desk.guideline()?.id();
    let key = whose.about(guideline, &control.id).keys().pop().unwrap_or_default();
    let told = desk.workspace.history(&key, SHOWN)?;
    listed(desk, told.iter().filter(|one| one.position < desk.snapshot.world.size()))
}

/// Entries in words.
pub(crate) fn listed<'t>(
    desk: &Desk<'_>,
    told: impl Iterator<Item = &'t Told> + Clone,
) -> Result<Vec<ToldRow>, Failure> {
    let names = desk.names(told.clone().map(|one| one.actor.as_str()))?;
    Ok(told.map(|one| row(desk, one, &names)).collect())
}

fn row(desk: &Desk<'_>, told: &Told, names: &Names) -> ToldRow {
    let kind = report::statement_kind(&told.kind);
    ToldRow {
        position: told.position,
        when: told.recorded_at.to_zoned(desk.asker.outside.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string(),
        who: names.of(&told.actor),
        what: kind.map_or_else(|| told.kind.clone(), |id| message(desk.locale(), id, &Args::new())),
        words: match &told.body {
            Some(_) => told.words().unwrap_or_default().to_owned(),
            None => message(desk.locale(), "web-erased", &Args::new()),
        },
    }
}
