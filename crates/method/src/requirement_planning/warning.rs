//! Remarks about a case: everything that refuses nothing.

use guideline::Basis;
use guideline::planning::{
    Artefact, Axis, Conflict, Measure, Node, PlanningModel, Pointer, Prerequisite, ScopeQuestion, Severity, Viewpoint,
};

use super::Case;

/// A remark about a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning<'g> {
    /// What it is about.
    pub wrong: Wrong<'g>,
}

/// What can be remarked.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong<'g> {
    /// The guide does not cover such a system.
    OutOfScope(&'g ScopeQuestion),
    /// Nothing was said from these viewpoints.
    ViewpointsOpen(Vec<&'g Viewpoint>),
    /// No benefit of an axis was chosen.
    NoBenefit(&'g Axis),
    /// Nobody knows a node of that address.
    UnknownNode(String, List),
    /// Nobody knows a measure of that id.
    UnknownMeasure(String, List),
    /// The benefits do not lead to a node that something is decided about.
    NotReached(&'g Node, List),
    /// Risks are treated or accepted, elements enjoyed or forgone.
    OtherKind(&'g Node, List),
    /// Both was decided about a node.
    DecidedTwice(&'g Node),
    /// Nothing was decided about these nodes.
    Undecided(Vec<&'g Node>),
    /// No selected measure answers a treated risk or an enjoyed element.
    Unanswered(&'g Node),
    /// Nothing that is treated or enjoyed asks for a selected measure.
    Unasked(&'g Measure),
    /// A measure is chosen for a node that does not lead to it.
    ChosenElsewhere(&'g Node, &'g str),
    /// A measure is chosen for a node that is neither treated nor enjoyed.
    ChosenForNothing(&'g Node, &'g str),
    /// A measure lacks what it seems to build on.
    MissingBase {
        /// The measure.
        measure: &'g Measure,
        /// What it lacks.
        base: &'g Measure,
        /// What that rests on.
        basis: Basis,
        /// The rule that says so.
        rule: &'g Prerequisite,
    },
    /// An equivalent artefact stands for the measure that a measure builds on.
    Equivalent(&'g Measure, &'g Artefact),
    /// Measures that bear on each other are selected together.
    Conflict(&'g Conflict),
    /// A bullet points to measures.
    Pointer(&'g Pointer),
}

/// The list of a case in which something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Risks treated.
    Treat,
    /// Risks accepted.
    Accept,
    /// Elements enjoyed.
    Enjoy,
    /// Elements forgone.
    Forgo,
    /// Measures chosen for a risk.
    Choices,
    /// Measures selected.
    Select,
}

impl List {
    /// Its key in case files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Treat => "treat",
            Self::Accept => "accept",
            Self::Enjoy => "enjoy",
            Self::Forgo => "forgo",
            Self::Choices => "choices",
            Self::Select => "select",
        }
    }

    /// The names in it, where it is a list of names.
    pub(super) fn of(self, case: &Case) -> &[String] {
        match self {
            Self::Treat => &case.treat,
            Self::Accept => &case.accept,
            Self::Enjoy => &case.enjoy,
            Self::Forgo => &case.forgo,
            Self::Select => &case.select,
            Self::Choices => &[],
        }
    }
}

impl<'g> Warning<'g> {
    pub(super) fn of(wrong: Wrong<'g>) -> Self {
        Self { wrong }
    }

    /// What kind of remark it is, as files name it.
    pub fn id(&self) -> &'static str {
        match self.wrong {
            Wrong::OutOfScope(_) => "out-of-scope",
            Wrong::ViewpointsOpen(_) => "viewpoints-open",
            Wrong::NoBenefit(_) => "no-benefit",
            Wrong::UnknownNode(..) => "unknown-node",
            Wrong::UnknownMeasure(..) => "unknown-measure",
            Wrong::NotReached(..) => "not-reached",
            Wrong::OtherKind(..) => "other-kind",
            Wrong::DecidedTwice(_) => "decided-twice",
            Wrong::Undecided(_) => "undecided",
            Wrong::Unanswered(_) => "risk-without-measure",
            Wrong::Unasked(_) => "measure-without-risk",
            Wrong::ChosenElsewhere(..) => "chosen-elsewhere",
            Wrong::ChosenForNothing(..) => "chosen-for-nothing",
            Wrong::MissingBase { .. } => "missing-base",
            Wrong::Equivalent(..) => "equivalent",
            Wrong::Conflict(_) => "conflict",
            Wrong::Pointer(_) => "pointer",
        }
    }

    /// How much it weighs: a remark that something is still to come weighs less than one that something is amiss.
    pub fn severity(&self, model: &PlanningModel) -> Severity {
        match &self.wrong {
            Wrong::MissingBase { basis, .. } => model.severity(*basis).unwrap_or(Severity::Warning),
            Wrong::Pointer(pointer) => match pointer.basis {
                Basis::Stated => Severity::Warning,
                basis => model.severity(basis).unwrap_or(Severity::Hint),
            },
            Wrong::ViewpointsOpen(_) | Wrong::Undecided(_) | Wrong::NoBenefit(_) | Wrong::Equivalent(..) => {
                Severity::Hint
            }
            _ => Severity::Warning,
        }
    }

    /// The nodes and measures concerned, by their ids, or the names that nobody knows.
    pub fn items(&self) -> Vec<&str> {
        match &self.wrong {
            Wrong::OutOfScope(question) => vec![&question.id],
            Wrong::ViewpointsOpen(open) => open.iter().map(|viewpoint| viewpoint.id.as_str()).collect(),
            Wrong::NoBenefit(axis) => vec![&axis.id],
            Wrong::UnknownNode(name, _) | Wrong::UnknownMeasure(name, _) => vec![name],
            Wrong::NotReached(node, _)
            | Wrong::OtherKind(node, _)
            | Wrong::DecidedTwice(node)
            | Wrong::Unanswered(node) => vec![&node.id],
            Wrong::Undecided(nodes) => nodes.iter().map(|node| node.id.as_str()).collect(),
            Wrong::Unasked(measure) => vec![&measure.id],
            Wrong::ChosenElsewhere(node, measure) | Wrong::ChosenForNothing(node, measure) => vec![&node.id, measure],
            Wrong::MissingBase { measure, base, .. } => vec![&measure.id, &base.id],
            Wrong::Equivalent(measure, artefact) => vec![&measure.id, &artefact.measure],
            Wrong::Conflict(conflict) => conflict.measures.iter().map(String::as_str).collect(),
            Wrong::Pointer(pointer) => {
                [&pointer.requirement].into_iter().chain(&pointer.to).map(String::as_str).collect()
            }
        }
    }
}
