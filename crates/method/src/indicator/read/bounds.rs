//! Words of direction around an amount, and words that leave it open.
//!
//! A bound says something of a value only on the side on which the indicator is good: "30 minutes or more"
//! is no answer to "at most 30 minutes".

use guideline::Direction;

use super::ReadError;

/// A word of direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// So much or more.
    Least,
    /// So much or less.
    Most,
    /// In so much time or less; never said of how often.
    Within,
}

/// What stood around an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    bounds: Vec<Bound>,
    /// Whether it was said that something recurs: every, 毎, ごと.
    pub(super) recurs: bool,
}

impl Around {
    /// Refuses bounds on another side than `direction`; every bound where there is none.
    pub(super) fn fit(&self, direction: Option<Direction>) -> Result<(), ReadError> {
        let fits = |bound: &Bound| match bound {
            Bound::Least => direction == Some(Direction::AtLeast),
            Bound::Most | Bound::Within => direction == Some(Direction::AtMost),
        };
        if self.bounds.iter().all(fits) { Ok(()) } else { Err(ReadError::WrongDirection) }
    }

    /// Refuses every bound that is not one of time.
    pub(super) fn only_within(&self) -> Result<(), ReadError> {
        if self.bounds.iter().all(|bound| *bound == Bound::Within) { Ok(()) } else { Err(ReadError::WrongDirection) }
    }
}

/// Words of direction before an amount.
const BEFORE: &[(&str, Bound)] = &[
    ("within", Bound::Within),
    ("atmost", Bound::Most),
    ("upto", Bound::Most),
    ("nomorethan", Bound::Most),
    ("notmorethan", Bound::Most),
    ("nolongerthan", Bound::Most),
    ("lessthan", Bound::Most),
    ("under", Bound::Most),
    ("below", Bound::Most),
    ("最大", Bound::Most),
    ("最長", Bound::Most),
    ("多くとも", Bound::Most),
    ("遅くとも", Bound::Most),
    ("長くとも", Bound::Most),
    ("<=", Bound::Most),
    ("=<", Bound::Most),
    ("≦", Bound::Most),
    ("≤", Bound::Most),
    ("<", Bound::Most),
    ("atleast", Bound::Least),
    ("nolessthan", Bound::Least),
    ("notlessthan", Bound::Least),
    ("morethan", Bound::Least),
    ("longerthan", Bound::Least),
    ("over", Bound::Least),
    ("above", Bound::Least),
    ("最低", Bound::Least),
    ("最小", Bound::Least),
    ("最短", Bound::Least),
    ("少なくとも", Bound::Least),
    (">=", Bound::Least),
    ("=>", Bound::Least),
    ("≧", Bound::Least),
    ("≥", Bound::Least),
    (">", Bound::Least),
];

/// Words of direction behind an amount.
const BEHIND: &[(&str, Bound)] = &[
    ("以内に通知", Bound::Within),
    ("以内", Bound::Within),
    ("までに", Bound::Within),
    ("まで", Bound::Most),
    ("以下", Bound::Most),
    ("未満", Bound::Most),
    ("orless", Bound::Most),
    ("orfewer", Bound::Most),
    ("orshorter", Bound::Most),
    ("atmost", Bound::Most),
    ("以上", Bound::Least),
    ("超", Bound::Least),
    ("を超える", Bound::Least),
    ("ormore", Bound::Least),
    ("orlonger", Bound::Least),
    ("orhigher", Bound::Least),
    ("atleast", Bound::Least),
];

/// Words before an amount that do not change it.
const PLAIN_BEFORE: &[&str] = &[
    "ベンダリリースから",
    "リリースから",
    "リリース後",
    "稼働停止検知後",
    "稼働停止検知から",
    "検知から",
    "検知後",
    "発生から",
    "発生後",
];

/// Words behind an amount that do not change it.
const PLAIN_BEHIND: &[&str] = &["間隔", "保存", "保管"];

const RECURS_BEFORE: &[&str] = &["every", "each"];
const RECURS_BEHIND: &[&str] = &["ごと", "毎", "おき"];

/// Words before an amount that is not exact.
const ABOUT_BEFORE: &[&str] = &[
    "約",
    "およそ",
    "おおよそ",
    "おおむね",
    "概ね",
    "ほぼ",
    "だいたい",
    "about",
    "approximately",
    "approx.",
    "approx",
    "around",
    "roughly",
    "nearly",
    "almost",
    "~",
];

/// Words behind an amount that is not exact.
const ABOUT_BEHIND: &[&str] =
    &["程度", "前後", "くらい", "ぐらい", "ほど", "強", "弱", "moreorless", "orso", "approximately"];

/// What stands around an amount, and the amount.
pub(super) fn peel(text: &str) -> Result<(Around, Around, &str), ReadError> {
    let (before, rest) = peel_front(text)?;
    let (behind, amount) = peel_back(rest)?;
    Ok((before, behind, amount))
}

/// The amount in a text, once the words of direction around it fit.
pub(super) fn bare(text: &str, direction: Option<Direction>) -> Result<&str, ReadError> {
    let (before, behind, amount) = peel(text)?;
    before.fit(direction)?;
    behind.fit(direction)?;
    Ok(amount)
}

/// What stands before an amount, and the rest.
pub(super) fn peel_front(text: &str) -> Result<(Around, &str), ReadError> {
    let (mut around, mut text) = (Around::default(), text);
    loop {
        // 毎 belongs to the word in 毎日, and to the amount's surroundings in 毎5分.
        let recurring = text.strip_prefix('毎').filter(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
        if ABOUT_BEFORE.iter().any(|word| text.starts_with(word)) {
            return Err(ReadError::NotExact);
        } else if let Some((bound, rest)) = found(BEFORE, |word| text.strip_prefix(word)) {
            around.bounds.push(bound);
            text = rest;
        } else if let Some((bound, rest)) = found(BEHIND, |word| text.strip_prefix(word)) {
            // 1回以上／5分: behind the count, before the period.
            around.bounds.push(bound);
            text = rest;
        } else if let Some(rest) = recurring.or_else(|| plain(RECURS_BEFORE, |word| text.strip_prefix(word))) {
            around.recurs = true;
            text = rest;
        } else if let Some(rest) = plain(PLAIN_BEFORE, |word| text.strip_prefix(word)) {
            text = rest;
        } else {
            return Ok((around, text));
        }
    }
}

fn peel_back(text: &str) -> Result<(Around, &str), ReadError> {
    let (mut around, mut text) = (Around::default(), text);
    loop {
        if ABOUT_BEHIND.iter().any(|word| text.ends_with(word)) {
            return Err(ReadError::NotExact);
        } else if let Some((bound, rest)) = found(BEHIND, |word| text.strip_suffix(word)) {
            around.bounds.push(bound);
            text = rest;
        } else if let Some(rest) = plain(RECURS_BEHIND, |word| text.strip_suffix(word)) {
            around.recurs = true;
            text = rest;
        } else if let Some(rest) = plain(PLAIN_BEHIND, |word| text.strip_suffix(word)) {
            text = rest;
        } else {
            return Ok((around, text));
        }
    }
}

/// Whether a text gives two amounts with everything between them.
pub(super) fn is_range(text: &str) -> bool {
    let Some(first) = text.find(|character: char| character.is_ascii_digit()) else { return false };
    let behind = text.get(first..).unwrap_or_default();
    ["~", "〜", "–", "—", "-", "から", "ないし", "to", "and"].iter().any(|word| {
        let between = behind.split_once(word);
        between.is_some_and(|(_, rest)| rest.starts_with(|next: char| next.is_ascii_digit()))
    }) || behind.ends_with(['~', '〜'])
}

fn found<'t>(words: &[(&str, Bound)], strip: impl Fn(&str) -> Option<&'t str>) -> Option<(Bound, &'t str)> {
    words.iter().find_map(|(word, bound)| Some((*bound, strip(word)?)))
}

fn plain<'t>(words: &[&str], strip: impl Fn(&str) -> Option<&'t str>) -> Option<&'t str> {
    words.iter().find_map(|word| strip(word))
}

/// The direction of how often, where that of the time between is given.
pub(super) fn of_frequency(direction: Option<Direction>) -> Option<Direction> {
    direction.map(|direction| match direction {
        Direction::AtLeast => Direction::AtMost,
        Direction::AtMost => Direction::AtLeast,
        Direction::Equal => Direction::Equal,
    })
}
