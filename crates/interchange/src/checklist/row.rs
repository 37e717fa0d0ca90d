//! A row of the checklist: what is stated of one control for one scope.

use jiff::civil::Date;
use message::{Args, Locale, fold, message};
use world::ImplementationStatus;

use super::Column;

/// What is answered for a control.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Nothing is stated: the cell is empty.
    #[default]
    Nothing,
    /// How far it is implemented.
    Stated(ImplementationStatus),
    /// 対象外.
    Excluded,
}

impl Answer {
    /// Every answer a cell can show, in the order of the drop-down list.
    pub const WORDS: [Self; 5] = [
        Self::Stated(ImplementationStatus::Implemented),
        Self::Stated(ImplementationStatus::Partly),
        Self::Stated(ImplementationStatus::Planned),
        Self::Stated(ImplementationStatus::NotImplemented),
        Self::Excluded,
    ];

    /// The message that is its word; `None` where nothing is stated.
    pub fn message(self) -> Option<&'static str> {
        Some(match self {
            Self::Nothing => return None,
            Self::Stated(ImplementationStatus::Implemented) => "status-implemented",
            Self::Stated(ImplementationStatus::Partly) => "status-partly",
            Self::Stated(ImplementationStatus::Planned) => "status-planned",
            Self::Stated(ImplementationStatus::NotImplemented) => "status-not-implemented",
            Self::Excluded => "verdict-not-applicable",
        })
    }

    /// The word for it in one language; empty where nothing is stated.
    pub fn word(self, locale: Locale) -> String {
        self.message().map(|id| message(locale, id, &Args::new())).unwrap_or_default()
    }

    /// Reads a word of either language, full and half width alike.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = fold(text);
        if text.is_empty() {
            return Some(Self::Nothing);
        }
        let says = |answer: &Self| Locale::ALL.iter().any(|locale| fold(&answer.word(*locale)) == text);
        Self::WORDS.into_iter().find(says)
    }
}

/// What is stated of one control now.
///
/// A text of white space alone is written as an empty cell and read back as empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The control's id.
    pub control: String,
    /// How far it is implemented, or that it is excluded.
    pub answer: Answer,
    /// How it is done.
    pub note: String,
    /// The post or team responsible.
    pub owner: String,
    /// What is planned.
    pub plan: String,
    /// By when.
    pub due: Option<Date>,
    /// What the evidence is.
    pub evidence_title: String,
    /// The day it was collected.
    pub evidence_collected: Option<Date>,
    /// The last day it is valid.
    pub evidence_valid_until: Option<Date>,
    /// Where it is kept.
    pub evidence_location: String,
    /// Why the control is excluded.
    pub reason: String,
}

impl Row {
    /// A control of which nothing is stated.
    pub fn empty(control: impl Into<String>) -> Self {
        Self { control: control.into(), ..Self::default() }
    }

    /// The text of a column that holds texts; empty for every other column.
    pub(crate) fn text(&self, column: Column) -> &str {
        match column {
            Column::Note => &self.note,
            Column::Owner => &self.owner,
            Column::Plan => &self.plan,
            Column::Evidence => &self.evidence_title,
            Column::Location => &self.evidence_location,
            Column::Reason => &self.reason,
            _ => "",
        }
    }

    /// The date of a column that holds dates.
    pub(crate) fn date(&self, column: Column) -> Option<Date> {
        match column {
            Column::Due => self.due,
            Column::Collected => self.evidence_collected,
            Column::ValidUntil => self.evidence_valid_until,
            _ => None,
        }
    }

    /// What a column that people fill in says, as shown to them; white space alone is nothing.
    pub(crate) fn shown(&self, column: Column, locale: Locale) -> String {
        if column == Column::Status {
            return self.answer.word(locale);
        }
        if column.is_date() {
            return self.date(column).map(|date| date.to_string()).unwrap_or_default();
        }
        let text = self.text(column);
        if text.trim().is_empty() { String::new() } else { text.to_owned() }
    }

    /// Whether a column says something else than in `other`.
    ///
    /// Line ends count as one kind and other control characters, tabs among them, as nothing:
    /// spreadsheet programs change the former and drop the latter without being asked.
    pub(crate) fn differs(&self, other: &Self, column: Column) -> bool {
        let compared = |row: &Self| {
            let text = row.shown(column, Locale::default()).replace("\r\n", "\n").replace('\r', "\n");
            text.replace(|character: char| character.is_control() && character != '\n', "")
        };
        compared(self) != compared(other)
    }
}
