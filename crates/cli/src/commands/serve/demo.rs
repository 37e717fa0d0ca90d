//! The fictional company of the examples, with a year behind it, as a workspace that vanishes with the server.
//!
//! What it says today stands in the example files; `examples/hibari/history` tells who said what on the way there.
//! All days are moved so that the last day of the story is today.

mod answers;
mod calendar;
mod company;
mod script;
mod story;
mod texts;
mod told;

use std::path::PathBuf;

use app::{Actor, Ctx};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Options;

use self::calendar::Calendar;
use self::company::Company;
use self::script::{Script, broken};
use crate::args::Common;
use crate::commands::init;
use crate::commands::serve::Opened;
use crate::edge;
use crate::print::Failure;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/hibari");

/// A folder of its own for a demonstration, and what is to happen in it.
pub(crate) struct Demo {
    folder: tempfile::TempDir,
    script: Script,
    calendar: Calendar,
    random: fn(&mut [u8]),
}

/// On which day and where somebody looks, and by what chance salts and keys come about.
struct Seen {
    today: Date,
    now: Timestamp,
    zone: TimeZone,
    random: fn(&mut [u8]),
}

impl Demo {
    /// Makes the folder, and in it a workspace as old as the story.
    pub(crate) fn make(common: &Common, actor: &str) -> Result<Self, Failure> {
        let seen = Seen { today: edge::today(), now: edge::now(), zone: TimeZone::system(), random: edge::random };
        Self::seen(seen, common, actor)
    }

    fn seen(seen: Seen, common: &Common, actor: &str) -> Result<Self, Failure> {
        let Seen { today, now, zone, random } = seen;
        let folder = tempfile::Builder::new().prefix("akashi-demo-").tempdir()?;
        let history = EXAMPLES.get_dir("history").ok_or_else(|| broken("history", "–"))?;
        let script = script::read(history)?;
        let ends = script.ends.ok_or_else(|| broken("ends", "–"))?.0;
        let calendar = Calendar { ends, today, zone, now };
        let demo = Self { folder, script, calendar, random };
        let began = demo.script.person.iter().map(|person| person.since.0).min().unwrap_or(ends);
        let ctx = Ctx { actor: Actor::Operator(actor), now: demo.calendar.moment(began, 0), random: &random };
        init::make(&demo.file(), "", common, &demo.options(), &ctx)?;
        Ok(demo)
    }

    /// Where its workspace lies.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("hibari.akashi")
    }

    /// How its workspace is kept: not at all, so nothing waits for the disk.
    pub(crate) fn options(&self) -> Options {
        Options { lasting: false, ..Options::default() }
    }

    /// Lets the year go by: everybody says what they say on its day, under the rules for everybody.
    pub(crate) fn fill(&self, opened: &mut Opened, actor: &str) -> Result<(), Failure> {
        let guideline = opened.workspace.current().guideline(&self.script.guideline).cloned();
        let guideline = guideline.ok_or_else(|| broken("guideline", &self.script.guideline))?;
        let story = story::whole(&self.script, &EXAMPLES, &guideline, &self.calendar)?;
        let (script, calendar, random) = (&self.script, &self.calendar, self.random);
        Company { script, calendar, opened, operator: actor, random }.live(&story)
    }
}

#[cfg(test)]
mod tests;
