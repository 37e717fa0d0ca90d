//! From an edited checklist to statements.

use message::{Arg, Diagnostic, Place};
use world::{
    About, ActionPlanned, ControlExcluded, EvidenceAttached, ExclusionLifted, ImplementationStated, ResponsibleNamed,
    Scope, Statement,
};

use super::changes::{Pair, with_pairs};
use super::{Answer, Column, Imported, Row};

/// A statement and the cell it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What is to be recorded.
    pub statement: Statement,
    /// The cell.
    pub place: Place,
}

/// The statements that make `before` say what the file says, for one scope.
///
/// `evidence_name` gives the evidence newly attached to a control a name unique in the workspace. An exclusion
/// may be taken back by emptying its cell; everything else, once stated, is replaced and never unsaid.
///
/// # Errors
/// Every cell that was emptied although what it said cannot be unsaid, and every note without a status.
pub fn statements(
    before: &[Row],
    imported: &Imported,
    scope: &Scope,
    guideline: &str,
    mut evidence_name: impl FnMut(&str) -> String,
) -> Result<Vec<Edit>, Vec<Diagnostic>> {
    let mut refused = Vec::new();
    let edits = with_pairs(before, imported, |pair| {
        let about =
            About { scope: scope.clone(), guideline: guideline.into(), item: pair.after.control.as_str().into() };
        let mut edits = Edits { pair: &pair, imported, about, made: Vec::new(), refused: &mut refused };
        edits.answer();
        edits.owner();
        edits.plan();
        edits.evidence(&mut evidence_name);
        edits.made
    });
    if refused.is_empty() { Ok(edits) } else { Err(refused) }
}

struct Edits<'e> {
    pair: &'e Pair<'e>,
    imported: &'e Imported,
    about: About,
    made: Vec<Edit>,
    refused: &'e mut Vec<Diagnostic>,
}

impl Edits<'_> {
    fn changed(&self, columns: &[Column]) -> Option<Column> {
        columns.iter().copied().find(|column| self.pair.before.differs(self.pair.after, *column))
    }

    fn made(&mut self, column: Column, statement: impl Into<Statement>) {
        let place = self.imported.place(self.pair.row, column);
        self.made.push(Edit { statement: statement.into(), place });
    }

    fn refuse(&mut self, column: Column, problem: Diagnostic) {
        self.refused.push(problem.at(self.imported.place(self.pair.row, column)));
    }

    /// Refuses an emptied cell that said something.
    fn unsaid(&mut self, column: Column) {
        let problem = Diagnostic::error("checklist-unsaid").with("column", Arg::Message(column.message()));
        self.refuse(column, problem);
    }

    fn answer(&mut self) {
        let Some(column) = self.changed(&[Column::Status, Column::Note, Column::Reason]) else { return };
        let (before, after) = (self.pair.before, self.pair.after);
        match (before.answer, after.answer) {
            (Answer::Stated(_), Answer::Nothing) => return self.unsaid(Column::Status),
            (Answer::Excluded, Answer::Nothing | Answer::Stated(_)) => {
                self.made(Column::Status, ExclusionLifted { about: self.about.clone() });
            }
            _ => {}
        }
        if let Answer::Stated(status) = after.answer {
            let note = after.note.clone();
            return self.made(column, ImplementationStated { about: self.about.clone(), status, note });
        }
        if self.changed(&[Column::Note]).is_some() && !after.note.trim().is_empty() {
            self.refuse(Column::Note, Diagnostic::error("checklist-note-alone"));
        }
        let is_excluded = after.answer == Answer::Excluded;
        if let Some(column) = self.changed(&[Column::Status, Column::Reason]).filter(|_| is_excluded) {
            let reason = after.reason.clone();
            self.made(column, ControlExcluded { about: self.about.clone(), reason });
        }
    }

    fn owner(&mut self) {
        let Some(column) = self.changed(&[Column::Owner]) else { return };
        if self.pair.after.owner.trim().is_empty() {
            return self.unsaid(column);
        }
        let owner = self.pair.after.owner.clone();
        self.made(column, ResponsibleNamed { about: self.about.clone(), owner });
    }

    fn plan(&mut self) {
        let Some(column) = self.changed(&[Column::Plan, Column::Due]) else { return };
        let Row { plan, due, .. } = self.pair.after;
        if plan.trim().is_empty() {
            return self.unsaid(column);
        }
        self.made(column, ActionPlanned { about: self.about.clone(), plan: plan.clone(), due: *due });
    }

    fn evidence(&mut self, name: &mut impl FnMut(&str) -> String) {
        let columns = [Column::Evidence, Column::Collected, Column::ValidUntil, Column::Location];
        let Some(column) = self.changed(&columns) else { return };
        let after = self.pair.after;
        if after.evidence_title.trim().is_empty() {
            return self.refuse(column, Diagnostic::error("checklist-evidence-unsaid"));
        }
        let Some(collected) = after.evidence_collected else {
            return self.refuse(Column::Collected, Diagnostic::error("checklist-evidence-undated"));
        };
        let attached = EvidenceAttached {
            about: self.about.clone(),
            evidence: name(&after.control).into(),
            title: after.evidence_title.clone(),
            collected,
            valid_until: after.evidence_valid_until,
            location: after.evidence_location.clone(),
            digest: None,
        };
        self.made(column, attached);
    }
}
