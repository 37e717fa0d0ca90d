//! What to do first (I.5): 基本 before 推奨, the worst before the better, then in printed order.

use guideline::Control;

use crate::assessment::Verdict;

/// The controls with something to do, as places in what was given, what comes first first.
pub fn order_of_work<'c>(verdicts: impl Iterator<Item = (&'c Control, Verdict)>) -> Vec<usize> {
    let open = verdicts.enumerate().filter(|(_, (_, verdict))| verdict.is_open());
    let mut work: Vec<_> = open.map(|(place, (control, verdict))| (control.level, verdict, place)).collect();
    work.sort_unstable();
    work.into_iter().map(|(.., place)| place).collect()
}
