//! Who carries out a role of execution, as far as the survey says.

use guideline::iot::IotModel;

use super::{Elsewhere, Survey};

/// Who carries out a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answerable {
    /// The provider itself.
    Provider,
    /// A partner under contract, by the name given.
    Partner(Option<String>),
    /// The provider and a partner, which contradict each other.
    Both(Option<String>),
    /// The user, somebody else, or nobody because the service does not have the role.
    Elsewhere(Elsewhere),
    /// Nobody said: a gap in responsibility.
    Open,
}

/// Who carries out a role that can be entrusted.
pub fn answerable(model: &IotModel, survey: &Survey, role: &str) -> Answerable {
    let party = || survey.parties.get(role).cloned();
    let marked = |entrusted: bool| {
        let rows = model.survey.iter().filter(|row| match &row.delegates {
            Some(delegated) => entrusted && delegated == role,
            None => !entrusted && row.role == role,
        });
        let cells = rows.flat_map(|row| &row.cells).filter_map(|cell| cell.id.as_deref());
        cells.into_iter().any(|cell| survey.yes.contains(cell))
    };
    match (marked(false), marked(true)) {
        (true, true) => Answerable::Both(party()),
        (true, false) => Answerable::Provider,
        (false, true) => Answerable::Partner(party()),
        (false, false) => survey.elsewhere.get(role).map_or(Answerable::Open, |one| Answerable::Elsewhere(*one)),
    }
}
