//! Why a control has its verdict.

use guideline::{Control, Origin};
use message::{Locale, message};
use method::assessment::{ControlAnswer, ExplainedObligation, Verdict};
use method::pattern::pattern;

use super::Explanation;
use crate::say::{either, say, say_with};
use crate::terminal::assessment::work::planned;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::todo::{self, Judgement};
use crate::words;
use crate::words_of_ways::ways;

impl Explanation<'_, '_, '_> {
    /// Explains a control.
    pub(super) fn control(&mut self, control: &Control) -> Option<()> {
        let locale = self.facts.locale;
        let answer = self.assessment.controls.iter().find(|answer| answer.control.id == control.id)?;
        let levels = self.facts.guideline().has_levels();
        let level = if levels { say(locale, words::level(control.level)) } else { String::new() };
        self.title(&control.id, control.title.get(locale), &level);
        self.page.heading(&say(locale, "report-requirement"));
        self.page.paragraph(2, Tone::Plain, control.requirement.get(locale));
        self.reasons(&answer.why);
        self.verdict(answer);
        self.responsible_and_plan(control);
        self.own_duties(answer);
        self.values(control);
        self.other_duties(control);
        self.practices(control);
        self.parameters(control);
        self.discrepancies(control);
        self.next_steps(answer);
        Some(())
    }

    /// The verdict, its basis and how long it holds.
    pub(super) fn verdict(&mut self, answer: &ControlAnswer<'_>) {
        let locale = self.facts.locale;
        self.page.blank();
        let verdict = self.page.style.paint(answer.verdict.into(), &say(locale, answer.verdict.message()));
        let label = say(locale, "report-verdict");
        self.page.line(&format!("{}  {verdict}", self.page.style.paint(Tone::Strong, &label)));
        if answer.stated_only {
            self.page.paragraph(2, Tone::Quiet, &say(locale, "report-stated-only"));
        }
        if let Some(day) = answer.holds_until {
            self.page.paragraph(2, Tone::Quiet, &say_with(locale, "report-holds-until", "date", day.to_string()));
        }
    }

    fn responsible_and_plan(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let places = [
            ("report-responsible", self.facts.responsible(&control.id)),
            ("report-plan", self.facts.plan(&control.id)),
        ];
        for (heading, position) in places {
            let Some(position) = position else { continue };
            self.page.heading(&say(locale, heading));
            let mut rows: Vec<Vec<Cell>> = self.said(position).into_iter().map(|cell| vec![cell]).collect();
            if let Some(due) = planned(self.facts, &control.id).filter(|_| heading == "report-plan") {
                rows.push(vec![Cell::new(due)]);
            }
            self.page.rows(2, &rows);
        }
    }

    /// Duties of the control's own text, whether or not the verdict came as far as them.
    fn own_duties(&mut self, answer: &ControlAnswer<'_>) {
        let locale = self.facts.locale;
        let rows: Vec<Vec<Cell>> =
            todo::own_duties(answer, self.assessment).map(|duty| duty_row(duty, locale)).collect();
        self.beside("report-own-duties", &rows);
    }

    /// What brings the control to its best verdict.
    fn next_steps(&mut self, answer: &ControlAnswer<'_>) {
        let locale = self.facts.locale;
        let judged = Judgement {
            view: self.facts.view,
            control: answer.control,
            pattern: pattern(self.facts.view).and_then(|pattern| pattern.number),
            verdict: answer.verdict,
            why: &answer.why,
        };
        let mut steps = todo::next_steps(judged, locale);
        match answer.verdict {
            Verdict::Met => steps.push(say(locale, "report-todo-none")),
            Verdict::NotApplicable => steps.push(say(locale, "report-todo-not-applicable")),
            Verdict::Partly | Verdict::NotMet | Verdict::Unknown => {}
        }
        let numbered = steps.len() > 1;
        let rows: Vec<Vec<Cell>> = (1..)
            .zip(steps)
            .map(|(number, step)| {
                let number = if numbered { format!("{number}.") } else { String::new() };
                vec![Cell::new(number).right(), Cell::new(step)]
            })
            .collect();
        self.beside("report-todo", &rows);
    }

    /// Duties that do not decide the verdict: those of best practices and indicators.
    fn other_duties(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let others = self.assessment.obligations.iter().filter(|obligation| {
            obligation.control.id == control.id && obligation.answer.obligation.origin != Origin::Control
        });
        let rows: Vec<Vec<Cell>> = others.map(|duty| duty_row(duty, locale)).collect();
        self.beside("report-other-duties", &rows);
    }

    fn practices(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let ways = ways(self.facts.guideline());
        let practices = control.practices.iter().enumerate();
        let rows: Vec<Vec<Cell>> = practices
            .map(|(index, practice)| {
                let adopted = self.facts.adopted(&control.practice_id(index));
                let mark = if adopted { say(locale, ways.taken) } else { String::new() };
                vec![
                    Cell::new(format!("{}.", index + 1)).right(),
                    Cell::new(mark).tone(Tone::Good),
                    Cell::new(practice.text.get(locale)),
                ]
            })
            .collect();
        self.beside(ways.beside, &rows);
    }

    fn parameters(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let mut rows = Vec::new();
        for parameter in &control.parameters {
            let what = either(locale, &parameter.ja, &parameter.en);
            rows.push(vec![Cell::new(format!("{}  {what}", parameter.id))]);
            match self.facts.parameter(&parameter.id) {
                Some(position) => rows.extend(self.said(position).into_iter().map(|cell| vec![cell])),
                None => rows.push(vec![Cell::new(say(locale, "report-parameter-unset")).tone(Tone::Open)]),
            }
        }
        self.beside("report-parameters", &rows);
    }

    fn discrepancies(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let rows: Vec<Vec<Cell>> = control
            .discrepancies
            .iter()
            .map(|discrepancy| {
                let args = vec![
                    ("against", words::against(&discrepancy.against)),
                    ("kind", message::Arg::Message(words::discrepancy(discrepancy.kind))),
                ];
                vec![
                    Cell::new(message(locale, "report-discrepancy-place", &args)),
                    Cell::new(either(locale, &discrepancy.ja, &discrepancy.en)),
                ]
            })
            .collect();
        self.beside("report-discrepancies", &rows);
    }

    /// What stands beside the chain, if there is anything.
    fn beside(&mut self, heading: &str, rows: &[Vec<Cell>]) {
        if !rows.is_empty() {
            self.page.heading(&say(self.facts.locale, heading));
            self.page.rows(2, rows);
        }
    }
}

/// An obligation in one row: how it stands, by when, and what it is.
fn duty_row(duty: &ExplainedObligation<'_>, locale: Locale) -> Vec<Cell> {
    let (item, status) = (duty.answer.obligation, duty.answer.status);
    vec![
        Cell::new(item.id.as_str()),
        Cell::new(say(locale, words::obligation_status(status))).tone(status),
        Cell::new(duty.answer.due.map(|due| due.to_string()).unwrap_or_default()),
        Cell::new(either(locale, &item.ja, &item.en)),
    ]
}
