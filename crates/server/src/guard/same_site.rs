//! Refuses changes that another site's page asks a browser for (CSRF), and names that are not ours (DNS rebinding).

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::failure::Failure;
use crate::shared::Shared;

/// Lets a request through that comes from our own pages, or from no browser's page at all.
pub(crate) async fn only_our_site(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !is_our_name(headers, shared.outside.authority()) {
        return Failure::Misdirected.into_response();
    }
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // An API token is no cookie: no browser sends it along by itself.
    let by_token = headers.contains_key(header::AUTHORIZATION);
    if !safe && !by_token && !is_our_page(headers, &shared.outside.origin) {
        return Failure::OtherSite.into_response();
    }
    next.run(request).await
}

fn is_our_name(headers: &HeaderMap, authority: &str) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|byte| byte.is_ascii_digit()) { name } else { host });
    host == authority || matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// What browsers say themselves of where a request comes from; a page cannot forge either header.
fn is_our_page(headers: &HeaderMap, origin: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let host = text("host").unwrap_or_default();
    text("origin").is_some_and(|own| own == origin || own.split_once("://").is_some_and(|(_, name)| name == host))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::{is_our_name, is_our_page};

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn another_sites_page_is_told_by_its_headers() {
        for (pairs, expected) in [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "http://a.jp")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("origin", "http://a.jp"), ("host", "a.jp")], true),
            (&[("origin", "http://b.jp"), ("host", "a.jp")], false),
            (&[("origin", "null"), ("host", "null")], false),
            (&[("host", "a.jp")], false),
        ] {
            assert_eq!(is_our_page(&headers(pairs), "http://a.jp"), expected, "{pairs:?}");
        }
    }

    #[test]
    fn only_our_own_names_are_answered() {
        for (host, expected) in [
            ("a.jp", true),
            ("localhost:4173", true),
            ("127.0.0.1:1", true),
            ("[::1]:1", true),
            ("[::1]", true),
            ("b.jp", false),
            ("localhost.b.jp", false),
        ] {
            assert_eq!(is_our_name(&headers(&[("host", host)]), "a.jp"), expected, "{host}");
        }
        assert!(!is_our_name(&HeaderMap::new(), "a.jp"));
    }
}
