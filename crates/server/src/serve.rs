//! One process that answers on one address until it is told to stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// A server that holds its address and has not begun to answer.
#[derive(Debug)]
pub struct Listening {
    listener: TcpListener,
    /// The address it holds.
    pub address: SocketAddr,
}

impl Listening {
    /// Takes an address; port 0 takes any that is free.
    ///
    /// # Errors
    /// The address is taken or cannot be had.
    pub async fn at(address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }
}

/// Answers until `stop` is done; requests under way are answered first.
///
/// # Errors
/// The address is lost.
pub async fn serve(
    listening: Listening,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listening.listener, service).with_graceful_shutdown(stop).await
}
