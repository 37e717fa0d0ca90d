//! What is shown of a planned case, and the words that terminal and papers share.

mod paper;
mod seen;

use guideline::planning::{Category, Node, PlanningModel};
use guideline::{Basis, Guideline};
use message::{Arg, Locale, message};
use method::requirement_planning::{Because, Case, Plan, Way, address, basis_message};

use crate::reread::Wording;
use crate::say::say;

pub use self::paper::paper;
pub use self::seen::SeenLine;

/// A planned case with what is needed to tell of it.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'s> {
    /// The guideline.
    pub guideline: &'s Guideline,
    /// Its model.
    pub model: &'s PlanningModel,
    /// The case.
    pub case: &'s Case,
    /// What it leads to.
    pub plan: &'s Plan<'s>,
}

impl<'s> Planned<'s> {
    /// The categories of which something is reached or proposed, in the order of the guideline.
    pub(crate) fn categories(&self) -> impl Iterator<Item = &'s Category> {
        let plan = self.plan;
        self.model.categories.iter().filter(move |category| {
            plan.nodes.iter().any(|one| one.node.category == category.id)
                || plan.measures.iter().any(|one| one.measure.category == category.id)
        })
    }

    /// Why something was decided, as its author wrote it.
    pub(crate) fn reason(&self, name: &str) -> Option<&'s str> {
        self.case.reasons.get(name).map(|reason| reason.trim()).filter(|reason| !reason.is_empty())
    }

    /// The name of a node for people: its number, its component's letter and its name.
    pub(crate) fn node(&self, node: &Node, locale: Locale) -> String {
        format!("{} {}", node.id, node.title.get(locale))
    }

    /// What cases call a node.
    pub(crate) fn address(&self, node: &Node) -> String {
        address(self.model, node)
    }

    /// The nodes that ask for a measure, by their names.
    pub(crate) fn asked_by(&self, because: &[Because<'_>], locale: Locale) -> Vec<String> {
        let name = |because: &Because<'_>| match because {
            Because::Node(_, way) => unsure(&self.because(because, locale), way.basis, locale),
            Because::Base(_) | Because::Pointer(_) => self.because(because, locale),
        };
        because.iter().map(name).collect()
    }

    /// What asks for a measure, by its name.
    pub fn because(&self, because: &Because<'_>, locale: Locale) -> String {
        match because {
            Because::Node(node, _) => self.node(node, locale),
            Because::Base(rule) => message(locale, "plan-base-of", &vec![("measure", rule.measure.as_str().into())]),
            Because::Pointer(pointer) => {
                message(locale, "plan-asked-by-bullet", &vec![("bullet", pointer.requirement.as_str().into())])
            }
        }
    }

    /// A requirement as the scene of the case has it: put to a vendor, or read again as one's own.
    pub fn worded(&self, text: &str, locale: Locale) -> String {
        Wording::of(self, locale).word(text)
    }

    /// The boxes a way leads over.
    pub(crate) fn way(&self, way: &Way<'_>, locale: Locale) -> String {
        let first = way.lines.first().map(|line| self.of(line.from, locale));
        let rest = way.lines.iter().map(|line| self.of(&line.edge.to, locale));
        let end = way.reference.map(|_| way.to.to_owned());
        first.into_iter().chain(rest).chain(end).collect::<Vec<_>>().join(" → ")
    }

    /// The name of a box of a tree for people: with its number, if it has one.
    pub fn named(&self, id: &str, locale: Locale) -> String {
        let node = || Some(self.node(self.model.node(id)?, locale));
        let measure = || self.model.measure(id).map(|one| format!("{} {}", one.id, one.title.get(locale)));
        node().or_else(measure).unwrap_or_else(|| self.of(id, locale))
    }

    fn of(&self, id: &str, locale: Locale) -> String {
        let benefit = self.model.benefit(id).map(|benefit| benefit.title.get(locale).to_owned());
        let reference = || self.model.reference_box(id).map(|one| one.title.get(locale).to_owned());
        benefit.or_else(reference).unwrap_or_else(|| id.to_owned())
    }
}

/// A name, and what it rests on unless the document states it.
pub(crate) fn unsure(name: &str, basis: Basis, locale: Locale) -> String {
    if basis == Basis::Stated {
        return name.to_owned();
    }
    let args = vec![("name", name.into()), ("basis", Arg::Message(basis_message(basis)))];
    message(locale, "plan-unsure", &args)
}

/// What something rests on.
pub(crate) fn basis(basis: Basis, locale: Locale) -> String {
    say(locale, basis_message(basis))
}
