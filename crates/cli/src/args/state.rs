//! `akashi state …`

use clap::{Subcommand, ValueEnum};
use jiff::civil::Date;
use world::{Holds, ImplementationStatus};

use super::{ForWhom, day};

#[derive(Debug, Subcommand)]
pub(crate) enum State {
    Set {
        control: String,
        #[arg(value_enum)]
        status: Status,
        #[arg(long, default_value = "")]
        note: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Exclude {
        control: String,
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Lift {
        control: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Withdraw {
        control: String,
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Owner {
        control: String,
        owner: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Plan {
        control: String,
        plan: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        due: Option<Date>,
        #[command(flatten)]
        whom: ForWhom,
    },
    Approve {
        control: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<Date>,
        #[command(flatten)]
        whom: ForWhom,
    },
    Adopt {
        practice: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Drop {
        practice: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Done {
        obligation: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<Date>,
        #[arg(long, default_value = "")]
        note: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Interval {
        obligation: String,
        interval: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Parameter {
        parameter: String,
        value: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Event {
        event: String,
        #[arg(long, value_parser = day, value_name = "DATE")]
        on: Option<Date>,
        #[arg(long, value_parser = day, value_name = "DATE")]
        due: Option<Date>,
        #[arg(long, default_value = "")]
        note: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Setting {
        setting: String,
        value: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Reading {
        topic: String,
        reading: String,
        #[command(flatten)]
        whom: ForWhom,
    },
    Circumstance {
        circumstance: String,
        #[arg(value_enum)]
        holds: Holding,
        #[command(flatten)]
        whom: ForWhom,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Status {
    Implemented,
    Partly,
    Planned,
    NotImplemented,
}

/// Whether a role or condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Holding {
    Yes,
    No,
    Open,
}

impl From<Holding> for Holds {
    fn from(holds: Holding) -> Self {
        match holds {
            Holding::Yes => Self::Yes,
            Holding::No => Self::No,
            Holding::Open => Self::Open,
        }
    }
}

impl From<Status> for ImplementationStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Implemented => Self::Implemented,
            Status::Partly => Self::Partly,
            Status::Planned => Self::Planned,
            Status::NotImplemented => Self::NotImplemented,
        }
    }
}
