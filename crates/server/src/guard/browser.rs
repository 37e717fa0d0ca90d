//! The browser at the other end of a request.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

/// What a browser calls itself, and where it connects from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Browser {
    /// What it calls itself.
    pub(crate) agent: String,
    /// Its network address, or that of the proxy before this server; empty where nothing is connected, as in tests.
    ///
    /// What a proxy says of it in a header is not looked at: anybody can send such a header.
    pub(crate) address: String,
}

impl Browser {
    /// The browser that sent a request.
    pub(crate) fn of(parts: &Parts) -> Self {
        let agent = parts.headers.get("user-agent").and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Self {
            agent: agent.chars().take(200).collect(),
            address: connection.map(|one| one.0.ip().to_canonical().to_string()).unwrap_or_default(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Browser {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::extract::ConnectInfo;
    use axum::http::Request;

    use super::Browser;

    #[test]
    fn the_address_is_that_of_the_connection() {
        for (peer, expected) in [
            (Some("203.0.113.7:50000"), "203.0.113.7"),
            (Some("[::ffff:203.0.113.7]:50000"), "203.0.113.7"),
            (Some("[2001:db8::7]:50000"), "2001:db8::7"),
            (None, ""),
        ] {
            let mut request = Request::builder().header("x-forwarded-for", "198.51.100.1").body(()).unwrap();
            if let Some(peer) = peer {
                request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
            }
            assert_eq!(Browser::of(&request.into_parts().0).address, expected, "{peer:?}");
        }
    }
}
