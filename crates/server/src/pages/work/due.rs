//! What falls due: obligations, plans and tasks with a day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use method::assessment::{Appointment, Duty};
use world::{Scope, Service, Task};

use crate::desk::Desk;
use crate::page::Page;

/// Something that falls due on a day.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) on: Date,
    pub(super) service: String,
    pub(super) what: String,
    pub(super) id: String,
    pub(super) href: String,
    pub(super) late: bool,
}

/// What falls due first in all services, by day; and how much there is in all.
pub(super) fn all_due(desk: &Desk<'_>, page: &Page) -> (Vec<Due>, usize) {
    let agenda = desk.agenda();
    let services: Vec<&Service> = desk.snapshot.world.services().collect();
    let mut due: Vec<Due> = agenda.first.iter().filter_map(|one| appointment(desk, page, one, &services)).collect();
    let before = due.len();
    due.extend(tasks(desk).filter_map(|(task, on)| assigned(desk, page, task, on)));
    let count = agenda.all + due.len() - before;
    due.sort_by(|left, right| (left.on, &left.id).cmp(&(right.on, &right.id)));
    (due, count)
}

/// How much falls due on each day.
pub(super) fn days(desk: &Desk<'_>) -> BTreeMap<Date, usize> {
    let mut days = desk.agenda().days.clone();
    for (_, on) in tasks(desk) {
        *days.entry(on).or_default() += 1;
    }
    days
}

fn appointment(desk: &Desk<'_>, page: &Page, one: &Appointment, services: &[&Service]) -> Option<Due> {
    let control = desk.guideline().ok()?.controls.get(one.due.control)?;
    let description = &services.get(one.service)?.description;
    let (id, what) = match one.due.duty {
        Duty::Obligation(place) => {
            let obligation = control.obligations.get(place)?;
            let text = match page.locale {
                message::Locale::Ja => &obligation.ja,
                message::Locale::En => &obligation.en,
            };
            (&obligation.id, text.clone())
        }
        Duty::Plan => (&control.id, page.t1("web-plan-of", "title", control.title.get(page.locale))),
    };
    Some(Due {
        on: one.due.on,
        service: description.name.clone(),
        what,
        id: id.clone(),
        href: page.to(&format!("services/{}/controls/{}", description.service, control.id)),
        late: one.due.is_late(desk.day),
    })
}

/// Open tasks of services that have a day.
fn tasks<'d>(desk: &Desk<'d>) -> impl Iterator<Item = (&'d Task, Date)> {
    let open = desk.snapshot.world.tasks().filter(|(_, task)| task.closed.is_none());
    open.filter(|(_, task)| matches!(task.about.scope, Scope::Service(_)))
        .filter_map(|(_, task)| Some((task, task.due?)))
}

fn assigned(desk: &Desk<'_>, page: &Page, task: &Task, on: Date) -> Option<Due> {
    let Scope::Service(service) = &task.about.scope else { return None };
    let description = &desk.snapshot.world.service(service.as_str())?.description;
    Some(Due {
        on,
        service: description.name.clone(),
        what: page.t1("web-task-of", "item", &task.about.item),
        id: task.about.item.to_string(),
        href: page.to(&format!("services/{service}/controls/{}", task.about.item)),
        late: on < desk.day,
    })
}
