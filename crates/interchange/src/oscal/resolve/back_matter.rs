//! The resources of everything that was imported and of the profile, put together.

use std::collections::HashMap;

use super::super::value::{Object, Value};
use super::references::key;
use super::{Selected, is_kept};

/// All resources: those of the imports in their order, then the profile's own. Of those with the same
/// uuid the last one stays, unless an earlier one says that it must be kept and the later one does not.
pub(super) fn combined(profile: &Object, selected: &mut [Selected]) -> Vec<Value> {
    let own = profile.object("back-matter").map(|back_matter| back_matter.list("resources")).unwrap_or_default();
    let imported = selected.iter_mut().flat_map(|one| std::mem::take(&mut one.resources));
    let mut all: Vec<Option<Value>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for resource in imported.chain(own.iter().cloned()) {
        let Some(object) = resource.as_object() else { continue };
        if let Some(uuid) = object.text("uuid") {
            let earlier = places.get(key(uuid).as_ref()).and_then(|place| all.get_mut(*place));
            if let Some(earlier) = earlier {
                let is_earlier_kept = earlier.as_ref().and_then(Value::as_object).is_some_and(is_kept);
                if is_earlier_kept && !is_kept(object) {
                    continue;
                }
                *earlier = None;
            }
            places.insert(key(uuid).into_owned(), all.len());
        }
        all.push(Some(resource));
    }
    all.into_iter().flatten().collect()
}
