//! Figures, viewpoints, roles, components, structures.

use crate::file::Located;
use crate::iot::IotDraft;
use crate::validate::ids::Ids;

use super::{kind, number};

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.figures.iter().for_each(|figure| number(ids, kind::FIGURE, figure.item.number, &figure.place));
    for Located { item: viewpoint, place } in &iot.viewpoints {
        ids.add(kind::VIEWPOINT, &viewpoint.id, place);
        for category in &viewpoint.categories {
            ids.add_inside(kind::CATEGORY, &category.id, place);
        }
    }
    roles(iot, ids);
    components(iot, ids);
    structures(iot, ids);
}

fn roles(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.role_groups.iter().for_each(|group| ids.add(kind::ROLE_GROUP, &group.item.id, &group.place));
    for Located { item: role, place } in &iot.roles {
        ids.add(kind::ROLE, &role.id, place);
        ids.want(kind::ROLE_GROUP, &role.group, place);
        ids.want_all(kind::USED, &role.components, place);
        role.parts.iter().for_each(|part| ids.want(kind::VIEWPOINT, &part.viewpoint, place));
        for arrow in &role.arrows {
            let known = iot.arrows.iter().find(|one| one.item.number == *arrow);
            match known {
                Some(known) if !known.item.roles.contains(&role.id) => {
                    ids.one_sided(&role.id, &arrow.to_string(), place);
                }
                _ => ids.want(kind::ARROW, &arrow.to_string(), place),
            }
        }
    }
    for Located { item: arrow, place } in &iot.arrows {
        number(ids, kind::ARROW, arrow.number, place);
        for id in &arrow.roles {
            match iot.roles.iter().find(|role| role.item.id == *id) {
                Some(role) if !role.item.arrows.contains(&arrow.number) => {
                    ids.one_sided(&arrow.number.to_string(), id, place);
                }
                _ => ids.want(kind::ROLE, id, place),
            }
        }
    }
}

fn components(iot: &IotDraft, ids: &mut Ids<'_>) {
    for Located { item: side, place } in &iot.sides {
        ids.add(kind::SIDE, &side.id, place);
        if side.ja.is_some() != side.en.is_some() {
            ids.broken("a text needs `ja` and `en`", place);
        }
    }
    for Located { item: component, place } in &iot.components {
        ids.add(kind::COMPONENT, &component.id, place);
        ids.add(kind::USED, &component.id, place);
        ids.want(kind::SIDE, &component.side, place);
    }
    for Located { item: kind, place } in &iot.kinds {
        ids.add(kind::USED, &kind.id, place);
        ids.want(kind::COMPONENT, &kind.component, place);
    }
}

fn structures(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.structures.iter().for_each(|one| number(ids, kind::STRUCTURE, one.item.number, &one.place));
    for Located { item: cooperation, place } in &iot.cooperations {
        number(ids, kind::COOPERATION, cooperation.number, place);
        ids.want(kind::ROLE, &cooperation.role, place);
    }
    for Located { item: supply, place } in &iot.usual_supplies {
        ids.want_all(kind::COMPONENT, &supply.components, place);
        ids.want(kind::ROLE, &supply.role, place);
    }
    for Located { item: situation, place } in &iot.situations {
        ids.add(kind::SITUATION, &situation.id, place);
        ids.want(kind::ROLE, &situation.role, place);
    }
    iot.parties.iter().for_each(|party| ids.add(kind::PARTY, &party.item.id, &party.place));
}
