//! Gaps put together where the same parties have to settle the same at the same service.

use std::collections::BTreeMap;

use guideline::Control;

use crate::responsibility::Gap;

/// Gaps of one kind at one service between the same parties.
#[derive(Clone, Debug, PartialEq)]
pub struct GapGroup<'m, 'a> {
    /// The first of them, which stands for all.
    pub first: &'m Gap<'a>,
    /// The requirements, in the order of the gaps.
    pub requirements: Vec<&'a Control>,
}

/// Gaps as groups, in the order of each group's first gap.
pub fn gap_groups<'m, 'a>(gaps: &'m [Gap<'a>]) -> Vec<GapGroup<'m, 'a>> {
    let mut places = BTreeMap::new();
    let mut groups: Vec<GapGroup<'m, 'a>> = Vec::new();
    for gap in gaps {
        let place = *places.entry((gap.kind, gap.service, gap.parties.as_slice())).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.requirements.push(gap.control),
            None => groups.push(GapGroup { first: gap, requirements: vec![gap.control] }),
        }
    }
    groups
}
