//! Moments on the command line: a day (its end, here) or a full timestamp.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use message::Diagnostic;

use crate::print::Failure;

/// A moment, and the day it falls on here.
pub(crate) fn read(text: &str) -> Result<(Timestamp, Date), Failure> {
    let zone = TimeZone::system();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok((moment, moment.to_zoned(zone).date()));
    }
    // A day is a day alone: a time without its offset could be anybody's.
    let day = text.parse::<Date>().ok().filter(|day| day.to_string() == text);
    let end = day.and_then(|day| Some((day, day.at(23, 59, 59, 999_999_000).to_zoned(zone).ok()?)));
    match end {
        Some((day, end)) => Ok((end.timestamp(), day)),
        None => Err(Diagnostic::error("cli-bad-moment").with("moment", text).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_timestamp_is_an_instant_and_a_day_its_end() {
        let instant = |text: &str| read(text).unwrap().0;
        assert_eq!(instant("2026-11-20T09:00:00+09:00"), instant("2026-11-20T00:00:00Z"));
        assert!(instant("2026-11-20T09:00:00Z") < instant("2026-11-20T10:00:00Z"));
        assert!(instant("2026-11-19") < instant("2026-11-20"));
        assert_eq!(read("2026-11-20").unwrap().1.to_string(), "2026-11-20");
        for bad in ["2026-11-20T09:00:00", "20261120", "2026-11-31", "昨日", ""] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
