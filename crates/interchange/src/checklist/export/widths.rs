//! How wide the columns are, in characters.

use guideline::Guideline;
use message::{Locale, display_width};

use super::super::Column;

/// The widths that fit a guideline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widths {
    /// Room for the longest id, so that none breaks where people would copy it.
    item: f64,
    title: f64,
    /// What words of English need more than those of Japanese.
    extra: f64,
}

/// The narrowest and the widest column of ids.
const ITEM: (usize, usize) = (10, 18);

impl Widths {
    pub(super) fn of(guideline: &Guideline, locale: Locale) -> Self {
        let longest = guideline.controls.iter().map(|control| display_width(&control.id)).max().unwrap_or_default();
        // Where no item bears a title, the column holds those of the bands alone, which run over what is beside it.
        let is_titled = guideline.controls.iter().any(|control| control.title != control.requirement);
        Self {
            item: longest.clamp(ITEM.0, ITEM.1) as f64,
            title: if is_titled { 24.0 } else { 5.0 },
            extra: if locale == Locale::En { 3.0 } else { 0.0 },
        }
    }

    pub(super) fn of_column(&self, column: Column) -> f64 {
        match column {
            Column::Item => self.item,
            Column::Title => self.title,
            Column::Requirement => 52.0,
            Column::Level => 7.0 + self.extra * 2.0,
            Column::Status => 12.0 + self.extra,
            Column::Inherited => 22.0,
            Column::Note => 36.0,
            Column::Owner => 15.0,
            Column::Plan => 26.0,
            Column::Due | Column::Collected | Column::ValidUntil => 12.5,
            Column::Evidence | Column::Location | Column::Reason => 24.0,
            Column::Verdict => 16.0 + self.extra,
        }
    }
}
