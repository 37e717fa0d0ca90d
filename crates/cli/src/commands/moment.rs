//! Moments on the command line: a day (its end, here) or a full timestamp.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use message::Diagnostic;

use crate::print::Failure;

/// A moment, and the day it falls on here.
pub(crate) fn read(text: &str) -> Result<(Timestamp, Date), Failure> {
    let zone = TimeZone::system();
    if let Ok(day) = text.parse::<Date>() {
        let end = day.at(23, 59, 59, 999_999_000).to_zoned(zone.clone());
        if let Ok(end) = end {
            return Ok((end.timestamp(), day));
        }
    }
    match text.parse::<Timestamp>() {
        Ok(moment) => Ok((moment, moment.to_zoned(zone).date())),
        Err(_) => Err(Diagnostic::error("cli-bad-moment").with("moment", text).into()),
    }
}
