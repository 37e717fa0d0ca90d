//! What falls due: obligations, plans, tasks and corrections with a day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use method::assessment::{Appointment, DueOn, Duty};
use world::{Scope, Service, Stage, Task};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::{ScopeNames, answering, path_of};

/// Something that falls due on a day.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) on: Date,
    pub(super) kind: Kind,
    /// Whose it is: a service, a unit, the organisation.
    pub(super) whose: String,
    pub(super) what: String,
    pub(super) id: String,
    pub(super) href: String,
    /// How many days it is late; 0: it is not.
    pub(super) late: i64,
}

/// What kind of thing falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Duty,
    Plan,
    Task,
    Correction,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Duty, Self::Plan, Self::Task, Self::Correction];

    /// The name used in links.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Plan => "plan",
            Self::Task => "task",
            Self::Correction => "correction",
        }
    }

    /// The message that names it.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Duty => "web-due-duty",
            Self::Plan => "web-due-plan",
            Self::Task => "web-due-task",
            Self::Correction => "web-due-correction",
        }
    }
}

/// What falls due first, by day; and how much there is in all.
///
/// `service`: of one service alone, with what falls to those above it.
pub(super) fn all_due(desk: &Desk<'_>, page: &Page, service: Option<&str>) -> Result<(Vec<Due>, usize), Failure> {
    let services: Vec<&Service> = desk.snapshot.world.services().collect();
    let (first, mut count) = match service {
        None => {
            let agenda = desk.agenda();
            (agenda.first.clone(), agenda.all)
        }
        Some(name) => {
            let place = services.iter().position(|one| one.description.service.as_str() == name);
            let place = place.ok_or(Failure::NotFound)?;
            let standing = desk.standing(name)?;
            let each = standing.due.iter().map(|due| Appointment { due: *due, service: place });
            (each.collect::<Vec<_>>(), standing.due.len())
        }
    };
    let (mut due, names) = (Vec::new(), ScopeNames::new(desk)?);
    for one in &first {
        if let Some(service) = services.get(one.service) {
            due.extend(appointment(desk, page, &one.due, service, &names)?);
        }
    }
    let own = |scope: &Scope| service.is_none_or(|name| matches!(scope, Scope::Service(own) if own.as_str() == name));
    let tasks: Vec<(&Task, Date)> = tasks(desk).filter(|(task, _)| own(&task.about.scope)).collect();
    let said = desk.said(tasks.iter().map(|(task, _)| task.position))?;
    for (task, on) in tasks {
        let title = said.text(task.position, "title").to_owned();
        due.push(assigned(desk, page, task, on, title, &names));
        count += 1;
    }
    if service.is_none() {
        let corrections = corrections(desk, page);
        count += corrections.len();
        due.extend(corrections);
    }
    due.sort_by(|left, right| (left.on, &left.id).cmp(&(right.on, &right.id)));
    Ok((due, count))
}

/// How much falls due on each day.
pub(super) fn days(desk: &Desk<'_>, page: &Page) -> BTreeMap<Date, usize> {
    let mut days = desk.agenda().days.clone();
    let others = tasks(desk).map(|(_, on)| on).chain(corrections(desk, page).into_iter().map(|one| one.on));
    for on in others {
        *days.entry(on).or_default() += 1;
    }
    days
}

fn late(on: Date, today: Date) -> i64 {
    today.since(on).map_or(0, |span| i64::from(span.get_days())).max(0)
}

fn appointment(
    desk: &Desk<'_>,
    page: &Page,
    due: &DueOn,
    service: &Service,
    names: &ScopeNames<'_>,
) -> Result<Option<Due>, Failure> {
    let guideline = desk.guideline()?;
    let Some(control) = guideline.controls.get(due.control) else { return Ok(None) };
    let scope = match due.above {
        true => answering(&desk.snapshot.world, &service.description, guideline.id(), &control.id),
        false => Scope::Service(service.description.service.clone()),
    };
    let (kind, id, what) = match due.duty {
        Duty::Obligation(place) => {
            let Some(obligation) = control.obligations.get(place) else { return Ok(None) };
            let text = match page.locale {
                message::Locale::Ja => &obligation.ja,
                message::Locale::En => &obligation.en,
            };
            (Kind::Duty, &obligation.id, text.clone())
        }
        Duty::Plan => (Kind::Plan, &control.id, control.title.get(page.locale).to_owned()),
    };
    Ok(Some(Due {
        on: due.on,
        kind,
        whose: names.of(&scope),
        what,
        id: id.clone(),
        href: page.to(&format!("{}/controls/{}", path_of(&scope), control.id)),
        late: late(due.on, desk.day),
    }))
}

/// Open tasks that have a day.
fn tasks<'d>(desk: &Desk<'d>) -> impl Iterator<Item = (&'d Task, Date)> {
    let open = desk.snapshot.world.tasks().filter(|(_, task)| task.closed.is_none());
    open.filter_map(|(_, task)| Some((task, task.due?)))
}

fn assigned(desk: &Desk<'_>, page: &Page, task: &Task, on: Date, title: String, names: &ScopeNames<'_>) -> Due {
    Due {
        on,
        kind: Kind::Task,
        whose: names.of(&task.about.scope),
        what: title,
        id: task.about.item.to_string(),
        href: page.by(&format!("{}/controls/{}", path_of(&task.about.scope), task.about.item), &task.about.guideline),
        late: late(on, desk.day),
    }
}

/// Corrections of audit findings that are not completed.
fn corrections(desk: &Desk<'_>, page: &Page) -> Vec<Due> {
    let world = &desk.snapshot.world;
    let open = world.findings().filter(|(_, finding)| matches!(finding.stage, Stage::Raised | Stage::Planned));
    let due = open.filter_map(|(_, finding)| {
        let (_, on) = finding.correction?;
        let audit = world.audit(finding.audit.as_str())?;
        Some(Due {
            on,
            kind: Kind::Correction,
            whose: audit.plan.title.clone(),
            what: page.t("web-finding-of"),
            id: finding.item.to_string(),
            href: page.to(&format!("audits/{}#findings", finding.audit)),
            late: late(on, desk.day),
        })
    });
    due.collect()
}
