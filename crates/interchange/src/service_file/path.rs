//! The way from the top of a file to a value in it.

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a table.
    Key(String),
    /// Into a list. Which element it is, the line says.
    Element,
}

/// The name of a step, `#` for an element.
pub(super) fn names(path: &[Step]) -> Vec<&str> {
    path.iter()
        .map(|step| match step {
            Step::Key(key) => key.as_str(),
            Step::Element => "#",
        })
        .collect()
}

/// The path as people read it: `control."II.1.1.1".evidence.title`.
pub(super) fn written(path: &[Step]) -> String {
    path.iter().fold(String::new(), |text, step| match step {
        Step::Key(key) => join(&text, key),
        Step::Element => text,
    })
}

/// The path of the table `base` with one more key, quoted where TOML asks for it.
pub(super) fn join(base: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let dot = if base.is_empty() { "" } else { "." };
    if bare { format!("{base}{dot}{key}") } else { format!("{base}{dot}\"{}\"", shortened(key)) }
}

/// A text short enough for a message, on one line.
pub(crate) fn shortened(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LIMIT && line.len() == text.len() {
        return text.to_owned();
    }
    line.chars().take(LIMIT).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{Step, shortened, written};

    #[test]
    fn paths_read_as_toml_writes_keys() {
        let key = |text: &str| Step::Key(text.to_owned());
        let path = [key("control"), key("II.1.1.1"), key("evidence"), Step::Element, key("valid-until")];
        assert_eq!(written(&path), "control.\"II.1.1.1\".evidence.valid-until");
        assert_eq!(written(&[]), "");
        assert_eq!(shortened("a\nb"), "a…");
        assert_eq!(shortened(&"あ".repeat(61)).chars().count(), 61);
    }
}
