//! Showing an assessment, wherever its statements come from.

use std::collections::HashMap;

use app::{Located, Snapshot, Workspace};
use message::{Diagnostic, Locale};
use method::assessment::{Assessment, assess};
use report::{Facts, LedgerFacts, StatementText, terminal};
use store::Store;

use crate::args::{FailOn, Format, Show};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session, shipped};

/// What is shown, beside the world it is in.
pub(crate) struct Shown<'s> {
    /// The service.
    pub(crate) service: &'s str,
    /// The command that gives this assessment.
    pub(crate) command: String,
    /// Further commands to suggest.
    pub(crate) next: Vec<(String, &'static str)>,
    /// Where statements stand in files, by position.
    pub(crate) places: &'s HashMap<u64, String>,
}

/// What a command line names besides, so that it gives the same again: the guideline, unless it is the usual one.
pub(crate) fn by(show: &Show) -> String {
    if show.guideline == shipped::FIRST { String::new() } else { format!(" --guideline {}", show.guideline) }
}

/// Where each statement stands in its file, by its position in the ledger.
pub(crate) fn places<S: Store>(workspace: &Workspace<S>, statements: &[Located]) -> HashMap<u64, String> {
    let first = workspace.current().world.size().saturating_sub(statements.len() as u64);
    let places = statements.iter().map(|located| located.place.as_ref().map(ToString::to_string));
    (first..).zip(places).filter_map(|(position, place)| Some((position, place?))).collect()
}

/// Assesses a service in a snapshot and prints it as asked.
pub(crate) fn run<S: Store>(
    workspace: &Workspace<S>,
    snapshot: &Snapshot,
    shown: &Shown<'_>,
    show: &Show,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let at = show.at.unwrap_or_else(edge::today);
    session::assessable(snapshot, &show.guideline)?;
    let view = snapshot
        .view(&show.guideline, shown.service, at)
        .ok_or_else(|| Diagnostic::error("workspace-unknown-service").with("service", shown.service))?;
    let assessment = assess(&view);
    let ledger = ledger(workspace, snapshot)?;
    let facts = Facts { view: &view, locale, command: &shown.command, next: &shown.next, ledger: ledger.as_ref() };
    let style = edge::style();
    let statements = |position: u64| statement(workspace, shown, position);
    let text = match (&show.why, show.format) {
        (Some(id), _) => {
            terminal::why(&assessment, &facts, &style, &message::nfkc(id), &statements).ok_or_else(|| {
                Diagnostic::error("guideline-item-not-found")
                    .with("guideline", show.guideline.as_str())
                    .with("id", id.as_str())
            })?
        }
        (None, Format::Json) => format!("{:#}", interchange::assessment_json::to_json(&assessment, &view)),
        (None, Format::Markdown) => report::markdown::assessment(&assessment, &facts, &statements),
        (None, Format::Table) if show.obligations => terminal::obligations(&assessment, &facts, &style),
        (None, Format::Table) if show.all => terminal::controls(&assessment, &facts, &style),
        (None, Format::Table) => terminal::assessment(&assessment, &facts, &style),
    };
    print::output(&text)?;
    Ok(outcome(&assessment, show.fail_on))
}

/// The ledger an assessment was made from, so that a paper can be held against it; `None` for a file nobody keeps,
/// and for a moment before the ledger's present end.
fn ledger<S: Store>(workspace: &Workspace<S>, snapshot: &Snapshot) -> Result<Option<LedgerFacts>, Failure> {
    let Some(origin) = workspace.origin()? else { return Ok(None) };
    let head = workspace.head()?;
    let present = snapshot.world.size() == head.size;
    Ok(present.then(|| LedgerFacts { origin, size: head.size, root: head.root.to_string() }))
}

/// Exit 0: everything applicable at that level is met; where a document prints no levels, everything applicable.
fn outcome(assessment: &Assessment<'_>, fail_on: FailOn) -> Outcome {
    let has_levels = assessment.controls.iter().any(|answer| answer.control.level.is_some());
    let good = match fail_on {
        FailOn::Never => true,
        FailOn::Basic if has_levels => assessment.totals.basic.all_met(),
        FailOn::Basic | FailOn::Recommended => assessment.totals.all.all_met(),
    };
    if good { Outcome::Good } else { Outcome::Findings }
}

fn statement<S: Store>(workspace: &Workspace<S>, shown: &Shown<'_>, position: u64) -> Option<StatementText> {
    // A statement that cannot be fetched is shown by its position alone.
    let told = workspace.told(position).ok().flatten()?;
    let (who, when) = match shown.places.get(&position) {
        Some(place) => (place.clone(), String::new()),
        None => (told.actor.clone(), told.recorded_at.strftime("%Y-%m-%d").to_string()),
    };
    let field = |name: &str| told.body.as_ref()?.get(name)?.as_str().map(str::to_owned);
    let details = StatementText::DETAILS.iter().filter_map(|(name, label)| Some((*label, field(name)?))).collect();
    let text = told.words().unwrap_or_default().to_owned();
    Some(StatementText { who, when, kind: told.kind.clone(), text, details })
}
