//! What somebody answers for, by the words in which the ledger names who is responsible: a name, a position, a unit.

use std::collections::HashMap;

use jiff::civil::Date;
use method::ScopeView;
use method::assessment::{Verdict, judge_answer};
use world::{Scope, Stage};

use super::Waiting;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::{ScopeNames, path_of};

/// How many of the newest statements that hold the words are looked through.
const LOOKED: usize = 2_000;

/// The words by which a person is named who has chosen none: the post told with the name, `森下 彩（運用部）`, else the name.
pub(crate) fn words_of(name: &str) -> &str {
    let post = name.split_once(['（', '(']).and_then(|(_, rest)| rest.split(['）', ')']).next());
    post.map(str::trim).filter(|post| !post.is_empty()).unwrap_or(name)
}

/// A control somebody answers for, in one scope.
pub(crate) struct Owned {
    pub(crate) scope: Scope,
    pub(crate) control: String,
    pub(crate) verdict: Verdict,
    /// The day something is planned for.
    pub(crate) due: Option<Date>,
}

/// The controls of the guideline looked at for which `owner` is named, and which are not done with.
pub(crate) fn open_controls(desk: &Desk<'_>, owner: &str) -> Result<Vec<Owned>, Failure> {
    let (guideline, world) = (desk.guideline()?, &desk.snapshot.world);
    let mut around: HashMap<Scope, ScopeView<'_>> = HashMap::new();
    let mut owned = Vec::new();
    for found in desk.workspace.search(owner, world.size(), LOOKED)? {
        let about = found.told.about().filter(|about| *about.guideline == *guideline.id());
        let Some(about) = about.filter(|_| found.told.kind == "ResponsibleNamed") else { continue };
        let Some(place) = guideline.controls.iter().position(|control| control.id == *about.item) else { continue };
        let item = world.item(&about.guideline, &about.item);
        let Some(said) = item.and_then(|item| world.scope(&about.scope)?.control(item)) else { continue };
        // Somebody else was named since.
        if said.responsible != Some(found.told.position) {
            continue;
        }
        let verdict = match &about.scope {
            Scope::Service(service) => desk.standing(service.as_str())?.verdicts.get(place).copied(),
            scope => {
                let view =
                    around.entry(scope.clone()).or_insert_with(|| ScopeView::new(guideline, world, scope, desk.day));
                let control = guideline.controls.get(place);
                control.map(|control| judge_answer(view, control, None, &mut ()).verdict)
            }
        };
        if let Some(verdict) = verdict.filter(|verdict| verdict.is_open()) {
            let due = said.plan.and_then(|plan| plan.due);
            owned.push((verdict, place, Owned { scope: about.scope, control: about.item.into(), verdict, due }));
        }
    }
    // The worst first, then as printed.
    owned.sort_by_key(|(verdict, place, _)| (*verdict, *place));
    Ok(owned.into_iter().map(|(.., one)| one).collect())
}

/// Controls, tasks and corrections that wait for `owner`.
pub(super) fn waiting(desk: &Desk<'_>, page: &Page, owner: &str) -> Result<Vec<Waiting>, Failure> {
    let (guideline, world, names) = (desk.guideline()?, &desk.snapshot.world, ScopeNames::new(desk)?);
    let control = |one: Owned| Waiting {
        kind: page.t("web-control"),
        whose: names.of(&one.scope),
        title: guideline.control(&one.control).map(|own| own.title.get(page.locale).to_owned()).unwrap_or_default(),
        href: page.to(&format!("{}/controls/{}", path_of(&one.scope), one.control)),
        verdict: Some((one.verdict.name(), page.t(one.verdict.message()))),
        note: String::new(),
        late: one.due.is_some_and(|due| due < desk.day),
        due: one.due,
        id: one.control,
    };
    let mut waiting: Vec<Waiting> = open_controls(desk, owner)?.into_iter().map(control).collect();
    let tasks: Vec<_> = world.tasks().map(|(_, task)| task).filter(|task| task.closed.is_none()).collect();
    let findings = world.findings().filter(|(_, finding)| matches!(finding.stage, Stage::Raised | Stage::Planned));
    let corrections: Vec<_> = findings.filter_map(|(_, finding)| Some((finding, finding.correction?))).collect();
    let positions =
        tasks.iter().map(|task| task.position).chain(corrections.iter().map(|(_, (position, _))| *position));
    let said = desk.said(positions)?;
    let words: Vec<String> = owner.split_whitespace().map(message::sought).collect();
    let is_theirs = |position: u64| {
        let named = message::sought(said.text(position, "owner"));
        !words.is_empty() && words.iter().all(|word| named.contains(word.as_str()))
    };
    for task in tasks.into_iter().filter(|task| is_theirs(task.position)) {
        let link = format!("{}/controls/{}", path_of(&task.about.scope), task.about.item);
        waiting.push(Waiting {
            kind: page.t("web-due-task"),
            whose: names.of(&task.about.scope),
            id: task.about.item.to_string(),
            title: said.text(task.position, "title").to_owned(),
            href: page.by(&link, &task.about.guideline),
            verdict: None,
            note: String::new(),
            due: task.due,
            late: task.due.is_some_and(|due| due < desk.day),
        });
    }
    for (finding, (position, due)) in corrections.into_iter().filter(|(_, (position, _))| is_theirs(*position)) {
        waiting.push(Waiting {
            kind: page.t("web-due-correction"),
            whose: world.audit(finding.audit.as_str()).map(|audit| audit.plan.title.clone()).unwrap_or_default(),
            id: finding.item.to_string(),
            title: said.text(position, "action").to_owned(),
            href: page.to(&format!("audits/{}#findings", finding.audit)),
            verdict: None,
            note: String::new(),
            due: Some(due),
            late: due < desk.day,
        });
    }
    Ok(waiting)
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn a_post_told_with_the_name_names_the_person() {
        for (name, expected) in [
            ("森下 彩（ひばり経費 サービス責任者）", "ひばり経費 サービス責任者"),
            ("Aya Morishita (Operations)", "Operations"),
            ("佐藤 花子", "佐藤 花子"),
            ("佐藤（）", "佐藤（）"),
            ("", ""),
        ] {
            assert_eq!(words_of(name), expected);
        }
    }
}
