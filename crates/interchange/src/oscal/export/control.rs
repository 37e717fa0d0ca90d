//! A control with everything that hangs on it.

use guideline::{Control, Guideline, Indicator, Level, Obligation, Trigger};
use message::Locale;

use super::super::value::{Object, Value};
use super::{NAMESPACE, own_prop, prop, token};

/// The control, in one language.
pub(super) fn control(guideline: &Guideline, control: &Control, locale: Locale) -> Object {
    let mut props = vec![prop("label", &control.id)];
    props.extend(control.level.map(|level| own_prop("level", Level::name(level))));
    // No document prints layers: they are inferred, and say so.
    props.extend(control.layers.iter().map(|layer| {
        let mut layer = own_prop("layer", layer.name());
        layer.set("remarks", "inferred");
        layer
    }));
    let id = token(&control.id);
    let statement = Object::of([
        ("id", format!("{id}_smt").into()),
        ("name", "statement".into()),
        ("prose", control.requirement.get(locale).into()),
    ]);
    let mut parts: Vec<Value> = vec![statement.into()];
    parts.extend(control.obligations.iter().map(|one| obligation(one, locale).into()));
    let way = if guideline.model.iot().is_some() { "action" } else { "best-practice" };
    for (index, practice) in control.practices.iter().enumerate() {
        let practice = Object::of([
            ("id", token(&control.practice_id(index)).into()),
            ("name", "guidance".into()),
            ("class", way.into()),
            ("props", vec![prop("label", &(index + 1).to_string()).into()].into()),
            ("prose", practice.text.get(locale).into()),
        ]);
        parts.push(practice.into());
    }
    for (index, discrepancy) in control.discrepancies.iter().enumerate() {
        let discrepancy = Object::of([
            ("id", format!("{id}_discrepancy.{}", index + 1).into()),
            ("name", "discrepancy".into()),
            ("ns", NAMESPACE.into()),
            ("prose", in_language(locale, &discrepancy.ja, &discrepancy.en).into()),
        ]);
        parts.push(discrepancy.into());
    }
    let mut whole =
        Object::of([("id", id.into()), ("class", guideline.id().into()), ("title", control.title.get(locale).into())]);
    whole.set_list("params", params(guideline, control, locale));
    whole.set_list("props", props.into_iter().map(Value::from).collect());
    whole.set_list("parts", parts);
    whole
}

/// What the organisation sets, and what is measured and agreed.
fn params(guideline: &Guideline, control: &Control, locale: Locale) -> Vec<Value> {
    let set = control.parameters.iter().map(|parameter| {
        Object::of([
            ("id", token(&parameter.id).into()),
            ("class", "organisation-defined".into()),
            ("props", vec![own_prop("quantity", parameter.quantity.name()).into()].into()),
            ("label", in_language(locale, &parameter.ja, &parameter.en).into()),
        ])
    });
    let measured =
        guideline.indicators.iter().filter(|one| one.control == control.id).map(|one| indicator(one, locale));
    set.chain(measured).map(Value::from).collect()
}

fn indicator(indicator: &Indicator, locale: Locale) -> Object {
    let mut props =
        vec![own_prop("quantity", indicator.quantity.name()), own_prop("direction", indicator.direction.name())];
    props.extend(indicator.base.iter().map(|base| own_prop("base", base)));
    let mut param = Object::of([
        ("id", token(&indicator.id).into()),
        ("class", "indicator".into()),
        ("props", props.into_iter().map(Value::from).collect::<Vec<_>>().into()),
        ("label", indicator.title.get(locale).into()),
    ]);
    let references = indicator.references.iter().enumerate().map(|(index, reference)| {
        let word = in_language(locale, "パターン", "Pattern ");
        Object::of([("prose", format!("{word}{}: {}", index + 1, reference.printed).into())])
    });
    param.set_list("guidelines", references.map(Value::from).collect());
    param
}

fn obligation(obligation: &Obligation, locale: Locale) -> Object {
    let mut props =
        vec![own_prop("origin", &obligation.origin.to_string()), own_prop("trigger", obligation.trigger.name())];
    if let Trigger::Every(interval) = obligation.trigger {
        props.push(own_prop("interval", &interval.to_string()));
    }
    props.extend(obligation.events.iter().map(|event| own_prop("event", event)));
    Object::of([
        ("id", token(&obligation.id).into()),
        ("name", "obligation".into()),
        ("ns", NAMESPACE.into()),
        ("class", obligation.kind.name().into()),
        ("props", props.into_iter().map(Value::from).collect::<Vec<_>>().into()),
        ("prose", in_language(locale, &obligation.ja, &obligation.en).into()),
    ])
}

fn in_language<'t>(locale: Locale, ja: &'t str, en: &'t str) -> &'t str {
    match locale {
        Locale::Ja => ja,
        Locale::En => en,
    }
}
