//! The checklist of a guideline as an Excel file: exported, edited in Excel or LibreOffice, brought back.
//!
//! [`export`] lists the controls that apply with what is stated of them now; [`import`] reads an edited
//! file and names every problem by its cell; [`changes`] shows what differs and [`statements`] turns the
//! difference into statements. Bytes in, bytes out: this module reads no file and no clock, and a text
//! that looks like a formula stays a text in both directions.

mod beside;
mod cell;
mod changes;
mod column;
mod error;
mod export;
mod facts;
mod import;
mod judged;
mod package;
mod row;
pub(crate) mod sheet;
mod statements;

pub use beside::{Beside, Inherited};
pub(crate) use cell::written_date;
pub use changes::{Change, changes};
pub use column::Column;
pub use error::ChecklistError;
pub use export::export;
pub use facts::SheetFacts;
pub(crate) use import::letters;
pub use import::{Imported, import};
pub use judged::{Judged, Speaker};
pub use row::{Answer, Row};
pub use statements::{Edit, statements};

/// What stands beside the answers to each control, by its id.
pub type Besides<'b> = &'b dyn Fn(&str) -> Beside;

/// The most characters a cell may hold.
const TEXT_LIMIT: usize = 10_000;

/// The most rows a checklist may have, headings included.
const ROW_LIMIT: u32 = 5_000;

/// The most columns a checklist may have.
const COLUMN_LIMIT: u32 = 64;

#[cfg(test)]
mod tests;
