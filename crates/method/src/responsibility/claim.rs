//! How far a party does its part, by what it claims and by the day.

use guideline::{Control, Guideline};
use jiff::civil::Date;
use message::Arg;
use world::{Chain, ClaimReceived, ImplementationStatus, Part, Slug};

use crate::assessment::Verdict;
use crate::{Reason, Why};

/// How far somebody does its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The verdict.
    pub verdict: Verdict,
    /// The first day on which time alone can change it.
    pub holds_until: Option<Date>,
}

impl Stand {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { verdict: Verdict::Unknown, holds_until: None };

    /// Both together: the weaker verdict, the earlier day.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let holds_until = [self.holds_until, other.holds_until].into_iter().flatten().min();
        Self { verdict: self.verdict.weakest(other.verdict), holds_until }
    }

    /// No better than unknown.
    #[must_use]
    pub fn capped(self) -> Self {
        Self { verdict: self.verdict.weakest(Verdict::Unknown), ..self }
    }
}

/// What a party claims of a requirement of a service on a day: the claim that names it most closely, the latest of those.
pub fn claimed(
    chain: &Chain,
    guideline: &Guideline,
    control: &Control,
    service: &Slug,
    party: &Slug,
    at: Date,
    why: &mut impl Why,
) -> Stand {
    let about = chain.claims.values().filter(|part| part.body.service == *service && part.body.by == *party);
    let about: Vec<(u8, &Part<ClaimReceived>)> =
        about.filter_map(|part| Some((part.body.covers.rank(guideline.id(), control)?, part))).collect();
    // Every beginning and every end after the day may change the answer.
    let turns = about
        .iter()
        .flat_map(|(_, part)| [Some(part.body.from), part.body.until.and_then(|until| until.tomorrow().ok())]);
    let holds_until = turns.flatten().filter(|day| at < *day).min();
    let closest = |valid: bool| {
        let those = about.iter().filter(move |(_, part)| part.body.is_valid(at) == valid);
        those.max_by_key(|(rank, part)| (*rank, part.position)).map(|(_, part)| *part)
    };
    if let Some(part) = closest(true) {
        let verdict = match part.body.status {
            ImplementationStatus::Implemented => Verdict::Met,
            ImplementationStatus::Partly => Verdict::Partly,
            ImplementationStatus::Planned | ImplementationStatus::NotImplemented => Verdict::NotMet,
        };
        why.because(|| {
            let until = part.body.until.map(|until| until.to_string());
            let rule = if until.is_some() { "reason-claimed-until" } else { "reason-claimed" };
            reason(chain, rule, part)
                .with("verdict", Arg::Message(verdict.message()))
                .with("until", until.unwrap_or_default())
        });
        return Stand { verdict, holds_until };
    }
    why.because(|| match closest(false) {
        Some(part) if at < part.body.from => {
            reason(chain, "reason-claim-not-yet", part).with("from", part.body.from.to_string())
        }
        Some(part) => {
            let until = part.body.until.map(|until| until.to_string()).unwrap_or_default();
            reason(chain, "reason-claim-ended", part).with("until", until)
        }
        None => Reason::rule("reason-no-claim")
            .with("party", chain.party_name(party))
            .with("service", chain.service_name(service)),
    });
    Stand { verdict: Verdict::Unknown, holds_until }
}

fn reason(chain: &Chain, rule: &'static str, part: &Part<ClaimReceived>) -> Reason {
    Reason::rule(rule)
        .with("party", chain.party_name(&part.body.by))
        .with("service", chain.service_name(&part.body.service))
        .with("basis", part.body.basis.as_str())
        .said_at(part.position)
}
