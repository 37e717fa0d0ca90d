//! The server as a whole, asked without a network.

mod authorisation;
mod demo;
mod fixture;
mod hostile;
mod pages;
mod passkeys;
mod resets;
mod second_factor;
mod slow;
