use world::{About, EvidenceFoundAltered, EvidenceWithdrawn, Statement};

use super::material::*;
use super::on_every_store;
use crate::{AppError, digest_text};

on_every_store!(only_evidence_in_force_is_looked_after, one_piece_serves_many_items_once_each);

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

/// Attached again, a piece keeps content and days; it gets names of its own, and never stands twice beside one item.
fn one_piece_serves_many_items_once_each<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let digest = digest_text(&workspace.store_mut().put(&mut &b"policy"[..], 100).unwrap().digest);
    record(&mut workspace, &[evidence("service:a", PLAIN, "e", Some(digest.clone()))], 10);
    let about = |item: &str| About { scope: "service:a".parse().unwrap(), guideline: "mic3".into(), item: item.into() };
    let again = workspace.evidence_again("e", &[about(PLAIN), about("II.1.1.1"), about("II.1.1.2")]).unwrap();
    let told: Vec<_> = again.iter().map(|one| (&*one.about.item, &*one.evidence, one.digest.as_deref())).collect();
    let digest = Some(digest.as_str());
    assert_eq!(told, [("II.1.1.1", "ii-1-1-1-1", digest), ("II.1.1.2", "ii-1-1-2-1", digest)]);
    let said: Vec<Statement> = again.into_iter().map(Statement::from).collect();
    record(&mut workspace, &said, 11);
    assert_eq!(workspace.evidence_again("ii-1-1-1-1", &[about("II.1.1.2")]).unwrap(), []);
    for (name, code) in [("nothing", "workspace-unknown-evidence"), ("e", "app-evidence-altered")] {
        record(&mut workspace, &[EvidenceFoundAltered { evidence: "e".into() }.into()], 12);
        let Err(AppError::Problems(found)) = workspace.evidence_again(name, &[about("II.1.1.4")]) else { panic!() };
        assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), [code]);
    }
}
