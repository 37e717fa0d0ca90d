//! The built program serving a workspace, with an owner signed in.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::visitor::Visitor;

/// A server that runs until this is dropped.
pub(super) struct House {
    child: Child,
    pub(super) address: SocketAddr,
    /// The path under which the workspace's pages lie.
    pub(super) base: String,
    /// The owner's session.
    pub(super) cookie: String,
    /// From the start of the program to its first answer.
    pub(super) start: Duration,
}

impl House {
    /// Serves a workspace nobody has signed in to yet, and signs its owner in.
    pub(super) fn open(program: &Path, workspace: &Path) -> Result<Self> {
        let begin = Instant::now();
        let mut command = Command::new(program);
        command.arg("serve").arg(workspace).args(["--listen", "127.0.0.1:0", "--lang", "en"]);
        let mut child = command.stdout(Stdio::piped()).spawn().context("the program cannot be started")?;
        let stdout = child.stdout.take().context("the program has no output")?;
        let mut house = Self {
            child,
            address: ([127, 0, 0, 1], 0).into(),
            base: String::new(),
            cookie: String::new(),
            start: Duration::ZERO,
        };
        let mut link = None;
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            for word in line.split_whitespace().filter_map(|word| word.strip_prefix("http://localhost:")) {
                let (port, path) =
                    word.trim_end_matches('.').split_once('/').unwrap_or((word.trim_end_matches('.'), ""));
                house.address.set_port(port.parse().context("no port")?);
                if path.contains("/welcome/") {
                    link = Some(format!("/{path}"));
                }
            }
            if house.address.port() != 0 && link.is_some() {
                break;
            }
        }
        let link = link.context("the workspace has an owner already: measure a fresh copy")?;
        let mut visitor = Visitor::new(house.address, "")?;
        visitor.ask(&link, None)?;
        house.start = begin.elapsed();
        let form = "name=Owner&mail=owner%40example.jp&password=correct+horse+battery";
        let answer = visitor.ask(&link, Some(form))?;
        ensure!(answer.status == 303, "the owner is not let in: {}", answer.status);
        house.cookie = answer.cookie.context("no session")?;
        house.base = link.split("/welcome/").next().unwrap_or_default().to_owned();
        Ok(house)
    }

    /// Memory the program holds, in MiB; 0 where the system does not tell.
    pub(super) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<u64>().ok());
        kib.unwrap_or_default() / 1024
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
