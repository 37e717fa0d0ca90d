//! The table of rooms: every crate with its floor. A new crate is one more row.

/// A crate's place in the house.
#[derive(Debug)]
pub(crate) struct Room {
    /// The folder below `crates/` and the name of the library.
    pub(crate) name: &'static str,
    /// A crate may use only crates on lower floors.
    pub(crate) floor: u8,
    /// A pure crate does no IO and reads no clock, environment or random source.
    pub(crate) pure: bool,
}

impl Room {
    const fn pure(name: &'static str, floor: u8) -> Self {
        Self { name, floor, pure: true }
    }

    const fn open(name: &'static str, floor: u8) -> Self {
        Self { name, floor, pure: false }
    }

    /// The names its package may have.
    pub(crate) fn packages(&self) -> Vec<String> {
        let mut names = vec![format!("akashi-{}", self.name)];
        if self.name == "cli" {
            names.push("akashi".to_owned());
        }
        names
    }
}

/// Every crate, lowest floor first.
pub(crate) const ROOMS: &[Room] = &[
    Room::pure("message", 0),
    Room::pure("tlog", 0),
    Room::pure("guideline", 1),
    Room::open("store", 1),
    Room::open("attest", 1),
    Room::pure("world", 2),
    Room::pure("method", 3),
    Room::open("interchange", 4),
    Room::open("report", 4),
    Room::open("connect", 4),
    Room::open("typeset", 5),
    Room::open("app", 5),
    Room::open("server", 6),
    Room::open("cli", 7),
];

/// The room of a folder below `crates/`.
pub(crate) fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The room of a package, by the package's name.
pub(crate) fn room_of_package(package: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.packages().iter().any(|name| name == package))
}
