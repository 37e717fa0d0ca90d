//! `akashi service`: services of a workspace.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use app::Located;
use message::Locale;
use method::assessment::{Totals, verdicts};

use crate::args::{Common, Service};
use crate::commands::show::{self, Shown};
use crate::commands::{assess, telling};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(service: Service, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match service {
        Service::Import { file, guideline, dry_run } => import(&file, &guideline, dry_run, common, locale),
        Service::List => list(common, locale),
        Service::Show { service, show } => {
            let workspace = session::open(common)?;
            let program = edge::program();
            let checklist =
                format!("{program} checklist export --service {service} --output {service}.xlsx{}", show::by(&show));
            let shown = Shown {
                service: service.as_str(),
                command: format!("{program} service show {service}{}", show::by(&show)),
                next: vec![(checklist, "report-next-checklist")],
                places: &HashMap::new(),
            };
            show::run(&workspace, workspace.current(), &shown, &show, locale)
        }
    }
}

fn import(file: &Path, guideline: &str, dry_run: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let mut workspace = if dry_run { session::open(common)? } else { session::open_signed(common)? };
    let read = assess::read(file, &workspace, guideline)?;
    let news = workspace.news(read.statements)?;
    summary(&news, locale)?;
    if dry_run {
        print::say(locale, "cli-would-record", &vec![("count", news.len().into())])?;
        return Ok(Outcome::Good);
    }
    let actor = session::actor(common)?;
    let recorded = workspace.record(&news, &edge::ctx(&actor))?;
    print::recorded(&recorded, locale)?;
    Ok(Outcome::Good)
}

/// How many statements are named one by one.
const LISTED: usize = 20;

/// A few statements one by one with their places; of many, how many there are of each kind.
fn summary(news: &[Located], locale: Locale) -> Result<(), Failure> {
    let label = |located: &Located| telling::kind(located.statement.kind(), locale);
    if news.len() <= LISTED {
        for located in news {
            let body = serde_json::from_slice(&located.statement.body()).unwrap_or_default();
            let place = located.place.as_ref().map(ToString::to_string).unwrap_or_default();
            print::output(&format!(
                "  {place}  {}  {}  {}",
                label(located),
                telling::about(&body),
                telling::says(&body, None)
            ))?;
        }
        return Ok(());
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for located in news {
        *counts.entry(label(located)).or_default() += 1;
    }
    for (label, count) in counts {
        print::output(&format!("  {label}: {count}"))?;
    }
    Ok(())
}

fn list(common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let today = edge::today();
    let snapshot = workspace.current();
    if snapshot.world.services().next().is_none() {
        print::say(locale, "cli-no-services", &Vec::new())?;
    }
    for service in snapshot.world.services() {
        let description = &service.description;
        for guideline in snapshot.guidelines() {
            let Some(view) = snapshot.view(guideline.id(), description.service.as_str(), today) else { continue };
            let number = method::pattern::pattern(&view).and_then(|pattern| pattern.number);
            let counts = Totals::count(guideline.controls.iter().zip(verdicts(&view))).all;
            let args = vec![
                ("service", description.service.as_str().into()),
                ("name", description.name.as_str().into()),
                ("guideline", guideline.id().into()),
                ("pattern", number.map_or_else(|| "–".to_owned(), |number| number.to_string()).into()),
                ("met", counts.met.into()),
                ("applicable", counts.applicable().into()),
            ];
            print::say(locale, "cli-service-line", &args)?;
        }
    }
    Ok(Outcome::Good)
}
