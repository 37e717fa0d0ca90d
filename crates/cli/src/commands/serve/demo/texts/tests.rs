use jiff::civil::{Date, date};

use super::{Move, moved, names_days};

/// Written for the 20th of November, read for another day.
fn told(text: &str, to: Date, marks: &[Date]) -> String {
    moved(text, Move { from: date(2026, 11, 20), to, marks })
}

#[test]
fn days_and_periods_go_where_the_day_goes() {
    let christmas = date(2026, 12, 25); // 35 days later
    for (text, expected) in [
        ("2026年10月8日の障害", "2026年11月12日の障害"),
        ("10月8日の障害", "11月12日の障害"),
        ("日付,2026-10-08,件", "日付,2026-11-12,件"),
        ("月報 2026年10月", "月報 2026年11月"),
        ("月報 2026年12月", "月報 2027年1月"),
        ("10月・11月分", "11月・12月分"),
        ("監査記録 2026年7～9月", "監査記録 2026年7～9月"),
        ("2026年第4四半期", "2026年第4四半期"),
        ("2025年度下期", "2025年度下期"),
        ("2026年度と2026年", "2026年度と2026年"),
        ("毎年3月に見直す", "毎年3月に見直す"),
        ("6ヵ月、24時間365日、月99.99%", "6ヵ月、24時間365日、月99.99%"),
        ("CSIRT I-2026-03", "CSIRT I-2026-03"),
        ("文書管理 P-001-2", "文書管理 P-001-2"),
        ("週次運用報告 2026年11月第2週", "週次運用報告 2026年12月第3週"),
    ] {
        assert_eq!(told(text, christmas, &[]), expected, "{text}");
    }
    let summer = date(2027, 6, 1);
    for (text, expected) in [
        ("2026年度上期", "2026年度下期"),
        ("2025年度下期", "2026年度上期"),
        ("2024年度", "2025年度"),
        ("2026年第3四半期", "2027年第1四半期"),
        ("2026年7～9月", "2027年1～3月"),
        ("2026年版", "2027年版"),
    ] {
        assert_eq!(told(text, summer, &[]), expected, "{text}");
    }
}

/// A month named for something that happened goes with the day on which it happened.
#[test]
fn a_month_follows_the_day_it_is_named_for() {
    let to = date(2026, 11, 30);
    assert_eq!(told("10月の停止", to, &[]), "10月の停止");
    assert_eq!(told("10月の停止", to, &[date(2026, 10, 27)]), "11月の停止");
    assert_eq!(told("2026年5月のインシデント", to, &[date(2026, 5, 12)]), "2026年5月のインシデント");
}

#[test]
fn what_names_a_day_is_told_from_what_does_not() {
    for (text, expected) in [
        ("10月の停止では2日後に送った。", true),
        ("2025年度の見直し", true),
        ("毎年5月に行う。", false),
        ("30日前に知らせる。", false),
        ("", false),
    ] {
        assert_eq!(names_days(text), expected, "{text}");
    }
}
