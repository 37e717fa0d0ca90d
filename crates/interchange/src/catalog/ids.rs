//! Which id each node goes by.

use std::collections::{HashMap, HashSet};

use guideline::catalog::as_id;

/// The ids of nodes, in their order, and how many are not the printed ones.
pub(super) struct Ids {
    pub(super) ids: Vec<String>,
    pub(super) own: usize,
}

/// Chooses ids: the printed one where it can be an id and names no other node, else the last part of the publisher's key,
/// and where that is taken, the same with a number.
pub(super) fn choose<'n>(nodes: impl Iterator<Item = (Option<&'n str>, Option<&'n str>)> + Clone) -> Ids {
    let printed: Vec<Option<String>> = nodes.clone().map(|(printed, _)| printed.and_then(as_id)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for id in printed.iter().flatten() {
        *times.entry(id).or_default() += 1;
    }
    let once: Vec<Option<&str>> =
        printed.iter().map(|id| id.as_deref().filter(|id| times.get(id) == Some(&1))).collect();
    let mut taken: HashSet<String> = once.iter().flatten().map(|id| (*id).to_owned()).collect();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut own = 0;
    let mut ids = Vec::with_capacity(once.len());
    for (printed, (_, key)) in once.iter().zip(nodes) {
        if let Some(id) = printed {
            ids.push((*id).to_owned());
            continue;
        }
        own += 1;
        let stem = key.and_then(as_id).unwrap_or_else(|| "node".to_owned());
        let mut id = stem.clone();
        while !taken.insert(id.clone()) {
            let number = numbers.entry(stem.clone()).or_insert(1);
            *number += 1;
            id = format!("{}-{number}", stem.chars().take(180).collect::<String>());
        }
        ids.push(id);
    }
    Ids { ids, own }
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_printed_id_goes_first_and_nothing_is_called_twice() {
        let nodes = [
            (Some("A.1"), Some("a.1")),
            (Some("B 2"), Some("b2")),
            (Some("C"), Some("c-x")),
            (Some("C"), Some("A.1")),
            (None, Some("node7")),
            (None, None),
            (None, None),
            (Some("%"), Some("c-x")),
        ];
        let ids = choose(nodes.into_iter());
        assert_eq!(ids.ids, ["A.1", "B-2", "c-x", "A.1-2", "node7", "node", "node-2", "c-x-2"]);
        assert_eq!(ids.own, 6);
    }
}
