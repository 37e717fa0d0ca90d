//! What Akashi says to people, and how: message ids and Fluent files in Japanese and English,
//! bilingual texts, diagnostics with place and mend, and normalisation of what people type.
//!
//! This room knows no domain: it never sees a control, a service or a ledger.

mod catalogue;
mod diagnostic;
mod locale;
mod normalise;
mod place;
mod text;
mod width;

pub use catalogue::{Arg, Args, mend, message, message_ids};
pub use diagnostic::{Diagnostic, Severity, has_errors};
pub use locale::Locale;
pub use normalise::{bigrams, fold, nfkc, sought};
pub use place::{LineIndex, Place};
pub use text::Text;
pub use width::display_width;
