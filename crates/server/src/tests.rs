//! The server as a whole, asked without a network.

mod access_log;
mod authorisation;
mod compare;
mod fixture;
mod hostile;
mod pages;
mod passkeys;
mod resets;
mod search;
mod second_factor;
mod services;
mod slow;
mod statements;
