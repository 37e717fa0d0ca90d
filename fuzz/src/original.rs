//! Copies of a document, held against a small guideline and its printed form.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use guideline::Guideline;
use interchange::original::{Copy, Original, Outcome, find};

use crate::guidelines::small_package;

/// The small guideline with a printed form: one that uses every key.
fn printed() -> &'static Guideline {
    static PRINTED: OnceLock<Guideline> = OnceLock::new();
    PRINTED.get_or_init(|| {
        let form = "[heading]\nstops = [\"ANNEX\"]\nrunning = [\"No.\"]\nframes = [\"ため。\"]\n\
            [[heading.skip]]\nfrom = \"索引\"\nto = \"本文\"\n\
            [list]\nafter = \"【ベストプラクティス】\"\nmarks = [\"{roman}.\", \"・\"]\nsentences = true\n";
        let mut package = small_package().clone();
        package.files.insert("original.toml".to_owned(), form.to_owned());
        guideline::load(&package).unwrap().0
    })
}

/// A copy: every clause is looked for once, what is found stands at a line of the copy and is no longer than it; what was
/// found is written and read again without a change; pages given apart say the same.
pub fn original(data: &[u8]) {
    let Ok(copy) = Copy::of_bytes(data) else { return };
    let original = find(printed(), &copy);
    let ids: BTreeSet<&str> = original.clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(ids.len(), original.clauses.len());
    let lines: usize = copy.pages().iter().map(|page| page.text.split('\n').count()).sum();
    let length: usize = copy.pages().iter().map(|page| page.text.chars().count()).sum();
    for clause in &original.clauses {
        let spot = match &clause.outcome {
            Outcome::Found(found) => {
                // Lines are joined by a line feed or a space at most.
                assert!(found.text.chars().count() <= length + lines);
                Some(found.at)
            }
            Outcome::Missing { near, .. } => *near,
        };
        assert!(spot.is_none_or(|spot| (1..=lines).contains(&(spot.line as usize))));
    }
    let counted: u32 = original.counts().values().map(|count| count.of).sum();
    assert_eq!(counted as usize, original.clauses.len());
    let written = serde_json::to_vec(&original).unwrap();
    assert_eq!(serde_json::from_slice::<Original>(&written).unwrap(), original);
}
