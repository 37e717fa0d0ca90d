use guideline::{Calendar, Direction, Indicator, Unit, Value};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::Comparison::{self, Meets, Misses, Unknown};
use super::{compare, worst};
use crate::fixture::mic3;
use crate::indicator::read;

fn indicator(id: &str) -> &'static Indicator {
    mic3().indicator(id).unwrap()
}

#[track_caller]
fn check(id: &str, value: &str, target: &str, strict: Comparison, lenient: Comparison) {
    let indicator = indicator(id);
    let (value_read, target_read) = (read(value, indicator).unwrap(), read(target, indicator).unwrap());
    for (calendar, expected) in [(Calendar::Strict, strict), (Calendar::Lenient, lenient)] {
        assert_eq!(
            compare(indicator, &value_read, &target_read, calendar),
            expected,
            "{id}: {value} against {target} {calendar:?}"
        );
    }
}

#[test]
fn values_are_held_against_targets_in_the_indicators_direction() {
    for (id, value, target, expected) in [
        ("III.1.1.3.b", "99.9%", "99.9%", Meets),
        ("III.1.1.3.b", "99.89999%", "99.9%", Misses),
        ("III.1.1.3.c", "300秒", "5分", Meets),
        ("III.1.1.3.c", "301秒", "5分", Misses),
        ("III.1.1.3.a", "1回/5分", "1回以上／10 分", Meets),
        ("III.1.1.3.a", "1時間", "30分", Misses),
        ("III.2.2.1.b", "4世代", "5世代", Misses),
        ("III.2.2.1.a", "毎日", "1回／1週間", Meets),
        ("III.1.1.5.a", "四半期", "二ヵ月", Misses),
        ("IV.4.4.3.a", "120ヵ月", "10年以上", Meets),
        ("IV.4.4.3.a", "119ヵ月", "10年以上", Misses),
        ("II.4.4.5.a", "MFA", "一要素認証", Meets),
        ("II.4.4.5.a", "パスワード", "多要素認証", Misses),
        ("II.4.4.5.a", "二段階認証", "多要素認証", Misses),
        ("III.2.2.2.a", "毎回", "都度", Meets),
        ("IV.4.4.4.a", "24x7", "365日24時間", Meets),
        ("IV.4.4.4.a", "12x365", "365日24時間", Misses),
        ("IV.2.2.2.a", "サービス提供期間＋5年", "サービス提供期間＋5年間", Meets),
        ("IV.2.2.2.a", "サービス提供期間", "サービス提供期間＋1年", Misses),
        // A plain span cannot be held against the service period, whose length nobody knows.
        ("IV.2.2.2.a", "10年", "サービス提供期間", Unknown),
        ("IV.2.2.2.a", "サービス提供期間＋10年", "10年", Meets),
        ("IV.2.2.2.a", "サービス提供期間＋9年", "10年", Unknown),
    ] {
        check(id, value, target, expected, expected);
    }
}

#[test]
fn days_meet_months_within_the_bounds_of_the_calendar() {
    // At most one month: 28 days or fewer meet it, more than 31 miss it, between them the reading decides.
    for (days, strict, lenient) in
        [("28日", Meets, Meets), ("29日", Misses, Meets), ("31日", Misses, Meets), ("32日", Misses, Misses)]
    {
        check("III.1.1.5.a", days, "一ヵ月", strict, lenient);
    }
    // At least six months: 184 days surely reach it, 180 surely do not.
    for (days, strict, lenient) in [("184日", Meets, Meets), ("181日", Misses, Meets), ("180日", Misses, Misses)] {
        check("IV.4.4.4.b", days, "6ヵ月", strict, lenient);
    }
    // Two weeks against a backup every two weeks, and a month against two weeks.
    check("III.2.2.1.a", "14日", "1回／2週間", Meets, Meets);
    check("III.2.2.1.a", "1ヵ月", "1回／2週間", Misses, Misses);
}

#[test]
fn the_worst_of_several_values_counts() {
    let indicator = indicator("III.1.1.3.c");
    let values: Vec<Value> = ["4分", "7分", "30秒"].iter().map(|text| read(text, indicator).unwrap()).collect();
    assert_eq!(worst(indicator, &values, Calendar::Strict), Some(&values[1]));
    assert_eq!(worst(indicator, &[], Calendar::Strict), None);
}

fn time() -> impl Strategy<Value = (u32, Unit)> {
    (
        0u32..5000,
        prop_oneof![Just(Unit::Second), Just(Unit::Minute), Just(Unit::Hour), Just(Unit::Day), Just(Unit::Week)],
    )
}

proptest! {
    /// Conversion round-trips within a dimension: an amount equals itself in every smaller unit.
    #[test]
    fn an_amount_meets_and_is_met_by_itself_in_smaller_units((number, unit) in time()) {
        let indicator = indicator("III.1.1.3.c");
        let value = Value::amount(Decimal::from(number), unit);
        let seconds = u64::from(number) * u64::from(unit.seconds().unwrap());
        let converted = Value::amount(Decimal::from(seconds), Unit::Second);
        prop_assert_eq!(compare(indicator, &value, &converted, Calendar::Strict), Meets);
        prop_assert_eq!(compare(indicator, &converted, &value, Calendar::Strict), Meets);
    }

    /// The oracle counts seconds.
    #[test]
    fn fixed_lengths_agree_with_counting_seconds(a in time(), b in time()) {
        let seconds = |(number, unit): (u32, Unit)| u64::from(number) * u64::from(unit.seconds().unwrap());
        let at_most = indicator("III.1.1.3.c");
        prop_assert_eq!(at_most.direction, Direction::AtMost);
        let value = |(number, unit): (u32, Unit)| Value::amount(Decimal::from(number), unit);
        let expected = if seconds(a) <= seconds(b) { Meets } else { Misses };
        prop_assert_eq!(compare(at_most, &value(a), &value(b), Calendar::Strict), expected);
    }

    /// What the strict reading accepts, the lenient one accepts.
    #[test]
    fn lenient_accepts_whatever_strict_accepts(days in 1u32..4000, months in 1u32..130, id in prop_oneof![Just("III.1.1.5.a"), Just("IV.4.4.4.b")]) {
        let indicator = indicator(id);
        let (value, target) = (Value::amount(Decimal::from(days), Unit::Day), Value::amount(Decimal::from(months), Unit::Month));
        let strict = compare(indicator, &value, &target, Calendar::Strict);
        let lenient = compare(indicator, &value, &target, Calendar::Lenient);
        prop_assert!(strict == lenient || (strict, lenient) == (Misses, Meets));
    }
}
