//! What of an assessment stands out: counts, missed values, late obligations.

use guideline::{Level, Part};
use method::assessment::{Assessment, Counts, ExplainedIndicator, ExplainedObligation};
use method::indicator::Comparison;
use method::obligation::ObligationStatus;

use crate::Facts;

/// Counts of one level of one part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share<'a> {
    pub(crate) part: &'a Part,
    pub(crate) level: Option<Level>,
    pub(crate) counts: Counts,
}

/// Counts per part and level, in printed order; parts without controls of a level leave it out.
pub(crate) fn shares<'a>(assessment: &Assessment<'_>, facts: &Facts<'a>) -> Vec<Share<'a>> {
    let mut shares = Vec::new();
    for part in &facts.guideline().manifest.parts {
        for level in [Some(Level::Basic), Some(Level::Recommended), None] {
            let mut counts = Counts::default();
            let of_share = |control: &guideline::Control| control.part() == part.id && control.level == level;
            for answer in assessment.controls.iter().filter(|answer| of_share(answer.control)) {
                counts.add(answer.verdict);
            }
            if counts != Counts::default() {
                shares.push(Share { part, level, counts });
            }
        }
    }
    shares
}

/// Indicators whose measured value misses what was agreed, then those that miss the reference only.
pub(crate) fn outside<'a, 'g>(assessment: &'a Assessment<'g>) -> Vec<&'a ExplainedIndicator<'g>> {
    let missed = |comparison| comparison == Comparison::Misses;
    let mut outside: Vec<_> = assessment
        .indicators
        .iter()
        .filter(|indicator| missed(indicator.answer.against_agreed) || missed(indicator.answer.against_reference))
        .collect();
    outside.sort_by_key(|indicator| !missed(indicator.answer.against_agreed));
    outside
}

/// Obligations past their day, the longest overdue first.
pub(crate) fn overdue<'a, 'g>(assessment: &'a Assessment<'g>) -> Vec<&'a ExplainedObligation<'g>> {
    let mut overdue: Vec<_> = of_status(assessment, ObligationStatus::Overdue).collect();
    overdue.sort_by_key(|obligation| obligation.answer.due);
    overdue
}

/// Obligations of one status, in printed order.
pub(crate) fn of_status<'a, 'g>(
    assessment: &'a Assessment<'g>,
    status: ObligationStatus,
) -> impl Iterator<Item = &'a ExplainedObligation<'g>> {
    assessment.obligations.iter().filter(move |obligation| obligation.answer.status == status)
}
