//! Who asks, and what is refused before any handler sees it.

pub(crate) mod access;
mod asker;
mod browser;
mod ceremonies;
mod chosen;
pub(crate) mod codes;
pub(crate) mod cookies;
pub(crate) mod factors;
mod headers;
pub(crate) mod passkeys;
mod passwords;
mod same_site;
pub(crate) mod session;
mod throttle;

pub(crate) use asker::{Asker, beside};
pub(crate) use browser::Browser;
pub(crate) use ceremonies::MINUTES as CEREMONY_MINUTES;
pub(crate) use chosen::Chosen;
pub(crate) use headers::{framing, protect};
pub(crate) use passkeys::Passkeys;
pub(crate) use passwords::{Passwords, SHORTEST as SHORTEST_PASSWORD};
pub(crate) use same_site::only_our_site;
pub(crate) use throttle::Throttle;
