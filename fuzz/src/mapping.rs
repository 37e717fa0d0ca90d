//! The file of a mapping, and what can be composed from it.

use guideline::mapping::{Mapping, load};
use method::crosswalk::{Atlas, MAX_HOPS, MAX_ROUTES, strength};

use crate::guidelines::small;
use crate::{readable, text};

/// The file of a mapping between `small` and anything, or between any two: every problem is readable; what loads holds
/// together, and read backward it says the same.
pub fn mapping_file(data: &[u8]) {
    let Some(text) = text(data) else { return };
    // The name follows from what stands inside, so that no input is refused for its name alone.
    let side = |key: &str| {
        let line = text.lines().find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='));
        line.unwrap_or_default().trim().trim_matches('"').to_owned()
    };
    let path = format!("{}.toml", Mapping::name_of(&side("from"), &side("to")));
    let mapping = match load(&path, text, &[small()]) {
        Ok((mapping, warnings)) => {
            readable(&warnings);
            mapping
        }
        Err(problems) => {
            assert!(message::has_errors(&problems));
            return readable(&problems);
        }
    };
    let atlas = Atlas::new([&mapping], [small()]);
    let (from, to) = (mapping.from.as_str(), mapping.to.as_str());
    let there = atlas.crosswalk(from, to).unwrap();
    let back = atlas.crosswalk(to, from).unwrap();
    assert!(there.routes.len() <= MAX_ROUTES && there.routes.iter().all(|route| route.legs.len() <= MAX_HOPS));
    assert_eq!(there.pairs.len(), back.pairs.len());
    assert_eq!((&there.residue_from, &there.residue_to), (&back.residue_to, &back.residue_from));
    assert_eq!(there.ties().count(), mapping.ties());
    let paths = there.pairs.iter().flat_map(|pair| pair.paths());
    paths.for_each(|path| assert!(path.hops.iter().all(|hop| strength(path.relation) <= strength(hop.relation()))));
    // Whoever loads it may write it out.
    assert!(interchange::crosswalk_json::to_json(&there, true).is_object());
}
