//! The values of an indicator over time, in the scope whose measurements are in force.

use app::Told;
use guideline::Indicator;
use jiff::civil::Date;
use method::ScopeView;
use method::indicator::{Comparison, Point, Spoken, course, measured, words as value_words};
use report::chart;
use report::words;
use world::Statement;

use super::values::{IndicatorRow, amount, good};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// How many of the latest statements about all indicators of a control are looked at.
const LATEST: usize = 500;

/// How many of the latest measurements are listed; more are drawn.
const LISTED: usize = 24;

/// A measurement.
pub(crate) struct CourseRow {
    pub(crate) on: Date,
    pub(crate) value: String,
    pub(crate) outcome: String,
    pub(crate) misses: bool,
}

/// Draws indicators that were measured more than once over time, and lists their measurements, the newest first.
pub(super) fn draw(
    desk: &Desk<'_>,
    view: &ScopeView<'_>,
    pattern: Option<u8>,
    page: &Page,
    rows: &mut [IndicatorRow],
) -> Result<(), Failure> {
    for row in rows.iter_mut() {
        let Some(indicator) = view.guideline.indicator(&row.id) else { continue };
        let answer = measured(view, indicator, pattern, &mut ());
        let in_force = [answer.agreed, answer.measured].into_iter().flatten().map(|said| said.position);
        let said = said(desk, in_force)?;
        let reference = answer.reference.map(|reference| &reference.value);
        let points = course(indicator, &said, reference, view.calendar);
        if points.len() < 2 {
            continue;
        }
        let agreed: Vec<(Date, f64)> = said
            .iter()
            .filter_map(|spoken| match spoken {
                Spoken::Agreed(from, value) => Some((*from, amount(value)?)),
                Spoken::Measured(..) => None,
            })
            .collect();
        row.course = points.iter().rev().take(LISTED).map(|point| listed(indicator, point, page)).collect();
        let marks: Vec<_> = points.iter().filter_map(mark).collect();
        if marks.len() < 2 {
            continue;
        }
        let named = |id: &str, value: &str| page.t2("web-value-named", ("name", page.t(id)), ("value", value));
        let labels = [named("web-agreed", &row.agreed), named("web-reference", &row.reference)];
        let drawn = chart::Course {
            points: &marks,
            agreed: &agreed,
            reference: reference.and_then(amount),
            good: good(indicator.direction),
            labels: labels.each_ref().map(String::as_str),
        };
        let told = row.course.iter().map(|one| format!("{} {}", one.on, one.value)).collect::<Vec<_>>();
        let told = told.join(&page.t("web-list-separator"));
        let title = page.t2("web-values-of", ("title", row.title.as_str()), ("values", told));
        row.chart = Some(chart::course(&drawn, &title));
    }
    Ok(())
}

/// What was said of the indicator where the values in force were said, in the order of the ledger.
fn said(desk: &Desk<'_>, in_force: impl Iterator<Item = u64>) -> Result<Vec<Spoken>, Failure> {
    let stated = desk.said(in_force)?;
    let mut told = desk.workspace.history_of(stated.newest_first().filter_map(Told::about), LATEST)?;
    told.retain(|one| one.position < desk.snapshot.world.size());
    told.sort_by_key(|one| one.position);
    Ok(told.iter().filter_map(|one| spoken(desk, one)).collect())
}

fn spoken(desk: &Desk<'_>, told: &Told) -> Option<Spoken> {
    match told.statement()? {
        Statement::ValueMeasured(said) => Some(Spoken::Measured(said.on, said.value.value()?)),
        Statement::ValueAgreed(said) => {
            Some(Spoken::Agreed(desk.asker.outside.day(told.recorded_at), said.value.value()?))
        }
        _ => None,
    }
}

fn mark(point: &Point) -> Option<(Date, f64, bool)> {
    Some((point.on, amount(&point.value)?, point.comparison == Comparison::Misses))
}

fn listed(indicator: &Indicator, point: &Point, page: &Page) -> CourseRow {
    CourseRow {
        on: point.on,
        value: value_words(indicator, &point.value).get(page.locale).to_owned(),
        outcome: page.t(words::comparison(point.comparison)),
        misses: point.comparison == Comparison::Misses,
    }
}
