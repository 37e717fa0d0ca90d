//! How long the server waits for people who are slow, or pretend to be.

use std::time::Duration;

/// How long the server waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For the head of a request, from the moment the server listens for it.
    pub head: Duration,
    /// For the next piece of a body.
    pub piece: Duration,
    /// For a request as a whole: its body, and the making of its answer.
    pub request: Duration,
    /// For requests under way once it was told to stop.
    pub stop: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            piece: Duration::from_secs(15),
            // The largest file, over a line of 2 Mbit/s.
            request: Duration::from_secs(150),
            stop: Duration::from_secs(10),
        }
    }
}
