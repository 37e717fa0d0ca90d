//! What a word of the command line names: a survey in a file, a printed case, or a service of the workspace.

use std::path::Path;
use std::sync::Arc;

use guideline::Guideline;
use guideline::iot::IotModel;
use interchange::iot_survey;
use message::{Diagnostic, Locale};
use method::iot::Survey;

use crate::args::Common;
use crate::print::Failure;
use crate::{edge, session};

/// A survey with the name it is known by.
pub(super) struct Looked {
    pub(super) name: String,
    pub(super) survey: Survey,
    /// Whether it is the survey of a service of the workspace.
    pub(super) is_service: bool,
}

impl Looked {
    /// A file goes before a case, a case before a service.
    pub(super) fn find(what: &str, guideline: &Guideline, common: &Common, locale: Locale) -> Result<Self, Failure> {
        let model = model(guideline)?;
        if Path::new(what).is_file() || what == "-" {
            let text = edge::read_text(Path::new(what))?;
            let survey = iot_survey::read(what, &text, model).map_err(Failure)?;
            let stem = Path::new(what).file_stem().filter(|_| what != "-");
            let name = stem.map_or_else(|| what.to_owned(), |stem| stem.to_string_lossy().into_owned());
            return Ok(Self { name, survey, is_service: false });
        }
        if let Some(case) = model.case(what) {
            let name = case.title.get(locale).to_owned();
            return Ok(Self { name, survey: Survey::of_case(case), is_service: false });
        }
        if session::path(common).is_err() {
            return Err(Diagnostic::error("iot-unknown-service").with("name", what).into());
        }
        let workspace = session::open(common)?;
        let world = &workspace.current().world;
        let Some(service) = world.service(what) else {
            return Err(Diagnostic::error("iot-unknown-service").with("name", what).into());
        };
        let name = service.description.name.clone();
        let survey = stated(world, what, guideline.id())?;
        Ok(Self { name, survey, is_service: true })
    }
}

/// The guideline as the workspace adopted it, if one is named that did; else as it is shipped.
pub(super) fn guideline(common: &Common, name: &str) -> Result<Arc<Guideline>, Failure> {
    let adopted = session::adopted(common)?.into_iter().find(|guideline| guideline.id() == name);
    adopted.map_or_else(|| session::guideline(common, name), Ok)
}

/// The survey a service states.
pub(super) fn stated(world: &world::World, service: &str, guideline: &str) -> Result<Survey, Failure> {
    let known = world.service(service).map(|service| &service.surveys);
    let found = known.into_iter().flatten().find(|one| &*one.survey.guideline == guideline);
    let survey = found.map(|one| Survey::of_statement(&one.survey));
    survey.ok_or_else(|| Diagnostic::error("iot-no-survey").with("service", service).into())
}

/// The model of a guideline with a survey.
pub(super) fn model(guideline: &Guideline) -> Result<&IotModel, Failure> {
    let model = guideline.model.iot();
    model.ok_or_else(|| Diagnostic::error("iot-no-model").with("guideline", guideline.id()).into())
}

/// A title for papers about what was looked at.
pub(super) fn title(name: &str, locale: Locale) -> String {
    message::message(locale, "iot-papers-title", &vec![("name", name.into())])
}
