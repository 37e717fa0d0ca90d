//! Cookies, read and written.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The value of a cookie of the request.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
    named.find(|(own, _)| *own == name).map(|(_, value)| value.to_owned())
}

/// A `Set-Cookie` line that no script can read and no other site can send along.
pub(crate) fn set(name: &str, value: &str, path: &str, seconds: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// A `Set-Cookie` line that makes the browser forget.
pub(crate) fn forget(name: &str, path: &str, secure: bool) -> String {
    set(name, "", path, 0, secure)
}
