//! Roll-ups are counts.

use std::collections::BTreeMap;

use guideline::{Control, Level};

use crate::assessment::Verdict;

/// How many controls have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// 実施済み.
    pub met: usize,
    /// 一部実施.
    pub partly: usize,
    /// 未実施.
    pub not_met: usize,
    /// 未確認.
    pub unknown: usize,
    /// 対象外.
    pub not_applicable: usize,
}

impl Counts {
    /// Adds one verdict.
    pub fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::Partly => self.partly += 1,
            Verdict::NotMet => self.not_met += 1,
            Verdict::Unknown => self.unknown += 1,
            Verdict::NotApplicable => self.not_applicable += 1,
        }
    }

    /// Adds the counts of others.
    pub fn add_all(&mut self, others: &Self) {
        self.met += others.met;
        self.partly += others.partly;
        self.not_met += others.not_met;
        self.unknown += others.unknown;
        self.not_applicable += others.not_applicable;
    }

    /// How many are open: something remains to be done.
    pub fn open(&self) -> usize {
        self.not_met + self.unknown + self.partly
    }

    /// How many controls apply.
    pub fn applicable(&self) -> usize {
        self.met + self.partly + self.not_met + self.unknown
    }

    /// Whether nothing applicable remains open.
    pub fn all_met(&self) -> bool {
        self.met == self.applicable()
    }

    /// The count of one verdict.
    pub fn of(&self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Met => self.met,
            Verdict::Partly => self.partly,
            Verdict::NotMet => self.not_met,
            Verdict::Unknown => self.unknown,
            Verdict::NotApplicable => self.not_applicable,
        }
    }
}

/// Counts of an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Every control.
    pub all: Counts,
    /// Controls of level 基本.
    pub basic: Counts,
    /// Controls of level 推奨.
    pub recommended: Counts,
    /// Per part, chapter and section, by id.
    pub sections: BTreeMap<String, Counts>,
}

impl Totals {
    /// Counts verdicts.
    pub fn count<'c>(verdicts: impl Iterator<Item = (&'c Control, Verdict)>) -> Self {
        let mut totals = Self::default();
        for (control, verdict) in verdicts {
            totals.all.add(verdict);
            match control.level {
                Some(Level::Basic) => totals.basic.add(verdict),
                Some(Level::Recommended) => totals.recommended.add(verdict),
                None => {}
            }
            for section in control.path() {
                totals.sections.entry(section.clone()).or_default().add(verdict);
            }
        }
        totals
    }
}
