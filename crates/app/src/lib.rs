//! A workspace opened: each use case brings the world up to date, decides, appends conditionally and
//! answers. This room knows neither HTTP nor terminals; time, actor and randomness come in as [`Ctx`].

mod adoption;
mod authorise;
mod checklist;
mod ctx;
mod diff;
mod erasure;
mod error;
mod evidence;
mod history;
mod keys;
mod mapping;
mod news;
mod original;
mod proof;
mod record;
mod search;
mod separation;
mod snapshot;
mod workspace;

pub use adoption::Outlook;
pub use authorise::{Action, allows, may};
pub use checklist::{ChecklistChanges, ChecklistFile};
pub use ctx::{Actor, Ctx};
pub use diff::{Cause, Difference, VerdictChange, difference};
pub use error::AppError;
pub use evidence::{EvidenceContent, content_digest, digest_text, same_content};
pub use history::{Said, Told};
pub use keys::{VERIFIER_KEY, new_key};
pub use mapping::MappingText;
pub use original::{COPY_LIMIT, CopyFile, Sought};
pub use record::{Located, Recorded};
pub use search::{Found, make_findable};
pub use snapshot::Snapshot;
pub use workspace::Workspace;

#[cfg(test)]
mod tests;
