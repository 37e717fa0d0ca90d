//! What a form sends whose fields are not known beforehand: pairs in their order.

/// The fields of a form in their order.
pub(crate) type Fields = Vec<(String, String)>;

/// How much of the ledger the author had seen.
pub(crate) fn since(fields: &Fields) -> u64 {
    field(fields, "since").and_then(|seen| seen.parse().ok()).unwrap_or_default()
}

/// What the first field of that name says.
pub(crate) fn field<'f>(fields: &'f Fields, name: &str) -> Option<&'f str> {
    fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// The fields whose names begin so, with the rest of their names.
pub(crate) fn named<'f>(fields: &'f Fields, start: &str) -> impl Iterator<Item = (&'f str, &'f str)> {
    fields.iter().filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
}

/// A yes, a no, or nothing.
pub(crate) fn flag(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
