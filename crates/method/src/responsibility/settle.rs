//! What parties have to settle: what they agreed, and where what they declare contradicts each other.

use guideline::Control;
use jiff::civil::Date;
use message::{Arg, Args, Locale, Text, message};
use world::{Part, ShareAgreed, ShareDeclared, Slug};

use crate::Reason;
use crate::assessment::Verdict;
use crate::responsibility::given::Given;
use crate::responsibility::look::Look;
use crate::responsibility::{
    Accord, Bearing, Contradiction, GapKind, Stand, accord, contradiction, declarations, share_message,
};

/// What keeps every part of a requirement from counting.
const DOUBTS: [&str; 4] = ["reason-nobody", "reason-differ", "reason-uncovered", "reason-chain-erased"];

impl<'a> Look<'a> {
    /// The agreement of two parties on a requirement; without one, the gap.
    pub(super) fn agreed(
        &mut self,
        bearing: &Bearing<'a>,
        member: &'a Slug,
        control: &'a Control,
        services: &[&Slug],
        between: [&'a Slug; 2],
        why: &mut Vec<Reason>,
    ) -> (Option<&'a Slug>, Option<Date>) {
        let since = bearing.declared.map(|part| part.position);
        let (found, until) = accord(self.chain, self.guideline, control, services, between, since, self.at);
        let [one, other] = between;
        let (called, other) = (self.chain.party_name(one), self.chain.party_name(other));
        let named = |rule: &'static str| Reason::rule(rule).with("party", called).with("other", other);
        let (kind, reason) = match found {
            Accord::Agreed(part) => {
                let reason = named("reason-agreed")
                    .with("under", self.under(&part.body))
                    .with("on", part.body.on.to_string())
                    .said_at(part.position);
                why.push(reason);
                return (Some(&part.body.agreement), until);
            }
            Accord::Ended(part) => {
                let reason = named("reason-agreement-ended").with("under", self.under(&part.body));
                (GapKind::AgreementEnded, reason.said_at(part.position))
            }
            Accord::Overtaken(part) => {
                let reason = named("reason-agreement-overtaken").with("under", self.under(&part.body));
                (GapKind::Overtaken, reason.said_at(part.position))
            }
            Accord::None => (GapKind::Unagreed, named("reason-unagreed")),
        };
        why.push(reason.clone());
        self.gap(kind, member, control, between.to_vec(), reason);
        (None, until)
    }

    /// Where an agreement is written: the contract and the clause; its id, where it names neither.
    fn under(&self, agreement: &ShareAgreed) -> String {
        let contract = agreement.contract.as_ref().and_then(|contract| self.chain.contracts.get(contract));
        let title = contract.map(|part| part.body.title.as_str());
        let clause = Some(agreement.clause.as_str()).filter(|clause| !clause.is_empty());
        let named: Vec<&str> = [title, clause].into_iter().flatten().collect();
        if named.is_empty() { agreement.agreement.as_str().to_owned() } else { named.join(" ") }
    }

    /// The agreement with every known customer, where the provider bears all of it alone.
    pub(super) fn agreed_with_customers(
        &mut self,
        bearing: &Bearing<'a>,
        member: &'a Slug,
        control: &'a Control,
        provider: &'a Slug,
    ) -> Option<&'a Slug> {
        let customers = self.customers.get(member).cloned().unwrap_or_default();
        let mut agreed_by = None;
        let mut all_agreed = true;
        for customer in customers {
            let mut why = Vec::new();
            let (agreed, _) = self.agreed(bearing, member, control, &[member], [provider, customer], &mut why);
            all_agreed &= agreed.is_some();
            agreed_by = agreed_by.or(agreed);
        }
        agreed_by.filter(|_| all_agreed)
    }

    /// The part of a customer: what it does, and whether it agreed to do it.
    pub(super) fn of_customer(
        &mut self,
        given: &Given<'a>,
        member: &'a Slug,
        control: &'a Control,
        customer: Option<&'a Slug>,
    ) -> (Stand, Vec<Reason>, Option<&'a Slug>) {
        let mut why = vec![self.said(&given.bearing, member)];
        why.extend(given.why.iter().filter(|reason| DOUBTS.contains(&reason.rule)).cloned());
        let stand = self.own(member, control, customer, &mut why);
        let (Some(customer), Some(provider)) = (customer, self.chain.provider(member)) else {
            return (stand.capped(), why, None);
        };
        let (agreed, until) = self.agreed(&given.bearing, member, control, &[member], [provider, customer], &mut why);
        let stand = stand.and(Stand { verdict: Verdict::NotApplicable, holds_until: until });
        let counts = agreed.is_some() && !given.doubtful;
        (if counts { stand } else { stand.capped() }, why, agreed)
    }

    /// Whether something contradictory, uncovered or erased keeps a requirement from counting as met.
    pub(super) fn contradicted(
        &mut self,
        member: &'a Slug,
        control: &'a Control,
        bearing: &Bearing<'a>,
        why: &mut Vec<Reason>,
    ) -> bool {
        let mut doubtful = false;
        let declared = declarations(self.chain, self.guideline, member, control);
        if let Some(found) = contradiction(self.chain, member, &declared) {
            let (kind, rule) = match found {
                Contradiction::Nobody => (GapKind::Nobody, "reason-nobody"),
                Contradiction::Overlap => (GapKind::Overlap, "reason-overlap"),
                Contradiction::Differ => (GapKind::Differ, "reason-differ"),
            };
            let said = self.says(&declared);
            let reason = Reason::rule(rule).with("service", self.chain.service_name(member)).with("says", said);
            why.push(reason.clone());
            self.gap(kind, member, control, declared.iter().map(|part| &part.body.by).collect(), reason);
            // Two who do the same thing do it; two who each point at the other do not.
            doubtful |= found != Contradiction::Overlap;
        }
        if !bearing.uncovered.is_empty() {
            let layers = Arg::Localised(bearing.uncovered.words(self.guideline));
            let reason = Reason::rule("reason-uncovered")
                .with("service", self.chain.service_name(member))
                .with("layers", layers);
            why.push(reason.clone());
            self.gap(GapKind::Uncovered, member, control, self.chain.provider(member).into_iter().collect(), reason);
            doubtful = true;
        }
        let guideline = self.guideline.id();
        let erased = self.chain.erased_shares.iter().any(|(service, of, item)| {
            service == member
                && **of == *guideline
                && (item.is_empty() || **item == *control.id || control.stands_in(item))
        });
        if erased || self.chain.erased_links.values().any(|from| from == member) {
            let reason = Reason::rule("reason-chain-erased").with("service", self.chain.service_name(member));
            why.push(reason.clone());
            self.gap(GapKind::Erased, member, control, self.chain.provider(member).into_iter().collect(), reason);
            doubtful = true;
        }
        doubtful
    }

    /// Who declares which share, in words.
    fn says(&self, declared: &[&Part<ShareDeclared>]) -> Text {
        let of = |locale: Locale| {
            let says = declared.iter().map(|part| {
                let share = message(locale, share_message(part.body.share), &Args::new());
                format!("{}: {share}", self.chain.party_name(&part.body.by))
            });
            says.collect::<Vec<_>>().join(" / ")
        };
        Text { ja: of(Locale::Ja), en: of(Locale::En) }
    }
}
