//! `akashi plan`: from the benefits a system owner wants to requirements.

mod answers;
mod service;

use std::path::{Path, PathBuf};

use guideline::Guideline;
use guideline::planning::{self, PlanningModel};
use interchange::plan_case;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::requirement_planning::{Bases, Case, derive, difference};
use report::Origin;
use report::plan::Planned;
use report::terminal;

use crate::args::{Common, PaperTo, Plan, PlanCase, PlanFormat, TextOrJson};
use crate::commands::paper;
use crate::print::{self, Failure};
use crate::{Outcome, edge, shipped};

pub(crate) fn run(command: &Plan, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match command {
        Plan::Derive { case, format, why } => derived(case, *format, *why, locale),
        Plan::Tree { case, component, output, replace } => trees(case, component.as_deref(), output, *replace, locale),
        Plan::Sheet { case, output, replace } => sheet(case, output, *replace, locale),
        Plan::Paper { case, at, to } => printed(case, at.unwrap_or_else(edge::today), to, locale),
        Plan::Compare { before, after, pull_in, format, guideline } => {
            let asked =
                |case: &Path| PlanCase { case: case.to_owned(), pull_in: *pull_in, guideline: guideline.clone() };
            compared(&asked(before), &asked(after), *format, locale)
        }
        Plan::State { service, case, pull_in, guideline } => {
            service::state(service, case, *pull_in, guideline, common, locale)
        }
        Plan::Show { service, format, guideline } => service::show(service, *format, guideline, common, locale),
        Plan::Answers(answers) => answers::run(answers, common, locale),
        Plan::Linkage { own_processing, other_storage, format, guideline } => {
            let own = match own_processing {
                crate::args::OwnProcessing::Yes => planning::OwnProcessing::Yes,
                crate::args::OwnProcessing::No => planning::OwnProcessing::No,
            };
            let other = match other_storage {
                crate::args::OtherStorage::LinkedData => planning::OtherStorage::LinkedData,
                crate::args::OtherStorage::ResultsOnly => planning::OtherStorage::ResultsOnly,
            };
            linked(own, other, *format, guideline, locale)
        }
    }
}

fn derived(asked: &PlanCase, format: PlanFormat, why: bool, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(&asked.guideline)?;
    let model = model(&guideline)?;
    let case = read(&asked.case, model)?;
    let plan = derive(model, &case, bases(asked.pull_in));
    told(&Planned { guideline: &guideline, model, case: &case, plan: &plan }, format, why, locale)
}

/// What a case leads to. Exit code 1 while a measure is refused.
fn told(shown: &Planned<'_>, format: PlanFormat, why: bool, locale: Locale) -> Result<Outcome, Failure> {
    print::output(&match format {
        PlanFormat::Json => format!("{:#}\n", plan_case::to_json(shown.model, shown.plan, why)),
        PlanFormat::Text => terminal::plan::plan(shown, why, locale, &edge::style()),
        PlanFormat::Markdown => report::markdown::plan(shown, locale),
    })?;
    Ok(if shown.plan.violations.is_empty() { Outcome::Good } else { Outcome::Findings })
}

/// One tree as a file, or every tree into a folder; boxes link to the trees beside.
fn trees(
    asked: &PlanCase,
    component: Option<&str>,
    output: &Path,
    replace: bool,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(&asked.guideline)?;
    let model = model(&guideline)?;
    let case = read(&asked.case, model)?;
    let plan = derive(model, &case, bases(asked.pull_in));
    let shown = Planned { guideline: &guideline, model, case: &case, plan: &plan };
    let links = |tree: &str, of: &str| format!("{tree}.svg#{of}");
    let mut wanted: Vec<(&str, PathBuf)> = Vec::new();
    match component {
        None => {
            wanted.extend(model.trees.iter().map(|tree| (tree.id.as_str(), output.join(format!("{}.svg", tree.id)))));
        }
        Some(name) => {
            let named = model.categories.iter().find(|category| {
                [&category.measure_letter, &category.node_letter, &category.id].iter().any(|known| *known == name)
            });
            let Some(category) = named else {
                let known: Vec<&str> = model.categories.iter().map(|one| one.measure_letter.as_str()).collect();
                let known = known.join(", ");
                return Err(Diagnostic::error("plan-unknown-name").with("name", name).with("known", known).into());
            };
            wanted.push((&category.id, output.to_owned()));
        }
    }
    for (tree, file) in wanted {
        let picture = report::chart::tree(&shown, tree, &links, locale).unwrap_or_default();
        edge::make_folder_of(&file)?;
        edge::write(&file, picture.as_bytes(), replace)?;
    }
    Ok(if plan.violations.is_empty() { Outcome::Good } else { Outcome::Findings })
}

fn sheet(asked: &PlanCase, output: &Path, replace: bool, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(&asked.guideline)?;
    let model = model(&guideline)?;
    let case = read(&asked.case, model)?;
    let plan = derive(model, &case, bases(asked.pull_in));
    let written = plan_case::Asked { guideline: &guideline, model, case: &case, plan: &plan, on: edge::today() };
    edge::write(output, &plan_case::answer_sheet(&written, locale)?, replace)?;
    Ok(if plan.violations.is_empty() { Outcome::Good } else { Outcome::Findings })
}

/// The requirements as a paper.
fn printed(asked: &PlanCase, day: Date, to: &PaperTo, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(&asked.guideline)?;
    let model = model(&guideline)?;
    let case = read(&asked.case, model)?;
    let plan = derive(model, &case, bases(asked.pull_in));
    let shown = Planned { guideline: &guideline, model, case: &case, plan: &plan };
    let origin = Origin { day, ledger: None };
    paper::give(&report::plan::paper(&shown, Some(&origin), locale), to, locale)?;
    Ok(if plan.violations.is_empty() { Outcome::Good } else { Outcome::Findings })
}

fn compared(before: &PlanCase, after: &PlanCase, format: TextOrJson, locale: Locale) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(&before.guideline)?;
    let model = model(&guideline)?;
    let cases = [read(&before.case, model)?, read(&after.case, model)?];
    let [one, other] = cases.each_ref().map(|case| derive(model, case, bases(before.pull_in)));
    let difference = difference(&one, &other);
    let [_, case] = &cases;
    let shown = Planned { guideline: &guideline, model, case, plan: &other };
    print::output(&match format {
        TextOrJson::Json => format!("{:#}\n", plan_case::comparison_to_json(model, &difference)),
        TextOrJson::Text => terminal::plan::comparison(&shown, &difference, locale, &edge::style()),
    })?;
    Ok(Outcome::Good)
}

fn linked(
    own: planning::OwnProcessing,
    other: planning::OtherStorage,
    format: TextOrJson,
    guideline: &str,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let guideline = shipped::guideline(guideline)?;
    let linkage = &model(&guideline)?.data_linkage;
    let found = linkage.pattern(own, other);
    print::output(&match (format, found, linkage.uncovered(own, other)) {
        (TextOrJson::Json, ..) => format!("{:#}\n", plan_case::linkage_to_json(linkage, own, other)),
        (TextOrJson::Text, Some(pattern), _) => terminal::linkage::pattern(linkage, pattern, locale, &edge::style()),
        (TextOrJson::Text, None, Some(uncovered)) => match locale {
            Locale::Ja => uncovered.ja.clone(),
            Locale::En => uncovered.en.clone(),
        },
        (TextOrJson::Text, None, None) => String::new(),
    })?;
    Ok(if found.is_some() { Outcome::Good } else { Outcome::Findings })
}

fn bases(pull_in: bool) -> Bases {
    if pull_in { Bases::PullIn } else { Bases::Refuse }
}

fn read(file: &Path, model: &PlanningModel) -> Result<Case, Failure> {
    plan_case::read(&file.display().to_string(), &edge::read_text(file)?, model).map_err(Failure)
}

/// The model of a guideline that has a method for planning.
pub(crate) fn model(guideline: &Guideline) -> Result<&PlanningModel, Failure> {
    let missing = || Diagnostic::error("plan-no-model").with("guideline", guideline.id()).into();
    guideline.model.planning().ok_or_else(missing)
}
