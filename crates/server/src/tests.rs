//! The server as a whole, asked without a network.

mod access_log;
mod audits;
mod authorisation;
mod compare;
mod crosswalk;
mod demo;
mod fixture;
mod garbled;
mod guidelines;
mod hostile;
mod inheritance;
mod iot;
mod library;
mod library_import;
mod original;
mod pages;
mod papers;
mod passkeys;
mod resets;
mod routes;
mod search;
mod second_factor;
mod services;
mod slow;
mod statements;
mod value_table;
