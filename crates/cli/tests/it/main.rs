//! The command line as people use it: the built binary, real files, real exit codes.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

mod adopt;
mod assess;
mod bad_input;
mod chain;
mod crosswalk;
mod guideline;
mod import;
mod iot;
mod kill;
mod oscal;
mod plan;
mod report;
mod responsibility;
mod run;
mod serving;
mod workspace;
