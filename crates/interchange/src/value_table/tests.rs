use std::sync::LazyLock;

use encoding_rs::SHIFT_JIS;
use guideline::Guideline;
use jiff::civil::date;
use message::{Diagnostic, Locale};
use world::Statement;

use super::{LINES, Line, decode, read, template};
use crate::guideline_json::tests;

fn mic3() -> &'static Guideline {
    static MIC3: LazyLock<Guideline> = LazyLock::new(tests::mic3);
    &MIC3
}

fn whole(text: &str) -> Result<Vec<Line>, Vec<Diagnostic>> {
    read("CSV", text, mic3(), &"service:crm".parse().unwrap())
}

fn table(lines: &str) -> Result<Vec<Line>, Vec<Diagnostic>> {
    whole(&format!("indicator,kind,value,on\n{lines}"))
}

/// The problems of a table, each with its line and column.
fn problems(found: Result<Vec<Line>, Vec<Diagnostic>>) -> Vec<String> {
    let problem = |one: &Diagnostic| {
        let place = one.place.as_ref().unwrap();
        let line = place.line.map_or("-".to_owned(), |line| line.to_string());
        format!("{line}{} {}", place.item.as_deref().unwrap_or_default(), one.code)
    };
    found.err().unwrap_or_default().iter().map(problem).collect()
}

#[test]
fn values_are_read_with_their_kind_day_and_line() {
    let found = table(
        "III.1.1.3.b,measured,99.95%,2026-10-31\n\nIII.1.1.3.b,measured,,2026-10-31\nIII.1.1.3.b,agreed,99.9%,\n",
    )
    .unwrap();
    let shown: Vec<_> = found
        .iter()
        .map(|line| (line.place.line, line.indicator.as_str(), line.words.get(Locale::En), line.measured_on))
        .collect();
    assert_eq!(
        shown,
        [(Some(2), "III.1.1.3.b", "99.95%", Some(date(2026, 10, 31))), (Some(5), "III.1.1.3.b", "99.9%", None)]
    );
    assert!(matches!(&found[0].statement, Statement::ValueMeasured(body)
        if body.written == "99.95%" && body.on == date(2026, 10, 31) && body.about.scope.to_string() == "service:crm"));
    assert!(matches!(&found[1].statement, Statement::ValueAgreed(body) if &*body.about.item == "III.1.1.3.b"));
}

#[test]
fn of_several_values_in_a_cell_the_worst_counts() {
    for cell in ["99.95%、99.9%", "\"99.9%\n99.95%\""] {
        let found = table(&format!("III.1.1.3.b,agreed,{cell},\n")).unwrap();
        assert_eq!(found[0].words.get(Locale::Ja), "99.9%", "{cell}");
    }
    assert_eq!(problems(table("III.1.1.3.b,agreed,99%、x、y,\n")), ["2C service-file-bad-value"; 2]);
    assert_eq!(problems(table("III.1.1.3.b,agreed,、,\n")), ["2C service-file-bad-value"]);
}

/// Headings and kinds are known in both languages, in any order, beside columns for people alone.
#[test]
fn a_table_is_read_whatever_its_language_and_order() {
    let expected = table("III.1.1.3.b,measured,99%,2026-10-31\n").unwrap();
    for form in [
        "評価項目,名称,種類,値,測定日\nIII.1.1.3.b,稼働率,測定値,99%,2026年10月31日\n",
        "測定日,備考,値,種類,評価項目\n2026/10/31,,９９％,測定値,III.1.1.3.b\n",
        "Indicator,Title,Kind,Value,Measured on\nIII.1.1.3.b,\"Rate, in percent\",Measured,99%,2026-10-31\n",
        "indicator\tkind\tvalue\ton\nIII.1.1.3.b\t測定値\t99%\t2026-10-31\n",
        "\n\nＩＮＤＩＣＡＴＯＲ,kind,value,on\nIII.1.1.3.b,measured,99%,2026-10-31\n",
    ] {
        let found = whole(form).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0].value, found[0].measured_on), (&expected[0].value, expected[0].measured_on), "{form}");
    }
}

#[test]
fn what_a_spreadsheet_program_makes_of_the_template_is_read() {
    for (locale, heading) in
        [(Locale::Ja, "評価項目,名称,種類,値,測定日"), (Locale::En, "Indicator,Title,Kind,Value,Measured on")]
    {
        let empty = template(mic3().indicator("III.1.1.3.b"), date(2026, 10, 31), locale);
        assert!(empty.starts_with(&format!("\u{feff}{heading}\r\n")), "{empty}");
        assert_eq!(problems(whole(&empty)), ["- value-table-empty"]);
        let filled = empty.replace(",,", ",99%,");
        let expected = whole(&filled).unwrap();
        assert_eq!(expected[0].measured_on, Some(date(2026, 10, 31)));
        // Saved with the day as the program writes it, quoted, or pasted cell by cell.
        for form in [
            filled.replace("2026-10-31", "2026/10/31"),
            filled.replace("99%", "\"99%\""),
            filled.replace("\r\n", "\n").replace('\u{feff}', ""),
            filled.replace("\r\n", "\r"),
            filled.replace("99%", " ９９％ "),
        ] {
            let found = whole(&form).unwrap();
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].place, expected[0].place, "{form}");
            assert_eq!(
                (&found[0].value, found[0].measured_on),
                (&expected[0].value, expected[0].measured_on),
                "{form}"
            );
        }
    }
}

#[test]
fn every_problem_is_told_at_its_line_and_column() {
    for (lines, expected) in [
        ("", &["- value-table-empty"][..]),
        ("III.1.1.3.b,measured,,2026-10-31\n", &["- value-table-empty"]),
        (
            "III.1.1.3.b,measured,たくさん,2026-10-31\nX.1,guessed,99%,\nIII.1.1.3.b,measured,99%,昨日\n",
            &[
                "2C service-file-bad-value",
                "3A workspace-unknown-indicator",
                "3B value-table-unknown-kind",
                "4D value-table-day",
            ],
        ),
        // All that is wrong with one line.
        ("III.1.1.3.b,測定値,30,きのう\n", &["2C service-file-bad-value", "2D value-table-day"]),
        ("III.1.1.3.b,agreed,99%\nIII.1.1.3.b,measured,99%", &["3D value-table-day"]),
        ("III.1.1.3.b,agreed,=1+1,\n", &["2C service-file-bad-value"]),
        ("III.1.1.3.b,agreed,99%,\nIII.1.1.3.b,agreed,98%,\n", &["3C value-table-twice"]),
        ("III.1.1.3.b,measured,99%,2026-10-01\nIII.1.1.3.b,measured,98%,2026/10/1\n", &["3C value-table-twice"]),
        // The lines below would all be one cell.
        ("III.1.1.3.b,agreed,99%,\n\"III.1.1.3.b,measured,98%,\nIII.1.1.3.b,measured,97%,\n", &["3 value-table-quote"]),
    ] {
        assert_eq!(problems(table(lines)), expected, "{lines}");
    }
}

#[test]
fn every_problem_of_the_headings_is_told() {
    for (headings, expected) in [
        ("", &["1 value-table-headings"][..]),
        ("III.1.1.3.b,agreed,99%,\n", &["1 value-table-headings"]),
        ("値,測定日\n", &["1 value-table-no-column"; 2]),
        ("indicator,value,評価項目,kind\n", &["1C value-table-column-twice", "1 value-table-no-column"]),
    ] {
        assert_eq!(problems(whole(headings)), expected, "{headings}");
    }
}

/// A line too many is said, even if it has no value: nothing is left out in silence.
#[test]
fn a_table_has_its_limit() {
    let lines = |count: usize| "III.1.1.3.b,measured,,2026-10-31\n".repeat(count);
    let value = "III.1.1.3.b,agreed,99%,\n";
    assert_eq!(table(&format!("{}{value}", lines(LINES - 1))).unwrap().len(), 1);
    assert_eq!(problems(table(&format!("{}{value}", lines(LINES)))), ["- value-table-long"]);
}

#[test]
fn files_are_text_in_whatever_form_programs_save_them() {
    let text = "評価項目\t種類\t値\t測定日\r\n";
    let (japanese, _, _) = SHIFT_JIS.encode(text);
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        japanese.into_owned(),
        [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
        [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat(),
    ] {
        assert_eq!(decode("CSV", &bytes).as_deref(), Ok(text), "{bytes:x?}");
    }
    assert_eq!(decode("CSV", b""), Ok(String::new()));
    for bytes in [&b"PK\x03\x04\x14\0"[..], b"\xff\xfe\0\xd8", b"\xef\xbb\xbf\xff", b"\xfd\xfe", b"a\0b"] {
        assert_eq!(decode("CSV", bytes).unwrap_err().code, "value-table-encoding", "{bytes:x?}");
    }
}
