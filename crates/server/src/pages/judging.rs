//! A control judged in a scope: for a service as it applies to it, for those around services by their answer alone.

use app::Snapshot;
use guideline::Control;
use jiff::civil::Date;
use method::assessment::{Judged, judge, judge_answer};
use method::pattern::pattern;
use method::{ScopeView, View};
use world::Scope;

use crate::failure::Failure;

/// A scope that judges controls.
pub(crate) enum Judging<'d> {
    /// A service, and the pattern it has.
    Service(Box<View<'d>>, Option<u8>),
    /// The organisation or a unit.
    Around(Box<ScopeView<'d>>),
}

impl<'d> Judging<'d> {
    /// A scope of a moment by a guideline on a day.
    pub(crate) fn of(snapshot: &'d Snapshot, guideline: &str, scope: &Scope, day: Date) -> Result<Self, Failure> {
        match scope {
            Scope::Service(service) => {
                let view = snapshot.view(guideline, service.as_str(), day).ok_or(Failure::NotFound)?;
                let number = pattern(&view).and_then(|pattern| pattern.number);
                Ok(Self::Service(Box::new(view), number))
            }
            Scope::Unit(unit) if snapshot.world.unit(unit.as_str()).is_none() => Err(Failure::NotFound),
            scope => {
                let guideline = snapshot.guideline(guideline).ok_or(Failure::NotFound)?;
                Ok(Self::Around(Box::new(ScopeView::new(guideline, &snapshot.world, scope, day))))
            }
        }
    }

    /// What the scope says.
    pub(crate) fn view(&self) -> &ScopeView<'d> {
        match self {
            Self::Service(view, _) => view,
            Self::Around(view) => view,
        }
    }

    /// The verdict on a control, without the reasons.
    pub(crate) fn judge(&self, control: &Control) -> Judged {
        match self {
            Self::Service(view, number) => judge(view, control, *number, &mut ()),
            Self::Around(view) => judge_answer(view, control, None, &mut ()),
        }
    }
}
