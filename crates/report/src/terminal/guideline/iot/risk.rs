//! Listed risks with what becomes of them, and those extracted.

use guideline::iot::{ExtractedRisk, Fate, IotModel, Risk};
use message::{Arg, message};

use super::{Sheet, titled};
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Sheet<'_, '_, '_> {
    /// Writes a listed risk: the problem it comes from, and what becomes of it.
    pub(super) fn listed_risk(&mut self, model: &IotModel, risk: &Risk) {
        let locale = self.locale;
        let problem = model.problem(&risk.problem);
        let category = problem.and_then(|problem| model.category(&problem.category));
        let place = category.map_or("", |(_, category)| category.title.get(locale));
        let star = if risk.important { "★ " } else { "" };
        self.title(&format!("{star}{}", titled(&risk.id, Some(&risk.title), locale)), place);
        if risk.important {
            self.page.paragraph(0, Tone::Quiet, &say(locale, "report-important"));
        }
        if let Some(problem) = problem {
            self.headed("report-problem", either(locale, &problem.ja, &problem.en));
        }
        self.fate(model, risk);
    }

    fn fate(&mut self, model: &IotModel, risk: &Risk) {
        let locale = self.locale;
        let args = vec![("fate", Arg::Message(fate(risk.fate))), ("basis", Arg::Message(words::basis(risk.basis)))];
        self.headed("report-fate", &message(locale, "report-fate-basis", &args));
        let ground = model.grounds.iter().find(|ground| Some(&ground.id) == risk.ground.as_ref());
        if let Some(ground) = ground {
            self.page.paragraph(2, Tone::Quiet, either(locale, &ground.ja, &ground.en));
        }
        if let Some(reason) = &risk.reason {
            self.page.paragraph(2, Tone::Quiet, reason.get(locale));
        }
        let rows = |ids: &[String]| -> Vec<Vec<Cell>> {
            let title = |id: &String| titled(id, model.extracted_risk(id).map(|risk| &risk.title), locale);
            ids.iter().map(|id| vec![Cell::new(title(id))]).collect()
        };
        self.list("report-lives-on", &rows(&risk.extracted));
        self.list("report-nearest", &rows(&risk.near));
    }

    /// Writes an extracted risk: whom and what it concerns, the listed risks it comes from, and its rows of the maps.
    pub(super) fn extracted_risk(&mut self, model: &IotModel, risk: &ExtractedRisk) {
        let locale = self.locale;
        let group = model.risk_groups.iter().find(|group| group.id == risk.group);
        let place = group.map_or("", |group| group.title.get(locale));
        self.title(&titled(&risk.id, Some(&risk.title), locale), place);
        let class = model.extracted_classes.iter().find(|class| class.id == risk.class);
        let role = risk.role.as_deref().and_then(|id| model.role(id));
        let component = risk.component.as_deref().and_then(|id| model.component_of(id));
        let facts = [class.map(|one| &one.title), role.map(|one| &one.title), component.map(|one| &one.title)];
        let rows: Vec<Vec<Cell>> =
            facts.into_iter().flatten().map(|title| vec![Cell::new(title.get(locale))]).collect();
        self.list("report-concerns", &rows);
        let sources = model.sources_of(&risk.id).map(|one| vec![Cell::new(titled(&one.id, Some(&one.title), locale))]);
        self.list("report-listed-risks", &sources.collect::<Vec<_>>());
        self.discrepancies(&risk.discrepancies);
        self.map_rows("report-map-rows", model, model.rows_of_risk(&risk.id));
    }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "report-fate-kept",
        Fate::Reworded => "report-fate-reworded",
        Fate::Merged => "report-fate-merged",
        Fate::Dropped => "report-fate-dropped",
        Fate::NotARisk => "report-fate-not-a-risk",
    }
}
