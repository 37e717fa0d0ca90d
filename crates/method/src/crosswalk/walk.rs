//! Walking the items along a way.

use std::collections::{BTreeMap, HashMap};

use super::MAX_PATHS;
use super::hop::Hop;
use super::path::Path;
use super::route::Route;

/// The paths between items, by first and last item.
pub(super) type Paths<'m> = BTreeMap<(&'m str, &'m str), Vec<Path<'m>>>;

/// Every path along a way, from every item or from one alone; tells whether some were left out.
pub(super) fn walk<'m>(route: &Route<'m>, only: Option<&str>, cut: &mut bool) -> Paths<'m> {
    let mut legs = route.legs.iter();
    let mut paths = Paths::new();
    let Some(first) = legs.next() else { return paths };
    for hop in first.hops().filter(|hop| only.is_none_or(|only| hop.from == only)) {
        paths.entry((hop.from, hop.to)).or_default().push(Path::of(hop));
    }
    for leg in legs {
        let mut onward: HashMap<&str, Vec<Hop<'m>>> = HashMap::new();
        leg.hops().for_each(|hop| onward.entry(hop.from).or_default().push(hop));
        let mut further = Paths::new();
        for ((start, here), before) in &paths {
            for hop in onward.get(here).into_iter().flatten() {
                let after = before.iter().filter_map(|path| path.with(*hop));
                further.entry((*start, hop.to)).or_default().extend(after);
            }
        }
        further.retain(|_, paths| !paths.is_empty());
        further.values_mut().for_each(|paths| *cut |= thin(paths));
        paths = further;
    }
    paths.values_mut().for_each(|paths| *cut |= thin(paths));
    paths
}

/// Keeps the surest paths of each relation. Any of them may turn out the strongest in the end, since `subset` and
/// `superset` go on differently; of equal relations the surer one always does.
fn thin(paths: &mut Vec<Path<'_>>) -> bool {
    if paths.len() <= MAX_PATHS {
        return false;
    }
    paths.sort_by(Path::order);
    let mut kept = HashMap::new();
    let before = paths.len();
    paths.retain(|path| {
        let count: &mut usize = kept.entry(path.relation).or_default();
        *count += 1;
        *count <= MAX_PATHS
    });
    paths.len() < before
}
