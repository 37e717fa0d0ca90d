//! Cargo's copy of a registry's index: one file per package below `$CARGO_HOME/registry/index/*/.cache`.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// What the index says about a version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Entry {
    #[serde(rename = "vers")]
    pub(super) version: String,
    #[serde(default)]
    pub(super) yanked: bool,
}

/// The caches of all registries.
pub(super) fn folders(cargo_home: &Path) -> Vec<PathBuf> {
    let Ok(indexes) = std::fs::read_dir(cargo_home.join("registry/index")) else { return Vec::new() };
    let caches = indexes.flatten().map(|index| index.path().join(".cache"));
    caches.filter(|cache| cache.is_dir()).collect()
}

/// The versions of a package in the copy of it that was written last; none if there is none that can be read.
pub(super) fn entries(caches: &[PathBuf], name: &str) -> Vec<Entry> {
    let files = caches.iter().map(|cache| cache.join(path(name)));
    let dated = files.filter_map(|file| Some((file.metadata().ok()?.modified().ok()?, file)));
    let newest = dated.max_by_key(|(time, _)| *time);
    newest.and_then(|(_, file)| std::fs::read(file).ok()).map(|bytes| read(&bytes)).unwrap_or_default()
}

/// Where an index keeps a package: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd…`.
fn path(name: &str) -> PathBuf {
    let name = name.to_lowercase();
    let part = |from: usize, to: usize| name.get(from..to).unwrap_or_default().to_owned();
    match name.len() {
        1 => PathBuf::from("1"),
        2 => PathBuf::from("2"),
        3 => Path::new("3").join(part(0, 1)),
        _ => Path::new(&part(0, 2)).join(part(2, 4)),
    }
    .join(&name)
}

/// Reads a file of the cache: a short head, then version and JSON by turns, all ended by NUL.
/// The JSON parts alone say everything; what is none is passed over.
fn read(bytes: &[u8]) -> Vec<Entry> {
    let parts = bytes.split(|byte| *byte == 0).filter(|part| part.starts_with(b"{"));
    parts.filter_map(|part| serde_json::from_slice(part).ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Entry, path, read};

    #[test]
    fn versions_are_read_from_a_cache_file() {
        let bytes = b"\x03\x02\0\0\0etag: x\0\
            1.0.0\0{\"name\": \"a\", \"vers\": \"1.0.0\", \"yanked\": false}\0\
            1.0.1\0{\"name\":\"a\",\"vers\":\"1.0.1\",\"yanked\":true}\0\
            1.0.2\0{broken\0";
        let entry = |version: &str, yanked| Entry { version: version.to_owned(), yanked };
        assert_eq!(read(bytes), [entry("1.0.0", false), entry("1.0.1", true)]);
        assert_eq!(read(b"nothing"), []);
    }

    #[test]
    fn packages_lie_where_cargo_puts_them() {
        for (name, expected) in [
            ("a", "1/a"),
            ("ab", "2/ab"),
            ("hex", "3/h/hex"),
            ("Serde_json", "se/rd/serde_json"),
            ("rand", "ra/nd/rand"),
        ] {
            assert_eq!(path(name), Path::new(expected), "{name}");
        }
    }
}
