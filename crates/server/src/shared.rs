//! What every handler can reach.

use std::sync::Arc;

use crate::guard::{Passkeys, Passwords, Throttle};
use crate::house::Houses;
use crate::outside::Outside;
use crate::shelf::Shelf;

/// What every handler can reach.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// The workspaces.
    pub(crate) houses: Arc<Houses>,
    /// The guidelines that can be adopted.
    pub(crate) shelf: Arc<Shelf>,
    /// The world outside.
    pub(crate) outside: Outside,
    /// Hashes and compares passwords.
    pub(crate) passwords: Arc<Passwords>,
    /// Makes and checks passkeys.
    pub(crate) passkeys: Arc<Passkeys>,
    /// Counts attempts to sign in.
    pub(crate) throttle: Arc<Throttle>,
}
