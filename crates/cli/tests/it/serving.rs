//! A running `akashi serve`, asked over its socket.

use std::io::{self, BufRead as _, BufReader, Lines, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A server, killed at the latest when the test ends.
pub(crate) struct Serving {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    /// Where it listens.
    pub(crate) address: String,
}

/// An answer of the server, complete.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Serving {
    /// Serves a workspace file; done once it has said where.
    pub(crate) fn start(file: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_akashi"));
        command.arg("serve").arg(file).args(["--listen", "127.0.0.1:0", "--lang", "en"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line =
            lines.find_map(|line| line.unwrap().split_once("Listening on http://").map(|(_, rest)| rest.to_owned()));
        let line = line.unwrap();
        let port: String =
            line.chars().skip_while(|one| *one != ':').skip(1).take_while(char::is_ascii_digit).collect();
        Self { child, lines, address: format!("127.0.0.1:{port}") }
    }

    /// The path of the link that makes the first owner, which a new workspace says next.
    pub(crate) fn owner(&mut self) -> String {
        let line = self.lines.find_map(|line| line.unwrap().split_once("/w/").map(|(_, path)| path.to_owned()));
        format!("/w/{}", line.unwrap().trim())
    }

    /// Ends the process as a power failure would.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Killed already where the test went well.
        let _ended = self.child.kill();
        let _code = self.child.wait();
    }
}

/// Sends a request, as a page of the server's own would, and reads the answer to its end.
pub(crate) fn ask(address: &str, method: &str, path: &str, headers: &str, body: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    let length = body.len();
    let head =
        format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n");
    stream.write_all(format!("{head}content-length: {length}\r\n{headers}\r\n{body}").as_bytes())?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let (head, body) = text.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    if length.is_some_and(|length: usize| body.len() < length) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
