//! Remarks and refusals in words.

use guideline::Basis;
use guideline::planning::{Measure, PlanningModel, PointerAction};
use message::{Arg, Args, Locale, message};

use super::{Violation, Warning, Wrong, address};

impl Violation<'_> {
    /// The refusal in words.
    pub fn words(&self, locale: Locale) -> String {
        let lacks: Vec<String> = self.lacks.iter().map(|one| named(one, locale)).collect();
        say(locale, "plan-refused", vec![
            ("measure", named(self.measure, locale).into()),
            ("lacks", listed(locale, &lacks).into()),
        ])
    }
}

impl Warning<'_> {
    /// The remark in words.
    pub fn words(&self, model: &PlanningModel, locale: Locale) -> String {
        let one = |id, name, value: String| say(locale, id, vec![(name, value.into())]);
        match &self.wrong {
            Wrong::OutOfScope(question) => one("plan-out-of-scope", "question", {
                let (ja, en) = (&question.ja, &question.en);
                if locale == Locale::Ja { ja.clone() } else { en.clone() }
            }),
            Wrong::ViewpointsOpen(open) => {
                let titles: Vec<String> = open.iter().map(|one| one.title.get(locale).to_owned()).collect();
                one("plan-viewpoints-open", "viewpoints", listed(locale, &titles))
            }
            Wrong::NoBenefit(axis) => one("plan-no-benefit", "axis", axis.title.get(locale).to_owned()),
            Wrong::UnknownNode(name, list) => say(locale, "plan-unknown-node", vec![
                ("name", name.as_str().into()),
                ("list", list.key().into()),
            ]),
            Wrong::UnknownMeasure(name, list) => say(locale, "plan-unknown-measure", vec![
                ("name", name.as_str().into()),
                ("list", list.key().into()),
            ]),
            Wrong::NotReached(node, _) => one("plan-not-reached", "node", self::node(model, node, locale)),
            Wrong::OtherKind(node, list) => say(locale, "plan-other-kind", vec![
                ("node", self::node(model, node, locale).into()),
                ("list", list.key().into()),
            ]),
            Wrong::DecidedTwice(node) => one("plan-decided-twice", "node", self::node(model, node, locale)),
            Wrong::Undecided(nodes) => say(locale, "plan-undecided", vec![("count", nodes.len().into())]),
            Wrong::Unanswered(node) => one("plan-unanswered", "node", self::node(model, node, locale)),
            Wrong::Unasked(measure) => one("plan-unasked", "measure", named(measure, locale)),
            Wrong::ChosenElsewhere(node, id) => chosen(model, "plan-chosen-elsewhere", node, id, locale),
            Wrong::ChosenForNothing(node, id) => chosen(model, "plan-chosen-for-nothing", node, id, locale),
            Wrong::MissingBase { measure, base, basis, rule } => say(locale, "plan-missing-base", vec![
                ("measure", named(measure, locale).into()),
                ("base", named(base, locale).into()),
                ("sure", Arg::Message(basis_message(*basis))),
                ("reason", rule.reason.get(locale).into()),
            ]),
            Wrong::Equivalent(measure, artefact) => say(locale, "plan-equivalent", vec![
                ("measure", named(measure, locale).into()),
                ("artefact", artefact.title.get(locale).into()),
                ("base", artefact.measure.as_str().into()),
            ]),
            Wrong::Conflict(conflict) => say(locale, "plan-conflict", vec![
                ("measures", listed(locale, &titles(model, &conflict.measures, locale)).into()),
                ("consequence", conflict.consequence.get(locale).into()),
            ]),
            Wrong::Pointer(pointer) => {
                let id = match pointer.action {
                    PointerAction::Confirm => "plan-pointer-confirm",
                    PointerAction::CarryOut => "plan-pointer-carry-out",
                    PointerAction::AuditScope => "plan-pointer-audit-scope",
                    PointerAction::KeyManagement => "plan-pointer-key-management",
                };
                let said = say(locale, id, vec![
                    ("bullet", pointer.requirement.as_str().into()),
                    ("measures", listed(locale, &titles(model, &pointer.to, locale)).into()),
                ]);
                match &pointer.condition {
                    Some(condition) => say(locale, "plan-on-condition", vec![
                        ("condition", condition.get(locale).into()),
                        ("said", said.into()),
                    ]),
                    None => said,
                }
            }
        }
    }
}

/// The message that names what something rests on.
fn basis_message(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "plan-basis-stated",
        Basis::Inferred => "plan-basis-inferred",
        Basis::Ambiguous => "plan-basis-ambiguous",
    }
}

fn chosen(
    model: &PlanningModel,
    id: &'static str,
    node: &guideline::planning::Node,
    measure: &str,
    locale: Locale,
) -> String {
    let measure = model.measure(measure).map_or_else(String::new, |measure| named(measure, locale));
    say(locale, id, vec![("node", self::node(model, node, locale).into()), ("measure", measure.into())])
}

/// A node by its address, with what it means in the reader's language.
fn node(model: &PlanningModel, node: &guideline::planning::Node, locale: Locale) -> String {
    let address = address(model, node);
    match locale {
        Locale::Ja => address,
        Locale::En => format!("{address} ({})", node.title.en),
    }
}

/// A measure by id and title: two may have the same title.
fn named(measure: &Measure, locale: Locale) -> String {
    format!("{} {}", measure.id, measure.title.get(locale))
}

fn titles(model: &PlanningModel, ids: &[String], locale: Locale) -> Vec<String> {
    // A long list is shorter by ids alone.
    let short = 4 < ids.len();
    let title = |id: &String| match model.measure(id) {
        Some(measure) if !short => named(measure, locale),
        _ => id.clone(),
    };
    ids.iter().map(title).collect()
}

fn listed(locale: Locale, items: &[String]) -> String {
    items.join(if locale == Locale::Ja { "、" } else { ", " })
}

fn say(locale: Locale, id: &str, args: Args) -> String {
    message(locale, id, &args)
}
