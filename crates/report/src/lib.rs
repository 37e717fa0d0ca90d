//! What people read: assessments and guidelines on a terminal, charts, and papers, each once for all that prints it.
//!
//! Every word comes from the Fluent files; what users wrote is cleaned or escaped before it is shown.
//! This room decides nothing and links no typesetter.

pub mod chain;
pub mod chart;
mod clean;
mod docx;
mod facts;
pub mod iot;
pub mod markdown;
mod origin;
pub mod paper;
mod pattern;
mod picks;
pub mod plan;
mod reason;
mod reread;
mod say;
pub mod search;
pub mod service;
mod short;
mod statement;
pub mod terminal;
mod terms;
mod titles;
mod todo;
mod typeset;
pub mod vendors;
mod whose_words;
pub mod words;
pub mod words_of_guideline;
pub mod words_of_original;
pub mod words_of_practice;
mod words_of_span;
pub mod words_of_ways;
mod wrap;

pub use clean::clean;
pub use docx::docx;
pub use facts::{Facts, LedgerFacts};
pub use origin::{LedgerHead, Origin};
pub use reason::text as reason_text;
pub use statement::{StatementText, Statements};
pub use terminal::guideline::obligation_facts;
pub use titles::Titles;
pub use todo::{Judgement, next_steps};
pub use typeset::Typeset;
pub use whose_words::whose_words;
pub use words::statement as statement_kind;
pub use words_of_span::span as span_words;

#[cfg(test)]
mod example;
#[cfg(test)]
mod plan_example;
