//! The same words at two items: someone copied and forgot to change, unless the items are twins.

use std::collections::BTreeMap;

use crate::outcome::Outcome;

use super::fold;
use super::item::Item;

/// Parts that say the same in the document: below these ids, same rest, same control. In `mic3` for SaaS and for
/// PaaS/IaaS, in `ipa` for software and for hardware.
const TWINS: &[(&str, &str)] =
    &[("III.1", "IV.1"), ("III.2.1.1", "IV.2.1.1"), ("III.2.2", "IV.2.3"), ("III.2.3", "IV.3.3"), ("C-10", "D-4")];

/// Fields whose texts are compared, each group within itself.
const GROUPS: &[&[&str]] = &[&["requirement", "practice"], &["obligation"]];

/// Checks the texts of one guideline.
pub(super) fn check(items: &[Item], outcome: &mut Outcome) {
    for group in GROUPS {
        let mut seen: BTreeMap<(&str, String), Vec<&Item>> = BTreeMap::new();
        for item in items.iter().filter(|item| group.contains(&item.field.as_str())) {
            for (language, piece) in item.languages() {
                let folded: String = fold(&piece.text).collect();
                if folded.is_empty() {
                    continue;
                }
                let earlier = seen.entry((language, folded)).or_default();
                if let Some(first) = earlier.iter().find(|first| !are_twins(&first.control, &item.control)) {
                    let place = format!("{} ({}:{})", first.label(), first.file, first.line);
                    let text = format!(
                        "{}: the same `{language}` stands at {place}: say what is particular to each",
                        item.label()
                    );
                    outcome.error_at(&item.file, piece.line, text);
                }
                earlier.push(item);
            }
        }
    }
}

/// Whether two different controls are the same one for two kinds of service.
fn are_twins(one: &str, other: &str) -> bool {
    let below = |id: &str, start: &str| {
        let rest = id.strip_prefix(start)?;
        (rest.is_empty() || rest.starts_with('.')).then(|| rest.to_owned())
    };
    let twins = |one: &str, other: &str| {
        TWINS.iter().any(|(saas, paas)| below(one, saas).is_some_and(|rest| below(other, paas) == Some(rest)))
    };
    twins(one, other) || twins(other, one)
}

#[cfg(test)]
mod tests {
    use super::{are_twins, check};
    use crate::outcome::Outcome;
    use crate::texts::item::{Item, Piece};

    #[test]
    fn twins_have_the_same_rest_below_paired_ids() {
        for (one, other, expected) in [
            ("III.1.1.2", "IV.1.1.2", true),
            ("IV.2.3.4", "III.2.2.4", true),
            ("III.2.3.1", "IV.3.3.1", true),
            ("III.2.1.1", "IV.2.1.1", true),
            ("III.2.1.2", "IV.2.1.2", false),
            ("III.1.1.2", "IV.1.1.12", false),
            ("III.1.1.2", "III.1.1.2", false),
            ("III.10.1", "IV.10.1", false),
            ("II.1.1.2", "II.2.1.2", false),
            ("C-10", "D-4", true),
            ("C-1", "D-4", false),
        ] {
            assert_eq!(are_twins(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn the_same_text_at_two_items_is_found_once_per_language() {
        for (one, other, expected) in [
            (("III.1.1.1", "practice", "監視する。"), ("IV.1.1.1", "practice", "監視する。"), 0),
            (("III.1.1.1", "practice", "監視する。"), ("IV.1.1.2", "practice", "監視 する"), 1),
            (("III.1.1.1", "practice", "監視する。"), ("III.1.1.1", "practice", "監視する。"), 1),
            (("III.1.1.1", "practice", "監視する。"), ("II.1.1.1", "requirement", "監視する。"), 1),
            (("III.1.1.1", "obligation", "監視する。"), ("II.1.1.1", "requirement", "監視する。"), 0),
            (("III.1.1.1", "title", "監視"), ("II.1.1.1", "title", "監視"), 0),
        ] {
            let item = |(id, field, ja): (&str, &str, &str)| Item {
                control: id.to_owned(),
                id: id.to_owned(),
                field: field.to_owned(),
                ja: Some(Piece { text: ja.to_owned(), line: 1 }),
                ..Item::default()
            };
            let mut outcome = Outcome::new("texts");
            check(&[item(one), item(other)], &mut outcome);
            assert_eq!(outcome.errors().len(), expected, "{one:?} {other:?}");
        }
    }
}
