//! The server as a whole, asked without a network.

mod authorisation;
mod fixture;
mod hostile;
mod pages;
mod slow;
