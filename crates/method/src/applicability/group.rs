//! Which requirements of another's framework are asked of a party: by the groups it takes on.
//!
//! What nobody has decided takes nothing out. Whoever takes on a group has said which requirements are meant: then those
//! that belong to other groups alone are out. What belongs to no group is asked of everybody.

use guideline::catalog::{CatalogModel, Group};
use message::Text;

use super::stated;
use crate::{Reason, View, Why};

/// Whether a requirement is asked of the party; one that the model does not hold is asked of everybody.
pub(super) fn applies(view: &View<'_>, model: &CatalogModel, id: &str, why: &mut impl Why) -> bool {
    if model.groups.is_empty() {
        return true;
    }
    let own = model.node(id).map(|node| node.groups.as_slice()).unwrap_or_default();
    if own.is_empty() {
        return true;
    }
    let groups = || model.groups.iter().map(|group| (group, stated(view, &group.circumstance())));
    let is_own = |group: &Group| own.contains(&group.id);
    for (group, said) in groups() {
        if let Some((true, position)) = said.filter(|_| is_own(group)) {
            why.because(|| Reason::rule("reason-group-taken").with("group", name(group, model)).said_at(position));
            return true;
        }
    }
    let mut others = groups().filter_map(|(group, said)| said.filter(|(taken, _)| *taken).map(|(_, at)| (group, at)));
    if let Some((group, position)) = others.next() {
        why.because(|| Reason::rule("reason-group-not-taken").with("groups", own.join(", ")).by(id));
        why.because(|| Reason::rule("reason-group-other").with("group", name(group, model)).said_at(position));
        for (group, position) in others {
            why.because(|| Reason::rule("reason-group-other").with("group", name(group, model)).said_at(position));
        }
        return false;
    }
    let open = groups().find(|(group, said)| is_own(group) && said.is_none());
    if let Some((group, _)) = open {
        why.because(|| Reason::rule("reason-group-open").with("group", name(group, model)).by(id));
        return true;
    }
    for (group, said) in groups().filter(|(group, _)| is_own(group)) {
        let Some((_, position)) = said else { continue };
        why.because(|| Reason::rule("reason-group-denied").with("group", name(group, model)).said_at(position));
    }
    false
}

/// What a group is called: its id with its name, where it has one.
fn name(group: &Group, model: &CatalogModel) -> Text {
    let title = group.title.both(model.language());
    let told = |title: &str| if title.is_empty() { group.id.clone() } else { format!("{} {title}", group.id) };
    Text::new(told(&title.ja), told(&title.en))
}

#[cfg(test)]
mod tests;
