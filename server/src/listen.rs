//! Accepts connections: with a limit on how many and how long a request's head may take, and a stop that drains.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::Context;
use axum::{Router, extract::ConnectInfo};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{
        conn::auto::Builder,
        graceful::{GracefulShutdown, Watcher},
    },
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

const DRAIN_WITHIN: Duration = Duration::from_secs(20);

/// What a connection may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// How many there are at once; the next waits in the system's queue until one ends.
    connections: usize,
    /// For the handshake, and for the head of a request.
    head_within: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { connections: 2_000, head_within: Duration::from_secs(15) }
    }
}

/// Who is at the other end of the connection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Serves until `stop` resolves, then lets the requests under way finish. With `tls` it speaks nothing else.
pub(crate) async fn listen(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    bounds: Bounds,
    stop: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let (slots, draining) = (Arc::new(Semaphore::new(bounds.connections)), GracefulShutdown::new());
    tokio::pin!(stop);
    loop {
        let slot = tokio::select! {
            () = &mut stop => break,
            slot = Arc::clone(&slots).acquire_owned() => slot.context("the slots are never closed")?,
        };
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        // Small answers must not wait for more to send.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY was refused");
        }
        let (router, tls, watcher) = (router.clone(), tls.clone(), draining.watcher());
        tokio::spawn(async move {
            match tls {
                None => serve(TokioIo::new(stream), peer, router, bounds, watcher).await,
                Some(tls) => match timeout(bounds.head_within, tls.accept(stream)).await {
                    Ok(Ok(stream)) => serve(TokioIo::new(stream), peer, router, bounds, watcher).await,
                    Ok(Err(error)) => tracing::debug!(%error, "a TLS handshake failed"),
                    Err(_) => tracing::debug!("a TLS handshake took too long"),
                },
            }
            drop(slot);
        });
    }
    drop(listener);
    if timeout(DRAIN_WITHIN, draining.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
    Ok(())
}

async fn serve<I>(io: I, peer: SocketAddr, router: Router, bounds: Bounds, watcher: Watcher)
where
    I: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
{
    let asked = Arc::new(AtomicBool::new(false));
    let has_asked = Arc::clone(&asked);
    let service = router.map_request(move |mut request: hyper::Request<hyper::body::Incoming>| {
        has_asked.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(ConnectInfo(Peer(peer)));
        request
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(bounds.head_within).max_headers(100);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(Duration::from_secs(30)));
    let connection = builder.serve_connection(io, TowerToHyperService::new(service)).into_owned();
    // Until it knows which HTTP is spoken, hyper waits for ever.
    let silence = async {
        tokio::time::sleep(bounds.head_within).await;
        if asked.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        ended = watcher.watch(connection) => if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended badly");
        },
        () = silence => tracing::debug!("a connection asked for nothing"),
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpStream,
    };

    use super::*;

    const WHOLE: &[u8] = b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

    async fn listening(bounds: Bounds) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().route("/", get(|| async { "here" }));
        tokio::spawn(listen(listener, None, router, bounds, std::future::pending()));
        address
    }

    async fn says(mut stream: TcpStream) -> String {
        let mut said = Vec::new();
        stream.read_to_end(&mut said).await.expect("an end");
        String::from_utf8_lossy(&said).into_owned()
    }

    async fn connected(to: SocketAddr, sending: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(to).await.expect("a connection");
        stream.write_all(sending).await.expect("sent");
        stream
    }

    #[tokio::test]
    async fn a_head_that_never_ends_is_cut_off() {
        let address = listening(Bounds { head_within: Duration::from_millis(200), ..Bounds::default() }).await;
        for head in [&WHOLE[..20], b""] {
            assert!(!says(connected(address, head).await).await.contains("here"));
        }
        assert!(says(connected(address, WHOLE).await).await.ends_with("here"));
    }

    #[tokio::test]
    async fn a_connection_too_many_waits_until_one_ends() {
        let address = listening(Bounds { connections: 1, ..Bounds::default() }).await;
        let first = connected(address, b"").await;
        // It has the one place: the server accepts in order.
        let second = tokio::spawn(says(connected(address, WHOLE).await));
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(!second.is_finished());
        drop(first);
        assert!(second.await.expect("an answer").ends_with("here"));
    }
}
