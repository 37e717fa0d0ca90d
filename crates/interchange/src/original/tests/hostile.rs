//! Copies that are none: too large, without lines, full of headings.

use super::{found_in, shipped};
use crate::original::{Copy, CopyError};

#[test]
fn what_is_larger_than_any_document_is_refused() {
    assert_eq!(Copy::of_text(&"a".repeat(65 * 1024 * 1024)), Err(CopyError::TooLarge));
    assert_eq!(Copy::of_text(&"\u{c}".repeat(20_001)), Err(CopyError::TooLarge));
    assert_eq!(Copy::of_pages(vec!["あ".repeat(22 * 1024 * 1024)]), Err(CopyError::TooLarge));
    assert_eq!(Copy::of_text(" \n\u{c}\n"), Err(CopyError::Empty));
}

#[test]
fn texts_full_of_headings_or_without_lines_end() {
    let guideline = shipped("mic3");
    let headings = "II.1.1.1. 【基本】 方針の作成・承認・配布\n【ベストプラクティス】\ni. あ\n".repeat(3_000);
    let found = found_in(&guideline, &headings).counts().get("control").copied().unwrap();
    assert!(found.found <= 1, "{found:?}");
    let one_line = "II.1.1.1 方針 ".repeat(20_000);
    assert_eq!(found_in(&guideline, &one_line).counts().get("control").unwrap().found, 0);
    let marks = format!(
        "II.1.1.1. 【基本】 方針の作成・承認・配布\nあ\n【ベストプラクティス】\n{}",
        "i. 情報\n".repeat(20_000)
    );
    assert!(found_in(&guideline, &marks).counts().get("practice").unwrap().found <= 4);
}
