//! `akashi as-of`: an assessment as it was known at a moment.

use std::collections::HashMap;

use message::{Diagnostic, Locale};

use crate::args::{AsOf, Common, Format, Show};
use crate::commands::moment;
use crate::commands::show::{self, Shown};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

pub(crate) fn run(as_of: &AsOf, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let (moment, day) = moment::read(&as_of.moment)?;
    let workspace = session::open(common)?;
    let then = workspace.as_of(moment)?;
    if then.world.service(as_of.service.as_str()).is_none()
        && workspace.current().world.service(as_of.service.as_str()).is_some()
    {
        let unknown = Diagnostic::error("cli-nothing-known").with("service", as_of.service.as_str());
        return Err(unknown.with("moment", as_of.moment.as_str()).into());
    }
    if as_of.show.format == Format::Table {
        print::say(locale, "cli-as-of", &vec![("moment", moment.to_string().into())])?;
    }
    let shown = Shown {
        service: as_of.service.as_str(),
        command: format!(
            "{} as-of {} {}{}",
            edge::program(),
            edge::quoted(&as_of.moment),
            as_of.service,
            show::by(&as_of.show)
        ),
        next: Vec::new(),
        places: &HashMap::new(),
    };
    let given = &as_of.show;
    let show = Show {
        guideline: given.guideline.clone(),
        at: Some(given.at.unwrap_or(day)),
        format: given.format,
        fail_on: given.fail_on,
        why: given.why.clone(),
        all: given.all,
        obligations: given.obligations,
    };
    show::run(&workspace, &then, &shown, &show, locale)
}
