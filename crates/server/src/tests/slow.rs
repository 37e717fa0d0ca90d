//! Whoever is slow, or pretends to be, is not waited for: over a real connection.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{Duration, timeout};

use super::fixture::Server;

/// Sends what is given, and answers with everything the server says until it closes the connection.
async fn ask(server: &Server, sent: &str) -> String {
    let mut stream = TcpStream::connect(server.listen().await).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // Far more than the server's patience; without it this would wait for ever.
    let read = timeout(Duration::from_secs(60), stream.read_to_end(&mut answer)).await;
    // A connection that is reset is closed, too.
    let _ = read.expect("the server waits for ever");
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn a_head_that_never_ends_is_not_waited_for() {
    let server = Server::new();
    for sent in ["", "GET / HT", "GET / HTTP/1.1\r\nhost: localhost\r\nx: "] {
        assert_eq!(ask(&server, sent).await, "", "{sent:?}");
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_is_refused() {
    let server = Server::new();
    let head = "POST /w/one/sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n";
    for rest in ["content-length: 100\r\n\r\nmail=a", "transfer-encoding: chunked\r\n\r\n4\r\nmail\r\n"] {
        let answer = ask(&server, &format!("{head}{rest}")).await;
        let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
        assert!((400..500).contains(&status), "{rest:?}: {answer}");
    }
}

#[tokio::test]
async fn a_file_that_breaks_off_leaves_nothing_behind() {
    let server = Server::new();
    let cookie = server.cookie(Some(world::Role::Administrator));
    let head = format!(
        "POST /w/one/services/crm/controls/III.1.1.3/evidence HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n\
         --b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nxxxx"
    );
    let answer = ask(&server, &head).await;
    let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
    assert!((400..500).contains(&status), "{answer}");
    let (_, page) = server.page("/w/one/services/crm/controls/III.1.1.3", world::Role::Administrator).await;
    assert!(!page.contains("iii-1-1-3-1"), "no evidence is attached");
}

#[tokio::test]
async fn a_request_that_comes_in_time_is_answered() {
    let server = Server::new();
    let answer = ask(&server, "GET /w/one/sign-in HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
