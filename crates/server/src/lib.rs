//! HTTP: the REST API and the web application over the use cases of `app`.
//!
//! A request goes one way: `guard` finds out who asks and refuses what no browser of ours sends; a handler in
//! `pages` or `api` reads its input, asks `app`, and hands the answer to a template. No handler decides what is
//! allowed (`app` does), none holds a rule of a method, and none reads the clock: [`Outside`] comes from the edge.

mod answer;
mod api;
mod assets;
mod clauses;
mod crossings;
mod desk;
mod download;
mod failure;
mod fields;
mod filed;
mod guard;
mod house;
mod iot;
mod language;
mod outside;
mod page;
mod pages;
mod patience;
mod plan;
mod press;
mod rejection;
mod reset_link;
mod router;
mod secret;
mod serve;
mod shared;
mod sheet;
mod shelf;
mod upload;

pub use house::{House, Houses};
pub use outside::Outside;
pub use patience::Patience;
pub use press::Press;
pub use reset_link::reset_link;
pub use router::router;
pub use secret::Secret;
pub use serve::{Listening, serve};
pub use shelf::{ReadMappings, Shelf};

#[cfg(test)]
mod tests;
