//! placeholder
use message::Diagnostic;
use super::document::Document;
/// x
pub fn validate(_document: &Document) -> Vec<Diagnostic> { Vec::new() }
