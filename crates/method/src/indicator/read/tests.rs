use guideline::{Unit, Value};
use proptest::prelude::*;

use super::{ReadError, read};
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
    refuses("III.1.1.3.b", "ほぼ100%", ReadError::Unreadable);
}

#[test]
fn durations() {
    for text in ["5分以内", "５分", "5 minutes", "within 5 min", "5分間", "検知後5分以内", "約5分", "5m"]
    {
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
