//! Who must act: what keeps requirements from being met along a chain, put together where the same party must do the same.

use std::collections::BTreeMap;

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
    // A party has few causes at a service, and a long chain has many parties.
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for one in &matrix.verdicts {
        for row in one.weakest.iter().filter_map(|index| matrix.rows.get(*index)) {
            let cause = row.cause();
            let near = places.entry((row.verdict, row.service, row.party)).or_default();
            let is_same = |act: &Act<'a>| act.cause.as_ref() == cause && act.clauses == row.clauses;
            let same = near.iter().copied().find(|place| acts.get(*place).is_some_and(is_same));
            match same.and_then(|place| acts.get_mut(place)) {
                Some(act) => act.requirements.push(one.control),
                None => {
                    near.push(acts.len());
                    acts.push(Act {
                        verdict: row.verdict,
                        service: row.service,
                        party: row.party,
                        cause: cause.cloned(),
                        clauses: row.clauses.clone(),
                        requirements: vec![one.control],
                    });
                }
            }
        }
    }
    acts.sort_by(|one, other| (one.verdict, other.requirements.len()).cmp(&(other.verdict, one.requirements.len())));
    acts
}
