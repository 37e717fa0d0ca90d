//! Which language a page speaks: what the link says, else what was chosen before, else what the browser asks for.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use message::Locale;

use crate::guard::cookies::cookie;
use crate::page::query_value;

/// The cookie that remembers the choice.
pub(crate) const COOKIE: &str = "akashi-language";

/// The language of a request that asks for no session.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spoken(pub(crate) Locale);

impl<S: Sync> FromRequestParts<S> for Spoken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = query_value(&parts.uri.to_string(), "lang");
        Ok(Self(negotiate(asked.as_deref(), &parts.headers)))
    }
}

/// The language of a request: `asked` is the `lang` of the query.
pub(crate) fn negotiate(asked: Option<&str>, headers: &HeaderMap) -> Locale {
    let chosen = asked.and_then(Locale::parse).or_else(|| Locale::parse(&cookie(headers, COOKIE)?));
    chosen.or_else(|| from_browser(headers)).unwrap_or(Locale::Ja)
}

/// The first of ours in the browser's list, by its weights (RFC 9110, 12.5.4).
fn from_browser(headers: &HeaderMap) -> Option<Locale> {
    let list = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wanted: Vec<(f32, Locale)> = list
        .split(',')
        .take(20)
        .filter_map(|entry| {
            let mut parts = entry.split(';');
            let tag = parts.next()?.trim();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            let primary = tag.split('-').next()?;
            Some((weight, Locale::parse(&primary.to_ascii_lowercase())?))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    // A stable sort: of equal weights the first named wins.
    wanted.sort_by(|left, right| right.0.total_cmp(&left.0));
    wanted.first().map(|(_, locale)| *locale)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};
    use message::Locale;

    use super::negotiate;

    #[track_caller]
    fn check(asked: Option<&str>, cookie: &str, browser: &'static str, expected: Locale) {
        let mut headers = HeaderMap::new();
        headers.insert("accept-language", HeaderValue::from_static(browser));
        if !cookie.is_empty() {
            headers.insert("cookie", HeaderValue::from_str(&format!("akashi-language={cookie}")).unwrap());
        }
        assert_eq!(negotiate(asked, &headers), expected);
    }

    #[test]
    fn the_link_goes_before_the_choice_and_the_choice_before_the_browser() {
        check(Some("en"), "ja", "ja", Locale::En);
        check(Some("fr"), "en", "ja", Locale::En);
        check(None, "en", "ja", Locale::En);
        check(None, "", "en-GB,ja;q=0.5", Locale::En);
        check(None, "", "fr, en;q=0.3, ja;q=0.8", Locale::Ja);
        check(None, "", "en;q=0, fr", Locale::Ja);
        check(None, "", "", Locale::Ja);
    }
}
