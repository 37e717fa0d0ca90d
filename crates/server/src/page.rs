//! What every page has around its own content: language, navigation, the day looked at.

mod place;
mod tabs;

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

pub(crate) use place::Place;
pub(crate) use tabs::{ServiceTab, SettingsTab, Tab};

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
    /// Whether it is a page of a demonstration.
    pub(crate) demo: bool,
    /// The navigation; empty on pages for everybody.
    pub(crate) nav: Vec<NavLink>,
    /// The path above the title.
    pub(crate) crumbs: Vec<Crumb>,
    /// The pages that lie beside it.
    pub(crate) tabs: Vec<Tab>,
    /// The position of what was just recorded.
    pub(crate) recorded: Option<u64>,
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
            let title = format!("{} {}", manifest.title.get(self.locale), manifest.edition.title.get(self.locale));
            (id.to_owned(), title, chosen.as_deref() == Some(id))
        });
        self.guidelines = offered.collect();
    }

    /// The frame of a page that needs nothing of the workspace, such as one that tells of a failure.
    pub(crate) fn bare(asker: &Asker, title: impl Into<String>) -> Self {
        let recorded = query_value(&asker.uri, "recorded").and_then(|position| position.parse().ok());
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
            demo: asker.outside.demo,
            nav: Vec::new(),
            crumbs: Vec::new(),
            tabs: Vec::new(),
            recorded,
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

    /// A link inside the workspace; it keeps to the day and the guideline looked at.
    pub(crate) fn to(&self, path: &str) -> String {
        let link = self.plain(path);
        match self.as_of {
            Some(day) if !path.contains("as_of=") => with_pair(&link, "as_of", &day.to_string()),
            _ => link,
        }
    }

    /// A link inside the workspace to an item of a guideline, whichever is looked at; it keeps to the day.
    pub(crate) fn by(&self, path: &str, guideline: &str) -> String {
        let looked_at = match &self.guideline {
            Some(name) => name == guideline,
            None => self.usual.as_deref() == Some(guideline),
        };
        if looked_at { self.to(path) } else { self.to(&format!("{path}?guideline={guideline}")) }
    }

    /// A link inside the workspace that leads to the present, by the guideline looked at.
    pub(crate) fn plain(&self, path: &str) -> String {
        let link = format!("/w/{}/{path}", self.house);
        match &self.guideline {
            Some(name) if !path.contains("guideline=") => with_pair(&link, "guideline", name),
            _ => link,
        }
    }

    /// [`Page::plain`] to a path that ends in something of its own.
    pub(crate) fn joined(&self, start: &str, end: impl Display) -> String {
        self.plain(&format!("{start}{end}"))
    }

    /// The link to a deed on the page a link leads to: one step further down, by the same guideline.
    #[expect(clippy::unused_self, reason = "templates ask the page for everything around their content")]
    pub(crate) fn under(&self, link: impl Display, deed: &str) -> String {
        let link = link.to_string();
        match link.split_once('?') {
            Some((path, query)) => format!("{path}/{deed}?{query}"),
            None => format!("{link}/{deed}"),
        }
    }

    /// What a form that looks something up has to carry along: the day and the guideline looked at.
    pub(crate) fn carried(&self) -> Vec<(&'static str, String)> {
        let day = self.as_of.map(|day| ("as_of", day.to_string()));
        day.into_iter().chain(self.guideline.clone().map(|name| ("guideline", name))).collect()
    }

    /// This very page, in the other language.
    pub(crate) fn other_language(&self) -> String {
        with_query(&self.uri, "lang", Some(self.locale.other().tag()))
    }

    /// This very page, today.
    pub(crate) fn now(&self) -> String {
        with_query(&self.uri, "as_of", None)
    }

    /// Where two days are compared: the day looked at with today, if there is one.
    pub(crate) fn comparison(&self) -> String {
        self.as_of.map_or_else(|| self.plain("compare"), |day| self.plain(&format!("compare?from={day}")))
    }

    /// This very page without its query: where the form that chooses a day leads.
    pub(crate) fn path(&self) -> &str {
        self.uri.split('?').next().unwrap_or_default()
    }

    /// What the query says besides the day, for that form to keep.
    pub(crate) fn kept(&self) -> Vec<(String, String)> {
        pairs(&self.uri).filter(|(name, _)| !matches!(name.as_str(), "as_of" | "recorded" | "lang")).collect()
    }

    /// Where the form that chooses a guideline leads: this page, or the list it belongs to where it is about one item.
    pub(crate) fn elsewhere(&self) -> String {
        let path = self.path();
        let of_service = path.contains("/services/");
        match (path.split_once("/controls/"), path.split_once("/gaps/")) {
            (Some((service, _)), _) if of_service => format!("{service}/controls"),
            (Some((whose, _)), _) => whose.to_owned(),
            (None, Some((house, _))) => format!("{house}/work"),
            (None, None) => match path.rsplit_once('/') {
                // Not every guideline has patterns or indicators.
                Some((service, "pattern" | "indicators")) if of_service => service.to_owned(),
                Some((whose, "circumstances")) => whose.to_owned(),
                _ => path.to_owned(),
            },
        }
    }

    /// What the query says besides the guideline, for the form that chooses one to keep. What narrows a list by the
    /// parts of one guideline means nothing in another.
    pub(crate) fn kept_otherwise(&self) -> Vec<(String, String)> {
        pairs(&self.uri).filter(|(name, _)| matches!(name.as_str(), "as_of" | "q" | "from" | "to")).collect()
    }

    /// An interval as forms name it, in words.
    pub(crate) fn span(&self, interval: &str) -> String {
        interval.parse().map(|span: Span| span_words(span, self.locale)).unwrap_or_default()
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

/// A link with one more value in its query, before its place within the page.
pub(crate) fn with_pair(link: &str, name: &str, value: &str) -> String {
    let (link, place) = link.split_once('#').map_or((link, None), |(link, place)| (link, Some(place)));
    let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let joint = if link.contains('?') { '&' } else { '?' };
    let place = place.map(|place| format!("#{place}")).unwrap_or_default();
    format!("{link}{joint}{name}={value}{place}")
}

fn pairs(uri: &str) -> impl Iterator<Item = (String, String)> {
    let query = uri.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes()).into_owned()
}

/// A value of a link's query.
pub(crate) fn query_value(uri: &str, name: &str) -> Option<String> {
    pairs(uri).find(|(own, _)| own == name).map(|(_, value)| value)
}

/// A link with one value of its query replaced or taken away.
fn with_query(uri: &str, name: &str, value: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs(uri).filter(|(own, _)| own != name && own != "recorded"));
    if let Some(value) = value {
        query.append_pair(name, value);
    }
    let (path, query) = (uri.split('?').next().unwrap_or_default(), query.finish());
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::with_query;

    #[test]
    fn a_link_keeps_everything_but_what_is_replaced() {
        for (uri, name, value, expected) in [
            ("/w/a/", "lang", Some("en"), "/w/a/?lang=en"),
            ("/w/a/?q=%E7%9B%A3%E6%9F%BB&lang=ja", "lang", Some("en"), "/w/a/?q=%E7%9B%A3%E6%9F%BB&lang=en"),
            ("/w/a/?as_of=2026-01-01", "as_of", None, "/w/a/"),
            ("/w/a/?recorded=3&x=1", "as_of", None, "/w/a/?x=1"),
        ] {
            assert_eq!(with_query(uri, name, value), expected);
        }
    }
}
