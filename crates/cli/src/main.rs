//! The `akashi` command. The outermost room: it alone reads the clock, the environment, the command
//! line and configuration, and it holds no rule of any method.

mod args;
mod commands;
mod edge;
mod help;
mod key_file;
mod print;
mod session;
mod shipped;

use std::process::ExitCode;

use message::Locale;

/// What a command ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Done, and nothing was found wanting.
    Good,
    /// Done, with findings.
    Findings,
}

fn main() -> ExitCode {
    let locale = edge::locale();
    let arguments = match args::parse(locale) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; a wrong command line is bad input.
            let code = if error.use_stderr() { 2 } else { 0 };
            // Nothing can be told to a closed terminal.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let locale = arguments.lang.unwrap_or(locale);
    match commands::run(arguments, locale) {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(failure) => {
            print::failure(&failure, locale);
            ExitCode::from(2)
        }
    }
}

/// The language people get when nothing says otherwise.
const FALLBACK: Locale = Locale::En;
