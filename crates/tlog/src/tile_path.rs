//! The `<N>[.p/<W>]` end of tile and entry bundle paths (C2SP tlog-tiles, "Merkle Tree").

use std::fmt;

use crate::decimal;

/// Number of hashes in a full tile, and of entries in a full entry bundle.
pub(crate) const FULL_WIDTH: u16 = 256;

/// Index of a tile or bundle on its level, and how many hashes or entries it holds (1 to 256).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    pub(crate) index: u64,
    pub(crate) width: u16,
}

impl Span {
    /// `None` unless the width is from 1 to 256.
    pub(crate) fn new(index: u64, width: u16) -> Option<Self> {
        (1..=FULL_WIDTH).contains(&width).then_some(Self { index, width })
    }

    pub(crate) fn is_full(self) -> bool {
        self.width == FULL_WIDTH
    }

    /// The span at `index` among `count` hashes or entries; `None` if it would be empty.
    pub(crate) fn within(index: u64, count: u64) -> Option<Self> {
        let [rest, ..] = count.to_le_bytes();
        let full = count / u64::from(FULL_WIDTH);
        match index {
            _ if index < full => Some(Self { index, width: FULL_WIDTH }),
            _ if index == full => Self::new(index, u16::from(rest)),
            _ => None,
        }
    }

    /// The spans that are new or wider when a list of `before` grows to `after` items, in order.
    pub(crate) fn grown(before: u64, after: u64) -> impl Iterator<Item = Self> {
        let width = u64::from(FULL_WIDTH);
        // A span that was full before is not touched again.
        let first = before / width;
        let last = if before < after { after.div_ceil(width) } else { first };
        (first..last).filter_map(move |index| Self::within(index, after))
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (groups, width) = match text.split_once(".p/") {
            None => (text, FULL_WIDTH),
            Some((groups, width)) => (groups, u16::try_from(decimal::parse(width)?).ok()?),
        };
        let (first, last) = match groups.rsplit_once('/') {
            None => ("", groups),
            Some((first, last)) => (first, last),
        };
        let mut index = 0;
        if !first.is_empty() {
            for group in first.split('/') {
                index = push_group(index, group.strip_prefix('x')?)?;
            }
        }
        let span = Self::new(push_group(index, last)?, width)?;
        // One spelling only: this refuses groups of other lengths, leading groups of zeroes, and `.p/256`.
        (span.to_string() == text).then_some(span)
    }
}

/// `index` with three more decimal digits behind it.
fn push_group(index: u64, digits: &str) -> Option<u64> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    index.checked_mul(1000)?.checked_add(digits.parse().ok()?)
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Groups of three digits, the last one first; 20 digits make seven groups.
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest != 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            match place {
                0 => write!(f, "{group:03}")?,
                _ => write!(f, "x{group:03}/")?,
            }
        }
        if !self.is_full() {
            write!(f, ".p/{}", self.width)?;
        }
        Ok(())
    }
}
