//! What names a component by its id, in plans and in definitions alike.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::Object;

/// The ids of the components an object lists.
pub(super) fn listed(listing: Option<&Object>) -> HashSet<&str> {
    let components = listing.into_iter().flat_map(|found| found.objects("components"));
    components.filter_map(|component| component.text("uuid")).collect()
}

/// Every entry of a list must name one of the known components.
pub(super) fn named(
    object: &Object,
    list: &'static str,
    known: &HashSet<&str>,
    at: &Pointer<'_>,
    problems: &mut Problems,
) {
    let here = at.field(list);
    for (index, one) in object.objects(list).enumerate() {
        let Some(component) = one.text("component-uuid").filter(|uuid| !known.contains(uuid)) else { continue };
        let problem = Diagnostic::error("oscal-no-component").with("uuid", component);
        problems.at(&here.item(index).field("component-uuid"), problem);
    }
}
