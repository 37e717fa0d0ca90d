//! Digits: width, kanji, commas, decimal numbers.

use message::{fold, nfkc};
use rust_decimal::Decimal;

use super::ReadError;

/// Folds width, case and white space, kanji numerals, commas and the many ways to write months.
pub(super) fn tidy(text: &str) -> Result<String, ReadError> {
    let mut folded = fold(&joined(text));
    for month in ["ヵ月", "ヶ月", "カ月", "ケ月", "箇月"] {
        folded = folded.replace(month, "か月");
    }
    without_commas(&in_digits(&folded))
}

/// Writes kanji numerals as digits: 三 as 3, 十五 as 15, 二四 as 24. The 四 of 四半期 is no number.
fn in_digits(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = rest.find(|character| !is_kanji_digit(character)).unwrap_or(rest.len());
        let (kanji, after) = rest.split_at(length);
        match value(kanji) {
            Some(value) if !rest.starts_with("四半") => written.push_str(&value.to_string()),
            _ if kanji.is_empty() || rest.starts_with("四半") => {
                written.push(character);
                rest = rest.get(character.len_utf8()..).unwrap_or_default();
                continue;
            }
            _ => written.push_str(kanji),
        }
        rest = after;
    }
    written
}

const KANJI: &str = "〇一二三四五六七八九";

fn is_kanji_digit(character: char) -> bool {
    KANJI.contains(character) || matches!(character, '十' | '百')
}

/// The number a run of kanji numerals stands for.
fn value(kanji: &str) -> Option<u32> {
    let (mut whole, mut last) = (0_u32, None);
    for character in kanji.chars() {
        let power = match character {
            '十' => 10,
            '百' => 100,
            digit => {
                let digit = u32::try_from(KANJI.chars().position(|known| known == digit)?).ok()?;
                last = Some(last.unwrap_or(0_u32).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
        };
        whole = whole.checked_add(last.take().unwrap_or(1).checked_mul(power)?)?;
    }
    if kanji.is_empty() { None } else { whole.checked_add(last.unwrap_or(0)) }
}

/// A comma for the white space between two digits: it groups them, or it separates two numbers.
fn joined(text: &str) -> String {
    let text = nfkc(text);
    let mut joined = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        joined.push(character);
        if !character.is_ascii_digit() || !characters.peek().is_some_and(|next| next.is_whitespace()) {
            continue;
        }
        while characters.next_if(|next| next.is_whitespace()).is_some() {}
        if characters.peek().is_some_and(char::is_ascii_digit) {
            joined.push(',');
        }
    }
    joined
}

/// Takes out commas: those within a number must group its digits in thousands.
fn without_commas(text: &str) -> Result<String, ReadError> {
    let is_part = |character: char| character.is_ascii_digit() || matches!(character, ',' | '、' | '.');
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some(character) = rest.chars().next() {
        let end = rest.find(|other| is_part(other) != is_part(character));
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        if is_part(character) {
            let number = piece.trim_matches([',', '、']);
            if number.contains([',', '、']) && !is_grouped(number) {
                return Err(ReadError::BadGrouping);
            }
            plain.push_str(&number.replace(',', ""));
        } else {
            plain.push_str(piece);
        }
        rest = after;
    }
    Ok(plain)
}

/// Whether commas stand before every three digits: `1,000`, `12,345,678.9`.
fn is_grouped(number: &str) -> bool {
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    let fraction = number.get(whole.len()..).unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
        && !fraction.contains([',', '、'])
}

/// The decimal number at the start of a text, and what follows.
pub(super) fn number(text: &str) -> Option<(Decimal, &str)> {
    let end = text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    let number = text.get(..end)?.parse().ok()?;
    Some((number, text.get(end..)?))
}

/// Every decimal number of a text.
pub(super) fn numbers(text: &str) -> Vec<Decimal> {
    let pieces = text.split(|character: char| !character.is_ascii_digit() && character != '.');
    pieces.filter_map(|piece| piece.parse().ok()).collect()
}
