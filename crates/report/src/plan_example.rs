//! A planned case under the shipped guideline, for this crate's tests.

use std::sync::OnceLock;

use guideline::Guideline;
use guideline::planning::PlanningModel;
use method::requirement_planning::{Bases, Case, Choice, Plan, Review, address, derive};

use crate::example::shipped;
use crate::plan::Planned;

fn guideline() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| shipped("ipa"))
}

pub(crate) fn model() -> &'static PlanningModel {
    guideline().model.planning().unwrap()
}

/// The address of a node that is known by the number used here.
pub(crate) fn at(id: &str) -> String {
    address(model(), model().node(id).unwrap())
}

/// A case of a procurement for government, with a refused measure, an open decision and hostile words.
pub(crate) fn case() -> Case {
    let texts = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let mut case = Case {
        system: "送金|<b>*基盤*</b>".to_owned(),
        field: "金融".to_owned(),
        authors: texts(&["企画部", "運用部"]),
        edition: "第2版".to_owned(),
        reviews: vec![Review { on: "2026-04-01".parse().unwrap(), reason: "年次の見直し".to_owned() }],
        scene: Some("1".to_owned()),
        benefits: ["confidentiality-integrity".to_owned(), "technology".to_owned()].into(),
        treat: ["P-3", "Q-12", "R-1"].map(at).into(),
        accept: vec![at("P-4")],
        enjoy: vec![at("U-5")],
        choices: vec![Choice { risk: at("P-3"), measure: "A-3".to_owned(), reason: "盗難に備える".to_owned() }],
        select: texts(&["A-4", "B-1", "C-1", "F-7"]),
        ..Case::default()
    };
    case.viewpoints.insert("2".to_owned(), "●●万件の口座".to_owned());
    case.facts.insert("government-procurement".to_owned(), true);
    case.reasons.insert(at("P-4"), "使える機器が限られる".to_owned());
    case.reasons.insert("confidentiality_integrity".to_owned(), "漏れると取返しがつかない".to_owned());
    case
}

/// Plans a case and shows it.
pub(crate) fn with<R>(case: &Case, show: impl FnOnce(&Planned<'_>) -> R) -> R {
    let plan: Plan<'_> = derive(model(), case, Bases::Refuse);
    show(&Planned { guideline: guideline(), model: model(), case, plan: &plan })
}
