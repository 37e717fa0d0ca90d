//! What to do first (I.5): 基本 before 推奨, the worst before the better, then in printed order.

use crate::assessment::ControlAnswer;

/// The controls with something to do, as indexes, what comes first first.
pub fn order_of_work(controls: &[ControlAnswer<'_>]) -> Vec<usize> {
    let mut work: Vec<(usize, &ControlAnswer<'_>)> =
        controls.iter().enumerate().filter(|(_, answer)| answer.verdict.is_open()).collect();
    work.sort_by_key(|(index, answer)| (answer.control.level, answer.verdict, *index));
    work.into_iter().map(|(index, _)| index).collect()
}
