//! Help texts: the command tree, with every description taken from the Fluent files.

use clap::{Arg, Command, CommandFactory as _};
use message::{Locale, message};

use crate::args::Arguments;

/// The command tree with its texts in one language.
pub(crate) fn command(locale: Locale) -> Command {
    describe(Arguments::command(), "help", locale).after_help(text(locale, "help-exit-codes"))
}

/// Describes a command, its arguments and its subcommands: `help-assess`, `help-arg-at`, `help-assess-examples`.
fn describe(command: Command, id: &str, locale: Locale) -> Command {
    let mut command = command.about(text(locale, id)).mut_args(|argument| describe_argument(argument, id, locale));
    let examples = format!("{id}-examples");
    let shown = text(locale, &examples);
    if shown != examples {
        command = command.after_help(shown);
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let below = format!("{id}-{name}");
        command = command.mut_subcommand(&name, |sub| describe(sub, &below, locale));
    }
    command
}

/// An argument's own text for this command, or the one it shares with other commands.
fn describe_argument(argument: Arg, command: &str, locale: Locale) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    if matches!(name.as_str(), "help" | "version") {
        return argument;
    }
    let own = format!("{command}-arg-{name}");
    let shown = text(locale, &own);
    let shown = if shown == own { text(locale, &format!("help-arg-{name}")) } else { shown };
    argument.help(shown)
}

fn text(locale: Locale, id: &str) -> String {
    message(locale, id, &Vec::new())
}

#[cfg(test)]
mod tests {
    use clap::Command;
    use message::Locale;

    use super::command;

    /// Every text the help shows, so that a missing message shows as its id.
    fn texts(command: &Command, found: &mut Vec<String>) {
        found.extend(command.get_about().map(ToString::to_string));
        found.extend(command.get_after_help().map(ToString::to_string));
        let own = command.get_arguments().filter(|argument| !matches!(argument.get_id().as_str(), "help" | "version"));
        found.extend(own.map(|argument| argument.get_help().map(ToString::to_string).unwrap_or_default()));
        for sub in command.get_subcommands() {
            texts(sub, found);
        }
    }

    #[test]
    fn every_command_and_argument_has_a_text_in_both_languages() {
        for locale in Locale::ALL {
            let mut found = Vec::new();
            texts(&command(locale), &mut found);
            for text in found {
                assert!(!text.is_empty() && !text.starts_with("help"), "{locale}: {text}");
            }
        }
    }

    #[test]
    fn every_help_text_is_shown_somewhere() {
        let mut found = Vec::new();
        texts(&command(Locale::En), &mut found);
        for id in message::message_ids("help.ftl") {
            let text = super::text(Locale::En, id);
            assert!(found.contains(&text), "{id} is shown nowhere");
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        command(Locale::En).debug_assert();
    }
}
