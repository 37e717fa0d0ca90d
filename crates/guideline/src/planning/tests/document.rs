//! What the document says, held against the data as shipped.

use super::{guideline, model};

#[test]
fn it_loads() {
    let small = guideline("fuzz/planning");
    assert_eq!(small.controls.len(), 5);
    let full = guideline("guidelines/ipa");
    assert_eq!(model(&full).nodes.len(), 56);
}
