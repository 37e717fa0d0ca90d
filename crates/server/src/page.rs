//! What every page has around its own content: language, navigation, the day looked at.

mod link;
mod place;
mod recorded;
mod tabs;
mod weight;

use std::fmt::Display;

use app::{Snapshot, Workspace};
use guideline::Span;
use jiff::civil::Date;
use message::{Args, Locale, message};
use report::span_words;
use store::Sqlite;

use crate::assets;
use crate::desk::Desk;
use crate::guard::Asker;
use crate::outside::Outside;

pub(crate) use link::{query_value, with_pair};
pub(crate) use place::Place;
pub(crate) use recorded::{Recorded, range};
pub(crate) use tabs::{ServiceTab, SettingsTab, Tab};
pub(crate) use weight::class_of;

/// The keys that scripts listen to, and the messages that say what each does.
const KEYS: [(&[&str], &str); 6] = [
    (&["/"], "web-key-search"),
    (&["j", "k"], "web-key-walk"),
    (&["Enter"], "web-key-open"),
    (&["Shift"], "web-key-range"),
    (&["Ctrl", "Enter"], "web-key-record"),
    (&["?"], "web-key-help"),
];

/// A link of the navigation.
#[derive(Clone, Debug)]
pub(crate) struct NavLink {
    /// Where it leads.
    pub(crate) href: String,
    /// What it says.
    pub(crate) title: String,
    /// Whether the page lies there.
    pub(crate) here: bool,
    /// The drawing before it.
    pub(crate) icon: &'static str,
    /// Whether a group begins with it.
    pub(crate) begins: bool,
}

/// A step of the path shown above a page's title.
#[derive(Clone, Debug)]
pub(crate) struct Crumb {
    /// Where it leads.
    pub(crate) href: String,
    /// What it says.
    pub(crate) title: String,
}

/// The frame of a page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The language.
    pub(crate) locale: Locale,
    /// The title, also of the browser's tab.
    pub(crate) title: String,
    /// The workspace's name in links.
    pub(crate) house: String,
    /// The organisation's name, or the workspace's where it has none.
    pub(crate) organisation: String,
    /// Who is signed in; empty on pages for everybody.
    pub(crate) person: String,
    /// The past day looked at.
    pub(crate) as_of: Option<Date>,
    /// The guideline looked at, unless it is the one looked at where nobody chooses.
    pub(crate) guideline: Option<String>,
    /// Whether the guideline looked at puts its controls on levels.
    pub(crate) levels: bool,
    /// Whether it sorts services into patterns.
    pub(crate) patterns: bool,
    /// The guidelines there are to choose from, where there are several, with the name of each and whether it is chosen.
    pub(crate) guidelines: Vec<(String, String, bool)>,
    /// Today, where the server stands.
    pub(crate) today: Date,
    /// What the time is called in which the page tells times.
    pub(crate) zone: String,
    /// Whether it is a page of a demonstration.
    pub(crate) demo: bool,
    /// The navigation; empty on pages for everybody.
    pub(crate) nav: Vec<NavLink>,
    /// The path above the title.
    pub(crate) crumbs: Vec<Crumb>,
    /// The pages that lie beside it.
    pub(crate) tabs: Vec<Tab>,
    /// What was just recorded.
    pub(crate) recorded: Option<Recorded>,
    /// The guideline looked at where nobody chooses.
    usual: Option<String>,
    uri: String,
}

impl Page {
    /// The frame of a page for a person signed in.
    pub(crate) fn new(desk: &Desk<'_>, place: Place, title: impl Into<String>) -> Self {
        let mut page = Self::of(desk.asker, desk.workspace, place, title);
        if let Ok(guideline) = desk.guideline() {
            page.levels = guideline.controls.iter().any(|control| control.level.is_some());
            page.patterns = guideline.patterns.is_some();
        }
        if place.is_by_guideline() {
            page.offer(desk.snapshot);
        }
        page
    }

    /// The frame of a page about a person rather than about a moment of the workspace.
    pub(crate) fn of(asker: &Asker, workspace: &Workspace<Sqlite>, place: Place, title: impl Into<String>) -> Self {
        let mut page = Self::bare(asker, title);
        let named = workspace.current().world.organisation().map(str::to_owned);
        page.organisation = named.unwrap_or_else(|| page.house.clone());
        let usual = workspace.current().assessable().first().map(|guideline| guideline.id().to_owned());
        page.guideline = page.guideline.filter(|name| Some(name) != usual.as_ref());
        page.usual = usual;
        page.recorded =
            query_value(&asker.uri, "recorded").and_then(|range| Recorded::of(&range, workspace, asker.locale));
        let link = |own: Place| NavLink {
            href: page.to(own.path()),
            title: page.t(own.title()),
            here: own == place,
            icon: page.icon(own.icon()),
            begins: own.begins(),
        };
        page.nav = Place::ALL.into_iter().map(link).collect();
        page
    }

    /// Offers the guidelines of a moment to choose from, if there are several.
    fn offer(&mut self, snapshot: &Snapshot) {
        let known = snapshot.assessable();
        if known.len() < 2 {
            return;
        }
        let usual = known.first().map(|guideline| guideline.id().to_owned());
        let chosen = self.guideline.clone().or(usual);
        let offered = known.iter().map(|guideline| {
            let (id, manifest) = (guideline.id(), &guideline.manifest);
            let title = manifest.called().get(self.locale);
            (id.to_owned(), title.to_owned(), chosen.as_deref() == Some(id))
        });
        self.guidelines = offered.collect();
    }

    /// The frame of a page that needs nothing of the workspace, such as one that tells of a failure.
    pub(crate) fn bare(asker: &Asker, title: impl Into<String>) -> Self {
        Self {
            locale: asker.locale,
            title: title.into(),
            house: asker.house.name.to_string(),
            organisation: asker.house.name.to_string(),
            person: asker.person.name.clone().unwrap_or_default(),
            as_of: asker.as_of,
            guideline: asker.chosen.name().map(str::to_owned),
            levels: true,
            patterns: true,
            guidelines: Vec::new(),
            today: asker.outside.today(),
            zone: asker.outside.zone_name(),
            demo: asker.outside.demo,
            nav: Vec::new(),
            crumbs: Vec::new(),
            tabs: Vec::new(),
            recorded: None,
            usual: None,
            uri: asker.uri.clone(),
        }
    }

    /// The frame of a page for everybody: sign-in, one-time links, failures.
    pub(crate) fn public(locale: Locale, house: &str, uri: &str, outside: &Outside, title: impl Into<String>) -> Self {
        Self {
            locale,
            title: title.into(),
            house: house.to_owned(),
            organisation: String::new(),
            person: String::new(),
            as_of: None,
            guideline: None,
            levels: true,
            patterns: true,
            guidelines: Vec::new(),
            today: outside.today(),
            zone: outside.zone_name(),
            demo: outside.demo,
            nav: Vec::new(),
            crumbs: Vec::new(),
            tabs: Vec::new(),
            recorded: None,
            usual: None,
            uri: uri.to_owned(),
        }
    }

    /// The same frame with a title of the Fluent files.
    #[must_use]
    pub(crate) fn titled(mut self, id: &str) -> Self {
        self.title = self.t(id);
        self
    }

    /// The same frame, one step further down.
    #[must_use]
    pub(crate) fn below(mut self, path: &str, title: impl Into<String>) -> Self {
        let crumb = Crumb { href: self.to(path), title: title.into() };
        self.crumbs.push(crumb);
        self
    }

    /// A text of the page's language.
    pub(crate) fn t(&self, id: &str) -> String {
        message(self.locale, id, &Args::new())
    }

    /// A text with one value, set in as it is.
    pub(crate) fn t1(&self, id: &str, name: &'static str, value: impl Display) -> String {
        message(self.locale, id, &vec![(name, value.to_string().into())])
    }

    /// A text with two values, set in as they are.
    pub(crate) fn t2(
        &self,
        id: &str,
        one: (&'static str, impl Display),
        other: (&'static str, impl Display),
    ) -> String {
        message(self.locale, id, &vec![(one.0, one.1.to_string().into()), (other.0, other.1.to_string().into())])
    }

    /// How many of how many.
    pub(crate) fn share(&self, part: impl Display, whole: impl Display) -> String {
        self.t2("web-share", ("part", part), ("whole", whole))
    }

    /// The heading of a column of times, with the name of the time they are told in.
    pub(crate) fn when(&self) -> String {
        self.t1("web-when-in", "zone", &self.zone)
    }

    /// In which time a page that has no such column tells times.
    pub(crate) fn times(&self) -> String {
        self.t1("web-times-in", "zone", &self.zone)
    }

    /// What stands in the browser's title bar.
    pub(crate) fn window_title(&self) -> String {
        match self.organisation.as_str() {
            "" => self.t1("web-window-title", "title", &self.title),
            whose => self.t2("web-window-title-of", ("title", &self.title), ("organisation", whose)),
        }
    }

    /// A text with a number, which may decide its form (`1 service`, `2 services`).
    pub(crate) fn count(&self, id: &str, number: &usize) -> String {
        message(self.locale, id, &vec![("count", (*number).into())])
    }

    /// A text with a number of days, which may decide its form.
    pub(crate) fn days(&self, id: &str, number: &i64) -> String {
        message(self.locale, id, &vec![("count", usize::try_from(*number).unwrap_or_default().into())])
    }

    /// An interval as forms name it, in words.
    pub(crate) fn span(&self, interval: &str) -> String {
        interval.parse().map(|span: Span| span_words(span, self.locale)).unwrap_or_default()
    }

    /// The keys there are, and what each does.
    pub(crate) fn keys(&self) -> Vec<(&'static [&'static str], String)> {
        KEYS.iter().map(|(keys, does)| (*keys, self.t(does))).collect()
    }

    /// The language's tag.
    pub(crate) fn lang(&self) -> &'static str {
        self.locale.tag()
    }

    /// A drawing, as part of the page.
    #[expect(clippy::unused_self, reason = "templates ask the page for everything around their content")]
    pub(crate) fn icon(&self, name: &str) -> &'static str {
        assets::icon(name)
    }

    /// The path of an embedded file.
    pub(crate) fn asset(&self, name: &str) -> String {
        assets::path(name)
    }
}
