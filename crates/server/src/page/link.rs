//! Where links and forms of a page lead: the day and the guideline looked at go along.

use std::fmt::Display;

use super::Page;

impl Page {
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
        // The pages of an IoT service are about the one guideline that asks for its survey, those of planned requirements
        // about the one that has the method.
        let below = path.split_once("/services/").and_then(|(house, rest)| Some((house, rest.split_once('/')?)));
        if let Some((house, (service, rest))) = below
            && matches!(rest.split('/').next(), Some("iot" | "plan"))
        {
            return format!("{house}/services/{service}");
        }
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
