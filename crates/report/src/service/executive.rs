//! The executive report: how things stand and how they change, then what needs action.

use guideline::Level;
use jiff::civil::Date;
use message::{Locale, message};
use method::View;
use method::assessment::{Assessment, Change, Counts, Verdict};

use super::findings::open_findings;
use super::imprint::{Headed, Imprint};
use super::line::{Line, Lines};
use super::shortfalls::{self, Missed, Overdue, Short};
use super::turns::turns;
use crate::chart;
use crate::paper::{Paper, PaperCell, PaperPart, PaperTable, Picture, Weight};
use crate::say::{say, say_with};
use crate::words;

/// How many controls that need action an executive is told of at once.
const WORK: usize = 8;

/// What was so before.
#[derive(Debug, Default)]
pub struct Past<'g> {
    /// The counts on the last days of past months and on the day itself.
    pub months: Vec<(Date, Counts)>,
    /// What changed since an earlier day; `None`: there was nothing to compare with yet.
    pub changes: Option<(Date, Vec<Change<'g>>)>,
}

/// What goes into a report.
#[derive(Debug)]
pub struct Report<'r> {
    /// What it is about.
    pub headed: Headed,
    /// Where it comes from.
    pub imprint: Imprint,
    /// The service as the guideline sees it.
    pub view: &'r View<'r>,
    /// Its assessment.
    pub assessment: &'r Assessment<'r>,
    /// What was so before.
    pub past: Past<'r>,
    /// The language.
    pub locale: Locale,
}

/// An executive report.
#[derive(Clone, Debug)]
pub struct Executive {
    /// What it is about.
    pub headed: Headed,
    /// Where it comes from.
    pub imprint: Imprint,
    /// The state in a sentence.
    pub lead: String,
    /// The counts of the whole.
    pub all: Counts,
    /// The counts of each part: its title, the bar, the counts.
    pub bars: Vec<(String, String, Counts)>,
    /// The counts over the past months; `None`: there is nothing to compare.
    pub trend: Option<String>,
    /// What became of the verdicts since the end of last month.
    pub turns: Option<String>,
    /// Duties whose day is past.
    pub overdue: Short<Overdue>,
    /// Values that miss what was agreed.
    pub missed: Short<Missed>,
    /// How many findings of audits are open.
    pub findings: usize,
    /// The controls that need action first.
    pub work: Vec<Line>,
    /// How many controls have something to do besides.
    pub work_left: usize,
    /// Whether the guideline puts its controls on levels.
    pub levels: bool,
    locale: Locale,
}

impl<'r> Report<'r> {
    /// The controls that are named, whose texts must be asked for.
    pub fn lines(&self) -> Lines<'r> {
        let work = self.assessment.work.iter().filter_map(|index| self.assessment.controls.get(*index));
        Lines::of(self.view, work.take(WORK))
    }

    /// The report; `said` gives what a field of the statement at a position says.
    pub fn write(self, said: &dyn Fn(u64, &str) -> String) -> Executive {
        let work = self.lines().lines(said, self.imprint.origin.day, self.locale);
        let Self { headed, imprint, view, assessment, past, locale } = self;
        let levels = view.guideline.has_levels();
        // A ledger younger than a month has nothing to compare with.
        let known = past.months.iter().filter(|(_, counts)| 0 < counts.applicable()).count();
        Executive {
            lead: lead(&assessment.totals.all, locale),
            all: assessment.totals.all,
            bars: bars(view, assessment, levels, locale),
            trend: (1 < known).then(|| chart::trend(&past.months, locale)),
            turns: past.changes.map(|(day, changes)| turns(day, changes, locale)),
            overdue: shortfalls::overdue(assessment, locale),
            missed: shortfalls::missed(assessment, locale),
            findings: open_findings(view).count(),
            work_left: assessment.work.len().saturating_sub(work.len()),
            work,
            headed,
            imprint,
            levels,
            locale,
        }
    }
}

impl Executive {
    /// The report on paper.
    pub fn paper(&self) -> Paper {
        let locale = self.locale;
        let mut paper = Paper { day: Some(self.imprint.origin.day), ..Paper::new(locale) };
        self.headed.open(&mut paper, "web-executive", Vec::new());
        paper.heading(say(locale, "web-state"));
        paper.paragraph(Weight::Strong, self.lead.clone());
        paper.parts.push(PaperPart::Table(self.stats()));
        let bars = self.bars.iter().map(|(title, svg, counts)| {
            let share = format!("{} / {}", counts.met, counts.applicable());
            vec![title.as_str().into(), PaperCell::drawn(Picture::of(svg.clone())), share.into()]
        });
        let head = ["report-part", "web-state", "verdict-met"].map(|id| say(locale, id)).to_vec();
        let (rows, shares) = (bars.collect(), vec![400, 480, 120]);
        paper.parts.push(PaperPart::Table(PaperTable { head, rows, shares, by_hand: false }));
        paper.heading(say(locale, "web-trend"));
        if let Some(turns) = &self.turns {
            paper.paragraph(Weight::Plain, turns.clone());
        }
        match &self.trend {
            Some(svg) => paper.parts.push(PaperPart::Figure(Picture::of(svg.clone()))),
            None => paper.paragraph(Weight::Quiet, say(locale, "web-trend-none")),
        }
        self.action(&mut paper);
        self.imprint.close(&mut paper);
        paper
    }

    /// The counts that are looked at first.
    fn stats(&self) -> PaperTable {
        let locale = self.locale;
        let of = |verdict: Verdict| (verdict.message(), self.all.of(verdict));
        let columns = [
            of(Verdict::Met),
            of(Verdict::Partly),
            of(Verdict::NotMet),
            of(Verdict::Unknown),
            ("web-overdue", self.overdue.count()),
            ("web-findings-open", self.findings),
        ];
        let head = columns.iter().map(|(id, _)| say(locale, id)).collect();
        let cell = |(id, count): &(&str, usize)| {
            let asks = ["web-overdue", "web-findings-open"].contains(id) && *count > 0;
            PaperCell::new(count.to_string(), if asks { Weight::Bad } else { Weight::Strong })
        };
        PaperTable::new(head, vec![columns.iter().map(cell).collect()])
    }

    /// What needs action.
    fn action(&self, paper: &mut Paper) {
        let locale = self.locale;
        paper.heading(say(locale, "web-work-main"));
        let rows = self.work.iter().map(|line| {
            let mut control = PaperCell::new(format!("{} {}", line.id, line.title), Weight::Plain);
            control.below.extend(self.levels.then(|| line.level.clone()));
            let mut plan = PaperCell::lines([line.plan.clone()].into_iter().filter(|plan| !plan.is_empty()));
            match (line.due, plan.text.is_empty()) {
                (Some(due), true) => plan.text = due.to_string(),
                (Some(due), false) => plan.below.push(due.to_string()),
                (None, true) => plan = PaperCell::new(say(locale, "web-plan-none-brief"), Weight::Quiet),
                (None, false) => {}
            }
            if line.late {
                plan.weight = Weight::Bad;
            }
            vec![control, line.verdict_cell(locale), line.words.as_str().into(), plan, line.owner.as_str().into()]
        });
        let head = ["web-control", "web-verdict", "web-work-state", "web-plan-and-due", "web-responsible"];
        paper.table(head.map(|id| say(locale, id)).to_vec(), rows.collect());
        if self.work_left > 0 {
            paper.paragraph(Weight::Quiet, say_with(locale, "web-work-left", "count", self.work_left));
        }
        if self.missed.count() > 0 {
            paper.subheading(2, say(locale, "web-missed-agreed"));
            let words = |one: &Missed| format!("{} {} {}", one.id, one.title, one.values);
            paper.parts.push(PaperPart::List(self.missed.items(words, locale)));
        }
        if self.overdue.count() > 0 {
            paper.subheading(2, say(locale, "web-overdue"));
            let due = |one: &Overdue| one.due.map(|due| due.to_string()).unwrap_or_default();
            let words = |one: &Overdue| format!("{} {} {}", one.id, one.text, due(one));
            paper.parts.push(PaperPart::List(self.overdue.items(words, locale)));
        }
    }
}

/// How much of what applies is met, as a share of a hundred without fractions.
fn lead(all: &Counts, locale: Locale) -> String {
    let share = (all.met * 100).checked_div(all.applicable()).unwrap_or_default();
    let args = vec![("met", all.met.into()), ("count", all.applicable().into()), ("share", share.into())];
    message(locale, "web-executive-lead", &args)
}

/// A bar for each level and for each chapter something of which applies.
fn bars(view: &View<'_>, assessment: &Assessment<'_>, levels: bool, locale: Locale) -> Vec<(String, String, Counts)> {
    let totals = &assessment.totals;
    let bar = |title: String, counts: &Counts| (title, chart::verdict_bar(counts, locale), *counts);
    let each = [(Level::Basic, &totals.basic), (Level::Recommended, &totals.recommended)];
    let each = each.into_iter().filter(|_| levels);
    let mut bars: Vec<_> = each.map(|(level, counts)| bar(say(locale, words::level(Some(level))), counts)).collect();
    for section in view.guideline.sections.iter().filter(|section| section.depth() == 2) {
        if let Some(counts) = totals.sections.get(&section.id).filter(|counts| 0 < counts.applicable()) {
            bars.push(bar(format!("{} {}", section.id, section.title.get(locale)), counts));
        }
    }
    bars
}
