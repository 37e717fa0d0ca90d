//! Answers of vendors held side by side: per requirement, per risk that is treated, and what remains to be asked.
//!
//! What a vendor did not answer is not met. No vendor is ranked: the document knows no score.

use guideline::planning::{Measure, Node, PlanningModel, Requirement};
use world::{VendorAnswer, VendorAnswered, VendorWord};

use super::{Because, Plan};

/// Answers side by side; each list has one place per vendor, in the order they were given in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared<'g, 'v> {
    /// Every requirement of the plan.
    pub items: Vec<Item<'g, 'v>>,
    /// Every risk that is treated and every element that is enjoyed.
    pub standings: Vec<Standing<'g>>,
    /// What is to be asked before a vendor is chosen.
    pub open: Vec<OpenPoint<'v>>,
}

/// A requirement with what each vendor answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'g, 'v> {
    /// The measure.
    pub measure: &'g Measure,
    /// The requirement.
    pub bullet: &'g Requirement,
    /// The answers; `None`: nothing was written.
    pub answers: Vec<Option<&'v VendorAnswer>>,
}

/// A risk or element with how it would stand with each vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'g> {
    /// The risk or element.
    pub node: &'g Node,
    /// How it would stand.
    pub with: Vec<RiskStanding<'g>>,
}

/// How a risk would stand with a vendor.
#[derive(Clone, Debug, PartialEq)]
pub enum RiskStanding<'g> {
    /// Every requirement that answers it is met.
    Covered,
    /// Some are met, or something is done instead or in part; these are not met.
    Partly(Vec<&'g str>),
    /// None is; these are not met. Without any, no measure was selected for it.
    Open(Vec<&'g str>),
}

impl RiskStanding<'_> {
    /// Its name in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Partly(_) => "partly",
            Self::Open(_) => "open",
        }
    }

    /// The message that names it.
    pub fn message(&self) -> &'static str {
        match self {
            Self::Covered => "plan-risk-covered",
            Self::Partly(_) => "plan-risk-partly",
            Self::Open(_) => "plan-risk-open",
        }
    }

    /// The requirements that are not met.
    pub fn lacks(&self) -> &[&str] {
        match self {
            Self::Covered => &[],
            Self::Partly(lacks) | Self::Open(lacks) => lacks,
        }
    }
}

/// Something to be asked of a vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPoint<'v> {
    /// The place of the vendor.
    pub vendor: usize,
    /// What is to be asked.
    pub point: Point,
    /// The requirements, by their ids.
    pub bullets: Vec<&'v str>,
}

/// What is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// No answer was given.
    Unanswered,
    /// Something is not or only partly met, and nothing says how or why.
    Unexplained,
    /// An alternative is to be weighed against the purpose of the measure.
    Alternative,
    /// What was answered is no longer asked: the sheet was written for other requirements.
    NotAsked,
}

impl Point {
    /// Every one, in the order in which they are told.
    const ALL: [Self; 4] = [Self::Unanswered, Self::Unexplained, Self::Alternative, Self::NotAsked];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Unexplained => "unexplained",
            Self::Alternative => "alternative",
            Self::NotAsked => "not-asked",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Unanswered => "plan-point-unanswered",
            Self::Unexplained => "plan-point-unexplained",
            Self::Alternative => "plan-point-alternative",
            Self::NotAsked => "plan-point-not-asked",
        }
    }
}

/// The message that names what a vendor answers; `None`: nothing.
pub fn vendor_word(answer: Option<VendorWord>) -> &'static str {
    match answer {
        Some(VendorWord::Met) => "plan-answer-met",
        Some(VendorWord::Partly) => "plan-answer-partly",
        Some(VendorWord::Not) => "plan-answer-not",
        Some(VendorWord::Alternative) => "plan-answer-alternative",
        None => "plan-answer-none",
    }
}

/// Holds what vendors answer against a plan.
pub fn compare<'g, 'v>(model: &'g PlanningModel, plan: &Plan<'g>, vendors: &[&'v VendorAnswered]) -> Compared<'g, 'v>
where
    'g: 'v,
{
    let bullets = |measure: &'g Measure| {
        model.requirements_of(&measure.id).map(move |bullet| Item {
            measure,
            bullet,
            answers: vendors.iter().map(|vendor| vendor.answers.get(bullet.id.as_str())).collect(),
        })
    };
    let items: Vec<Item<'g, 'v>> = plan.required().flat_map(|one| bullets(one.measure)).collect();
    let standings = plan.nodes.iter().filter(|one| one.state.asks()).map(|one| {
        let answering: Vec<&Item<'_, '_>> = items.iter().filter(|item| answers(plan, item.measure, one.node)).collect();
        Standing { node: one.node, with: (0..vendors.len()).map(|vendor| standing(&answering, vendor)).collect() }
    });
    let standings = standings.collect();
    let open = vendors.iter().enumerate().flat_map(|(place, vendor)| open(place, vendor, &items)).collect();
    Compared { items, standings, open }
}

/// Whether a measure of the plan answers a risk.
fn answers(plan: &Plan<'_>, measure: &Measure, node: &Node) -> bool {
    let asks = |because: &Because<'_>| matches!(because, Because::Node(from, _) if from.id == node.id);
    plan.measure(&measure.id).is_some_and(|one| one.because.iter().any(asks))
}

impl<'v> Item<'_, 'v> {
    /// What the vendor at a place wrote.
    pub fn of(&self, vendor: usize) -> Option<&'v VendorAnswer> {
        self.answers.get(vendor).copied().flatten()
    }

    /// What it answers.
    pub fn word(&self, vendor: usize) -> Option<VendorWord> {
        self.of(vendor).and_then(|answer| answer.answer)
    }
}

fn standing<'g>(answering: &[&Item<'g, '_>], vendor: usize) -> RiskStanding<'g> {
    let lacking = answering.iter().filter(|item| item.word(vendor) != Some(VendorWord::Met));
    let lacking: Vec<&str> = lacking.map(|item| item.bullet.id.as_str()).collect();
    let does_something = |item: &&Item<'_, '_>| !matches!(item.word(vendor), None | Some(VendorWord::Not));
    if lacking.is_empty() && !answering.is_empty() {
        RiskStanding::Covered
    } else if answering.iter().any(does_something) {
        RiskStanding::Partly(lacking)
    } else {
        RiskStanding::Open(lacking)
    }
}

fn open<'v>(place: usize, vendor: &'v VendorAnswered, items: &[Item<'v, 'v>]) -> Vec<OpenPoint<'v>> {
    let of = |point: Point| -> Vec<&'v str> {
        if point == Point::NotAsked {
            let answered = vendor.answers.keys().map(Box::as_ref);
            return answered.filter(|id| !items.iter().any(|item| item.bullet.id == **id)).collect();
        }
        let holds = |item: &&Item<'v, 'v>| {
            let silent = item.of(place).is_none_or(|answer| answer.comment.trim().is_empty());
            match (point, item.word(place)) {
                (Point::Unanswered, None) | (Point::Alternative, Some(VendorWord::Alternative)) => true,
                (Point::Unexplained, Some(word)) => word != VendorWord::Met && silent,
                _ => false,
            }
        };
        items.iter().filter(holds).map(|item| item.bullet.id.as_str()).collect()
    };
    let points = Point::ALL.map(|point| OpenPoint { vendor: place, point, bullets: of(point) });
    points.into_iter().filter(|open| !open.bullets.is_empty()).collect()
}
