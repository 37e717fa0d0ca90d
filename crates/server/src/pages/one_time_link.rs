//! What one-time links have in common: the ticket each stands for, and a page that asks for no session.

use std::sync::Arc;

use message::{Args, Locale, message};
use serde::Deserialize;
use store::accounts::{Ticket, TokenHash};

use crate::failure::Failure;
use crate::house::House;
use crate::page::Page;
use crate::secret::Secret;
use crate::shared::Shared;

/// A one-time link, whatever it is for.
#[derive(Debug, Deserialize)]
pub(super) struct LinkPath {
    workspace: String,
    token: String,
}

impl LinkPath {
    /// What the link stands for, by the hash of its token.
    pub(super) fn hash(&self) -> TokenHash {
        Secret::presented(&self.token).hash()
    }

    /// The workspace it leads to, and its ticket, which stays as it is.
    ///
    /// # Errors
    /// The link was used, it has expired, or it never was one.
    pub(super) fn find(&self, shared: &Shared) -> Result<(Arc<House>, Ticket), Failure> {
        let house = shared.houses.get(&self.workspace).ok_or(Failure::NotFound)?;
        let ticket = house.accounts().peek_ticket(&self.hash(), shared.outside.now())?.ok_or(Failure::Spent)?;
        Ok((Arc::clone(house), ticket))
    }

    /// The page the link leads to; `deed` as the link names it, `title` as messages do.
    pub(super) fn page(&self, shared: &Shared, locale: Locale, deed: &str, title: &str) -> Page {
        let uri = self.inside(&format!("{deed}/{}", self.token));
        Page::public(locale, &self.workspace, &uri, &shared.outside, message(locale, title, &Args::new()))
    }

    /// A link inside the workspace.
    pub(super) fn inside(&self, path: &str) -> String {
        format!("/w/{}/{path}", self.workspace)
    }
}
