//! Programs of others that some tests need: where they are, and how to get them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;

/// A program that tests need. A new one is one more row of [`TOOLS`].
#[derive(Debug)]
pub(crate) struct Tool {
    /// The name by which it is known.
    pub(crate) name: &'static str,
    /// The environment variable in which tests find its path.
    pub(crate) env: &'static str,
    /// Program names to look for, in this order.
    pub(crate) programs: &'static [&'static str],
    /// Folders to look in when `PATH` does not have it.
    pub(crate) folders: &'static [&'static str],
    /// The Debian package that brings it.
    pub(crate) package: &'static str,
    /// The tests that need it.
    pub(crate) tests: &'static str,
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "node",
        env: "AKASHI_TOOL_NODE",
        programs: &["node", "nodejs"],
        folders: &[],
        package: "nodejs",
        tests: BROWSER_TESTS,
    },
    Tool {
        name: "npm",
        env: "AKASHI_TOOL_NPM",
        programs: &["npm"],
        folders: &[],
        package: "npm",
        tests: BROWSER_TESTS,
    },
    Tool {
        name: "chromium",
        env: "AKASHI_TOOL_CHROMIUM",
        programs: &["chromium", "chromium-browser"],
        folders: &["/usr/lib/chromium"],
        package: "chromium",
        tests: BROWSER_TESTS,
    },
    SOFFICE,
    FONT,
];

/// What the programs of the browser tests are for.
const BROWSER_TESTS: &str = "the web application in a browser";

const SOFFICE: Tool = Tool {
    name: "soffice",
    env: "AKASHI_TOOL_SOFFICE",
    programs: &["soffice", "libreoffice"],
    folders: &["/usr/lib/libreoffice/program", "/opt/libreoffice/program"],
    package: "libreoffice-calc-nogui",
    tests: "round trip of the checklist through a spreadsheet program",
};

/// A file and no program, which is looked for and installed in the same way.
const FONT: Tool = Tool {
    name: "font",
    env: "AKASHI_TOOL_FONT",
    programs: &["NotoSansCJK-Regular.ttc", "ipaexg.ttf", "BIZUDPGothic-Regular.ttf"],
    folders: &[
        "/usr/share/fonts/opentype/noto",
        "/usr/share/fonts/noto-cjk",
        "/usr/share/fonts/opentype/ipaexfont-gothic",
        "/usr/share/fonts/truetype/bizud-gothic",
    ],
    package: "fonts-noto-cjk",
    tests: "papers as PDF",
};

impl Tool {
    fn find(&self) -> Option<PathBuf> {
        let on_path = self.programs.iter().find_map(|program| process::find_program(program));
        let elsewhere = || {
            let files = self
                .folders
                .iter()
                .flat_map(|folder| self.programs.iter().map(|program| Path::new(folder).join(program)));
            files.into_iter().find(|file| file.is_file())
        };
        on_path.or_else(elsewhere)
    }
}

/// Which tools are there, and which are not, each with the way to get it.
#[derive(Debug, Default)]
pub(crate) struct Tools {
    pub(crate) found: Vec<(&'static Tool, PathBuf)>,
    pub(crate) missing: Vec<(&'static Tool, String)>,
}

impl Tools {
    /// Where a tool is, by its name.
    pub(crate) fn path(&self, name: &str) -> Option<&Path> {
        self.found.iter().find(|(tool, _)| tool.name == name).map(|(_, path)| path.as_path())
    }
}

/// Looks for every tool, installs missing ones where this is allowed, and looks again.
pub(crate) fn prepare() -> Tools {
    println!("== tools");
    let wanted: Vec<&str> = TOOLS.iter().filter(|tool| tool.find().is_none()).map(|tool| tool.package).collect();
    let installed = if wanted.is_empty() {
        None
    } else if may_install() {
        Some(install(&wanted))
    } else {
        println!("nothing is installed: that needs root and apt-get");
        None
    };
    let mut tools = Tools::default();
    for tool in TOOLS {
        if let Some(path) = tool.find() {
            println!("{}: {}", tool.name, path.display());
            tools.found.push((tool, path));
            continue;
        }
        let why = match &installed {
            Some(Err(error)) => format!("no `{}`, and apt-get failed: {error:#}", tool.name),
            _ => format!("no `{}`; on Debian: apt-get install {}", tool.name, tool.package),
        };
        println!("{}: missing, needed by: {} ({why})", tool.name, tool.tests);
        tools.missing.push((tool, why));
    }
    tools
}

/// Root on a system with apt-get.
fn may_install() -> bool {
    process::find_program("apt-get").is_some() && is_root()
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn install(packages: &[&str]) -> Result<()> {
    let apt = |arguments: &[&str]| -> Result<()> {
        let mut command = Command::new("apt-get");
        command.args(["-q", "-y"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        anyhow::ensure!(process::stream(&mut command)?, "`apt-get {}` failed", arguments.join(" "));
        Ok(())
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::TOOLS;

    #[test]
    fn every_tool_is_complete_and_named_once() {
        let names: BTreeSet<&str> = TOOLS.iter().map(|tool| tool.env).collect();
        assert_eq!(names.len(), TOOLS.len());
        for tool in TOOLS {
            assert_eq!(tool.env, format!("AKASHI_TOOL_{}", tool.name.to_uppercase()));
            assert!(!tool.programs.is_empty() && !tool.package.is_empty() && !tool.tests.is_empty(), "{}", tool.name);
        }
    }
}
