use guideline::{Unit, Value};
use world::Statement;

use super::{SERVICE, check, statements};

/// What is measured and how it was written.
#[track_caller]
fn measured(indicator: &str, value: &str) -> (String, String) {
    measured_with("", indicator, value)
}

#[track_caller]
fn measured_with(more: &str, indicator: &str, value: &str) -> (String, String) {
    let text = format!("{SERVICE}{more}[indicator.'{indicator}']\nmeasured = {value}\non = 2026-10-31\n");
    let stated = statements(&text);
    let Some(Statement::ValueMeasured(body)) = stated.last().map(|located| &located.statement) else { panic!() };
    (body.value.value().unwrap().to_string(), body.written.clone())
}

#[test]
fn measured_values_are_one_text_the_worst_of_several_or_hours() {
    for (indicator, value, expected, written) in [
        ("III.1.1.3.b", "'99.95%'", "99.95 percent", "99.95%"),
        ("III.1.1.3.b", "['99.9%', '99.5%', '100%']", "99.5 percent", "99.9%、99.5%、100%"),
        ("III.1.1.3.c", "['90秒', '3分', '1分']", "3 minute", "90秒、3分、1分"),
        ("III.2.2.1.b", "['７世代', '5']", "5 generation", "７世代、5"),
        ("II.4.4.5.a", "['MFA', '二段階認証']", "single-factor", "MFA、二段階認証"),
        ("IV.4.4.4.a", "'365日24時間'", "8760 hour-per-year", "365日24時間"),
        ("IV.2.2.2.a", "'サービス提供期間＋5年'", "service-period + 5 year", "サービス提供期間＋5年"),
        // 1 of 3 hours: 33.3333333… %, rounded down to six decimals.
        ("III.1.1.3.b", "{ operating = '1時間', contracted = '3時間' }", "33.333333 percent", "1時間 / 3時間"),
        (
            "IV.2.2.1.a",
            "{ operating = '43200分', contracted = '31日', maintenance = '24 hours' }",
            "100 percent",
            "43200分 / (31日 - 24 hours)",
        ),
    ] {
        assert_eq!(measured(indicator, value), (expected.to_owned(), written.to_owned()), "{value}");
    }
}

#[test]
fn the_calendar_reading_of_the_file_decides_between_days_and_months() {
    let lenient = "[readings]\ncalendar = 'lenient'\n";
    assert_eq!(measured_with(lenient, "III.1.1.5.a", "['30日', '1か月']").0, "30 day");
    let strict = format!("{SERVICE}[indicator.'III.1.1.5.a']\nmeasured = ['30日', '1か月']\non = 2026-10-31\n");
    check(&strict, &["7 [indicator.\"III.1.1.5.a\".measured]: the worst of `30日、1か月` cannot be told"]);
    // 40 days outlast any month: no reading is needed.
    assert_eq!(measured("III.1.1.5.a", "['1か月', '40日']").0, "40 day");
}

#[test]
fn the_agreed_value_keeps_what_was_written() {
    let text = format!("{SERVICE}[indicator.'III.1.1.3.c']\nagreed = '５分以内'\n");
    let stated = statements(&text);
    let Some(Statement::ValueAgreed(body)) = stated.last().map(|located| &located.statement) else { panic!() };
    assert_eq!(body.value.value(), Some(Value::amount(5.into(), Unit::Minute)));
    assert_eq!(body.written, "５分以内");
}

#[test]
fn values_that_cannot_be_are_told_with_what_can() {
    for (indicator, values, expected) in [
        ("III.1.1.3.b", "agreed = '99.9'", vec!["7 [.agreed]: `99.9` cannot be read as a value: the unit is missing"]),
        ("III.1.1.3.b", "agreed = '101%'", vec!["7 [.agreed]: `101%` cannot be read as a value: it is out of range"]),
        ("III.1.1.3.b", "agreed = '5分'", vec!["7 [.agreed]: `5分` cannot be read as a value: the unit does not fit"]),
        (
            "III.1.1.3.c",
            "agreed = 'すぐ'",
            vec!["7 [.agreed]: `すぐ` cannot be read as a value: it does not look like a value"],
        ),
        ("II.4.4.5.a", "agreed = '顔パス'", vec!["7 [.agreed]: `顔パス` is none of the indicator's choices"]),
        ("III.1.1.3.c", "agreed = 5", vec!["7 [.agreed]: the value `5` of `agreed` cannot be read"]),
        ("III.1.1.3.c", "measured = '5分'", vec!["7 [.measured]: the day of the measurement is missing"]),
        (
            "III.1.1.3.c",
            "agreed = '5分'\non = 2026-10-31",
            vec!["8 [.on]: there is a day of measurement without a measured value"],
        ),
        ("III.1.1.3.c", "", vec!["6 []: indicator III.1.1.3.c has no value"]),
        ("III.1.1.3.c", "measured = []\non = 2026-10-31", vec!["7 [.measured]: `measured` is empty"]),
        (
            "III.1.1.3.c",
            "measured = [\n'5分',\n'x',\n5,\n]\non = 2026-10-31",
            vec![
                "9 [.measured]: `x` cannot be read as a value: it does not look like a value",
                "10 [.measured]: the value `5` of `measured` cannot be read",
            ],
        ),
        (
            "IV.2.2.2.a",
            "measured = ['5年', 'サービス提供期間＋1年']\non = 2026-10-31",
            vec!["7 [.measured]: the worst of `5年、サービス提供期間＋1年` cannot be told"],
        ),
        (
            "III.1.1.3.b",
            "measured = true\non = 2026-10-31",
            vec!["7 [.measured]: the value `true` of `measured` cannot be read"],
        ),
    ] {
        let text = format!("{SERVICE}[indicator.'{indicator}']\n{values}\n");
        check_indicator(&text, indicator, &expected);
    }
}

#[test]
fn hours_that_make_no_rate_are_told() {
    for (indicator, hours, expected) in [
        (
            "III.1.1.3.c",
            "operating = '1h', contracted = '2h'",
            vec!["7 [.measured]: indicator III.1.1.3.c is no availability rate: hours do not make its value"],
        ),
        ("III.1.1.3.b", "operating = '1h'", vec!["7 [.measured]: `contracted` is missing"]),
        (
            "III.1.1.3.b",
            "operating = '1h', contracted = '1か月'",
            vec!["7 [.measured.contracted]: `1か月` cannot be read as a value: the unit does not fit"],
        ),
        (
            "III.1.1.3.b",
            "operating = '1', contracted = '2h', maintenance = 'x'",
            vec![
                "7 [.measured.operating]: `1` cannot be read as a value: the unit is missing",
                "7 [.measured.maintenance]: `x` cannot be read as a value: it does not look like a value",
            ],
        ),
        (
            "III.1.1.3.b",
            "operating = '3h', contracted = '2h'",
            vec!["7 [.measured]: the operating time exceeds the service time without planned maintenance"],
        ),
        (
            "III.1.1.3.b",
            "operating = '1h', contracted = '2h', maintenance = '2h'",
            vec!["7 [.measured]: no service time remains beside the planned maintenance"],
        ),
        (
            "III.1.1.3.b",
            "operatng = '1h', contracted = '2h'",
            vec!["7 [.measured.operatng]: there is no key `operatng`", "7 [.measured]: `operating` is missing"],
        ),
        (
            "III.1.1.3.b",
            "operating = 1, contracted = '2h'",
            vec!["7 [.measured.operating]: the value `1` of `operating` cannot be read"],
        ),
    ] {
        let text = format!("{SERVICE}[indicator.'{indicator}']\nmeasured = {{ {hours} }}\non = 2026-10-31\n");
        check_indicator(&text, indicator, &expected);
    }
}

/// `[.key]` in what is expected stands for the key below the indicator.
#[track_caller]
fn check_indicator(text: &str, indicator: &str, expected: &[&str]) {
    let path = format!("[indicator.\"{indicator}\"");
    let expected: Vec<String> = expected
        .iter()
        .map(|line| line.replacen("[.", &format!("{path}."), 1).replacen("[]", &format!("{path}]"), 1))
        .collect();
    check(text, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}
