//! Cases of requirement planning, held against the shipped guideline.

use std::sync::OnceLock;

use guideline::Guideline;
use interchange::plan_case::{comparison_to_json, read, to_json};
use message::Locale;
use method::requirement_planning::{Bases, Because, derive, difference};

use crate::guidelines::shipped_package;
use crate::{readable, text};

/// A case: all that is wrong is said at its place. What is read leads to nodes and measures that exist, each way to a
/// measure begins at something treated or enjoyed, and remarks and refusals have words in both languages. With bases
/// pulled in nothing is refused.
pub fn plan_case(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let model = guideline().model.planning().unwrap();
    let case = match read("case.json", text, model) {
        Ok(case) => case,
        Err(problems) => {
            assert!(!problems.is_empty() && problems.iter().all(|problem| problem.place.is_some()));
            return readable(&problems);
        }
    };
    let plan = derive(model, &case, Bases::Refuse);
    for one in &plan.measures {
        assert!(one.state.is_required() || !one.because.is_empty());
        for because in &one.because {
            if let Because::Node(node, way) = because {
                assert!(plan.node(&node.id).unwrap().state.asks() && way.to == one.measure.id);
            }
        }
    }
    for locale in Locale::ALL {
        assert!(plan.warnings.iter().all(|one| !one.words(model, locale).is_empty()));
        assert!(plan.violations.iter().all(|one| !one.words(locale).is_empty() && !one.lacks.is_empty()));
    }
    assert!(to_json(model, &plan, true).is_object());
    let pulled = derive(model, &case, Bases::PullIn);
    assert!(pulled.violations.is_empty());
    assert!(comparison_to_json(model, &difference(&plan, &pulled)).is_object());
}

pub(crate) fn guideline() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| guideline::load(&shipped_package("ipa")).unwrap().0)
}
