//! Remarks and refusals in words, and what to do about them.

use guideline::Basis;
use guideline::planning::{Measure, Node, PlanningModel, PointerAction};
use message::{Arg, Args, Diagnostic, Locale, Text, mend, message};

use super::{Violation, Warning, Wrong, address};

impl Violation<'_> {
    /// The refusal in words.
    pub fn words(&self, locale: Locale) -> String {
        message(locale, "plan-refused", &self.args())
    }

    /// What to do about it.
    pub fn mend(&self, locale: Locale) -> String {
        mend(locale, "plan-refused", &self.args()).unwrap_or_default()
    }

    /// The refusal as a problem of what was sent.
    pub fn diagnostic(&self) -> Diagnostic {
        self.args()
            .into_iter()
            .fold(Diagnostic::error("plan-refused"), |problem, (name, value)| problem.with(name, value))
    }

    fn args(&self) -> Args {
        let lacks = listed(self.lacks.iter().map(|one| named(one)));
        vec![("measure", named(self.measure).into()), ("lacks", lacks.into())]
    }
}

impl Warning<'_> {
    /// The remark in words.
    pub fn words(&self, model: &PlanningModel, locale: Locale) -> String {
        let (id, args) = told(&self.wrong, model);
        let said = message(locale, id, &args);
        match &self.wrong {
            Wrong::Pointer(pointer) => match &pointer.condition {
                Some(condition) => {
                    let args = vec![("condition", condition.into()), ("said", said.into())];
                    message(locale, "plan-on-condition", &args)
                }
                None => said,
            },
            _ => said,
        }
    }

    /// What to do about it.
    pub fn mend(&self, model: &PlanningModel, locale: Locale) -> String {
        let (id, args) = told(&self.wrong, model);
        mend(locale, id, &args).unwrap_or_default()
    }
}

/// The message of a remark and its variables.
fn told(wrong: &Wrong<'_>, model: &PlanningModel) -> (&'static str, Args) {
    let at = |node: &Node| ("node", Arg::from(self::node(model, node)));
    match wrong {
        Wrong::OutOfScope(question) => {
            ("plan-out-of-scope", vec![("question", Text::new(question.ja.as_str(), question.en.as_str()).into())])
        }
        Wrong::ViewpointsOpen(open) => {
            ("plan-viewpoints-open", vec![("viewpoints", listed(open.iter().map(|one| one.title.clone())).into())])
        }
        Wrong::NoBenefit(axis) => ("plan-no-benefit", vec![("axis", (&axis.title).into())]),
        Wrong::UnknownNode(name, list) => {
            ("plan-unknown-node", vec![("name", name.as_str().into()), ("list", list.key().into())])
        }
        Wrong::UnknownMeasure(name, list) => {
            ("plan-unknown-measure", vec![("name", name.as_str().into()), ("list", list.key().into())])
        }
        Wrong::NotReached(node, _) => ("plan-not-reached", vec![at(node)]),
        Wrong::OtherKind(node, list) => ("plan-other-kind", vec![at(node), ("list", list.key().into())]),
        Wrong::DecidedTwice(node) => ("plan-decided-twice", vec![at(node)]),
        Wrong::Undecided(nodes) => ("plan-undecided", vec![("count", nodes.len().into())]),
        Wrong::Unanswered(node) => ("plan-unanswered", vec![at(node)]),
        Wrong::Unasked(measure) => ("plan-unasked", vec![("measure", named(measure).into())]),
        Wrong::ChosenElsewhere(node, id) => ("plan-chosen-elsewhere", vec![at(node), ("measure", by_id(model, id))]),
        Wrong::ChosenForNothing(node, id) => ("plan-chosen-for-nothing", vec![at(node), ("measure", by_id(model, id))]),
        Wrong::MissingBase { measure, base, basis, rule } => {
            let sure = Arg::Message(basis_message(*basis));
            let between = vec![("measure", named(measure).into()), ("base", named(base).into()), ("sure", sure)];
            ("plan-missing-base", between.into_iter().chain([("reason", (&rule.reason).into())]).collect())
        }
        Wrong::Equivalent(measure, artefact) => (
            "plan-equivalent",
            vec![
                ("measure", named(measure).into()),
                ("artefact", (&artefact.title).into()),
                ("base", artefact.measure.as_str().into()),
            ],
        ),
        Wrong::Conflict(conflict) => (
            "plan-conflict",
            vec![
                ("measures", titles(model, &conflict.measures).into()),
                ("consequence", (&conflict.consequence).into()),
            ],
        ),
        Wrong::Pointer(pointer) => {
            let id = match pointer.action {
                PointerAction::Confirm => "plan-pointer-confirm",
                PointerAction::CarryOut => "plan-pointer-carry-out",
                PointerAction::AuditScope => "plan-pointer-audit-scope",
                PointerAction::KeyManagement => "plan-pointer-key-management",
            };
            let bullet = pointer.requirement.as_str().into();
            (id, vec![("bullet", bullet), ("measures", titles(model, &pointer.to).into())])
        }
    }
}

/// The message that names what something rests on.
pub fn basis_message(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "plan-basis-stated",
        Basis::Inferred => "plan-basis-inferred",
        Basis::Ambiguous => "plan-basis-ambiguous",
    }
}

/// A node by its address, with what it means for whoever does not read Japanese.
fn node(model: &PlanningModel, node: &Node) -> Text {
    let address = address(model, node);
    let en = format!("{address} ({})", node.title.en);
    Text { ja: address, en }
}

/// A measure by id and title: two may have the same title.
fn named(measure: &Measure) -> Text {
    let with = |title: &str| format!("{} {title}", measure.id);
    Text { ja: with(&measure.title.ja), en: with(&measure.title.en) }
}

fn by_id(model: &PlanningModel, id: &str) -> Arg {
    model.measure(id).map_or_else(|| id.into(), |measure| named(measure).into())
}

/// Several measures; a long list is shorter by ids alone.
fn titles(model: &PlanningModel, ids: &[String]) -> Text {
    let short = 4 < ids.len();
    listed(ids.iter().map(|id| match model.measure(id) {
        Some(measure) if !short => named(measure),
        _ => Text::new(id.as_str(), id.as_str()),
    }))
}

fn listed(items: impl Iterator<Item = Text>) -> Text {
    let (ja, en): (Vec<String>, Vec<String>) = items.map(|text| (text.ja, text.en)).unzip();
    Text { ja: ja.join("、"), en: en.join(", ") }
}
