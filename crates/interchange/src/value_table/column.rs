//! The columns of a table of values and their headings.

use message::{Args, Locale, Text, fold, message};

/// A column that is read, known by its heading in either language or by its short name, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// The indicator's id.
    Indicator,
    /// Whether the value is measured or agreed.
    Kind,
    /// The value.
    Value,
    /// The day of the measurement.
    On,
}

impl Column {
    /// Every column, in the order of the template.
    pub(super) const ALL: [Self; 4] = [Self::Indicator, Self::Kind, Self::Value, Self::On];

    /// The message that is the column's heading.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Indicator => "value-table-indicator",
            Self::Kind => "value-table-kind",
            Self::Value => "value-table-value",
            Self::On => "value-table-on",
        }
    }

    /// The heading as programs write it.
    fn name(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Kind => "kind",
            Self::Value => "value",
            Self::On => "on",
        }
    }

    /// The heading in one language.
    pub(super) fn heading(self, locale: Locale) -> String {
        message(locale, self.message(), &Args::new())
    }

    /// The column of that heading, full and half width and case alike.
    pub(super) fn named(heading: &str) -> Option<Self> {
        let heading = fold(heading);
        let is_named = |column: &Self| {
            heading == column.name() || Locale::ALL.iter().any(|locale| fold(&column.heading(*locale)) == heading)
        };
        Self::ALL.into_iter().find(is_named)
    }

    /// All headings.
    pub(super) fn headings() -> Text {
        let all = |locale, between: &str| Self::ALL.map(|column| column.heading(locale)).join(between);
        Text::new(all(Locale::Ja, "、"), all(Locale::En, ", "))
    }
}
