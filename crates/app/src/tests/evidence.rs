use world::EvidenceWithdrawn;

use super::material::*;
use super::on_every_store;
use crate::digest_text;

on_every_store!(only_evidence_in_force_is_looked_after);

/// A name that was withdrawn may be given again; what it named first is nobody's evidence any more.
fn only_evidence_in_force_is_looked_after<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let mut put = |content: &[u8]| digest_text(&workspace.store_mut().put(&mut &*content, 100).unwrap().digest);
    let (first, second, other) = (put(b"first"), put(b"second"), put(b"other"));
    let withdrawn = EvidenceWithdrawn { evidence: "e".into(), reason: "r".into() };
    let statements = [
        evidence("service:a", PLAIN, "e", Some(first)),
        evidence("service:a", PLAIN, "f", Some(other.clone())),
        evidence("service:a", PLAIN, "elsewhere", None),
        withdrawn.into(),
        evidence("service:a", PLAIN, "e", Some(second.clone())),
    ];
    record(&mut workspace, &statements, 10);
    let found = workspace.evidence_with_content().unwrap();
    let found: Vec<_> = found.iter().map(|content| (content.name.as_str(), content.digest.as_str())).collect();
    assert_eq!(found, [("f", other.as_str()), ("e", second.as_str())]);
}
