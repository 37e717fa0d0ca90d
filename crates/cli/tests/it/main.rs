//! The command line as people use it: the built binary, real files, real exit codes.

mod assess;
mod bad_input;
mod guideline;
mod run;
mod workspace;
