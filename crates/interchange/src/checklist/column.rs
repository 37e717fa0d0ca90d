//! The columns of a checklist and their headings.

use message::{Args, Locale, fold, message};

/// A column of the checklist, known by its heading in either language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 項番: the control's id.
    Item,
    /// 対策項目: the control's title.
    Title,
    /// 対策内容: what it asks.
    Requirement,
    /// 区分: 基本 or 推奨.
    Level,
    /// 引き継ぐ回答: what counts as long as nothing is answered here.
    Inherited,
    /// 実施状況: how far it is implemented, or 対象外.
    Status,
    /// 実施内容: how it is done.
    Note,
    /// 担当: the post or team responsible.
    Owner,
    /// 計画: what will be done.
    Plan,
    /// 期限: by when.
    Due,
    /// 証跡: what shows it.
    Evidence,
    /// 証跡の収集日.
    Collected,
    /// 証跡の有効期限.
    ValidUntil,
    /// 証跡の所在.
    Location,
    /// 対象外の理由.
    Reason,
    /// 判定: the verdict on the day of export.
    Verdict,
}

impl Column {
    /// Every column, in the order of an exported sheet.
    pub const ALL: [Self; 16] = [
        Self::Item,
        Self::Title,
        Self::Requirement,
        Self::Level,
        Self::Inherited,
        Self::Status,
        Self::Note,
        Self::Owner,
        Self::Plan,
        Self::Due,
        Self::Evidence,
        Self::Collected,
        Self::ValidUntil,
        Self::Location,
        Self::Reason,
        Self::Verdict,
    ];

    /// The message that is the column's heading.
    pub fn message(self) -> &'static str {
        match self {
            Self::Item => "checklist-column-item",
            Self::Title => "checklist-column-title",
            Self::Requirement => "checklist-column-requirement",
            Self::Level => "checklist-column-level",
            Self::Inherited => "checklist-column-inherited",
            Self::Status => "checklist-column-status",
            Self::Note => "checklist-column-note",
            Self::Owner => "checklist-column-owner",
            Self::Plan => "checklist-column-plan",
            Self::Due => "checklist-column-due",
            Self::Evidence => "checklist-column-evidence",
            Self::Collected => "checklist-column-collected",
            Self::ValidUntil => "checklist-column-valid-until",
            Self::Location => "checklist-column-location",
            Self::Reason => "checklist-column-reason",
            Self::Verdict => "checklist-column-verdict",
        }
    }

    /// The column's heading in one language.
    pub fn heading(self, locale: Locale) -> String {
        message(locale, self.message(), &Args::new())
    }

    /// Whether people fill the column in; the others are given and never read back, but for the id.
    pub fn is_answer(self) -> bool {
        self.position() >= Self::Status.position() && self != Self::Verdict
    }

    /// Whether the column holds dates.
    pub(crate) fn is_date(self) -> bool {
        matches!(self, Self::Due | Self::Collected | Self::ValidUntil)
    }

    /// Where an exported sheet has the column, counted from 0.
    pub(crate) fn position(self) -> u16 {
        self as u16
    }

    /// The column with that heading in either language, full and half width alike.
    pub(crate) fn named(heading: &str) -> Option<Self> {
        let heading = fold(heading);
        let is_named = |column: &Self| Locale::ALL.iter().any(|locale| fold(&column.heading(*locale)) == heading);
        Self::ALL.into_iter().find(is_named)
    }
}
