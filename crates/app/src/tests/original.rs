//! The official wording of a guideline, from a copy of its document.

use interchange::original::Copy;
use world::FoundCount;

use super::material::*;
use super::on_every_store;
use crate::{AppError, CopyFile, Sought};

on_every_store!(
    wording_is_kept_beside_ours,
    what_has_no_clause_is_refused,
    what_was_found_for_another_text_is_looked_for_again,
    an_erased_copy_is_gone
);

/// The third control of the first section, without a list: what stands below its heading is its wording.
const TEXT: &str =
    "II.1.1. 組織の基本的な方針を定めた文書\nII.1.1.3. 【推奨】 文書保護\nここに原文が印刷されている。\n";

fn attach<S: Kind>(workspace: &mut crate::Workspace<S>, text: &str, second: u32) -> Result<(), AppError> {
    let copy = Copy::of_text(text).unwrap();
    let file = CopyFile { name: "手引.txt", content: text.as_bytes(), text: &copy };
    let sought = Sought::of(workspace.current().to_seek("mic3")?, &copy)?;
    workspace.attach_original("mic3", file, Some(sought), &ctx(second)).map(|_| ())
}

fn wording<S: Kind>(workspace: &crate::Workspace<S>) -> Option<String> {
    let original = workspace.original(workspace.current(), "mic3").unwrap()?;
    Some(original.clause("II.1.1.3")?.found()?.text.clone())
}

fn wording_is_kept_beside_ours<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    assert_eq!(wording(&workspace), None);
    let preview = workspace.preview_original("mic3", &Copy::of_text(TEXT).unwrap()).unwrap();
    assert_eq!(preview.clauses.iter().filter(|clause| clause.found().is_some()).count(), 2);
    assert_eq!(workspace.original(workspace.current(), "mic3").unwrap(), None, "a preview keeps nothing");
    attach(&mut workspace, TEXT, 10).unwrap();
    assert_eq!(wording(&workspace).as_deref(), Some("ここに原文が印刷されている。"));
    let size = workspace.head().unwrap().size;
    attach(&mut workspace, TEXT, 20).unwrap();
    assert_eq!(workspace.head().unwrap().size, size, "the same copy again says nothing");
    let counts = &workspace.current().world.original("mic3").unwrap().counts;
    assert_eq!(counts.get("control"), Some(&FoundCount { found: 1, of: 200 }));
    attach(&mut workspace, &TEXT.replace("ここに", "改めて"), 30).unwrap();
    assert_eq!(wording(&workspace).as_deref(), Some("改めて原文が印刷されている。"));
}

fn what_has_no_clause_is_refused<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let size = workspace.head().unwrap().size;
    let refused = |result: Result<(), AppError>| match result {
        Err(AppError::Problems(found)) => found.first().map(|one| one.code),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(attach(&mut workspace, "ほかの文書である。", 10)), Some("original-nothing-found"));
    let copy = Copy::of_text(TEXT).unwrap();
    assert_eq!(refused(workspace.preview_original("ipa", &copy).map(|_| ())), Some("original-not-adopted"));
    assert_eq!(workspace.head().unwrap().size, size);
    assert_eq!(workspace.original(workspace.current(), "mic3").unwrap(), None);
}

/// Somebody adopts another text of the guideline while the copy is looked through.
fn what_was_found_for_another_text_is_looked_for_again<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let copy = Copy::of_text(TEXT).unwrap();
    let sought = Sought::of(workspace.current().to_seek("mic3").unwrap(), &copy).unwrap();
    // In the other text the document's headings end with a word that the copy does not have.
    let next = mic3_with("chapters/II.1.toml", "文書保護", "文書の保護と破棄");
    workspace.adopt(&next, &ctx(10)).unwrap();
    let file = CopyFile { name: "手引.txt", content: TEXT.as_bytes(), text: &copy };
    let (_, original) = workspace.attach_original("mic3", file, Some(sought), &ctx(20)).unwrap();
    assert!(original.clause("II.1.1.3").unwrap().found().is_none());
}

/// Erasing the entry forgets the file and the wording; an earlier copy counts again.
fn an_erased_copy_is_gone<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    attach(&mut workspace, TEXT, 10).unwrap();
    let kept = workspace.store().digests().unwrap().len();
    attach(&mut workspace, &TEXT.replace("ここに", "改めて"), 20).unwrap();
    assert_eq!(workspace.store().digests().unwrap().len(), kept + 2);
    let position = workspace.current().world.original("mic3").unwrap().position;
    workspace.erase(position, "写しの取り違え", &ctx(30)).unwrap();
    assert_eq!(workspace.store().digests().unwrap().len(), kept);
    assert_eq!(wording(&workspace).as_deref(), Some("ここに原文が印刷されている。"));
}
