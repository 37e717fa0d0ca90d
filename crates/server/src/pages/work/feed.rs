//! What falls due, as an iCalendar feed (RFC 5545) for the calendars people have.

use std::fmt::Write as _;

use app::Action;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;

use super::due::{Due, all_due};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

/// Answers with what has a day: obligations, plans and tasks, the first of them where there are very many.
pub(super) async fn show(asker: Asker) -> Result<Response, Failure> {
    let text = asker
        .read(Action::Read, |desk| {
            let page = Page::new(desk, Place::Work, "");
            let (due, _) = all_due(desk, &page, None)?;
            let asker = desk.asker;
            Ok(calendar(&due, asker.house.name.as_str(), &asker.outside.origin, asker.outside.now()))
        })
        .await?;
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}

fn calendar(due: &[Due], house: &str, origin: &str, now: Timestamp) -> String {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ");
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Akashi//Akashi//EN\r\n");
    for one in due {
        let mut line = |name: &str, value: &str| folded(&mut text, &format!("{name}:{value}"));
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}-{}@{house}", escaped(&one.whose), one.id));
        line("DTSTAMP", &stamp.to_string());
        line("DTSTART;VALUE=DATE", &one.on.strftime("%Y%m%d").to_string());
        line("SUMMARY", &escaped(&format!("{} {} {}", one.whose, one.id, one.what)));
        line("URL", &format!("{origin}{}", one.href));
        line("END", "VEVENT");
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

/// Text as a value (3.3.11): separators and line ends lose their meaning.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A content line, folded to at most 75 octets (3.1) without cutting a character in two.
fn folded(text: &mut String, line: &str) {
    let mut width = 0;
    for character in line.chars() {
        if 75 < width + character.len_utf8() {
            text.push_str("\r\n ");
            width = 1;
        }
        width += character.len_utf8();
        text.push(character);
    }
    let _ = write!(text, "\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{escaped, folded};

    #[test]
    fn values_cannot_begin_a_new_line() {
        assert_eq!(escaped("a,b;c\\d\r\nEND:VEVENT"), "a\\,b\\;c\\\\d\\nEND:VEVENT");
    }

    proptest! {
        #[test]
        fn folding_keeps_the_text_and_no_line_is_too_long(line in "[ a-zあ-ん漢]{0,300}") {
            let mut text = String::new();
            folded(&mut text, &line);
            prop_assert!(text.split("\r\n").all(|one| one.len() <= 75));
            prop_assert_eq!(text.trim_end_matches("\r\n").replace("\r\n ", ""), line);
        }
    }
}
