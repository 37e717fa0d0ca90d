//! What every handler can reach.

use std::sync::Arc;

use crate::guard::{Passwords, Throttle};
use crate::house::Houses;
use crate::outside::Outside;

/// What every handler can reach.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// The workspaces.
    pub(crate) houses: Arc<Houses>,
    /// The world outside.
    pub(crate) outside: Outside,
    /// Hashes and compares passwords.
    pub(crate) passwords: Arc<Passwords>,
    /// Counts attempts to sign in.
    pub(crate) throttle: Arc<Throttle>,
}
