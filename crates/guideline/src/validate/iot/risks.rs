//! Listed and extracted risks.

use crate::file::Located;
use crate::iot::IotDraft;
use crate::validate::ids::Ids;

use super::kind;

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    for Located { item: group, place } in &iot.risk_groups {
        ids.add(kind::RISK_GROUP, &group.id, place);
        ids.want(kind::VIEWPOINT, &group.viewpoint, place);
        ids.want_all(kind::ROLE, &group.roles, place);
    }
    iot.extracted_classes.iter().for_each(|class| ids.add(kind::EXTRACTED_CLASS, &class.item.id, &class.place));
    for Located { item: risk, place } in &iot.extracted_risks {
        ids.add(kind::EXTRACTED_RISK, &risk.id, place);
        ids.want(kind::RISK_GROUP, &risk.group, place);
        ids.want(kind::EXTRACTED_CLASS, &risk.class, place);
        risk.role.iter().for_each(|role| ids.want(kind::ROLE, role, place));
        risk.component.iter().for_each(|component| ids.want(kind::USED, component, place));
    }
    iot.risk_classes.iter().for_each(|class| ids.add(kind::LISTED_CLASS, &class.item.id, &class.place));
    iot.grounds.iter().for_each(|ground| ids.add(kind::GROUND, &ground.item.id, &ground.place));
    for Located { item: problem, place } in &iot.problems {
        ids.add(kind::PROBLEM, &problem.id, place);
        ids.want(kind::CATEGORY, &problem.category, place);
        problem.component.iter().for_each(|component| ids.want(kind::COMPONENT, component, place));
        problem.class.iter().for_each(|class| ids.want(kind::LISTED_CLASS, class, place));
    }
    for Located { item: risk, place } in &iot.risks {
        ids.add(kind::LISTED_RISK, &risk.id, place);
        ids.want(kind::PROBLEM, &risk.problem, place);
        ids.want_all(kind::EXTRACTED_RISK, &risk.extracted, place);
        ids.want_all(kind::EXTRACTED_RISK, &risk.near, place);
        risk.ground.iter().for_each(|ground| ids.want(kind::GROUND, ground, place));
        if risk.fate.lives_on() == risk.extracted.is_empty() {
            ids.unfit(&risk.id, &format!("extracted = {:?}", risk.extracted), place);
        }
        if risk.ground.is_none() && risk.reason.is_none() {
            ids.lacking(&risk.id, "ground", place);
        }
    }
}
