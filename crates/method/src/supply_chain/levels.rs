//! The verdicts on many requirements at once, so that the weakest of two costs four operations per 64 requirements.

use crate::assessment::Verdict;

/// Requirements per block.
pub const BLOCK: usize = 64;

/// The verdicts of one service on 64 requirements. Bit `n` of plane `k` says that requirement `n` stands above the `k`
/// weakest verdicts, so that the weakest of several is their conjunction; 対象外 stands above all and is neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels([u64; 4]);

impl Default for Levels {
    /// Nothing applies.
    fn default() -> Self {
        Self([u64::MAX; 4])
    }
}

impl Levels {
    /// The verdict on a requirement.
    pub fn get(&self, requirement: usize) -> Verdict {
        let bit = 1u64 << (requirement % BLOCK);
        let above = self.0.iter().filter(|plane| *plane & bit != 0).count();
        Verdict::ALL.get(above).copied().unwrap_or(Verdict::NotMet)
    }

    /// Sets the verdict on a requirement.
    pub fn set(&mut self, requirement: usize, verdict: Verdict) {
        let bit = 1u64 << (requirement % BLOCK);
        let above = Verdict::ALL.iter().position(|known| *known == verdict).unwrap_or_default();
        for (rank, plane) in self.0.iter_mut().enumerate() {
            *plane = if rank < above { *plane | bit } else { *plane & !bit };
        }
    }

    /// The weaker verdict of two on every requirement.
    #[must_use]
    pub fn weakest(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a & e, b & f, c & g, d & h])
    }
}
