//! Where in a file something stands.

use std::fmt;

/// A place in an input: a file, a line of it, and the item or cell meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The line, counted from 1, where known.
    pub line: Option<u32>,
    /// The cell (`C12`), key or item within the file, where known.
    pub item: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// A line of a file, counted from 1.
    pub fn line(file: impl Into<String>, line: u32) -> Self {
        Self { file: file.into(), line: Some(line), item: None }
    }

    /// A cell, key or item of a file.
    pub fn item(file: impl Into<String>, item: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, item: Some(item.into()) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(item) = &self.item {
            write!(f, " [{item}]")?;
        }
        Ok(())
    }
}

/// Turns byte offsets of one text into line numbers.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the line starts of `text`.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(offset, _)| offset + 1)).collect();
        Self { starts }
    }

    /// The line, counted from 1, in which the byte at `offset` stands.
    pub fn line(&self, offset: usize) -> u32 {
        let line = self.starts.partition_point(|start| *start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Place};

    #[test]
    fn offsets_become_lines() {
        let index = LineIndex::new("a\nbc\n\nd");
        for (offset, line) in [(0, 1), (1, 1), (2, 2), (4, 2), (5, 3), (6, 4), (99, 4)] {
            assert_eq!(index.line(offset), line, "offset {offset}");
        }
    }

    #[test]
    fn a_place_reads_as_compilers_print_it() {
        assert_eq!(Place::line("a.toml", 7).to_string(), "a.toml:7");
        assert_eq!(Place::item("a.xlsx", "C12").to_string(), "a.xlsx [C12]");
        assert_eq!(Place::file("a").to_string(), "a");
    }
}
