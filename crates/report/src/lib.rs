//! What people read: an assessment and a guideline on a terminal, and an assessment as Markdown.
//!
//! Every word comes from the Fluent files; what users wrote is cleaned or escaped before it is shown.
//! This room decides nothing and links no typesetter.

pub mod chain;
pub mod chart;
mod clean;
mod facts;
pub mod iot;
pub mod markdown;
pub mod paper;
mod pattern;
mod picks;
pub mod plan;
mod reason;
mod reread;
mod say;
pub mod search;
mod short;
mod statement;
pub mod terminal;
mod terms;
mod titles;
mod todo;
pub mod vendors;
mod whose_words;
pub mod words;
pub mod words_of_guideline;
pub mod words_of_original;
pub mod words_of_practice;
mod words_of_span;
pub mod words_of_ways;
mod wrap;

pub use facts::{Facts, LedgerFacts};
pub use reason::text as reason_text;
pub use statement::{StatementText, Statements};
pub use terminal::guideline::obligation_facts;
pub use titles::Titles;
pub use todo::{Judgement, next_steps};
pub use whose_words::whose_words;
pub use words::statement as statement_kind;
pub use words_of_span::span as span_words;

#[cfg(test)]
mod example;
#[cfg(test)]
mod plan_example;
