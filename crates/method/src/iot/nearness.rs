//! Which printed cases resemble a service, and in what they differ from it.

use guideline::iot::{Case, IotModel};

use super::Survey;

/// A case held against a survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Near<'g> {
    /// The case.
    pub case: &'g Case,
    /// How many answers are compared: cells, situations, and whether data is provided to outside parties.
    pub compared: usize,
    /// Cells that are ○ in the case alone.
    pub only_case: Vec<&'g str>,
    /// Cells that are ○ in the survey alone.
    pub only_survey: Vec<&'g str>,
    /// Situations of external data that one of the two has.
    pub situations: Vec<&'g str>,
    /// Whether only one of the two provides data to outside parties.
    pub provision_differs: bool,
}

impl Near<'_> {
    /// How many answers are the same.
    pub fn same(&self) -> usize {
        let cells = self.only_case.len() + self.only_survey.len() + self.situations.len();
        self.compared.saturating_sub(cells + usize::from(self.provision_differs))
    }
}

/// Every case, the most similar first; among equals in printed order.
pub fn nearest<'g>(model: &'g IotModel, survey: &Survey) -> Vec<Near<'g>> {
    let mut near: Vec<Near<'g>> = model.cases.iter().map(|case| compare(model, survey, case)).collect();
    near.sort_by_key(|near| std::cmp::Reverse(near.same()));
    near
}

fn compare<'g>(model: &'g IotModel, survey: &Survey, case: &'g Case) -> Near<'g> {
    let (mut only_case, mut only_survey) = (Vec::new(), Vec::new());
    let mut compared = model.situations.len();
    for (_, cell) in model.input_cells() {
        compared += 1;
        match (case.yes.iter().any(|yes| yes == cell), survey.yes.contains(cell)) {
            (true, false) => only_case.push(cell),
            (false, true) => only_survey.push(cell),
            _ => {}
        }
    }
    let differs = |id: &str| case.situations.iter().any(|one| one == id) != survey.situations.contains(id);
    let situations = model.situations.iter().map(|one| one.id.as_str()).filter(|id| differs(id)).collect();
    // What nobody has said is not compared.
    let provision_differs = survey.external_provision.is_some_and(|said| said != case.external_provision);
    compared += usize::from(survey.external_provision.is_some());
    Near { case, compared, only_case, only_survey, situations, provision_differs }
}
