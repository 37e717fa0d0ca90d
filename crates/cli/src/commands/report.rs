//! `akashi report`: the executive report and the statement of applicability, as they stand or stood.

use app::{Snapshot, Workspace};
use guideline::Guideline;
use jiff::Span;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::View;
use method::assessment::{Counts, Pairing, Verdict, assess};
use report::service::{Applicability, Headed, Imprint, Lines, Past, Report as Written};
use store::Sqlite;

use crate::args::{Common, OfService, Report};
use crate::commands::{moment, paper};
use crate::print::Failure;
use crate::{Outcome, edge, session};

/// How many months back the executive report looks.
const MONTHS: i32 = 6;

pub(crate) fn run(command: &Report, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let (Report::Executive(of) | Report::Applicability(of)) = command;
    let then = of.as_of.filter(|day| *day < edge::today());
    let past = then.map(|day| as_of(&workspace, day)).transpose()?;
    let snapshot = past.as_ref().unwrap_or_else(|| workspace.current());
    let day = then.unwrap_or_else(edge::today);
    let desk = Desk { workspace: &workspace, snapshot, day, of, locale };
    let written = match command {
        Report::Executive(_) => desk.executive()?,
        Report::Applicability(_) => desk.applicability()?,
    };
    paper::give(&written, &of.to, locale)?;
    Ok(Outcome::Good)
}

fn as_of(workspace: &Workspace<Sqlite>, day: Date) -> Result<Snapshot, Failure> {
    let (end, _) = moment::read(&day.to_string())?;
    Ok(workspace.as_of(end)?)
}

/// What a report is made from.
struct Desk<'d> {
    workspace: &'d Workspace<Sqlite>,
    snapshot: &'d Snapshot,
    day: Date,
    of: &'d OfService,
    locale: Locale,
}

impl<'d> Desk<'d> {
    fn executive(&self) -> Result<report::paper::Paper, Failure> {
        let view = self.view()?;
        let assessment = assess(&view);
        let (headed, imprint) = self.about(&view)?;
        let months = self.months()?;
        let last = self.back(1);
        let then = last.map(|day| as_of(self.workspace, day)).transpose()?;
        let found = last.zip(then.as_ref()).and_then(|(day, then)| Some((day, self.verdicts(then, day)?)));
        let after: Vec<Verdict> = assessment.controls.iter().map(|answer| answer.verdict).collect();
        let changes = found.map(|(day, (text, before))| {
            let pairing = Pairing::of(Some(text), Some(view.guideline));
            (day, pairing.changes(&before, &after).collect())
        });
        let past = Past { months, changes };
        let written = Written { headed, imprint, view: &view, assessment: &assessment, past, locale: self.locale };
        let said = self.workspace.said(written.lines().positions())?;
        Ok(written.write(&|position, field| said.text(position, field).to_owned()).paper())
    }

    fn applicability(&self) -> Result<report::paper::Paper, Failure> {
        let view = self.view()?;
        let assessment = assess(&view);
        let (headed, imprint) = self.about(&view)?;
        let lines = Lines::of(&view, assessment.controls.iter());
        let said = self.workspace.said(lines.positions())?;
        let lines = lines.lines(&|position, field| said.text(position, field).to_owned(), self.day, self.locale);
        Ok(Applicability::of(headed, imprint, view.guideline, &assessment, lines, self.locale).paper())
    }

    fn view(&self) -> Result<View<'d>, Failure> {
        let guideline = session::assessable(self.snapshot, &self.of.guideline)?;
        let service = self.of.service.as_str();
        let unknown = || Diagnostic::error("workspace-unknown-service").with("service", service).into();
        self.snapshot.view(guideline.id(), service, self.day).ok_or_else(unknown)
    }

    fn about(&self, view: &View<'_>) -> Result<(Headed, Imprint), Failure> {
        let (manifest, scheme) = (&view.guideline.manifest, view.guideline.patterns.as_ref());
        let answer = method::pattern::pattern(view).zip(scheme);
        let reading = answer.as_ref().and_then(|(answer, scheme)| {
            let reading = scheme.readings.iter().find(|reading| reading.id == answer.reading)?;
            Some(reading.title.get(self.locale).to_owned())
        });
        let pattern = answer.as_ref().and_then(|(answer, scheme)| {
            let number = answer.number?;
            let pattern = scheme.patterns.iter().find(|one| one.number == number);
            Some((number, pattern.map(|one| one.title.get(self.locale).to_owned()).unwrap_or_default()))
        });
        let imprint = Imprint {
            guideline: format!("{} {}", manifest.title.get(self.locale), manifest.edition.title.get(self.locale)),
            edition: view.guideline.digest.to_string(),
            reading: reading.unwrap_or_default(),
            origin: paper::origin(self.workspace, self.snapshot, self.day)?,
        };
        let headed = Headed {
            service: view.service.description.name.clone(),
            organisation: self.snapshot.world.organisation().unwrap_or_default().to_owned(),
            pattern,
        };
        Ok((headed, imprint))
    }

    /// The counts on the last days of past months, and today.
    fn months(&self) -> Result<Vec<(Date, Counts)>, Failure> {
        let mut months = Vec::new();
        for day in (1..=MONTHS).rev().filter_map(|back| self.back(back)) {
            let then = as_of(self.workspace, day)?;
            months.push((day, self.counts(&then, day)));
        }
        months.push((self.day, self.counts(self.snapshot, self.day)));
        Ok(months)
    }

    fn counts(&self, then: &Snapshot, day: Date) -> Counts {
        let view = then.view(&self.of.guideline, self.of.service.as_str(), day);
        view.map(|view| assess(&view).totals.all).unwrap_or_default()
    }

    fn verdicts<'t>(&self, then: &'t Snapshot, day: Date) -> Option<(&'t Guideline, Vec<Verdict>)> {
        let view = then.view(&self.of.guideline, self.of.service.as_str(), day)?;
        let verdicts = assess(&view).controls.iter().map(|answer| answer.verdict).collect();
        Some((view.guideline, verdicts))
    }

    /// The last day of the month so many months back.
    fn back(&self, months: i32) -> Option<Date> {
        self.day.checked_sub(Span::new().months(months)).ok().map(Date::last_of_month)
    }
}
