//! Indicators: reading what people write, and holding it against reference and agreed values.

mod availability;
mod compare;
mod course;
mod measured;
mod read;
mod words;

pub use availability::{AvailabilityError, availability};
pub use compare::{Comparison, compare, worst};
pub use course::{Point, Spoken, course};
pub use measured::{IndicatorAnswer, measured};
pub use read::{ReadError, read, read_duration};
pub use words::words;
