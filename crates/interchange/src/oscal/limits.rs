//! How much of an input is taken in. Published documents stay far below; whatever is larger is refused with a reason.

/// Bytes of one document.
pub const BYTES: usize = 64 * 1024 * 1024;
/// Levels of objects and lists inside one another.
pub const DEPTH: usize = 100;
/// Values in one document, those that aliases repeat included.
pub const VALUES: usize = 2_000_000;
/// Bytes of one text; attachments are texts too.
pub const TEXT: usize = 16 * 1024 * 1024;
/// Bytes of a field's name.
pub const NAME: usize = 256;
/// What the aliases of one YAML document may repeat, in values and bytes of their texts.
pub const REPEATED: usize = 2_000_000;
/// Profiles importing profiles, one inside another.
pub const IMPORTS_DEEP: usize = 16;
/// Documents opened for one resolution.
pub const IMPORTS: usize = 100;
/// Bytes of all documents opened for one resolution.
pub const IMPORTED_BYTES: usize = 256 * 1024 * 1024;
/// Comparisons made for one resolution; published profiles need far fewer.
pub const WORK: usize = 50_000_000;
