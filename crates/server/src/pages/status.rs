//! What the states of an implementation are called.

use world::ImplementationStatus;

/// The message that names a status.
pub(crate) fn status_message(status: ImplementationStatus) -> &'static str {
    match status {
        ImplementationStatus::Implemented => "status-implemented",
        ImplementationStatus::Partly => "status-partly",
        ImplementationStatus::Planned => "status-planned",
        ImplementationStatus::NotImplemented => "status-not-implemented",
    }
}
