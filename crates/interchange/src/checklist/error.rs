//! Why a checklist cannot be written.

use message::Diagnostic;
use thiserror::Error;

use super::Column;

/// Why a checklist cannot be written.
#[derive(Debug, Error)]
pub enum ChecklistError {
    /// A row names a control the guideline does not have.
    #[error("the guideline has no control `{0}`")]
    UnknownControl(String),
    /// Two rows name the same control.
    #[error("control `{0}` has two rows")]
    DuplicateControl(String),
    /// More rows than a checklist may have.
    #[error("the checklist would have {0} rows")]
    TooManyRows(usize),
    /// A text is longer than a cell may hold.
    #[error("a text of control `{control}` has {characters} characters")]
    TextTooLong {
        /// The control.
        control: String,
        /// Where the text would stand.
        column: Column,
        /// How long it is.
        characters: usize,
    },
    /// The file cannot be made.
    #[error("the Excel file cannot be made")]
    Excel(#[from] rust_xlsxwriter::XlsxError),
    /// The file cannot be packed.
    #[error("the Excel file cannot be packed")]
    Package(#[source] zip::result::ZipError),
}

impl ChecklistError {
    /// The error as people read it.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::UnknownControl(id) => Diagnostic::error("checklist-unknown-control").with("id", id.as_str()),
            Self::DuplicateControl(id) => Diagnostic::error("checklist-control-twice").with("id", id.as_str()),
            Self::TooManyRows(rows) => Diagnostic::error("checklist-export-rows").with("rows", *rows),
            Self::TextTooLong { control, column, characters } => Diagnostic::error("checklist-export-text")
                .with("id", control.as_str())
                .with("column", message::Arg::Message(column.message()))
                .with("characters", *characters),
            Self::Excel(error) => Diagnostic::error("checklist-export-failed").with("reason", error.to_string()),
            Self::Package(error) => Diagnostic::error("checklist-export-failed").with("reason", error.to_string()),
        }
    }
}
