//! How IoT services are built: structures, cooperation, arrows, external data, parties (Ⅴ.1.2, Ⅴ.2.1.1).

use message::Text;
use serde::{Deserialize, Serialize};

/// A structure of IoT services, figure 8.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Structure {
    /// Its printed number.
    pub number: u32,
    /// Where it stands.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A form of cooperation around the cloud provider, figure 9.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cooperation {
    /// Its printed number.
    pub number: u32,
    /// The role the provider takes in it.
    pub role: String,
    /// Where it stands.
    pub place: String,
    /// Its title.
    pub title: Text,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What is usual for components other than IoT devices, text around figure 13.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualSupply {
    /// The components.
    pub components: Vec<String>,
    /// The role the provider usually takes with them.
    pub role: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// An arrow of the type diagram, figures 8 and 15.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrow {
    /// Its printed number.
    pub number: u32,
    /// The roles that carry it out, figure 14.
    pub roles: Vec<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// How external data comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SituationKind {
    /// Through a connection to an external measuring system.
    Connection,
    /// As data alone.
    DataOnly,
}

/// A situation in which external data is obtained, Ⅴ.2.1.1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Its id; Akashi's.
    pub id: String,
    /// Its name in survey files.
    pub key: String,
    /// The role it is tied to.
    pub role: String,
    /// How the data comes in.
    pub kind: SituationKind,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A party to an IoT service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
