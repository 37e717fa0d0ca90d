//! Papers about a service: the executive report, and the statement of applicability. Page and paper show the same.

mod applicability;
mod executive;
mod findings;
mod imprint;
mod line;
mod shortfalls;
mod turns;

pub use applicability::{Applicability, Group};
pub use executive::{Executive, Past, Report};
pub use findings::open_findings;
pub use imprint::{Headed, Imprint};
pub use line::{Line, Lines};
pub use shortfalls::{Missed, Overdue, Short};
pub use turns::turn_word;
