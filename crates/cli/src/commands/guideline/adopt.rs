//! `akashi guideline adopt`: a guideline for a workspace, or another text of one it has.

use std::path::Path;

use app::Outlook;
use message::{Arg, Locale};
use method::assessment::Verdict;

use crate::args::Common;
use crate::print::{self, Failure};
use crate::{Outcome, edge, session, shipped};

/// Says what adopting would change, and adopts unless it is a dry run. The guideline is a shipped one or a folder.
pub(super) fn run(name: &str, dry_run: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let folder = Path::new(name);
    let package = if folder.is_dir() { shipped::package_at(folder)? } else { shipped::package(name)? };
    let (guideline, warnings) = guideline::load(&package).map_err(Failure)?;
    print::warnings(&warnings, locale);
    let mut workspace = if dry_run { session::open(common)? } else { session::open_signed(common)? };
    let outlook = workspace.outlook(&guideline, edge::today(), 0);
    let args = vec![
        ("guideline", guideline.id().into()),
        ("title", Arg::from(&guideline.manifest.title)),
        ("controls", guideline.controls.len().into()),
        ("services", workspace.current().world.services().count().into()),
        ("count", outlook.count().into()),
    ];
    print::say(locale, "cli-adopt-outlook", &args)?;
    tell(&outlook, locale)?;
    if dry_run {
        return Ok(Outcome::Good);
    }
    let actor = session::actor(common)?;
    let recorded = workspace.adopt(&package, &edge::ctx(&actor))?;
    print::warnings(&recorded.warnings(), locale);
    match recorded.count {
        0 => print::say(locale, "cli-adopt-same", &vec![("guideline", guideline.id().into())])?,
        count => print::say(locale, "cli-recorded", &vec![("count", count.into()), ("first", recorded.first.into())])?,
    }
    Ok(Outcome::Good)
}

/// How many verdicts go from which to which.
fn tell(outlook: &Outlook, locale: Locale) -> Result<(), Failure> {
    let verdict = |verdict: Option<Verdict>| Arg::Message(verdict.map_or("cli-adopt-none", Verdict::message));
    for ((before, after), count) in &outlook.sums {
        let args = vec![("before", verdict(*before)), ("after", verdict(*after)), ("count", (*count).into())];
        print::say(locale, "cli-adopt-change", &args)?;
    }
    Ok(())
}
