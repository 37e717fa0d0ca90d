//! A value in words, in both languages.

use guideline::{Indicator, Unit, Value};
use message::{Arg, Args, Locale, Text, message};

/// A value as people read it: `99.95%`, `5分以内`'s `5分`, `サービス提供期間＋5年`.
pub fn words(indicator: &Indicator, value: &Value) -> Text {
    match value {
        Value::Choice(id) => match indicator.choice(id) {
            Some((_, choice)) => choice.title.clone(),
            None => Text::new(id.clone(), id.clone()),
        },
        Value::Amount { number, unit, beyond_service } => {
            let number = number.normalize();
            let args: Args = vec![
                ("number", Arg::Plain(number.to_string())),
                ("plural", Arg::Plain(if number == rust_decimal::Decimal::ONE { "one" } else { "other" }.to_owned())),
            ];
            let id = unit_message(*unit);
            let text = |locale| {
                let amount = message(locale, id, &args);
                match (beyond_service, number.is_zero()) {
                    (true, true) => message(locale, "value-service-period", &Args::new()),
                    (true, false) => message(locale, "value-beyond-service", &vec![("amount", Arg::Plain(amount))]),
                    (false, _) => amount,
                }
            };
            Text::new(text(Locale::Ja), text(Locale::En))
        }
    }
}

fn unit_message(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "value-percent",
        Unit::Second => "value-second",
        Unit::Minute => "value-minute",
        Unit::Hour => "value-hour",
        Unit::Day => "value-day",
        Unit::Week => "value-week",
        Unit::Month => "value-month",
        Unit::Year => "value-year",
        Unit::Generation => "value-generation",
        Unit::HourPerYear => "value-hour-per-year",
    }
}
