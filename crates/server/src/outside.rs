//! What the server is told from outside: time, the days of which place, chance, and its own address.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::patience::Patience;

/// The world outside, as the edge hands it in.
#[derive(Clone, Debug)]
pub struct Outside {
    /// What time it is.
    pub now: fn() -> Timestamp,
    /// Where days begin and end: for a workspace that chose a time zone, there.
    pub zone: TimeZone,
    /// The time zone of a name; `None`: there is none called so.
    pub zone_of: fn(&str) -> Option<TimeZone>,
    /// Fills a buffer with random bytes fit for keys.
    pub random: fn(&mut [u8]),
    /// The address under which people reach the server, such as `https://akashi.example.jp`, without a final slash.
    pub origin: String,
    /// How long it waits for people.
    pub patience: Patience,
    /// Whether all of it is a demonstration that ends with the server: every page says so.
    pub demo: bool,
}

impl Outside {
    /// What time it is.
    pub(crate) fn now(&self) -> Timestamp {
        (self.now)()
    }

    /// What day it is in its time zone.
    pub(crate) fn today(&self) -> Date {
        self.day(self.now())
    }

    /// The day a moment falls on in its time zone.
    pub(crate) fn day(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// A moment to the minute, as it is told in its time zone.
    pub(crate) fn clock(&self, moment: Timestamp) -> String {
        moment.to_zoned(self.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// A moment to the second, for what may have to be held against other records.
    pub(crate) fn exact(&self, moment: Timestamp) -> String {
        moment.to_zoned(self.zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// What the time of the place is called now, `JST`; its distance from UTC where it has no name.
    pub(crate) fn zone_name(&self) -> String {
        self.now().to_zoned(self.zone.clone()).strftime("%Z").to_string()
    }

    /// The first moment of a day; `None` beyond the calendar.
    pub(crate) fn start_of(&self, day: Date) -> Option<Timestamp> {
        Some(day.to_zoned(self.zone.clone()).ok()?.timestamp())
    }

    /// The last moment of a day; `None` beyond the calendar.
    pub(crate) fn end_of(&self, day: Date) -> Option<Timestamp> {
        Some(day.at(23, 59, 59, 999_999_000).to_zoned(self.zone.clone()).ok()?.timestamp())
    }

    /// Whether browsers reach the server by TLS, so that cookies can insist on it.
    pub(crate) fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The host and port people type, as browsers send it.
    pub(crate) fn authority(&self) -> &str {
        self.origin.split_once("://").map_or(self.origin.as_str(), |(_, rest)| rest)
    }
}
