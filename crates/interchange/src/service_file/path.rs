//! The way from the top of a file to a value in it.

use crate::shortened::shortened;

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

#[cfg(test)]
mod tests {
    use super::{Step, written};

    #[test]
    fn paths_read_as_toml_writes_keys() {
        let key = |text: &str| Step::Key(text.to_owned());
        let path = [key("control"), key("II.1.1.1"), key("evidence"), Step::Element, key("valid-until")];
        assert_eq!(written(&path), "control.\"II.1.1.1\".evidence.valid-until");
        assert_eq!(written(&[]), "");
    }
}
