//! One process that answers on one address until it is told to stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tower::Service as _;

use crate::patience::Patience;

/// How many connections are held at once; whoever comes later waits until one ends.
const CONNECTIONS: usize = 2_000;

/// How long the server rests where it cannot take a connection, such as for want of files.
const REST: std::time::Duration = std::time::Duration::from_millis(50);

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

/// Answers until `stop` is done; requests under way are answered first, as far as patience goes.
pub async fn serve(listening: Listening, router: Router, patience: Patience, stop: impl Future<Output = ()>) {
    let (connections, places) = (GracefulShutdown::new(), Arc::new(Semaphore::new(CONNECTIONS)));
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listening.listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Ok((stream, address)) = accepted else {
            sleep(REST).await;
            continue;
        };
        let connection = connection(stream, address, router.clone(), patience).await;
        let watched = connections.watch(connection);
        tokio::spawn(async move {
            // What breaks off is the visitor's loss alone.
            let _ = watched.await;
            drop(place);
        });
    }
    drop(listening);
    let _ = timeout(patience.stop, connections.shutdown()).await;
}

type Connection = hyper::server::conn::http1::Connection<TokioIo<TcpStream>, TowerToHyperService<Answering>>;
type Answering = axum::middleware::AddExtension<Router, axum::extract::ConnectInfo<SocketAddr>>;

async fn connection(stream: TcpStream, address: SocketAddr, router: Router, patience: Patience) -> Connection {
    // An answer goes out at once: none is worth waiting for more.
    let _ = stream.set_nodelay(true);
    let mut made = router.into_make_service_with_connect_info::<SocketAddr>();
    let service = match made.call(address).await {
        Ok(service) => TowerToHyperService::new(service),
        Err(never) => match never {},
    };
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.head);
    http.serve_connection(TokioIo::new(stream), service)
}
