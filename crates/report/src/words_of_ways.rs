//! What the ways to meet a control are called: best practices, or the concrete actions of a countermeasure.

use guideline::Guideline;

/// The messages with which a guideline's ways to meet a control are spoken of.
#[derive(Clone, Copy, Debug)]
pub struct Ways {
    /// All of a control.
    pub title: &'static str,
    /// All of a control in their printed order, as a guideline is read.
    pub ordered: &'static str,
    /// All of a control beside its verdict.
    pub beside: &'static str,
    /// One, with its `number` of a `count`.
    pub numbered: &'static str,
    /// One.
    pub one: &'static str,
    /// What taking them up means.
    pub hint: &'static str,
    /// That one is taken up.
    pub taken: &'static str,
    /// Takes one up.
    pub take: &'static str,
    /// Leaves one that was taken up.
    pub leave: &'static str,
}

const PRACTICES: Ways = Ways {
    title: "web-practices",
    ordered: "report-practices",
    beside: "report-practices-guidance",
    numbered: "report-practice-number",
    one: "report-found-practice",
    hint: "web-practices-hint",
    taken: "web-adopted",
    take: "web-adopt",
    leave: "web-drop",
};

const ACTIONS: Ways = Ways {
    title: "report-actions",
    ordered: "report-actions",
    beside: "report-actions-guidance",
    numbered: "report-action-number",
    one: "report-found-action",
    hint: "web-actions-hint",
    taken: "web-action-taken",
    take: "web-action-take",
    leave: "web-action-leave",
};

/// How a guideline's ways to meet a control are spoken of.
pub fn ways(guideline: &Guideline) -> Ways {
    if guideline.model.iot().is_some() { ACTIONS } else { PRACTICES }
}
