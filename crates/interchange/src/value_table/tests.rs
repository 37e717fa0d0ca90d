use std::sync::LazyLock;

use guideline::Guideline;
use jiff::civil::date;
use message::Locale;
use world::Statement;

use super::{LINES, Line, read, template};
use crate::guideline_json::tests;

fn mic3() -> &'static Guideline {
    static MIC3: LazyLock<Guideline> = LazyLock::new(tests::mic3);
    &MIC3
}

fn table(lines: &str) -> Result<Vec<Line>, Vec<message::Diagnostic>> {
    read("CSV", &format!("indicator,kind,value,on\n{lines}"), mic3(), &"service:crm".parse().unwrap())
}

/// The problems of a table, each with its line.
fn problems(found: Result<Vec<Line>, Vec<message::Diagnostic>>) -> Vec<String> {
    let problem = |one: &message::Diagnostic| {
        let line = one.place.as_ref().and_then(|place| place.line).map_or("-".to_owned(), |line| line.to_string());
        format!("{line} {}", one.code)
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
        .map(|line| (line.place.line, line.indicator.as_str(), line.value.get(Locale::En), line.measured_on))
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
fn what_a_spreadsheet_program_makes_of_the_template_is_read() {
    let empty = template(["III.1.1.3.b".to_owned()], date(2026, 10, 31));
    let scope = "service:crm".parse().unwrap();
    assert_eq!(problems(read("CSV", &empty, mic3(), &scope)), ["- value-table-empty"]);
    let filled = empty.replace(",,", ",99%,");
    let expected = read("CSV", &filled, mic3(), &scope).unwrap();
    // Saved with the day as the program writes it, quoted, or pasted cell by cell.
    for form in [
        filled.replace("2026-10-31", "2026/10/31"),
        filled.replace("99%", "\"99%\""),
        filled.replace(',', "\t"),
        filled.replace("\r\n", "\n").replace('\u{feff}', ""),
        filled.replace("\r\n", "\r"),
        filled.replace("99%", " ９９％ "),
    ] {
        let found = read("CSV", &form, mic3(), &scope).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, expected[0].place, "{form}");
        assert_eq!((&found[0].value, found[0].measured_on), (&expected[0].value, Some(date(2026, 10, 31))), "{form}");
    }
}

#[test]
fn every_problem_is_told_at_its_line() {
    for (lines, expected) in [
        ("", &["- value-table-empty"][..]),
        ("III.1.1.3.b,measured,,2026-10-31\n", &["- value-table-empty"]),
        (
            "III.1.1.3.b,measured,たくさん,2026-10-31\nX.1,agreed,99%,\nIII.1.1.3.b,guessed,99%,\nIII.1.1.3.b,measured,99%,昨日\n",
            &["2 cli-unreadable-value", "3 workspace-unknown-indicator", "4 value-table-kind", "5 value-table-day"],
        ),
        ("\"III.1.1.3.b\nIII.1.1.3.b,agreed,99%,\n", &["- value-table-empty"]),
        ("III.1.1.3.b,agreed,99%\nIII.1.1.3.b,measured,99%", &["3 value-table-day"]),
        ("III.1.1.3.b,agreed,=1+1,\n", &["2 cli-unreadable-value"]),
    ] {
        assert_eq!(problems(table(lines)), expected, "{lines}");
    }
    for headings in ["", "value,on\n", "Indicator,kind,value,on\nIII.1.1.3.b,agreed,99%,\n"] {
        let scope = "organisation".parse().unwrap();
        assert_eq!(problems(read("CSV", headings, mic3(), &scope)), ["1 value-table-headings"], "{headings}");
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
