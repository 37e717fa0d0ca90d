//! Mappings of others, taken in beside those the program brings along.

use guideline::Package;

use super::material::*;
use super::on_every_store;
use crate::{AppError, MappingText, Recorded, Workspace};

on_every_store!(a_mapping_is_kept_and_read_again, what_does_not_hold_is_refused, an_erased_mapping_is_gone);

const FILE: &str = r#"
[mapping]
from = "harbour"
to = "quay"
source = "analyst"
claimed-by = { ja = "誰か", en = "Somebody" }
reason = { ja = "理由", en = "A reason" }

[totals]
from = 1
to = 1
pairs = 1
ties = 1

[[pair]]
from = "A.1"
to = ["q.1"]
relation = "subset"
confidence = "low"

[residue]
from = []
to = []
"#;

fn take<S: Kind>(
    workspace: &mut Workspace<S>,
    packages: &[&Package],
    text: &str,
    second: u32,
) -> Result<Recorded, AppError> {
    let (_, sides) = text.split_once("from = \"").unwrap();
    let from = sides.split('"').next().unwrap();
    workspace.take_in(packages, &[MappingText { name: &format!("{from}--quay"), text }], &ctx(second))
}

/// Which relation is held under a name, if one is.
fn held<S: Kind>(workspace: &Workspace<S>) -> Vec<(String, &'static str)> {
    let mappings = workspace.current().mappings();
    mappings.map(|one| (one.name.clone(), one.pairs[0].relation.name())).collect()
}

fn a_mapping_is_kept_and_read_again<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    assert_eq!(held(&workspace), []);
    assert_eq!(take(&mut workspace, &[], FILE, 10).unwrap().count, 1);
    assert_eq!(held(&workspace), [("harbour--quay".to_owned(), "subset")]);
    assert_eq!(take(&mut workspace, &[], FILE, 20).unwrap().count, 0, "the same text again says nothing");
    take(&mut workspace, &[], &FILE.replace("subset", "equal"), 30).unwrap();
    assert_eq!(held(&workspace), [("harbour--quay".to_owned(), "equal")]);
    // The past keeps what was adopted then, and nothing before.
    let then =
        |second| workspace.as_of(at(second)).unwrap().mappings().map(|one| one.pairs[0].relation.name()).collect();
    let then: [Vec<&str>; 3] = [5, 15, 35].map(then);
    assert_eq!(then, [vec![], vec!["subset"], vec!["equal"]]);
}

fn what_does_not_hold_is_refused<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let size = workspace.head().unwrap().size;
    // An adopted guideline has no such item; where it is broken the guideline beside it is not taken either.
    let dangling = FILE.replace("\"harbour\"", "\"mic3\"");
    let next = mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]");
    for packages in [&[][..], &[&next]] {
        let Err(AppError::Problems(found)) = take(&mut workspace, packages, &dangling, 10) else { panic!() };
        assert!(found.iter().any(|one| one.code == "guideline-unknown-reference"), "{found:?}");
    }
    assert_eq!((workspace.head().unwrap().size, held(&workspace)), (size, Vec::new()));
}

/// Erasing the entry forgets the mapping; the one before it counts again.
fn an_erased_mapping_is_gone<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    take(&mut workspace, &[], FILE, 10).unwrap();
    let second = take(&mut workspace, &[], &FILE.replace("subset", "equal"), 20).unwrap();
    workspace.erase(second.first, "取り違え", &ctx(30)).unwrap();
    assert_eq!(held(&workspace), [("harbour--quay".to_owned(), "subset")]);
}
