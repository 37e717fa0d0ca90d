//! The responsibility contract: who along a supply chain bears each requirement, whether that is agreed, and how far each
//! does its part on a day.

mod act;
mod agreement;
mod bearing;
mod claim;
mod disclosed;
mod gap;
mod gap_group;
mod given;
mod impact;
mod kept;
mod layers;
mod look;
mod matrix;
mod offer;
mod row;
mod settle;

pub use act::{Act, acts};
pub use agreement::{Accord, accord};
pub use bearing::{Bearing, Contradiction, contradiction, declarations};
pub use claim::{Stand, claimed};
pub use disclosed::disclosed;
pub use gap::{Gap, GapKind};
pub use gap_group::{GapGroup, gap_groups};
pub use impact::{Affected, impact};
pub use kept::KeptMatrix;
pub use layers::{LayerSet, Layering, layerings};
pub use matrix::{ChainVerdict, Matrix, matrix};
pub use offer::{Offer, offer};
use row::borne_by;
pub use row::{ClauseOf, Row, share_message};

#[cfg(test)]
mod tests;
