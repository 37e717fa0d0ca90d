//! Texts that must have a certain form.

use jiff::Timestamp;

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// Something that can be an id.
    Token,
    /// A UUID.
    Uuid,
    /// A moment with offset.
    Moment,
}

impl Words {
    /// What it is called in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Uuid => "uuid",
            Self::Moment => "moment",
        }
    }

    pub(super) fn is_met_by(self, text: &str) -> bool {
        match self {
            Self::Token => is_token(text),
            Self::Uuid => is_uuid(text),
            Self::Moment => text.parse::<Timestamp>().is_ok(),
        }
    }
}

fn is_token(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|next| next.is_alphanumeric() || matches!(next, '.' | '-' | '_'))
}

/// 8-4-4-4-12 hexadecimal digits.
pub(super) fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let mut groups = text.split('-');
    lengths.iter().all(|length| {
        groups
            .next()
            .is_some_and(|group| group.len() == *length && group.bytes().all(|digit| digit.is_ascii_hexdigit()))
    }) && groups.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn forms() {
        for (kind, text, expected) in [
            (Words::Token, "ac-2.1", true),
            (Words::Token, "_x", true),
            (Words::Token, "2ac", false),
            (Words::Token, "a b", false),
            (Words::Token, "", false),
            (Words::Uuid, "84cbf061-eb87-4ec1-8112-1f529232e907", true),
            (Words::Uuid, "84cbf061-eb87-4ec1-8112-1f529232e90", false),
            (Words::Uuid, "84cbf061eb874ec181121f529232e907", false),
            (Words::Moment, "2026-05-11T16:10:16.00000-00:00", true),
            (Words::Moment, "2024-05-21T01:03:24.667804+08:00", true),
            (Words::Moment, "2026-05-11T16:10:16", false),
            (Words::Moment, "yesterday", false),
        ] {
            assert_eq!(kind.is_met_by(text), expected, "{text}");
        }
    }
}
