//! The lines of a copy without what belongs to the page: numbers, running heads, table heads.

use guideline::{PrintedHeading, Stands};

use super::page_number::{self, Numbered};
use super::stream::folded;
use super::{Copy, running};

/// A line of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The page it stands on, as far as that can be told.
    pub(super) page: Option<u32>,
    /// Its number.
    pub(super) number: u32,
    /// The line as it stands.
    pub(super) text: String,
    /// Whether it belongs to the page rather than to the text.
    pub(super) dropped: bool,
    /// Whether a footnote begins with it.
    pub(super) footnote: bool,
}

/// Every line of a copy that is not blank, those dropped that belong to the page.
pub(super) fn lines(copy: &Copy, printed: &PrintedHeading, bullets: &[String], keep: &[String]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut ends = Vec::new();
    let bullets = if printed.stands == Stands::InRow { bullets } else { &[] };
    for page in copy.pages() {
        for (text, number) in page.text.split('\n').zip(page.first_line..) {
            for text in columns(text, bullets) {
                let text = text.trim_matches(|character: char| character.is_whitespace() || character.is_control());
                if !text.is_empty() && !is_link(text) {
                    lines.push(Line {
                        page: page.number,
                        number,
                        text: text.to_owned(),
                        dropped: false,
                        footnote: false,
                    });
                }
            }
        }
        ends.push(lines.len());
    }
    let paged = lines.iter().any(|line| line.page.is_some());
    let numbered = page_number::find(&lines, if paged { &ends } else { &[] });
    drop_numbers(&mut lines, &numbered, paged);
    if paged {
        running::drop_heads(&mut lines, &ends, keep);
    }
    let footnotes: Vec<Numbered> = lines
        .iter()
        .enumerate()
        .filter_map(|(line, text)| Some(Numbered { line, value: footnote(&text.text)? }))
        .collect();
    for one in page_number::longest(&footnotes) {
        if let Some(line) = lines.get_mut(one.line) {
            line.footnote = true;
        }
    }
    for skip in &printed.skips {
        drop_passages(&mut lines, &folded(&skip.from), &folded(&skip.to));
    }
    let starts: Vec<String> = printed.running.iter().map(|start| folded(start)).collect();
    for line in lines.iter_mut().filter(|line| !line.dropped) {
        let text = folded(&line.text);
        line.dropped = starts.iter().any(|start| text.starts_with(start.as_str()));
    }
    lines
}

/// The number of a footnote: at the beginning of a line, with white space and text behind it.
fn footnote(text: &str) -> Option<u32> {
    let (number, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let is_number = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !rest.is_empty() && !rest.starts_with(|first: char| first.is_ascii_digit()))
        .then(|| number.parse().ok())?
}

/// Whether a line is nothing but the target of a link, which extractors add.
fn is_link(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// Drops what stands before each line that begins so, from the last line before it that begins the passage.
fn drop_passages(lines: &mut [Line], from: &str, to: &str) {
    let begins = |with: &str| {
        let lines = lines.iter().enumerate();
        lines.filter(|(_, line)| folded(&line.text).starts_with(with)).map(|(index, _)| index).collect::<Vec<_>>()
    };
    let firsts = begins(from);
    for end in begins(to) {
        let before = firsts.partition_point(|first| *first < end).checked_sub(1);
        if let Some(first) = before.and_then(|before| firsts.get(before))
            && let Some(passage) = lines.get_mut(*first..end)
        {
            passage.iter_mut().for_each(|line| line.dropped = true);
        }
    }
}

/// A line of a table cut before each bullet that stands behind another column.
fn columns<'t>(line: &'t str, bullets: &[String]) -> Vec<&'t str> {
    let mut rest = line;
    let mut parts = Vec::new();
    let places = bullets.iter().flat_map(|bullet| line.match_indices(bullet.as_str())).map(|(at, _)| at);
    let mut places: Vec<usize> =
        places.filter(|at| line.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace))).collect();
    places.sort_unstable();
    for place in places.into_iter().rev() {
        if let Some((before, part)) = rest.split_at_checked(place) {
            parts.push(part);
            rest = before;
        }
    }
    parts.push(rest);
    parts.reverse();
    parts
}

/// Drops page numbers; where the file does not tell pages apart, they tell the page of the lines above them.
fn drop_numbers(lines: &mut [Line], numbered: &[Numbered], paged: bool) {
    let mut next = numbered.iter().peekable();
    for (index, line) in lines.iter_mut().enumerate() {
        while next.peek().is_some_and(|number| number.line < index) {
            next.next();
        }
        let Some(number) = next.peek() else { continue };
        if !paged {
            line.page = Some(number.value);
        }
        line.dropped |= number.line == index;
    }
}
