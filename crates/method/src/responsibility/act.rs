//! Who must act: what keeps requirements from being met along a chain, put together where the same party must do the same.

use guideline::Control;
use world::Slug;

use crate::Reason;
use crate::assessment::Verdict;
use crate::responsibility::{ClauseOf, Matrix};

/// What a party must do so that requirements are met.
#[derive(Clone, Debug, PartialEq)]
pub struct Act<'a> {
    /// The verdict it would lift.
    pub verdict: Verdict,
    /// The service.
    pub service: &'a Slug,
    /// Who; `None`: a customer whom no contract names.
    pub party: Option<&'a Slug>,
    /// What keeps them from being met.
    pub cause: Option<Reason>,
    /// The clauses that speak of them.
    pub clauses: Vec<ClauseOf<'a>>,
    /// The requirements, in printed order.
    pub requirements: Vec<&'a Control>,
}

/// Who must act along a chain: the worst verdicts first, then what concerns the most requirements.
pub fn acts<'a>(matrix: &Matrix<'a>) -> Vec<Act<'a>> {
    let mut acts: Vec<Act<'a>> = Vec::new();
    for one in &matrix.verdicts {
        for row in one.weakest.iter().filter_map(|index| matrix.rows.get(*index)) {
            let cause = row.cause();
            let same = acts.iter_mut().find(|act| {
                act.verdict == row.verdict
                    && act.service == row.service
                    && act.party == row.party
                    && act.cause.as_ref() == cause
                    && act.clauses == row.clauses
            });
            match same {
                Some(act) => act.requirements.push(one.control),
                None => acts.push(Act {
                    verdict: row.verdict,
                    service: row.service,
                    party: row.party,
                    cause: cause.cloned(),
                    clauses: row.clauses.clone(),
                    requirements: vec![one.control],
                }),
            }
        }
    }
    acts.sort_by(|one, other| (one.verdict, other.requirements.len()).cmp(&(other.verdict, one.requirements.len())));
    acts
}
