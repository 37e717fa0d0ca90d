use super::*;

const BATCHES: [u64; 4] = [1, 4, 2, 3];

#[test]
fn any_removed_entry_is_named() {
    let file = file(&ledger(&BATCHES));
    let (entries, checkpoints) = layout(&BATCHES);
    for (position, line) in (0..).zip(&entries) {
        let without = edit(&file, |lines| drop(lines.remove(line - 1)));
        // The next line has moved up to where it stood.
        assert_eq!(finding(&without, &pinned()), found(*line as u64, position, FindingKind::Removed));

        let renumbered = edit(&file, |lines| {
            lines.remove(line - 1);
            for line in &mut lines[line - 1..] {
                if line.starts_with(b"{\"entry\"") {
                    change(line, |line| {
                        line["entry"]["position"] = (line["entry"]["position"].as_u64().unwrap() - 1).into()
                    });
                }
            }
        });
        assert_eq!(finding(&renumbered, &pinned()), found(*line as u64, position, FindingKind::Removed));
    }
    let mut covered = 0;
    for (number, line) in checkpoints.iter().enumerate() {
        let without = edit(&file, |lines| drop(lines.remove(line - 1)));
        covered += BATCHES[number];
        // What comes next has moved up to where it stood; behind the last one nothing comes.
        let expected = match number + 1 < BATCHES.len() {
            true => found(*line as u64, covered, FindingKind::CheckpointMissing),
            false => found(*line as u64 - 1, covered - 1, FindingKind::CutOff),
        };
        assert_eq!(finding(&without, &pinned()), expected);
    }
}

#[test]
fn missing_checkpoints_are_not_taken_for_missing_entries() {
    let file = file(&ledger(&BATCHES));
    // Two in a row: 3 and 8 of the lines.
    let without = edit(&file, |lines| {
        lines.remove(7);
        lines.remove(2);
    });
    assert_eq!(finding(&without, &pinned()), found(7, 5, FindingKind::CheckpointMissing));
    // With an entry missing too, that is what is named.
    let without = edit(&file, |lines| drop(lines.drain(6..8)));
    assert_eq!(finding(&without, &pinned()), found(7, 4, FindingKind::Removed));
    // With an entry altered too, nothing is said to be missing.
    let altered = edit(&file, |lines| {
        lines.remove(7);
        change(&mut lines[4], |line| line["entry"]["actor"] = "person:forged".into());
    });
    assert_eq!(finding(&altered, &pinned()), Finding { line: 10, position: None, kind: FindingKind::Altered });
    // A list of leaves cut short is an altered checkpoint.
    let shorter = edit(&file, |lines| change(&mut lines[7], |line| drop(line["leaves"].as_array_mut().unwrap().pop())));
    assert_eq!(finding(&shorter, &pinned()), Finding { line: 8, position: None, kind: FindingKind::Altered });
}

#[test]
fn an_entry_removed_with_its_leaf_is_found() {
    let file = file(&ledger(&BATCHES));
    let without = edit(&file, |lines| {
        lines.remove(5);
        change(&mut lines[6], |line| drop(line["leaves"].as_array_mut().unwrap().remove(2)));
    });
    assert_eq!(finding(&without, &pinned()), found(6, 3, FindingKind::Removed));
}

#[test]
fn a_removed_segment_is_named_by_its_first_position() {
    let file = file(&ledger(&BATCHES));
    let without = edit(&file, |lines| drop(lines.drain(3..8)));
    assert_eq!(finding(&without, &pinned()), found(4, 1, FindingKind::Removed));
}

#[test]
fn any_two_lines_in_each_others_place_are_found() {
    let file = file(&ledger(&BATCHES));
    let (entries, _) = layout(&BATCHES);
    let count = lines(&file).len();
    for first in 0..count {
        for second in first + 1..count {
            let swapped = edit(&file, |lines| lines.swap(first, second));
            let found = finding(&swapped, &pinned());
            let position = |line: usize| entries.iter().position(|entry| *entry == line + 1);
            if let (Some(position), Some(_)) = (position(first), position(second)) {
                let expected = super::found(first as u64 + 1, position as u64, FindingKind::Reordered);
                assert_eq!(found, expected, "lines {first} and {second}");
            }
        }
    }
}

#[test]
fn what_was_never_signed_is_named() {
    let file = file(&ledger(&BATCHES));
    let forged = edit(&file, |lines| {
        let mut line = lines[4].clone();
        change(&mut line, |line| line["entry"]["actor"] = "person:forged".into());
        lines.insert(4, line);
    });
    assert_eq!(finding(&forged, &pinned()), found(5, 2, FindingKind::Added));
    // At the end of its segment.
    let forged = edit(&file, |lines| lines.insert(7, lines[4].clone()));
    assert_eq!(finding(&forged, &pinned()), found(8, 5, FindingKind::Added));
    // A checkpoint twice.
    let forged = edit(&file, |lines| lines.insert(8, lines[7].clone()));
    assert_eq!(finding(&forged, &pinned()).line, 9);
    let forged = edit(&file, |lines| {
        let mut line = lines[7].clone();
        change(&mut line, |line| line["leaves"] = serde_json::json!([]));
        lines.insert(8, line);
    });
    assert_eq!(finding(&forged, &pinned()), Finding { line: 9, position: None, kind: FindingKind::Added });
    // A second header.
    let forged = edit(&file, |lines| lines.insert(3, lines[0].clone()));
    assert_eq!(finding(&forged, &pinned()), Finding { line: 4, position: None, kind: FindingKind::BrokenLine });
}

#[test]
fn an_end_cut_off_shows_only_against_a_later_checkpoint() {
    let ledger = ledger(&BATCHES);
    let file = file(&ledger);
    let (_, checkpoints) = layout(&BATCHES);
    let notes: Vec<String> = ledger.checkpoints().unwrap().into_iter().map(|published| published.note).collect();
    for (number, line) in checkpoints.iter().enumerate() {
        let cut = edit(&file, |lines| lines.truncate(*line));
        let size = BATCHES[..=number].iter().sum();
        assert_eq!(verified(&cut, &pinned()).entries, size);
        for (other, note) in notes.iter().enumerate() {
            if other <= number {
                let verified = verified(&cut, &since(note.clone()));
                let complete_to = BATCHES[..=other].iter().sum();
                assert_eq!((verified.entries, verified.complete_to), (size, Some(complete_to)));
            } else {
                let truncated = found(*line as u64, size, FindingKind::Truncated);
                assert_eq!(finding(&cut, &since(note.clone())), truncated);
            }
        }
    }
    // Cut anywhere else it shows by itself: behind a line, by the entry nothing signs;
    let (entries, _) = layout(&BATCHES);
    for (position, line) in (0..).zip(&entries) {
        let cut = edit(&file, |lines| lines.truncate(*line));
        assert_eq!(finding(&cut, &pinned()), found(*line as u64, position, FindingKind::CutOff));
        assert_eq!(finding(&cut, &since(notes[3].clone())), found(*line as u64, position, FindingKind::CutOff));
    }
    // and within a line, by that line.
    let mut line = 1;
    for end in 1..file.len() {
        if file[end - 1] == b'\n' {
            line += 1;
        } else {
            let expected = Finding { line, position: None, kind: FindingKind::CutLine };
            assert_eq!(finding(&file[..end], &pinned()), expected, "{end} bytes");
        }
    }
}
