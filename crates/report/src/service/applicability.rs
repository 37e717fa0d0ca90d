//! The statement of applicability: every control with its verdict, its ground and what shows it.

use guideline::Guideline;
use message::Locale;
use method::assessment::{Assessment, Counts};

use super::imprint::{Headed, Imprint};
use super::line::Line;
use crate::paper::{Paper, PaperCell, PaperPart, PaperTable, Weight};
use crate::say::say;

/// The shares of the columns, the same in every section.
const SHARES: [u32; 5] = [270, 70, 100, 340, 220];

/// A statement of applicability.
#[derive(Clone, Debug)]
pub struct Applicability {
    /// What it is about.
    pub headed: Headed,
    /// Where it comes from.
    pub imprint: Imprint,
    /// The counts of the whole.
    pub all: Counts,
    /// The controls, section by section.
    pub groups: Vec<Group>,
    /// Whether the guideline puts its controls on levels.
    pub levels: bool,
    locale: Locale,
}

/// The controls of one section.
#[derive(Clone, Debug)]
pub struct Group {
    /// The id of the section.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its controls.
    pub lines: Vec<Line>,
}

impl Applicability {
    /// The statement; `lines` are those of all controls of the assessment, in its order.
    pub fn of(
        headed: Headed,
        imprint: Imprint,
        guideline: &Guideline,
        assessment: &Assessment<'_>,
        lines: Vec<Line>,
        locale: Locale,
    ) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (answer, line) in assessment.controls.iter().zip(lines) {
            let section = answer.control.section();
            match groups.last_mut().filter(|group| group.id == section) {
                Some(group) => group.lines.push(line),
                None => groups.push(Group {
                    id: section.to_owned(),
                    title: guideline.section(section).map_or("", |section| section.title.get(locale)).to_owned(),
                    lines: vec![line],
                }),
            }
        }
        Self { headed, imprint, all: assessment.totals.all, groups, levels: guideline.has_levels(), locale }
    }

    /// The statement on paper.
    pub fn paper(&self) -> Paper {
        let locale = self.locale;
        let mut paper = Paper { day: Some(self.imprint.origin.day), ..Paper::new(locale) };
        let applies = (say(locale, "web-applies"), self.all.applicable().to_string());
        let not = (say(locale, "verdict-not-applicable"), self.all.not_applicable.to_string());
        self.headed.open(&mut paper, "web-applicability", vec![applies, not]);
        let head = ["web-control-by", "web-applies", "web-verdict", "web-basis", "web-evidence"];
        let head = head.map(|id| say(locale, id));
        for group in &self.groups {
            paper.heading(format!("{} {}", group.id, group.title));
            let rows = group.lines.iter().map(|line| self.row(line)).collect();
            let shares = SHARES.to_vec();
            paper.parts.push(PaperPart::Table(PaperTable { head: head.to_vec(), rows, shares, by_hand: false }));
        }
        self.imprint.close(&mut paper);
        paper
    }

    fn row(&self, line: &Line) -> Vec<PaperCell> {
        let locale = self.locale;
        let mut control = PaperCell::from(format!("{} {}", line.id, line.title));
        control.below.extend(self.levels.then(|| line.level.clone()));
        control.below.extend((!line.owner.is_empty()).then(|| line.owner.clone()));
        let applies = say(locale, if line.applies { "web-yes" } else { "web-no" });
        let applies = PaperCell::new(applies, if line.applies { Weight::Plain } else { Weight::Quiet });
        let verdict = if line.applies { line.verdict_cell(locale) } else { PaperCell::new("–", Weight::Quiet) };
        vec![control, applies, verdict, line.words.as_str().into(), line.evidence_cell(locale)]
    }
}
