//! Answers to controls.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Control as Known, Origin};
use jiff::civil::Date;
use message::Diagnostic;
use world::{
    ActionPlanned, ApprovalGiven, ControlExcluded, EvidenceAttached, ImplementationStated, ObligationFulfilled,
    PracticeAdopted, ResponsibleNamed, Scope,
};

use super::at::At;
use super::common::in_order;
use super::context::{Context, Names, Table, date};
use super::describe::{ORGANISATION, repeated, slug};
use super::form::{Control, Evidence};
use super::path::join;
use crate::shortened::shortened;

const CONTROL: Names = Names::numbers("service-file-kind-control", "service-file-known-controls");

/// Every answer, in printed order.
pub(super) fn controls(context: &mut Context<'_>, form: &BTreeMap<At<String>, At<Control>>) {
    let guideline = context.guideline;
    let known: Vec<&str> = guideline.controls.iter().map(|control| control.id.as_str()).collect();
    let mut evidence = BTreeSet::new();
    for (id, given) in in_order(form, &known) {
        let table = Table { start: given.start, path: join("control", &id.value) };
        let Some(control) = guideline.control(&id.value) else {
            context.unknown(id, table.path, &CONTROL, &known);
            continue;
        };
        let mut answer = Answer { context: &mut *context, control, form: &given.value, table };
        if given.value.excluded.get().is_some() {
            answer.excluded();
        } else {
            answer.status();
            answer.evidence(&mut evidence);
            answer.responsible();
            answer.plan();
            answer.practices();
            answer.duties();
            answer.approval();
        }
    }
}

/// One answer while it becomes statements.
struct Answer<'c, 'a> {
    context: &'c mut Context<'a>,
    control: &'a Known,
    form: &'c Control,
    table: Table,
}

impl Answer<'_, '_> {
    fn excluded(&mut self) {
        let form = self.form;
        // Destructured so that a key added to the form cannot be forgotten here.
        let Control { status, excluded, note, owner, practices, done, duties, plan, due, approved, evidence } = form;
        let beside = [
            ("status", status.get().map(|key| key.start)),
            ("note", note.get().map(|key| key.start)),
            ("owner", owner.get().map(|key| key.start)),
            ("practices", practices.first().map(|key| key.start)),
            ("done", done.get().map(|key| key.start)),
            ("duties", duties.keys().next().map(|key| key.start)),
            ("plan", plan.get().map(|key| key.start)),
            ("due", due.get().map(|key| key.start)),
            ("approved", approved.get().map(|key| key.start)),
            ("evidence", evidence.first().map(|key| key.start)),
        ];
        for (key, start) in beside {
            if let Some(start) = start {
                let problem = Diagnostic::error("service-file-beside-excluded").with("key", key);
                self.context.problem(problem, start, self.table.key(key));
            }
        }
        if let Some(reason) = self.context.text(excluded, &self.table, "excluded") {
            let stated = ControlExcluded { about: self.context.about(&self.control.id), reason };
            self.context.state(stated, self.table.start, self.table.key("excluded"));
        }
    }

    fn status(&mut self) {
        let Some(status) = self.form.status.get() else {
            let broken = ["status", "excluded"].iter().any(|key| self.context.was_broken(&self.table, key));
            if !broken {
                let problem = Diagnostic::error("service-file-nothing-stated").with("id", self.control.id.as_str());
                self.context.problem(problem, self.table.start, &self.table.path);
            }
            return;
        };
        let note = self.form.note.get().map(|note| note.value.clone()).unwrap_or_default();
        let about = self.context.about(&self.control.id);
        let stated = ImplementationStated { about, status: status.value.meaning(), note };
        self.context.state(stated, status.start, self.table.key("status"));
    }

    fn evidence(&mut self, names: &mut BTreeSet<String>) {
        for (at, given) in self.form.evidence.iter().enumerate() {
            let table = Table { start: given.start, path: self.table.key("evidence") };
            let form = &given.value;
            let name = self.evidence_name(form, at, &table);
            if !names.insert(name.clone()) {
                let start = form.id.get().map_or(given.start, |id| id.start);
                let problem = Diagnostic::error("service-file-same-evidence").with("evidence", name.as_str());
                self.context.problem(problem, start, &table.path);
            }
            let title = self.context.required_text(&form.title, &table, "title");
            let collected = self.context.required(&form.collected, &table, "collected");
            if let Some(start) = Context::reversed(&form.collected, &form.valid_until) {
                let problem = Diagnostic::error("workspace-expired-before-collected");
                self.context.problem(problem, start, table.key("valid-until"));
            }
            let (Some(title), Some(collected)) = (title, collected) else { continue };
            let attached = EvidenceAttached {
                about: self.context.about(&self.control.id),
                evidence: name.into(),
                title,
                collected: date(collected),
                valid_until: form.valid_until.get().map(date),
                location: form.location.get().map(|location| location.value.clone()).unwrap_or_default(),
                digest: None,
            };
            self.context.state(attached, table.start, table.path);
        }
    }

    /// The name given, or one made of whom the file speaks for, the control and the place in the list.
    fn evidence_name(&mut self, form: &Evidence, at: usize, table: &Table) -> String {
        if let Some(id) = form.id.get() {
            slug(self.context, id, table.key("id"));
            return id.value.clone();
        }
        let owner = match &self.context.scope {
            Scope::Service(service) => service.as_str(),
            _ => ORGANISATION,
        };
        format!("{owner}-{}-{}", self.control.id.to_lowercase().replace('.', "-"), at + 1)
    }

    fn responsible(&mut self) {
        if let Some(owner) = self.context.text(&self.form.owner, &self.table, "owner") {
            let named = ResponsibleNamed { about: self.context.about(&self.control.id), owner };
            self.state_at(named, self.form.owner.get().map(|key| key.start), "owner");
        }
    }

    fn plan(&mut self) {
        let due = self.form.due.get();
        if let Some(plan) = self.context.text(&self.form.plan, &self.table, "plan") {
            let planned = ActionPlanned { about: self.context.about(&self.control.id), plan, due: due.map(date) };
            self.state_at(planned, self.form.plan.get().map(|key| key.start), "plan");
        } else if let Some(due) = due
            && self.form.plan.get().is_none()
            && !self.context.was_broken(&self.table, "plan")
        {
            self.context.problem(Diagnostic::error("service-file-due-without-plan"), due.start, self.table.key("due"));
        }
    }

    fn practices(&mut self) {
        let form = self.form;
        for (at, number) in form.practices.iter().enumerate() {
            let index = usize::from(number.value).checked_sub(1).filter(|index| *index < self.control.practices.len());
            let Some(index) = index else {
                let problem = Diagnostic::error("service-file-unknown-practice")
                    .with("number", u32::from(number.value))
                    .with("control", self.control.id.as_str())
                    .with("count", self.control.practices.len());
                self.context.problem(problem, number.start, self.table.key("practices"));
                continue;
            };
            if form.practices.iter().take(at).any(|earlier| earlier.value == number.value) {
                repeated(self.context, &number.value.to_string(), number.start, self.table.key("practices"));
            }
            let adopted = PracticeAdopted { about: self.context.about(&self.control.practice_id(index)) };
            self.context.state(adopted, number.start, self.table.key("practices"));
        }
    }

    /// Single duties by `duties`, all others that count by `done`.
    fn duties(&mut self) {
        let (control, form) = (self.control, self.form);
        let ends: Vec<&str> = control.obligations.iter().map(|one| last(&one.id)).collect();
        for (end, _) in form.duties.iter().filter(|(end, _)| !ends.contains(&end.value.as_str())) {
            let problem = Diagnostic::error("service-file-unknown-duty")
                .with("duty", shortened(&end.value))
                .with("control", control.id.as_str())
                .with("duties", if ends.is_empty() { "-".to_owned() } else { ends.join(", ") });
            self.context.problem(problem, end.start, join(&self.table.key("duties"), &end.value));
        }
        for obligation in &control.obligations {
            let single = form.duties.iter().find(|(end, _)| end.value == last(&obligation.id));
            let done = form.done.get().filter(|_| self.counts(&obligation.origin));
            let (on, start, path): (Date, usize, String) = match (single, done) {
                (Some((end, on)), _) => (date(on), end.start, join(&self.table.key("duties"), &end.value)),
                (None, Some(done)) => (date(done), done.start, self.table.key("done")),
                (None, None) => continue,
            };
            let fulfilled = ObligationFulfilled { about: self.context.about(&obligation.id), on, note: String::new() };
            self.context.state(fulfilled, start, path);
        }
    }

    /// Whether `done` speaks of obligations of this origin.
    fn counts(&self, origin: &Origin) -> bool {
        match origin {
            Origin::Control | Origin::Indicator(_) => true,
            Origin::Section => false,
            Origin::Practice(number) => self.form.practices.iter().any(|adopted| usize::from(adopted.value) == *number),
        }
    }

    fn approval(&mut self) {
        if let Some(on) = self.form.approved.get() {
            let given =
                ApprovalGiven { about: self.context.about(&self.control.id), on: date(on), self_reason: String::new() };
            self.context.state(given, on.start, self.table.key("approved"));
        }
    }

    fn state_at(&mut self, statement: impl Into<world::Statement>, start: Option<usize>, key: &str) {
        self.context.state(statement, start.unwrap_or(self.table.start), self.table.key(key));
    }
}

/// The end of an id, behind its last full stop.
fn last(id: &str) -> &str {
    id.rsplit_once('.').map_or(id, |(_, end)| end)
}
