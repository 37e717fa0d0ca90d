//! The pattern in which data is linked, as JSON.

use guideline::planning::{DataLinkage, OtherStorage, OwnProcessing};
use serde_json::{Value, json};

/// The pattern the answers give with its points; where the guideline names none, `pattern` is null and `uncovered` says so.
pub fn linkage_to_json(linkage: &DataLinkage, own: OwnProcessing, other: OtherStorage) -> Value {
    json!({
        "own_processing": own,
        "other_storage": other,
        "pattern": linkage.pattern(own, other),
        "uncovered": linkage.uncovered(own, other).map(|one| json!({ "ja": one.ja, "en": one.en })),
    })
}
