use message::Locale;
use proptest::prelude::*;
use world::ImplementationStatus;

use super::{Answer, Row, exported, imported, many, mic3, rows_of};
use crate::checklist::{changes, import};

/// Texts people and attackers write: formulas, quotes, line ends, escapes of the format itself.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[=+\\-@][A-Z(\"0-9]{0,6}",
        "[ぁ-んァ-ヶ一-龠。、「」　]{1,12}",
        "[\\r\\n\\t \"'<>&_]{1,4}",
        "_x[0-9A-F]{4}_",
        "\\PC{0,8}",
        any::<String>(),
        Just("\u{0}\u{1}\u{1f}".to_owned()),
        Just("😀\u{fffe}\u{ffff}\u{feff}".to_owned()),
    ];
    let pieces = prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat());
    // White space alone is nothing in a spreadsheet.
    pieces.prop_map(|text| if text.trim().is_empty() { String::new() } else { text })
}

fn some_text() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.is_empty() { "=x".to_owned() } else { text })
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (0_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

fn row() -> impl Strategy<Value = Row> {
    let answer = prop_oneof![
        Just((Answer::Nothing, String::new())),
        prop::sample::select(&ImplementationStatus::ALL[..]).prop_map(|status| (Answer::Stated(status), String::new())),
        some_text().prop_map(|reason| (Answer::Excluded, reason)),
    ];
    let plan = prop::option::of((some_text(), prop::option::of(day())));
    let evidence = prop::option::of((some_text(), day(), prop::option::of(0_i32..1000), text()));
    (answer, text(), text(), plan, evidence).prop_map(|((answer, reason), note, owner, plan, evidence)| {
        let mut row = Row { answer, reason, note, owner, ..Row::empty("II.1.1.1") };
        if let Some((plan, due)) = plan {
            (row.plan, row.due) = (plan, due);
        }
        if let Some((title, collected, valid, location)) = evidence {
            row.evidence_title = title;
            row.evidence_collected = Some(collected);
            let until = |days| collected.checked_add(jiff::ToSpan::days(days)).ok();
            row.evidence_valid_until = valid.and_then(until);
            row.evidence_location = location;
        }
        row
    })
}

proptest! {
    #[test]
    fn any_row_comes_back(row in row(), english in any::<bool>()) {
        let locale = if english { Locale::En } else { Locale::Ja };
        let back = imported(&exported(std::slice::from_ref(&row), locale));
        prop_assert_eq!(rows_of(&back), std::slice::from_ref(&row));
        prop_assert_eq!(changes(&[row], &back), vec![]);
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(import("a.xlsx", &bytes, mic3()).is_err());
    }

    #[test]
    fn any_damage_is_survived(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = exported(&many()[..3], Locale::Ja);
        for (at, value) in edits {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let _ = import("a.xlsx", &bytes, mic3());
    }

    #[test]
    fn any_damage_inside_a_part_is_survived(
        part in prop::sample::select(vec!["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"]),
        edits in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(&b"<>/\"'= &;9AZf\xff"[..])), 1..6),
    ) {
        let bytes = super::bad_files::with_part(part, |text| {
            let mut content = text.as_bytes().to_vec();
            for (at, value) in &edits {
                let at = at.index(content.len());
                content[at] = *value;
            }
            content
        });
        let _ = import("a.xlsx", &bytes, mic3());
    }
}
