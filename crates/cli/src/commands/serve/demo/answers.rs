//! How the answers of the example files came in over the year: planned or unknown at first, then done and shown.

mod course;
mod earlier;

use std::collections::BTreeMap;

use guideline::{Guideline, Span};
use interchange::service_file;
use world::Statement;

use self::course::Course;
use super::calendar::Calendar;
use super::script::{File, Script};
use super::told::Told;
use crate::print::Failure;

/// What an example file says, as it was said over the year.
pub(super) fn told(
    file: &File,
    text: &str,
    script: &Script,
    guideline: &Guideline,
    calendar: &Calendar,
) -> Result<Vec<Told>, Failure> {
    let statements = statements(file, text, guideline)?;
    let mut course = Course {
        begins: file.begins.0,
        ends: calendar.ends,
        script,
        calendar,
        intervals: intervals(&statements, guideline),
        by: &file.by,
        told: Vec::new(),
    };
    let (mut answers, mut about): (Vec<(String, Vec<Statement>)>, Vec<Statement>) = Default::default();
    for statement in statements {
        match control(&statement, guideline) {
            None => about.push(statement),
            Some(control) => match answers.iter_mut().find(|(known, _)| *known == control) {
                Some((_, said)) => said.push(statement),
                None => answers.push((control, vec![statement])),
            },
        }
    }
    course.opened(about);
    for (number, (_, said)) in answers.into_iter().enumerate() {
        course.answered(number, said);
    }
    Ok(course.told)
}

fn statements(file: &File, text: &str, guideline: &Guideline) -> Result<Vec<Statement>, Failure> {
    let located = if file.organisation {
        service_file::read_organisation(&file.name, text, guideline)?.statements
    } else {
        service_file::read_service(&file.name, text, guideline)?.statements
    };
    Ok(located.into_iter().map(|located| located.statement).collect())
}

/// The control that an answer belongs to; `None` for what is said of the service or the organisation itself.
fn control(statement: &Statement, guideline: &Guideline) -> Option<String> {
    let item = match statement {
        Statement::ImplementationStated(body) => &body.about.item,
        Statement::ControlExcluded(body) => &body.about.item,
        Statement::ApprovalGiven(body) => &body.about.item,
        Statement::ResponsibleNamed(body) => &body.about.item,
        Statement::ActionPlanned(body) => &body.about.item,
        Statement::PracticeAdopted(body) => &body.about.item,
        Statement::ObligationFulfilled(body) => &body.about.item,
        Statement::EvidenceAttached(body) => &body.about.item,
        Statement::ValueAgreed(body) => &body.about.item,
        Statement::ValueMeasured(body) => &body.about.item,
        _ => return None,
    };
    let control = match guideline.item(item)? {
        guideline::Item::Control(control)
        | guideline::Item::Practice(control, ..)
        | guideline::Item::Obligation(control, _)
        | guideline::Item::Parameter(control, _) => control.id.clone(),
        guideline::Item::Indicator(indicator) => indicator.control.clone(),
        guideline::Item::Section(_) => return None,
    };
    Some(control)
}

/// How often each duty comes round: as printed, or as the file sets it.
fn intervals(statements: &[Statement], guideline: &Guideline) -> BTreeMap<String, Span> {
    let printed = guideline.controls.iter().flat_map(|control| &control.obligations);
    let printed = printed.filter_map(|obligation| match obligation.trigger {
        guideline::Trigger::Every(span) => Some((obligation.id.clone(), span)),
        _ => None,
    });
    let set = statements.iter().filter_map(|statement| match statement {
        Statement::IntervalSet(body) => Some((body.about.item.to_string(), body.interval.parse().ok()?)),
        _ => None,
    });
    printed.chain(set).collect()
}
