//! Formats in and out. Every parser here treats its input as hostile: limits on size, depth and
//! count, no panics, and errors that name file, place and mend. This room decides nothing.

pub mod assessment_json;
pub mod catalog;
pub mod chain;
pub mod chain_json;
pub mod chain_oscal;
pub mod chain_workbook;
pub mod checklist;
pub mod crosswalk_json;
pub mod guideline_json;
pub mod iot_survey;
pub mod ledger_file;
pub mod original;
pub mod oscal;
pub mod plan_case;
mod row_heights;
pub mod service_file;
mod shortened;
pub mod tables;
pub mod value_table;
pub mod written_value;
