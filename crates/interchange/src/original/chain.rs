//! The heaviest chain of candidates in which clauses and places both go forward.

use super::heading::Candidate;

/// Which candidates head their clauses: as many and as good ones as possible, each clause once, all in the order of the
/// document. A table of contents, an annex that repeats the clauses or a cross-reference loses against the clauses.
pub(super) fn heaviest(candidates: &[Candidate], clauses: usize) -> Vec<Candidate> {
    let mut best = Prefixes::new(clauses);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    for (index, one) in candidates.iter().enumerate() {
        let earlier = best.up_to(one.wanted);
        let total = earlier.map_or(0, |(total, _)| total) + u64::from(one.weight);
        before.push(earlier.map(|(_, at)| at));
        best.put(one.wanted, total, index);
    }
    let mut chain = Vec::new();
    let mut at = best.up_to(clauses).map(|(_, index)| index);
    while let Some(index) = at {
        chain.extend(candidates.get(index).copied());
        at = before.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}

/// The greatest total of all clauses up to each, in a Fenwick tree. Of equal totals the later place counts: it stands
/// nearer to what follows.
struct Prefixes(Vec<Option<(u64, usize)>>);

impl Prefixes {
    fn new(clauses: usize) -> Self {
        Self(vec![None; clauses + 1])
    }

    /// The greatest total of the clauses before one.
    fn up_to(&self, clause: usize) -> Option<(u64, usize)> {
        let mut greatest = None;
        let mut at = clause;
        while 0 < at {
            greatest = greatest.max(self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        greatest
    }

    fn put(&mut self, clause: usize, total: u64, index: usize) {
        let mut at = clause + 1;
        while let Some(place) = self.0.get_mut(at) {
            *place = (*place).max(Some((total, index)));
            at += at & at.wrapping_neg();
        }
    }
}
