//! Profiles of a guideline: the controls up to a level, with the reference values of a pattern.

use guideline::{Guideline, Level};
use message::Locale;

use super::super::document::{Document, Kind};
use super::super::value::{Object, Value};
use super::{id, metadata, token};

/// What a profile selects and sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Controls up to this level; all, where the guideline has no levels.
    pub level: Option<Level>,
    /// Whose reference values are set.
    pub pattern: Option<u8>,
}

impl Baseline {
    /// The name it is asked for by: `basic`, `pattern-2-recommended`, `all`.
    pub fn name(self) -> String {
        let level = self.level.map(Level::name);
        match self.pattern {
            None => level.unwrap_or("all").to_owned(),
            Some(pattern) => format!("pattern-{pattern}-{}", level.unwrap_or("all")),
        }
    }
}

/// Every baseline a guideline has: each level it knows, without a pattern and with each.
pub fn baselines(guideline: &Guideline) -> Vec<Baseline> {
    let levels: Vec<Option<Level>> = [Level::Basic, Level::Recommended]
        .into_iter()
        .filter(|level| guideline.controls.iter().any(|control| control.level == Some(*level)))
        .map(Some)
        .collect();
    let levels = if levels.is_empty() { vec![None] } else { levels };
    let patterns = guideline.patterns.iter().flat_map(|scheme| scheme.patterns.iter().map(|one| Some(one.number)));
    let patterns: Vec<Option<u8>> = std::iter::once(None).chain(patterns).collect();
    patterns
        .into_iter()
        .flat_map(|pattern| levels.iter().map(move |level| Baseline { level: *level, pattern }))
        .collect()
}

/// The profile of a baseline. It imports the catalog by the name that it is exported under.
pub fn profile(guideline: &Guideline, baseline: Baseline, locale: Locale, last_modified: &str) -> Document {
    let name = baseline.name();
    let chosen = |level: Option<Level>| match (baseline.level, level) {
        (Some(most), Some(level)) => level <= most,
        (Some(_), None) | (None, _) => true,
    };
    let controls = guideline.controls.iter().filter(|control| chosen(control.level));
    let ids: Vec<Value> = controls.map(|control| token(&control.id).into()).collect();
    let import = Object::of([
        ("href", format!("{}_catalog.json", guideline.id()).into()),
        ("include-controls", vec![Object::of([("with-ids", ids.into())]).into()].into()),
    ]);
    let title = format!("{} ({name})", guideline.manifest.title.get(locale));
    let mut body = Object::of([
        ("uuid", id(guideline, &["profile", &name, locale.tag()]).into()),
        ("metadata", metadata(guideline, title, locale, last_modified).into()),
        ("imports", vec![import.into()].into()),
        ("merge", Object::of([("as-is", Value::Bool(true))]).into()),
    ]);
    let settings = settings(guideline, baseline, &chosen);
    if !settings.is_empty() {
        body.set("modify", Object::of([("set-parameters", settings.into())]));
    }
    Document::new(format!("{}_{name}_profile.json", guideline.id()), Kind::Profile, body)
}

/// The reference values of the pattern, for the indicators of the chosen controls.
fn settings(guideline: &Guideline, baseline: Baseline, chosen: &dyn Fn(Option<Level>) -> bool) -> Vec<Value> {
    let Some(pattern) = baseline.pattern else { return Vec::new() };
    let is_chosen = |id: &str| guideline.control(id).is_some_and(|control| chosen(control.level));
    let of_chosen = guideline.indicators.iter().filter(|indicator| is_chosen(&indicator.control));
    of_chosen
        .filter_map(|indicator| {
            let reference = indicator.reference(pattern)?;
            let values = vec![Value::from(reference.printed.as_str())];
            Some(Object::of([("param-id", token(&indicator.id).into()), ("values", values.into())]).into())
        })
        .collect()
}
