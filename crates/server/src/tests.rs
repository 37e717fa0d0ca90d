//! The server as a whole, asked without a network.

mod authorisation;
mod fixture;
mod garbled;
mod hostile;
mod pages;
mod passkeys;
mod resets;
mod routes;
mod second_factor;
mod slow;
