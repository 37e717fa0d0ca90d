//! The steps of a run and what became of each.

use anyhow::Result;

use crate::outcome::Outcome;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Good,
    Failed,
    LeftOut,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Failed => "FAILED",
            Self::LeftOut => "left out",
        }
    }
}

/// Gathers steps; every step runs, whatever became of those before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summary {
    lines: Vec<(State, String, String)>,
}

impl Summary {
    /// Runs a step that prints by itself.
    pub(crate) fn step(&mut self, name: &str, step: impl FnOnce() -> Result<bool>) {
        println!("\n== {name}");
        match step() {
            Ok(good) => self.add(if good { State::Good } else { State::Failed }, name, ""),
            Err(error) => self.broken(name, &error),
        }
    }

    /// Runs a check and prints its outcome.
    pub(crate) fn check(&mut self, name: &str, check: impl FnOnce() -> Result<Outcome>) {
        println!("\n== {name}");
        match check() {
            Ok(outcome) => {
                outcome.print();
                self.add(if outcome.is_good() { State::Good } else { State::Failed }, name, &outcome.counts());
                for note in &outcome.notes {
                    self.left_out(name, note);
                }
            }
            Err(error) => self.broken(name, &error),
        }
    }

    /// Notes that something did not run, and why.
    pub(crate) fn left_out(&mut self, name: &str, why: &str) {
        self.add(State::LeftOut, name, why);
    }

    /// Notes a failure that belongs to no step.
    pub(crate) fn failed(&mut self, name: &str, why: &str) {
        self.add(State::Failed, name, why);
    }

    /// Prints the table; the answer says whether nothing failed.
    pub(crate) fn close(self, command: &str) -> bool {
        println!("\n== summary of `cargo xtask {command}`");
        for (state, name, why) in &self.lines {
            println!("{:<8}  {name}{}{why}", state.word(), if why.is_empty() { "" } else { ": " });
        }
        let failed = self.lines.iter().filter(|(state, ..)| *state == State::Failed).count();
        let left_out = self.lines.iter().filter(|(state, ..)| *state == State::LeftOut).count();
        let verdict = if failed == 0 { "passed" } else { "FAILED" };
        println!("cargo xtask {command}: {verdict} ({failed} failed, {left_out} left out)");
        failed == 0
    }

    fn broken(&mut self, name: &str, error: &anyhow::Error) {
        println!("error: {error:#}");
        self.add(State::Failed, name, &format!("{error:#}"));
    }

    fn add(&mut self, state: State, name: &str, why: &str) {
        let first_line = why.lines().next().unwrap_or_default();
        self.lines.push((state, name.to_owned(), first_line.to_owned()));
    }
}
