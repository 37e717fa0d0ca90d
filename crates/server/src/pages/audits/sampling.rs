//! What to examine in an audit: chosen by hand or by chance, and looked at before it is recorded.

use std::collections::BTreeSet;

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use guideline::{Control, Guideline};
use message::Diagnostic;
use method::assessment::Verdict;
use serde::Deserialize;
use world::{Audit, ControlSampled, Scope};

use super::audit::AuditPath;
use super::deeds::record;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::sheet::{Sheet, settle};

/// How many are drawn where nobody says how many.
const USUAL: usize = 5;

#[derive(Template)]
#[template(path = "audit_sample.html")]
struct SamplePage {
    page: Page,
    link: String,
    /// What applies in the scope of the audit, by section.
    groups: Vec<Group>,
    /// What does not, for whoever doubts that.
    others: Vec<Group>,
    /// How many could be drawn.
    whole: usize,
    /// How many are asked for.
    count: usize,
    picked: Vec<(String, String)>,
    reason: String,
}

/// The controls of a section.
struct Group {
    id: String,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    picked: bool,
}

/// How many are to be drawn; nothing: none, everybody chooses for themselves.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Drawn {
    #[serde(default)]
    random: String,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<AuditPath>,
    Query(drawn): Query<Drawn>,
) -> Result<Response, Failure> {
    asker.read(Action::Audit, move |desk| html(&page(desk, &path.audit, &drawn)?)).await
}

fn page(desk: &Desk<'_>, name: &str, drawn: &Drawn) -> Result<SamplePage, Failure> {
    let audit = desk.snapshot.world.audit(name).ok_or(Failure::NotFound)?;
    let plan = &audit.plan;
    if audit.concluded.is_some() {
        return Err(Failure::refused(Diagnostic::error("workspace-no-open-audit").with("audit", name)));
    }
    let guideline = desk.snapshot.guideline(&plan.guideline).ok_or(Failure::NotFound)?;
    let page = Page::new(desk, Place::Audits, "").titled("web-sample-choose");
    let above = page.t("web-nav-audits");
    let page = page.below("audits", above).below(&format!("audits/{name}"), plan.title.clone());
    let count = match drawn.random.trim() {
        "" => None,
        number => Some(number.parse().map_err(|_| not_a_count(number))?),
    };
    let applying = applying(desk, audit, guideline);
    let fresh = || guideline.controls.iter().zip(&applying).filter(|(own, _)| !audit.samples.contains_key(&*own.id));
    let offered: Vec<&Control> = fresh().filter(|(_, applies)| **applies).map(|(control, _)| control).collect();
    let chosen = draw(count.unwrap_or_default(), offered.len(), desk.asker.outside.random);
    let is_picked = |place: &usize| chosen.contains(place);
    let picked = offered.iter().enumerate().filter(|(place, _)| is_picked(place)).map(|(_, control)| *control);
    let picked: Vec<(String, String)> =
        picked.map(|control| (control.id.clone(), control.title.get(page.locale).to_owned())).collect();
    let others = fresh().filter(|(_, applies)| !**applies).map(|(control, _)| (control, false));
    let rows = offered.iter().enumerate().map(|(place, control)| (*control, is_picked(&place)));
    Ok(SamplePage {
        link: page.plain(&format!("audits/{name}")),
        groups: groups(guideline, &page, rows),
        others: groups(guideline, &page, others),
        whole: offered.len(),
        count: count.unwrap_or(USUAL),
        reason: match picked.len() {
            0 => String::new(),
            drawn => page.t2("web-sample-drawn", ("count", drawn), ("whole", offered.len())),
        },
        picked,
        page,
    })
}

fn not_a_count(number: &str) -> Failure {
    Failure::refused(Diagnostic::error("web-sample-no-count").with("number", number))
}

/// Which controls apply to some service the audit is about; before there is a service, all of them could.
fn applying(desk: &Desk<'_>, audit: &Audit, guideline: &Guideline) -> Vec<bool> {
    let world = &desk.snapshot.world;
    let names = world.services().map(|service| service.description.service.as_str());
    let about = |service: &&str| {
        audit.plan.scope == Scope::Organisation
            || world.chain(service).iter().any(|state| *state.scope() == audit.plan.scope)
            || matches!(&audit.plan.scope, Scope::Service(own) if own.as_str() == *service)
    };
    let standing = |service| desk.standings.of(desk.snapshot, guideline, service, desk.day);
    let standings: Vec<_> = names.filter(about).filter_map(standing).collect();
    let applies = |place: usize| {
        let mut verdicts = standings.iter().filter_map(|standing| standing.verdicts.get(place));
        standings.is_empty() || verdicts.any(|verdict| *verdict != Verdict::NotApplicable)
    };
    (0..guideline.controls.len()).map(applies).collect()
}

/// So many different places of a row, each as likely as any other.
fn draw(count: usize, whole: usize, random: fn(&mut [u8])) -> BTreeSet<usize> {
    let mut left: Vec<usize> = (0..whole).collect();
    let mut drawn = BTreeSet::new();
    for _ in 0..count.min(whole) {
        let mut bytes = [0; 16];
        random(&mut bytes);
        // Of 2^128 numbers so few are left over that no place is noticeably likelier.
        let place = u128::from_le_bytes(bytes) % left.len().max(1) as u128;
        drawn.insert(left.swap_remove(usize::try_from(place).unwrap_or_default()));
    }
    drawn
}

fn groups<'c>(guideline: &Guideline, page: &Page, controls: impl Iterator<Item = (&'c Control, bool)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (control, picked) in controls {
        let row = Row { id: control.id.clone(), title: control.title.get(page.locale).to_owned(), picked };
        let section = control.section();
        match groups.last_mut().filter(|group| group.id == section) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                id: section.to_owned(),
                title: guideline.section(section).map_or("", |own| own.title.get(page.locale)).to_owned(),
                rows: vec![row],
            }),
        }
    }
    groups
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct SampleForm {
    #[serde(default)]
    item: Vec<String>,
    #[serde(default)]
    reason: String,
}

pub(super) async fn sample(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<SampleForm>) -> Response {
    let SampleForm { item, reason } = sheet.value.clone();
    if item.is_empty() {
        return sheet.back(Failure::refused(Diagnostic::error("web-sample-nothing")));
    }
    let done = record(&asker, path, Action::Audit, move |audit, _| {
        let reason = reason.trim();
        let sampled =
            |item: String| ControlSampled { audit: audit.clone(), item: item.into(), reason: reason.to_owned() }.into();
        Some(item.into_iter().map(sampled).collect())
    })
    .await;
    settle(sheet, done)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::draw;

    /// A well-mixed row of numbers, the same in every run.
    fn random(buffer: &mut [u8]) {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        for chunk in buffer.chunks_mut(8) {
            let mut number = NEXT.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(number ^ (number >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }

    #[test]
    fn so_many_different_places_are_drawn_as_there_are() {
        for (count, whole, expected) in [(0, 9, 0), (3, 9, 3), (9, 9, 9), (20, 9, 9), (5, 0, 0)] {
            let drawn = draw(count, whole, random);
            assert_eq!(drawn.len(), expected, "{count} of {whole}");
            assert!(drawn.iter().all(|place| *place < whole));
        }
    }

    /// Every pair of four places turns up, and no place much oftener than another.
    #[test]
    fn chance_prefers_nothing() {
        let (mut pairs, mut times) = (BTreeSet::new(), [0_u32; 4]);
        for _ in 0..4000 {
            let drawn = draw(2, 4, random);
            drawn.iter().for_each(|place| times[*place] += 1);
            pairs.insert(drawn);
        }
        assert_eq!(pairs.len(), 6);
        // 2000 are expected of each; 4000 draws stray by 32 at one standard deviation.
        assert!(times.iter().all(|times| times.abs_diff(2000) < 200), "{times:?}");
    }
}
