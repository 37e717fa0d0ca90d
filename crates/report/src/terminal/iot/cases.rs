//! The printed cases on a terminal, nearest first where there is a survey to hold them against.

use guideline::iot::IotModel;
use message::{Locale, message};
use method::iot::Near;

use crate::say::{either, listed, say, say_with};
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// The cases in printed order, with what each is.
pub fn cases(model: &IotModel, locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    page.paragraph(0, Tone::Strong, &say(locale, "iot-cases-title"));
    for case in &model.cases {
        page.blank();
        page.paragraph(2, Tone::Strong, &format!("{}  {}", case.id, case.title.get(locale)));
        page.paragraph(4, Tone::Quiet, either(locale, &case.ja, &case.en));
    }
    page.finish()
}

/// The cases by similarity, each with what differs.
pub fn nearest(model: &IotModel, near: &[Near<'_>], locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    page.paragraph(0, Tone::Strong, &say(locale, "iot-cases-nearest"));
    for one in near {
        page.blank();
        let args = vec![("same", one.same().into()), ("compared", one.compared.into())];
        let same = message(locale, "iot-case-same", &args);
        page.paragraph(2, Tone::Strong, &format!("{same}  {}  {}", one.case.id, one.case.title.get(locale)));
        for line in differences(model, one, locale) {
            page.paragraph(4, Tone::Quiet, &line);
        }
    }
    page.finish()
}

/// In what a case differs, in sentences.
pub fn differences(model: &IotModel, near: &Near<'_>, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for (id, cells) in [("iot-case-only-case", &near.only_case), ("iot-case-only-survey", &near.only_survey)] {
        if !cells.is_empty() {
            let titles: Vec<String> = cells.iter().map(|cell| cell_title(model, cell, locale)).collect();
            lines.push(say_with(locale, id, "cells", listed(locale, &titles)));
        }
    }
    if !near.situations.is_empty() {
        let known = near.situations.iter().filter_map(|id| model.situation(id));
        let said: Vec<String> = known.map(|one| either(locale, &one.ja, &one.en).to_owned()).collect();
        lines.push(say_with(locale, "iot-case-situations", "situations", said.join(" ")));
    }
    if near.provision_differs {
        lines.push(say(locale, "iot-case-provision"));
    }
    lines
}

/// What a cell asks: its block and its row.
fn cell_title(model: &IotModel, cell: &str, locale: Locale) -> String {
    let Some((row, _)) = model.cell(cell) else { return cell.to_owned() };
    format!("{} ({})", row.title.get(locale), row.id)
}
