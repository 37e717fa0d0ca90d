//! Inputs that are almost sound: a seed with a few changes, the same ones each time.

/// Bytes that mean something to one parser or another.
const WORDS: &[&[u8]] = &[
    b"\n",
    b"\n\n",
    b"\0",
    b"\x7f",
    b"\xff",
    b"\xe2\x80\x94 ",
    b"\xef\xbc\x91",
    b"\xc2\xa0",
    b"\xef\xbb\xbf",
    b"0",
    b"-1",
    b"00",
    b"1e999",
    b"18446744073709551615",
    b"9007199254740993",
    b"99999999999999999999999999999",
    b"=",
    b"==",
    b"'",
    b"\"",
    b"\"\"\"",
    b"[",
    b"]",
    b"{",
    b"}",
    b"[[",
    b"]]",
    b"<",
    b">",
    b"&",
    b"/",
    b".",
    b",",
    b"+",
    b"null",
    b"nan",
    b"true",
    b"9999-12-31",
    b"-9999-01-01",
    b"1979-05-27T07:32:00Z",
    b"A1:XFD1048576",
    b"\\u0000",
    b"\\ud800",
];

/// A source of numbers that look random (SplitMix64).
#[derive(Clone, Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// The numbers that follow from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below `limit`, or 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        (mixed % (limit.max(1) as u64)) as usize
    }

    /// A piece of `bytes`, at most `most` long.
    fn piece<'b>(&mut self, bytes: &'b [u8], most: usize) -> &'b [u8] {
        let start = self.below(bytes.len() + 1);
        let length = self.below((bytes.len() - start).min(most) + 1);
        &bytes[start..start + length]
    }
}

/// `seed` with one to four changes, some of them pieces of `other`.
pub fn mutated(seed: &[u8], other: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        let end = at + numbers.below((bytes.len() - at).min(64) + 1);
        match numbers.below(8) {
            0 | 1 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let again = bytes[at..end].repeat(1 + numbers.below(8));
                bytes.splice(at..at, again);
            }
            5 => drop(bytes.splice(at..end, numbers.piece(other, 256).iter().copied())),
            6 => {
                let moved = numbers.piece(&bytes, 256).to_vec();
                bytes.splice(at..end, moved);
            }
            _ => drop(bytes.splice(at..end, WORDS[numbers.below(WORDS.len())].iter().copied())),
        }
    }
    bytes
}
