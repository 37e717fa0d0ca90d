//! Steps that go component by component: which one is shown, the links to the others, and what comes after it.

use guideline::planning::Category;
use message::Locale;

use super::Bar;
use crate::fields::{Fields, field};
use crate::page::{Page, Tab};
use crate::plan::Ground;

/// What names the component in links and forms.
const COMPONENT: &str = "component";

/// The component a form is about; the one after it, if that is asked for.
pub(super) fn part(fields: &Fields) -> Option<String> {
    let wanted = field(fields, "then").filter(|then| *then != "stay").or_else(|| field(fields, COMPONENT))?;
    is_id(wanted).then(|| format!("?{COMPONENT}={wanted}"))
}

/// Whether a word from outside is the id of a component, so that it can stand in a link.
pub(super) fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// The components for which something holds, and the one that is named, or else the first.
pub(super) fn components<'g>(
    ground: &Ground<'g>,
    given: &Fields,
    holds: impl Fn(&Category) -> bool,
) -> (Vec<&'g Category>, Option<&'g Category>) {
    chosen(ground, field(given, COMPONENT), holds)
}

/// The same by an id.
pub(super) fn chosen<'g>(
    ground: &Ground<'g>,
    wanted: Option<&str>,
    holds: impl Fn(&Category) -> bool,
) -> (Vec<&'g Category>, Option<&'g Category>) {
    let known: Vec<&Category> = ground.model.categories.iter().filter(|category| holds(category)).collect();
    let found = wanted.and_then(|id| known.iter().find(|category| category.id == id));
    let here = found.or_else(|| known.first()).copied();
    (known, here)
}

/// The components as links.
pub(super) fn tabs(
    page: &Page,
    ground: &Ground<'_>,
    path: &str,
    known: &[&Category],
    here: Option<&Category>,
    count: impl Fn(&Category) -> String,
) -> Vec<Tab> {
    let tab = |category: &&Category| Tab {
        href: page.to(&format!("services/{}/plan{path}?{COMPONENT}={}", ground.slug(), category.id)),
        title: format!("{} {}", category.title.get(page.locale), count(category)),
        here: here.is_some_and(|here| here.id == category.id),
    };
    known.iter().map(tab).collect()
}

/// Within a step, the next component comes before the next step.
pub(super) fn then_the_next(bar: &mut Bar, known: &[&Category], here: Option<&Category>, locale: Locale) {
    let place = known.iter().position(|category| here.is_some_and(|here| here.id == category.id));
    if let Some(category) = place.and_then(|place| known.get(place + 1)) {
        bar.next = Some((category.id.clone(), category.title.get(locale).to_owned()));
    }
}
