//! Answer sheets that come back from vendors: an Excel file, or the XML parts of one as text.

use guideline::planning::PlanningModel;
use interchange::plan_case::{Asked, answer_sheet as written, read_answers};
use jiff::civil::date;
use message::Locale;
use method::requirement_planning::{Bases, Case, compare, derive};
use world::{VendorAnswered, World, validate_all};

use crate::checklist::packed;
use crate::plan_case::guideline;
use crate::readable;

/// A sheet: all that is wrong is said at its place. What is read names requirements that exist, and stands beside what is
/// asked: each requirement once, with each risk either covered or lacking something.
pub fn answer_sheet(data: &[u8]) {
    if data.starts_with(b"PK") {
        return excel_file(data);
    }
    if let Some(text) = crate::text(data) {
        excel_file(&packed(text));
    }
}

fn excel_file(data: &[u8]) {
    let model = guideline().model.planning().unwrap();
    let returned = match read_answers("f", data, guideline(), model) {
        Ok(returned) => returned,
        Err(problems) => {
            assert!(!problems.is_empty() && problems.iter().all(|problem| problem.place.is_some()));
            return readable(&problems);
        }
    };
    readable(&returned.warnings);
    assert!(!returned.answers.is_empty());
    assert!(returned.answers.keys().all(|bullet| model.requirement(bullet).is_some()));
    let said = VendorAnswered {
        service: "s".parse().unwrap(),
        guideline: guideline().id().into(),
        vendor: "v".parse().unwrap(),
        name: "V".to_owned(),
        on: date(2026, 11, 20),
        edition: returned.edition,
        answers: returned.answers,
    };
    let plan = derive(model, &everything(model), Bases::Refuse);
    let vendors = [&said];
    let compared = compare(model, &plan, &vendors);
    assert_eq!(compared.items.len(), model.requirements.len());
    for one in &compared.standings {
        assert!(one.with.iter().all(|standing| standing.name() == "covered" || !standing.lacks().is_empty()));
    }
    let statement = said.clone().into();
    let found = validate_all([&statement], &World::default(), &[guideline()], said.on);
    assert!(found.iter().all(|(_, problem)| problem.code == "workspace-unknown-service"));
}

/// A case that selects every measure, so that every requirement is asked.
fn everything(model: &PlanningModel) -> Case {
    Case {
        benefits: model.benefits.iter().map(|benefit| benefit.id.clone()).collect(),
        select: model.measures.iter().map(|measure| measure.id.clone()).collect(),
        ..Case::default()
    }
}

/// The sheet of such a case, to start from.
pub(crate) fn blank(locale: Locale) -> Vec<u8> {
    let model = guideline().model.planning().unwrap();
    let case = everything(model);
    let plan = derive(model, &case, Bases::Refuse);
    let asked = Asked { guideline: guideline(), model, case: &case, plan: &plan, on: date(2026, 11, 20) };
    written(&asked, locale).unwrap()
}
