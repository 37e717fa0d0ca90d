//! The time zone a workspace has chosen, at hand before anything of it is read: the day a link means depends on it.

use std::sync::{PoisonError, RwLock};

use app::Workspace;
use store::Sqlite;

use crate::outside::Outside;

/// The name of the time zone chosen; `None`: that of the server.
#[derive(Default)]
pub(super) struct Zone(RwLock<Option<Box<str>>>);

impl Zone {
    /// Takes over what a workspace says.
    pub(super) fn follow(&self, workspace: &Workspace<Sqlite>) {
        let chosen = workspace.current().world.time_zone();
        if self.0.read().unwrap_or_else(PoisonError::into_inner).as_deref() == chosen {
            return;
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = chosen.map(Box::from);
    }

    /// The world outside as it looks from there; a zone nobody knows here leaves it as it is.
    pub(super) fn outside(&self, outside: &Outside) -> Outside {
        let chosen = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let zone = chosen.as_deref().and_then(outside.zone_of).unwrap_or_else(|| outside.zone.clone());
        Outside { zone, ..outside.clone() }
    }
}
