//! Reasons as people read them: parts and what is run by their names, readings by the short form of their titles.

use message::{Arg, Args, Locale, Text, message};
use method::Reason;

use crate::say::{say, say_with};
use crate::words;

/// A reason in words.
pub fn text(reason: &Reason, locale: Locale) -> String {
    let args: Args = reason.args.iter().map(|(name, value)| (*name, readable(name, value, locale))).collect();
    message(locale, reason.rule, &args)
}

fn readable(name: &str, value: &Arg, locale: Locale) -> Arg {
    match (name, value) {
        ("section", Arg::Plain(section)) => place(section, locale).into(),
        ("to" | "runs", Arg::Plain(list)) => runs(list.split(", ").filter(|name| !name.is_empty()), locale).into(),
        ("reading", Arg::Localised(title)) => brief(title).into(),
        _ => value.clone(),
    }
}

/// A part by its name, `第Ⅱ部`; a section by its number, `IV.4`.
pub(crate) fn place(section: &str, locale: Locale) -> String {
    if section.contains('.') {
        return section.to_owned();
    }
    let number = match locale {
        Locale::Ja => numeral(section).unwrap_or(section),
        Locale::En => section,
    };
    say_with(locale, "report-part-name", "number", number)
}

/// A Roman numeral in one character, as Japanese sets it.
fn numeral(letters: &str) -> Option<&'static str> {
    let letter = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].iter().position(|it| *it == letters)?;
    ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ"].get(letter).copied()
}

/// What is run, by the names people use; what has none keeps its own.
pub(crate) fn runs<'n>(names: impl Iterator<Item = &'n str>, locale: Locale) -> String {
    let names: Vec<String> =
        names.map(|name| words::runs(name).map_or_else(|| name.to_owned(), |id| say(locale, id))).collect();
    match locale {
        _ if names.is_empty() => say(locale, "report-none"),
        Locale::Ja => names.join("・"),
        Locale::En => names.join(", "),
    }
}

/// A title without the remark in brackets at its end, to stand in brackets itself.
pub(crate) fn brief(title: &Text) -> Text {
    let short = |text: &str| match text.find(['（', '(']) {
        Some(at) if at > 0 && text.ends_with(['）', ')']) => text.get(..at).unwrap_or(text).trim_end().to_owned(),
        _ => text.to_owned(),
    };
    Text::new(short(&title.ja), short(&title.en))
}

#[cfg(test)]
mod tests {
    use message::{Locale, Text};
    use method::Reason;

    use super::{brief, text};

    #[test]
    fn parts_and_what_is_run_are_called_by_their_names() {
        let reason = |rule, section: &str| {
            Reason::rule(rule).with("section", section).with("to", "saas, paas, iaas, datacentre").with("runs", "saas")
        };
        for (rule, section, ja, en) in [
            (
                "reason-applies",
                "II",
                "第Ⅱ部は、SaaS・PaaS・IaaS・データセンターを運用する事業者が対象です。このサービスはSaaSを運用しています",
                "part II concerns whoever runs SaaS, PaaS, IaaS, data centres; this service runs SaaS",
            ),
            (
                "reason-applies-not",
                "IV.4",
                "IV.4は、SaaS・PaaS・IaaS・データセンターを運用する事業者が対象です。このサービスが運用しているのはSaaSだけです",
                "IV.4 concerns whoever runs SaaS, PaaS, IaaS, data centres; this service runs only SaaS",
            ),
        ] {
            assert_eq!(text(&reason(rule, section), Locale::Ja), ja);
            assert_eq!(text(&reason(rule, section), Locale::En), en);
        }
    }

    #[test]
    fn a_title_within_brackets_has_none_of_its_own() {
        let title = Text::new("図表1とⅡ.4.2.1の読み（可用性：パターン3は高）", "Chart 1 (pattern 3 is high)");
        assert_eq!(brief(&title), Text::new("図表1とⅡ.4.2.1の読み", "Chart 1"));
        assert_eq!(brief(&Text::new("（a）", "no brackets")), Text::new("（a）", "no brackets"));
    }
}
