//! The values of an indicator over time, in the scope whose measurements are in force.

use app::Told;
use guideline::Indicator;
use jiff::civil::Date;
use method::ScopeView;
use method::indicator::{Comparison, IndicatorAnswer, Point, Spoken, course, measured, words as value_words};
use report::chart;
use report::words;
use world::{About, Statement};

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
///
/// However many indicators there are, the ledger is asked twice: for the values in force, and for what was said where they
/// were said.
pub(super) fn draw(
    desk: &Desk<'_>,
    view: &ScopeView<'_>,
    pattern: Option<u8>,
    page: &Page,
    rows: &mut [IndicatorRow],
) -> Result<(), Failure> {
    let known = rows.iter_mut().filter_map(|row| Some((view.guideline.indicator(&row.id)?, row)));
    let measured: Vec<(&Indicator, &mut IndicatorRow, IndicatorAnswer<'_>)> =
        known.map(|(indicator, row)| (indicator, row, measured(view, indicator, pattern, &mut ()))).collect();
    let in_force = measured.iter().flat_map(|(.., answer)| [answer.agreed, answer.measured]).flatten();
    let stated = desk.said(in_force.map(|said| said.position))?;
    let abouts: Vec<About> = stated.newest_first().filter_map(Told::about).collect();
    let mut told = desk.workspace.history_of(abouts, LATEST)?;
    told.retain(|one| one.position < desk.snapshot.world.size());
    told.sort_by_key(|one| one.position);
    for (indicator, row, answer) in measured {
        let own = told.iter().filter(|one| one.about().is_some_and(|about| *about.item == *indicator.id));
        let said: Vec<Spoken> = own.filter_map(|one| spoken(desk, one)).collect();
        draw_one(page, view, indicator, &answer, &said, row);
    }
    Ok(())
}

fn draw_one(
    page: &Page,
    view: &ScopeView<'_>,
    indicator: &Indicator,
    answer: &IndicatorAnswer<'_>,
    said: &[Spoken],
    row: &mut IndicatorRow,
) {
    let reference = answer.reference.map(|reference| &reference.value);
    let points = course(indicator, said, reference, view.calendar);
    if points.len() < 2 {
        return;
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
        return;
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
