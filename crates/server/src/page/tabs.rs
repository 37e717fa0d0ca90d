//! Pages that lie side by side: those of one service, those of the settings.

use app::{Action, Workspace};
use guideline::Guideline;
use store::Sqlite;

use super::Page;
use crate::desk::Desk;
use crate::guard::Asker;
use crate::{iot, plan};

/// A page beside others about the same thing.
#[derive(Clone, Debug)]
pub(crate) struct Tab {
    /// Where it leads.
    pub(crate) href: String,
    /// What it says.
    pub(crate) title: String,
    /// Whether it is the page shown.
    pub(crate) here: bool,
}

/// The pages of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ServiceTab {
    /// Where it stands.
    Summary,
    /// Its controls.
    Controls,
    /// Its indicators.
    Indicators,
    /// Its pattern.
    Pattern,
    /// The roles and conditions by which a guideline asks.
    Circumstances,
    /// What it is as an IoT service.
    Iot,
    /// What is planned to be required of it.
    Plan,
    /// Its checklist, out and in.
    Checklist,
    /// The paper for the board.
    Executive,
    /// The paper for auditors.
    Applicability,
}

impl ServiceTab {
    const ALL: [Self; 10] = [
        Self::Summary,
        Self::Controls,
        Self::Indicators,
        Self::Pattern,
        Self::Circumstances,
        Self::Iot,
        Self::Plan,
        Self::Checklist,
        Self::Executive,
        Self::Applicability,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Summary => "",
            Self::Controls => "/controls",
            Self::Indicators => "/indicators",
            Self::Pattern => "/pattern",
            Self::Circumstances => "/circumstances",
            Self::Iot => "/iot",
            Self::Plan => "/plan",
            Self::Checklist => "/checklist",
            Self::Executive => "/executive",
            Self::Applicability => "/statement-of-applicability",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Summary => "web-tab-summary",
            Self::Controls => "web-controls",
            Self::Indicators => "web-indicators",
            Self::Pattern => "web-pattern",
            Self::Circumstances => "web-circumstances",
            Self::Iot => "web-iot",
            Self::Plan => "web-plan-title",
            Self::Checklist => "web-checklist",
            Self::Executive => "web-executive",
            Self::Applicability => "web-applicability",
        }
    }
}

/// The pages of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingsTab {
    /// How verdicts are given.
    General,
    /// The own account.
    Account,
    /// People and their roles.
    People,
    /// What was opened and exported.
    AccessLog,
}

impl SettingsTab {
    const ALL: [Self; 4] = [Self::General, Self::Account, Self::People, Self::AccessLog];

    fn path(self) -> &'static str {
        match self {
            Self::General => "settings",
            Self::Account => "account",
            Self::People => "people",
            Self::AccessLog => "access-log",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::General => "web-tab-general",
            Self::Account => "web-account",
            Self::People => "web-people",
            Self::AccessLog => "web-access-log",
        }
    }

    /// What somebody must be allowed for it to be offered.
    fn action(self) -> Option<Action> {
        match self {
            Self::General | Self::Account => None,
            Self::People => Some(Action::ManagePeople),
            Self::AccessLog => Some(Action::ReadAccessLog),
        }
    }
}

impl Page {
    /// The same frame, below a service and beside its other pages.
    #[must_use]
    pub(crate) fn of_service(self, desk: &Desk<'_>, service: &str, name: &str, here: ServiceTab) -> Self {
        let portfolio = self.t("web-nav-portfolio");
        let mut page = self.below("", portfolio);
        let path = format!("services/{service}");
        if here != ServiceTab::Summary {
            page = page.below(&path, name);
        }
        let guideline = desk.guideline().ok();
        // Not every guideline has patterns or indicators; the page itself says so to whoever comes by its link.
        let has = |tab: &ServiceTab| match tab {
            ServiceTab::Pattern => guideline.is_some_and(|guideline| guideline.patterns.is_some()),
            ServiceTab::Circumstances => guideline.is_some_and(|guideline| !guideline.circumstances().is_empty()),
            ServiceTab::Indicators => guideline.is_some_and(|guideline| !guideline.indicators.is_empty()),
            _ => true,
        };
        // Whichever guideline is looked at, the pages of an IoT service are about the one that has its survey, and those
        // of planned requirements about the one that has the method.
        let first = |has: fn(&Guideline) -> bool| desk.snapshot.guidelines().find(|one| has(one)).map(|one| one.id());
        let (asks, plans) = (first(iot::asks), first(plan::plans));
        let own = |tab: ServiceTab| match tab {
            ServiceTab::Iot => Some(asks),
            ServiceTab::Plan => Some(plans),
            _ => None,
        };
        let tabs = ServiceTab::ALL.into_iter().filter(|tab| *tab == here || has(tab));
        page.tabs = tabs
            .filter(|tab| own(*tab).is_none_or(|guideline| guideline.is_some()))
            .map(|tab| Tab {
                href: match own(tab).flatten() {
                    Some(guideline) => page.by(&format!("{path}{}", tab.path()), guideline),
                    None => page.to(&format!("{path}{}", tab.path())),
                },
                title: page.t(tab.title()),
                here: tab == here,
            })
            .collect();
        page
    }

    /// The same frame, beside the other pages of the settings that the person may see.
    #[must_use]
    pub(crate) fn of_settings(mut self, asker: &Asker, workspace: &Workspace<Sqlite>, here: SettingsTab) -> Self {
        if here != SettingsTab::General {
            // People and accounts are the same by whatever guideline.
            self.guidelines.clear();
        }
        let may = |action| asker.as_of.is_none() && workspace.may(asker.actor(), action, asker.outside.now());
        let tabs = SettingsTab::ALL.into_iter().filter(|tab| *tab == here || tab.action().is_none_or(may));
        self.tabs =
            tabs.map(|tab| Tab { href: self.to(tab.path()), title: self.t(tab.title()), here: tab == here }).collect();
        self
    }
}
