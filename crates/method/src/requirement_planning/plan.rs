//! What a case leads to.

use guideline::Basis;
use guideline::planning::{Measure, Node, Pointer, Prerequisite};

use super::{Noted, Violation, Warning, Way};

/// Everything a case leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan<'g> {
    /// The nodes the benefits lead to, in the order of the guideline.
    pub nodes: Vec<Reached<'g>>,
    /// The measures that come into question, in the order of the guideline.
    pub measures: Vec<Proposed<'g>>,
    /// Measures that are refused for lack of what they are stated to build on.
    pub violations: Vec<Violation<'g>>,
    /// Everything else to be looked at.
    pub warnings: Vec<Warning<'g>>,
    /// What must stand beside bullets of the requirements.
    pub notes: Vec<Noted<'g>>,
}

/// A problem, risk or element that the benefits lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached<'g> {
    /// The node.
    pub node: &'g Node,
    /// What was decided about it.
    pub state: NodeState,
    /// The way from each benefit that leads to it.
    pub because: Vec<Way<'g>>,
    /// What that rests on: the surest of the ways.
    pub basis: Basis,
}

/// What was decided about a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeState {
    /// Nothing yet.
    Candidate,
    /// The risk is treated with measures.
    Treated,
    /// The risk is accepted.
    Accepted,
    /// The element is enjoyed.
    Enjoyed,
    /// The element is forgone.
    Forgone,
}

impl NodeState {
    /// Whether measures are sought for it.
    pub fn asks(self) -> bool {
        matches!(self, Self::Treated | Self::Enjoyed)
    }

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Treated => "treated",
            Self::Accepted => "accepted",
            Self::Enjoyed => "enjoyed",
            Self::Forgone => "forgone",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Candidate => "plan-state-undecided",
            Self::Treated => "plan-state-treated",
            Self::Accepted => "plan-state-accepted",
            Self::Enjoyed => "plan-state-enjoyed",
            Self::Forgone => "plan-state-forgone",
        }
    }
}

/// A measure that comes into question.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed<'g> {
    /// The measure.
    pub measure: &'g Measure,
    /// What became of it.
    pub state: MeasureState,
    /// What asks for it.
    pub because: Vec<Because<'g>>,
    /// What that rests on: the surest reason; `None`: nothing asks for it.
    pub basis: Option<Basis>,
}

/// What became of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureState {
    /// It may be selected.
    Candidate,
    /// The case selects it.
    Selected,
    /// It comes along with what the case selects.
    PulledIn,
}

impl MeasureState {
    /// Whether the measure becomes a requirement.
    pub fn is_required(self) -> bool {
        self != Self::Candidate
    }

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Selected => "selected",
            Self::PulledIn => "pulled_in",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Candidate => "plan-state-candidate",
            Self::Selected => "plan-state-selected",
            Self::PulledIn => "plan-state-pulled-in",
        }
    }
}

/// What asks for a measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Because<'g> {
    /// A treated risk or an enjoyed element, and the way from it.
    Node(&'g Node, Way<'g>),
    /// A measure that builds on it.
    Base(&'g Prerequisite),
    /// A bullet that has it carried out as well.
    Pointer(&'g Pointer),
}

impl Because<'_> {
    /// What it rests on.
    pub fn basis(&self) -> Basis {
        match self {
            Self::Node(_, way) => way.basis,
            Self::Base(rule) => rule.basis,
            Self::Pointer(pointer) => pointer.basis,
        }
    }
}

impl<'g> Plan<'g> {
    /// What became of a measure; `None`: it does not come into question.
    pub fn measure(&self, id: &str) -> Option<&Proposed<'g>> {
        self.measures.iter().find(|one| one.measure.id == id)
    }

    /// What became of a node; `None`: the benefits do not lead to it.
    pub fn node(&self, id: &str) -> Option<&Reached<'g>> {
        self.nodes.iter().find(|one| one.node.id == id)
    }

    /// The measures that become requirements.
    pub fn required(&self) -> impl Iterator<Item = &Proposed<'g>> {
        self.measures.iter().filter(|one| one.state.is_required())
    }
}
