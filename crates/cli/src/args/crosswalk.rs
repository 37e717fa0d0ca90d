//! `akashi crosswalk`: what it takes.

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use world::Slug;

use super::{day, slug};

#[derive(Debug, Args)]
pub(crate) struct Crosswalk {
    pub(crate) from: String,
    pub(crate) to: String,
    #[arg(long, value_enum, default_value_t = CrosswalkFormat::Table)]
    pub(crate) format: CrosswalkFormat,
    #[arg(long, value_name = "ID")]
    pub(crate) item: Option<String>,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long, value_parser = slug, value_name = "ID", conflicts_with_all = ["item", "all"])]
    pub(crate) service: Option<Slug>,
    #[arg(long, value_parser = day, value_name = "DATE", requires = "service")]
    pub(crate) at: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CrosswalkFormat {
    Table,
    Json,
    Oscal,
}
