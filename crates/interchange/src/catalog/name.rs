//! The short name of an imported guideline.

/// A short name made of another: small letters, digits, full stops and hyphens.
pub(super) fn short(of: &str) -> Option<String> {
    /// So many characters are still a name.
    const LENGTH: usize = 64;
    let lower = message::nfkc(of).to_lowercase();
    let words = lower.split(|found: char| !(found.is_ascii_alphanumeric() || found == '.'));
    let mut name = String::new();
    for word in words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()) {
        let joined = if name.is_empty() { word.chars().take(LENGTH).collect() } else { format!("{name}-{word}") };
        // A title too long for a name ends with its last whole word.
        if LENGTH < joined.len() {
            break;
        }
        name = joined;
    }
    is_name(&name).then_some(name)
}

/// Whether a text may be the short name of a guideline; `import` is that of a page.
pub(super) fn is_name(text: &str) -> bool {
    text != "import"
        && text.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
}

/// The last part of a URN that names something: what stands behind the framework it belongs to, else behind the last colon.
pub(super) fn tail(urn: &str) -> &str {
    // urn:<packager>:risk:req_node:<framework>:<node>
    let behind = urn.splitn(6, ':').nth(5).filter(|tail| !tail.is_empty());
    behind.or_else(|| urn.rsplit(':').next()).unwrap_or(urn)
}

#[cfg(test)]
mod tests {
    use super::{short, tail};

    #[test]
    fn a_name_is_short_and_plain() {
        for (of, name) in [
            ("NIST-CSF-2.0", Some("nist-csf-2.0")),
            ("ISO/IEC 27001:2022", Some("iso-iec-27001-2022")),
            (
                "Special Publication 800-53 Revision 5: Security and Privacy Controls for Systems",
                Some("special-publication-800-53-revision-5-security-and-privacy"),
            ),
            ("情報", None),
            ("..", None),
            ("-a_b-", Some("a-b")),
        ] {
            assert_eq!(short(of).as_deref(), name, "{of}");
        }
    }

    #[test]
    fn a_key_ends_in_the_node() {
        assert_eq!(tail("urn:x:risk:req_node:fw:5.1"), "5.1");
        assert_eq!(tail("urn:x:risk:req_node:fw:a:b"), "a:b");
        assert_eq!(tail("urn:x:risk:framework:fw"), "fw");
        assert_eq!(tail("plain"), "plain");
    }
}
