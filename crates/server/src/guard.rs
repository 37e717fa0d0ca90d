//! Who asks, and what is refused before any handler sees it.

mod asker;
pub(crate) mod codes;
pub(crate) mod cookies;
mod headers;
mod passwords;
mod same_site;
pub(crate) mod session;
mod throttle;

pub(crate) use asker::Asker;
pub(crate) use headers::protect;
pub(crate) use passwords::{Passwords, SHORTEST as SHORTEST_PASSWORD};
pub(crate) use same_site::only_our_site;
pub(crate) use throttle::Throttle;
