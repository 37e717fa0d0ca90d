//! The words the files use where there is a fixed choice.

use schemars::JsonSchema;
use serde::Deserialize;

/// Defines a choice of words and what each means in the world.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident as $target:ty { $($(#[$word_doc:meta])* $word:ident => $meaning:expr),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub(super) enum $name {
            $($(#[$word_doc])* $word),*
        }

        impl $name {
            /// What the word means.
            pub(super) fn meaning(self) -> $target {
                match self {
                    $(Self::$word => $meaning),*
                }
            }
        }
    };
}

words! {
    /// Whether you provide or use the service.
    Perspective as world::Perspective {
        /// You provide it.
        Provide => world::Perspective::Provide,
        /// You use it.
        Use => world::Perspective::Use,
    }
}

words! {
    /// What is run or used of a service.
    Runs as world::Runs {
        /// The application.
        Saas => world::Runs::Saas,
        /// The platform.
        Paas => world::Runs::Paas,
        /// The infrastructure.
        Iaas => world::Runs::Iaas,
        /// The building with its power and air conditioning.
        Datacentre => world::Runs::Datacentre,
    }
}

words! {
    /// Whose building it is.
    Building as world::Building {
        /// Your own.
        Own => world::Building::Own,
        /// Somebody else's.
        Other => world::Building::Other,
    }
}

words! {
    /// How far a control is implemented.
    Status as world::ImplementationStatus {
        /// 実施済み.
        Implemented => world::ImplementationStatus::Implemented,
        /// 一部実施.
        Partly => world::ImplementationStatus::Partly,
        /// 計画中.
        Planned => world::ImplementationStatus::Planned,
        /// 未実施.
        NotImplemented => world::ImplementationStatus::NotImplemented,
    }
}

words! {
    /// Whether a control without evidence can be met.
    EvidenceRule as &'static str {
        /// It cannot.
        Required => "required",
        /// It can; the basis shown is "stated".
        Optional => "optional",
    }
}

words! {
    /// Whether a control needs approval.
    Approval as &'static str {
        /// It does not.
        Off => "off",
        /// It does.
        Required => "required",
    }
}

words! {
    /// Whether a missed reference value lowers a verdict.
    ReferenceValues as &'static str {
        /// It is shown beside the verdict only.
        Guidance => "guidance",
        /// It lowers the verdict.
        Binding => "binding",
    }
}

words! {
    /// How days are held against calendar months.
    Calendar as &'static str {
        /// The reading that is harder to meet.
        Strict => "strict",
        /// The reading that is easier to meet.
        Lenient => "lenient",
    }
}
