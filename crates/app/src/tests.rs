//! What a workspace promises, on every store.

mod adoption;
mod cause;
mod crash;
mod erasure;
mod evidence;
mod laws;
mod mapping;
mod material;
mod meddler;
mod newer;
mod news;
mod original;
mod record;
mod search;
mod separation;
mod signing;
mod together;
mod what_if;

/// Runs each test of a module on a store in memory and on one in a file.
macro_rules! on_every_store {
    ($($name:ident),* $(,)?) => {
        mod in_memory {
            $(#[test] fn $name() { super::$name::<store::Memory>(); })*
        }
        mod in_a_file {
            $(#[test] fn $name() { super::$name::<store::Sqlite>(); })*
        }
    };
}

use on_every_store;
