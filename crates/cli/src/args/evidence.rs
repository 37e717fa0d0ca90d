//! `akashi evidence …`

use std::path::PathBuf;

use clap::Subcommand;
use jiff::civil::Date;
use world::Slug;

use super::{ForWhom, day, slug};

#[derive(Debug, Subcommand)]
pub(crate) enum Evidence {
    Add {
        item: String,
        #[arg(long)]
        title: String,
        #[arg(long, value_parser = slug, value_name = "ID")]
        name: Option<Slug>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        collected: Option<Date>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        valid_until: Option<Date>,
        #[arg(long, default_value = "")]
        location: String,
        #[arg(long)]
        file: Option<PathBuf>,
        #[command(flatten)]
        whom: ForWhom,
    },
    List {
        item: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Withdraw {
        evidence: String,
        #[arg(long)]
        reason: String,
    },
    Get {
        evidence: String,
        #[arg(long, short)]
        output: PathBuf,
    },
    Check,
}
