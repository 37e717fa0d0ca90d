//! Running heads and feet: what stands at the same edge of neighbouring pages.

use std::collections::HashMap;

use super::cleaned::Line;
use super::stream::folded;

/// How many lines at each edge of a page may be running heads or feet.
const DEPTH: usize = 3;

/// How many neighbouring pages a head must stand on.
const PAGES: usize = 3;

/// How far pages are neighbours.
const NEAR: usize = 4;

/// Drops lines at the edges of pages that neighbouring pages have too, whatever their digits. `ends`: where pages end;
/// `keep`: lines that are none, however often they stand there.
pub(super) fn drop_heads(lines: &mut [Line], ends: &[usize], keep: &[String]) {
    let mut stands: HashMap<(bool, String), Vec<(usize, usize)>> = HashMap::new();
    let mut start = 0;
    for (page, end) in ends.iter().enumerate() {
        let own: Vec<usize> = (start..*end).filter(|at| lines.get(*at).is_some_and(|line| !line.dropped)).collect();
        start = *end;
        let top = own.iter().take(DEPTH).map(|at| (true, *at));
        let foot = own.iter().rev().take(DEPTH).map(|at| (false, *at));
        for (is_top, at) in top.chain(foot) {
            let Some(line) = lines.get(at) else { continue };
            let key: String = folded(&line.text).chars().filter(|character| !character.is_ascii_digit()).collect();
            if is_head(&key) && !keep.contains(&key) {
                stands.entry((is_top, key)).or_default().push((page, at));
            }
        }
    }
    for places in stands.into_values() {
        for (index, (page, at)) in places.iter().enumerate() {
            let around = places.iter().skip(index.saturating_sub(2 * NEAR)).take(4 * NEAR + 1);
            let mut pages: Vec<usize> = around.map(|one| one.0).filter(|other| other.abs_diff(*page) <= NEAR).collect();
            pages.dedup();
            // Left and right pages may differ, so half of the pages around must have it.
            let neighbours = (page + NEAR + 1).min(ends.len()) - page.saturating_sub(NEAR);
            if PAGES <= pages.len()
                && neighbours <= 2 * pages.len()
                && let Some(line) = lines.get_mut(*at)
            {
                line.dropped = true;
            }
        }
    }
}

/// Whether a line can be a head or foot at all: the end of a sentence, alone on its line, is none.
fn is_head(key: &str) -> bool {
    key.chars().any(char::is_alphanumeric) && !key.ends_with('。')
}
