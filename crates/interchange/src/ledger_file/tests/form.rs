use super::*;

fn broken(line: u64) -> Finding {
    Finding { line, position: None, kind: FindingKind::BrokenLine }
}

#[test]
fn what_is_no_ledger_file_is_broken_in_its_first_line() {
    for text in ["", "\n", "{}\n", "[]\n", "null\n", "akashi", "{\"akashi_ledger\":1}\n", "\u{feff}{}\n"] {
        assert_eq!(finding(text.as_bytes(), &VerifyOptions::default()), broken(1), "{text:?}");
    }
    assert_eq!(finding(&[0xff; 100], &VerifyOptions::default()), broken(1));
    let nested = "[".repeat(1_000_000);
    assert_eq!(finding(nested.as_bytes(), &VerifyOptions::default()), broken(1));
}

#[test]
fn a_newer_format_is_told_from_a_broken_file() {
    let file = file(&ledger(&[2]));
    let newer = edit(&file, |lines| change(&mut lines[0], |line| line["akashi_ledger"] = 2.into()));
    let unknown = FindingKind::UnknownFormat { found: 2 };
    assert_eq!(finding(&newer, &pinned()), Finding { line: 1, position: None, kind: unknown });
}

/// Which line, counted from 0, and how it is spelt otherwise.
type Respelt = (usize, fn(String) -> String);

#[test]
fn every_other_spelling_of_a_line_is_broken() {
    let file = file(&ledger(&[2, 3]));
    let text = |line: &[u8]| String::from_utf8(line.to_vec()).unwrap();
    let respell: [Respelt; 11] = [
        (0, |line| line.replace(':', ": ")),
        (1, |line| format!(" {line}")),
        (1, |line| line.replace("手", "\\u624b")),
        (1, |line| line.replace("aea5", "AEA5")),
        (1, |line| line.replace("Z\"", "+00:00\"")),
        (1, |line| line.replace(".000000Z", "Z")),
        (1, |line| line.replace("\"v\":1", "\"v\":1.0")),
        (1, |line| line.replace("\"v\":1", "\"v\":1,\"w\":1")),
        (1, |line| line.replace("\"v\":1", "\"v\":1,\"v\":1")),
        (3, |line| line.replace("=\"", "\"")),
        (3, |line| line.replace("\"]}", "\",]}")),
    ];
    for (number, respell) in respell {
        let other = edit(&file, |lines| lines[number] = respell(text(&lines[number])).into_bytes());
        assert!(other != file, "line {number}");
        assert_eq!(finding(&other, &pinned()), broken(number as u64 + 1), "{}", text(&lines(&other)[number]));
    }
    let doubled = edit(&file, |lines| lines.insert(2, b"\n".to_vec()));
    assert_eq!(finding(&doubled, &pinned()), broken(3));
    assert_eq!(finding(&[&file[..], b"\n"].concat(), &pinned()), broken(9));
}

#[test]
fn changed_line_ends_and_a_byte_order_mark_are_told_from_a_broken_line() {
    let file = file(&ledger(&[2, 3]));
    let text = String::from_utf8(file.clone()).unwrap();
    let at = |line, kind| Finding { line, position: None, kind };
    let returns = text.replace('\n', "\r\n");
    for options in [pinned(), VerifyOptions::default()] {
        assert_eq!(finding(returns.as_bytes(), &options), at(1, FindingKind::LineEnds));
        for marked in [format!("\u{feff}{text}"), format!("\u{feff}{returns}")] {
            assert_eq!(finding(marked.as_bytes(), &options), at(1, FindingKind::ByteOrderMark));
        }
    }
    for line in 0..lines(&file).len() {
        let changed = edit(&file, |lines| {
            lines[line].pop();
            lines[line].extend(b"\r\n");
        });
        assert_eq!(finding(&changed, &pinned()), at(line as u64 + 1, FindingKind::LineEnds));
    }
    // A mark in the middle is no mark, and twice a return no line end.
    let marked = edit(&file, |lines| lines[2] = [&b"\xef\xbb\xbf"[..], &lines[2]].concat());
    assert_eq!(finding(&marked, &pinned()), broken(3));
    assert_eq!(finding(text.replace('\n', "\r\r\n").as_bytes(), &pinned()), broken(1));
}

#[test]
fn a_line_beyond_the_limit_is_not_read_to_its_end() {
    let file = file(&ledger(&[2]));
    let longest = lines(&file).iter().map(Vec::len).max().unwrap() as u64;
    verified(&file, &VerifyOptions { max_line_len: longest, ..pinned() });
    let options = VerifyOptions { max_line_len: longest - 1, ..pinned() };
    assert_eq!(finding(&file, &options).kind, FindingKind::LongLine);
    let endless = std::io::Read::chain(&file[..], std::io::repeat(b'x'));
    let report = verify(&mut std::io::BufReader::new(endless), &VerifyOptions { max_line_len: longest, ..pinned() });
    assert_eq!(report.unwrap(), Report::Found(Finding { line: 5, position: None, kind: FindingKind::LongLine }));
}
