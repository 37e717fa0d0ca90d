use guideline::{Unit, Value};
use proptest::prelude::*;

use super::{ReadError, read, read_duration};
use crate::fixture::mic3;

#[track_caller]
fn reads(id: &str, text: &str, number: &str, unit: Unit) {
    let expected = Value::amount(number.parse().unwrap(), unit);
    assert_eq!(read(text, mic3().indicator(id).unwrap()), Ok(expected), "{id}: {text}");
}

#[track_caller]
fn refuses(id: &str, text: &str, error: ReadError) {
    assert_eq!(read(text, mic3().indicator(id).unwrap()), Err(error), "{id}: {text}");
}

#[test]
fn ratios() {
    for text in ["99.95%", "９９．９５％", "99.95 %", "99.95％以上", "99.95 percent", "99.95パーセント", "99.950%"]
    {
        reads("III.1.1.3.b", text, "99.95", Unit::Percent);
    }
    refuses("III.1.1.3.b", "0.9995", ReadError::UnitMissing);
    refuses("III.1.1.3.b", "100.1%", ReadError::OutOfRange);
    refuses("III.1.1.3.b", "-1%", ReadError::Unreadable);
    refuses("III.1.1.3.b", "5分", ReadError::WrongUnit);
    refuses("III.1.1.3.b", "", ReadError::Unreadable);
    refuses("III.1.1.3.b", "ほぼ100%", ReadError::NotExact);
}

#[test]
fn durations() {
    for text in [
        "5分以内",
        "５分",
        "5 minutes",
        "within 5 min",
        "5分間",
        "検知後5分以内",
        "5m",
        "≦5分",
        "最大5分",
        "5分未満",
        "5 minutes or less",
    ] {
        reads("III.1.1.3.c", text, "5", Unit::Minute);
    }
    reads("III.1.1.3.c", "1時間30分", "90", Unit::Minute);
    reads("III.1.1.3.c", "1分30秒", "90", Unit::Second);
    reads("III.1.1.2.a", "ベンダリリースから24時間以内", "24", Unit::Hour);
    reads("III.1.1.2.a", "ベンダリリースから 48 時間以内", "48", Unit::Hour);
    reads("III.1.1.2.a", "半日", "12", Unit::Hour);
    refuses("III.1.1.3.c", "5", ReadError::UnitMissing);
    refuses("III.1.1.3.c", "30分1時間", ReadError::Unreadable);
    refuses("III.1.1.3.c", "5世代", ReadError::WrongUnit);
    refuses("III.1.1.3.c", "すぐ", ReadError::Unreadable);
    refuses("III.1.1.3.c", "99999999999分", ReadError::OutOfRange);
}

#[test]
fn intervals() {
    for (text, number, unit) in [
        ("１回／日", "1", Unit::Day),
        ("1回以上／5分", "5", Unit::Minute),
        ("1 回以上／1 分", "1", Unit::Minute),
        ("2回/日", "0.5", Unit::Day),
        ("1日1回", "1", Unit::Day),
        ("日に4回", "0.25", Unit::Day),
        ("月2回", "0.5", Unit::Month),
        ("1回／2週間", "2", Unit::Week),
        ("1回／1ヵ月", "1", Unit::Month),
        ("３ヵ月", "3", Unit::Month),
        ("3ヶ月ごと", "3", Unit::Month),
        ("三カ月", "3", Unit::Month),
        ("一ヵ月", "1", Unit::Month),
        ("毎日", "1", Unit::Day),
        ("毎週", "1", Unit::Week),
        ("毎月", "1", Unit::Month),
        ("月次", "1", Unit::Month),
        ("隔週", "2", Unit::Week),
        ("四半期", "3", Unit::Month),
        ("半年", "6", Unit::Month),
        ("every 5 minutes", "5", Unit::Minute),
        ("weekly", "1", Unit::Week),
        ("5分毎", "5", Unit::Minute),
        ("30秒間隔", "30", Unit::Second),
    ] {
        reads("III.1.1.3.a", text, number, unit);
    }
    refuses("III.1.1.3.a", "0回/日", ReadError::OutOfRange);
    refuses("III.1.1.3.a", "0.0000000001回/70000000000000000000000日", ReadError::OutOfRange);
    refuses("III.1.1.3.a", "時々", ReadError::Unreadable);
    for text in ["%に4回", "4回/%", "世代に1回"] {
        refuses("III.1.1.3.a", text, ReadError::WrongUnit);
    }
}

#[test]
fn retention_counts_coverage_and_choices() {
    reads("IV.4.4.3.a", "10 年以上", "10", Unit::Year);
    reads("IV.4.4.4.b", "6ヵ月保存", "6", Unit::Month);
    reads("III.2.2.1.b", "5世代", "5", Unit::Generation);
    reads("III.2.2.1.b", "５", "5", Unit::Generation);
    refuses("III.2.2.1.b", "2.5世代", ReadError::OutOfRange);
    for text in ["365 日24 時間", "24x365", "24時間365日", "24×365", "24x7", "２４時間３６５日", "365日×24時間"]
    {
        reads("IV.4.4.4.a", text, "8760", Unit::HourPerYear);
    }
    reads("IV.4.4.4.a", "12x365", "4380", Unit::HourPerYear);
    refuses("IV.4.4.4.a", "25x365", ReadError::OutOfRange);
    refuses("IV.4.4.4.a", "営業時間中", ReadError::Unreadable);
    let beyond =
        |number: &str| Value::Amount { number: number.parse().unwrap(), unit: Unit::Year, beyond_service: true };
    let retention = mic3().indicator("IV.2.2.2.a").unwrap();
    assert_eq!(read("サービス提供期間＋10 年間", retention), Ok(beyond("10")));
    assert_eq!(read("サービス提供期間", retention), Ok(beyond("0")));
    assert_eq!(read("サービス提供期間＋1000000000年", retention), Ok(beyond("1000000000")));
    assert_eq!(read("サービス提供期間＋1000000001年", retention), Err(ReadError::OutOfRange));
    assert_eq!(read("service period + 5 years", retention), Ok(beyond("5")));
    let authentication = mic3().indicator("II.4.4.5.a").unwrap();
    for text in ["多要素認証", "ＭＦＡ", "mfa", "二要素認証", "multi-factor"] {
        assert_eq!(read(text, authentication), Ok(Value::Choice("multi-factor".into())), "{text}");
    }
    // Two steps are not two factors (I.8).
    assert_eq!(read("二段階認証", authentication), Ok(Value::Choice("single-factor".into())));
    assert_eq!(read("指紋", authentication), Err(ReadError::NoSuchChoice));
}

#[test]
fn a_bound_must_point_the_indicators_way() {
    for text in [
        "30分以上",
        "３０分以上",
        "at least 30 min",
        "30 minutes or more",
        ">= 30分",
        "≧30分",
        "少なくとも30分",
        "30分超",
    ] {
        refuses("III.1.1.3.c", text, ReadError::WrongDirection);
    }
    for text in ["95%以下", "99.9%未満", "within 95%", "up to 95%", "<=95%", "≦95%", "最大95%", "95 % or less"]
    {
        refuses("III.1.1.3.b", text, ReadError::WrongDirection);
    }
    refuses("IV.4.4.3.a", "5年以内", ReadError::WrongDirection);
    refuses("III.2.2.1.b", "5世代以下", ReadError::WrongDirection);
    refuses("IV.2.2.2.a", "サービス提供期間+5年以下", ReadError::WrongDirection);
    // A length from which a rate is made is neither more nor less than it is.
    for text in ["30分以上", "30分以内"] {
        assert_eq!(read_duration(text), Err(ReadError::WrongDirection), "{text}");
    }
}

#[test]
fn the_bound_of_a_count_is_not_that_of_the_time_between() {
    for text in [
        "1回以上/5分",
        "5分に1回以上",
        "少なくとも1回/5分",
        "at least every 5 minutes",
        "少なくとも5分ごと",
        "5分以内ごと",
        "5分以下",
        "within 5 minutes",
        "1回/5分以内",
        "毎5分",
    ] {
        reads("III.1.1.3.a", text, "5", Unit::Minute);
    }
    reads("III.1.1.3.a", "at least daily", "1", Unit::Day);
    reads("III.1.1.3.a", "月1回以上", "1", Unit::Month);
    for text in [
        "1回以下/5分",
        "1回/5分以上",
        "1回/5分以下",
        "5分に1回以下",
        "最大1回/5分",
        "5分以上",
        "5分ごと以上",
        "at least 5 minutes",
        "at most daily",
        "at most every 5 minutes",
        "毎日以下",
    ] {
        refuses("III.1.1.3.a", text, ReadError::WrongDirection);
    }
}

#[test]
fn what_is_not_exact_is_no_value() {
    for text in [
        "約20分",
        "およそ20分",
        "about 20 minutes",
        "approx. 20 min",
        "20分程度",
        "検知から約20分",
        "10分〜20分",
        "10～20分",
        "10-20分",
        "10分から20分",
        "10 to 20 minutes",
        "~20分",
    ] {
        refuses("III.1.1.3.c", text, ReadError::NotExact);
    }
    refuses("III.1.1.3.b", "95%~99%", ReadError::NotExact);
    refuses("III.1.1.3.a", "約1回/日", ReadError::NotExact);
    refuses("III.1.1.3.b", "99%abc", ReadError::Unreadable);
}

#[test]
fn commas_group_thousands_or_nothing() {
    reads("III.1.1.3.c", "1,000分", "1000", Unit::Minute);
    reads("III.1.1.3.c", "12,345,678.5秒", "12345678.5", Unit::Second);
    reads("III.1.1.3.c", "１，０００ 分", "1000", Unit::Minute);
    for text in ["99,95%", "99、95%", "99，95％", "99 95%", "0,999%", "1,00,000%", "1000,000%", "9.9,950%"] {
        refuses("III.1.1.3.b", text, ReadError::BadGrouping);
    }
    refuses("III.1.1.3.c", "5 10分", ReadError::BadGrouping);
    reads("IV.4.4.4.a", "24時間、365日", "8760", Unit::HourPerYear);
}

#[test]
fn kanji_numerals_are_numbers() {
    for (text, number) in
        [("二十分", "20"), ("十五分", "15"), ("十分", "10"), ("百二十分", "120"), ("四分", "4"), ("二四分", "24")]
    {
        reads("III.1.1.3.c", text, number, Unit::Minute);
    }
    reads("III.1.1.3.a", "四半期ごと", "3", Unit::Month);
}

#[test]
fn every_printed_reference_reads_to_the_value_the_data_gives() {
    let mut read_back = 0;
    for indicator in &mic3().indicators {
        for reference in &indicator.references {
            assert_eq!(
                read(&reference.printed, indicator).as_ref(),
                Ok(&reference.value),
                "{}: {}",
                indicator.id,
                reference.printed
            );
            read_back += 1;
        }
    }
    assert_eq!(read_back, 100);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_panic(text in "\\PC{0,30}") {
        for indicator in &mic3().indicators {
            let _ = read(&text, indicator);
        }
    }

    /// What is written from an amount reads back to it.
    #[test]
    fn words_read_back(number in 1u32..100_000, which in 0usize..5) {
        let (word, unit) = [("秒", Unit::Second), ("分", Unit::Minute), ("時間", Unit::Hour), ("日", Unit::Day), ("週間", Unit::Week)][which];
        let text = format!("{number}{word}");
        prop_assert_eq!(read(&text, mic3().indicator("III.1.1.3.c").unwrap()), Ok(Value::amount(number.into(), unit)));
    }
}
