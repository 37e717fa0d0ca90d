//! The days of the story as days before today: nothing in a demonstration grows old.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan as _};

/// How late on a day the last of many entries is made.
const LAST_MINUTE: i64 = 8 * 60;

/// What turns a day of the story into a day of whoever looks at it.
pub(super) struct Calendar {
    /// The day of the story that is today.
    pub(super) ends: Date,
    /// Today.
    pub(super) today: Date,
    /// Where days begin and end.
    pub(super) zone: TimeZone,
    /// What time it is: nothing was said later than that.
    pub(super) now: Timestamp,
}

impl Calendar {
    fn apart(&self) -> Span {
        self.today - self.ends
    }

    /// The day on which a day of the story falls.
    pub(super) fn day(&self, story: Date) -> Date {
        story.checked_add(self.apart()).unwrap_or(story)
    }

    /// The day of the story that falls on a day.
    pub(super) fn story(&self, day: Date) -> Date {
        day.checked_sub(self.apart()).unwrap_or(day)
    }

    /// When the entry of that number on a day of the story was made.
    pub(super) fn moment(&self, story: Date, number: usize) -> Timestamp {
        let late = i64::try_from(number).unwrap_or(LAST_MINUTE).saturating_mul(20).min(LAST_MINUTE);
        let time = self.day(story).at(9, 0, 0, 0).checked_add(late.minutes());
        let moment = time.ok().and_then(|time| time.to_zoned(self.zone.clone()).ok()).map(|at| at.timestamp());
        moment.map_or(self.now, |moment| moment.min(self.now))
    }

    /// The last days of the months between two days of the story, as they fall for whoever looks, without the last day.
    pub(super) fn month_ends(&self, first: Date, last: Date) -> Vec<Date> {
        let mut found = Vec::new();
        let mut day = self.day(first).last_of_month();
        while self.story(day) < last {
            found.push(self.story(day));
            let Ok(next) = day.tomorrow() else { break };
            day = next.last_of_month();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use jiff::tz::TimeZone;

    use super::Calendar;

    fn calendar(today: Date) -> Calendar {
        let zone = TimeZone::UTC;
        let now = today.at(9, 30, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
        Calendar { ends: date(2026, 11, 20), today, zone, now }
    }

    #[test]
    fn the_last_day_of_the_story_is_today() {
        let calendar = calendar(date(2028, 3, 1));
        assert_eq!(calendar.day(date(2026, 11, 20)), date(2028, 3, 1));
        assert_eq!(calendar.day(date(2026, 11, 19)), date(2028, 2, 29));
        assert_eq!(calendar.story(date(2028, 2, 29)), date(2026, 11, 19));
    }

    #[test]
    fn nothing_is_said_in_the_future() {
        let calendar = calendar(date(2026, 11, 20));
        assert_eq!(calendar.moment(date(2026, 11, 20), 0).to_string(), "2026-11-20T09:00:00Z");
        assert_eq!(calendar.moment(date(2026, 11, 20), 5).to_string(), "2026-11-20T09:30:00Z");
        assert_eq!(calendar.moment(date(2026, 11, 19), 5).to_string(), "2026-11-19T10:40:00Z");
    }

    #[test]
    fn months_end_where_they_end_for_whoever_looks() {
        let calendar = calendar(date(2026, 12, 1));
        // The story is 11 days behind: its 19th of November is the 30th.
        let ends = calendar.month_ends(date(2026, 9, 1), date(2026, 11, 19));
        assert_eq!(ends, [date(2026, 9, 19), date(2026, 10, 20)]);
    }
}
