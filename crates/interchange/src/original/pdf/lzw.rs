//! Whether a file names LZW, a way of packing from before 1996 that makes thousands of bytes of one: the library unpacks
//! it whatever becomes of it, and no tool writes it any more.

use std::io::{Result, Write};

/// The name both forms of the filter begin with: `/LZWDecode`, and `/LZW` within pages.
const NAME: &[u8] = b"LZW";

/// The longest way of writing it: each letter escaped, behind the slash, and what follows it.
const LONGEST: usize = 2 + 3 * NAME.len();

/// Whether the name stands anywhere, as it is or with letters escaped (`/L#5AW`).
pub(super) fn is_named(bytes: &[u8]) -> bool {
    let slashes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    slashes.into_iter().any(|(at, _)| bytes.get(at + 1..).is_some_and(begins_with_name))
}

fn begins_with_name(mut rest: &[u8]) -> bool {
    for wanted in NAME {
        let letter = match rest {
            [b'#', high, low, after @ ..] => {
                rest = after;
                let digits = [*high, *low];
                std::str::from_utf8(&digits).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok())
            }
            [letter, after @ ..] => {
                rest = after;
                Some(*letter)
            }
            [] => None,
        };
        if letter != Some(*wanted) {
            return false;
        }
    }
    // Among the bytes of a picture the letters come up by chance: a name ends behind them, or goes on with `Decode`.
    matches!(rest.first(), Some(b'D' | b'#' | b' ' | b'\r' | b'\n' | b'\t' | b'/' | b']' | b'>'))
}

/// Watches what is written to it for the name, in whatever pieces it comes.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// The end of what came before.
    tail: Vec<u8>,
    /// How much came.
    pub(super) size: u64,
    /// Whether the name came.
    pub(super) is_named: bool,
}

impl Write for Watch {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.size += bytes.len() as u64;
        self.tail.extend_from_slice(bytes);
        self.is_named = self.is_named || is_named(&self.tail);
        self.tail.drain(..self.tail.len().saturating_sub(LONGEST - 1));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
