//! The draft: its articles, item by item, each with the consent that confirms it.

use std::collections::BTreeMap;

use guideline::{Control, Guideline};
use jiff::civil::Date;
use message::{Arg, Text};
use world::{Chain, Country, Share, Slug, World};

use crate::indicator::{measured, words};
use crate::pattern::pattern;
use crate::responsibility::{Accord, Matrix, Row, accord, declarations, matrix};
use crate::{Reason, View};

/// What an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Article {
    /// What the provider does.
    Provider,
    /// What the customer does.
    Customer,
    /// Where responsibility lies along the chain.
    Chain,
    /// Service levels.
    Levels,
    /// Where the service is operated and data is stored.
    Places,
    /// What the provider can do for one customer alone.
    Individual,
}

impl Article {
    /// Every article, in the order in which they stand.
    pub const ALL: [Self; 6] =
        [Self::Provider, Self::Customer, Self::Chain, Self::Levels, Self::Places, Self::Individual];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Chain => "chain",
            Self::Levels => "levels",
            Self::Places => "places",
            Self::Individual => "individual",
        }
    }
}

/// Who agreed to an item, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent<'a> {
    /// The agreement.
    pub agreement: &'a Slug,
    /// On which day.
    pub on: Date,
    /// The last day on which it holds.
    pub until: Option<Date>,
}

/// An item of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// What it says.
    pub text: Reason,
    /// The requirements it speaks of, in printed order.
    pub requirements: Vec<&'a Control>,
    /// Who agreed to it; `None`: it is not agreed, or needs no consent of its own.
    pub consent: Option<Consent<'a>>,
    /// Whether it needs consent.
    pub asks: bool,
}

/// The clauses between the provider of a service and a party that takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft<'a> {
    /// The service.
    pub service: &'a Slug,
    /// Its provider.
    pub provider: &'a Slug,
    /// The party that takes it.
    pub customer: &'a Slug,
    /// The version: the day it was made for.
    pub at: Date,
    /// The articles that say something, in their order.
    pub articles: Vec<(Article, Vec<Item<'a>>)>,
}

/// The draft of a service for a party; `None`: no chain knows the service, its provider or the party.
pub fn draft<'a>(
    guideline: &'a Guideline,
    world: &'a World,
    service: &Slug,
    party: &Slug,
    at: Date,
) -> Option<Draft<'a>> {
    let chain = world.supply_chain();
    let (customer, _) = chain.parties.get_key_value(party)?;
    let (service, part) = chain.services.get_key_value(service)?;
    let provider = &part.body.provider;
    let found = matrix(guideline, world, service, at)?;
    let names = Names { guideline, at, chain, provider, customer };
    let rows: Vec<&Row<'a>> = found.rows.iter().filter(|row| row.service == service && row.applies).collect();
    let mut articles = vec![
        (Article::Provider, names.provided(&rows)),
        (Article::Customer, names.left(&rows)),
        (Article::Chain, names.along(&found)),
        (Article::Levels, levels(guideline, world, service, at)),
        (Article::Places, names.places(service)),
        (Article::Individual, names.individual(service)),
    ];
    articles.retain(|(_, items)| !items.is_empty());
    Some(Draft { service, provider, customer, at, articles })
}

struct Names<'a> {
    guideline: &'a Guideline,
    at: Date,
    chain: &'a Chain,
    provider: &'a Slug,
    customer: &'a Slug,
}

impl<'a> Names<'a> {
    fn said(&self, rule: &'static str) -> Reason {
        let (provider, customer) = (self.chain.party_name(self.provider), self.chain.party_name(self.customer));
        Reason::rule(rule).with("provider", provider).with("customer", customer)
    }

    /// The agreement between the two that confirms a row; one with a supplier says nothing to the customer.
    fn consent(&self, row: &Row<'a>) -> Option<Consent<'a>> {
        let declared = declarations(self.chain, self.guideline, row.service, row.control);
        let own = declared.iter().find(|part| part.body.by == *self.provider);
        let since = own.or_else(|| declared.iter().max_by_key(|part| part.position)).map(|part| part.position);
        let between = [self.provider, self.customer];
        let services = [row.service];
        match accord(self.chain, self.guideline, row.control, &services, between, since, self.at) {
            (Accord::Agreed(part), _) => {
                let body = &part.body;
                Some(Consent { agreement: &body.agreement, on: body.on, until: body.until })
            }
            _ => None,
        }
    }

    /// What the provider does: alone, with suppliers it takes over from, or together with the customer.
    fn provided(&self, rows: &[&Row<'a>]) -> Vec<Item<'a>> {
        let own = rows.iter().filter(|row| row.party == Some(self.provider));
        let items = own.map(|row| {
            let rule = match row.share {
                Share::Own => "clause-provider-own",
                Share::Inherited => "clause-provider-inherited",
                Share::Shared | Share::Customer => "clause-provider-shared",
            };
            let mut text = self.said(rule);
            if let Some(residual) = row.residual.as_ref().filter(|_| row.share == Share::Shared) {
                text = self.said("clause-provider-part").with("part", Arg::Localised(residual.clone()));
            }
            Item { text, requirements: vec![row.control], consent: self.consent(row), asks: true }
        });
        grouped(items)
    }

    /// What the customer does.
    fn left(&self, rows: &[&Row<'a>]) -> Vec<Item<'a>> {
        let left = rows.iter().filter(|row| row.party == Some(self.customer));
        let items = left.map(|row| {
            let text = match &row.residual {
                Some(residual) => self.said("clause-customer-part").with("part", Arg::Localised(residual.clone())),
                None => self.said("clause-customer-all"),
            };
            Item { text, requirements: vec![row.control], consent: self.consent(row), asks: true }
        });
        grouped(items)
    }

    /// That responsibility lies with the provider, or is spread over so many parties.
    fn along(&self, matrix: &Matrix<'a>) -> Vec<Item<'a>> {
        let mut parties: Vec<&Slug> = matrix.members.iter().filter_map(|one| self.chain.provider(one)).collect();
        parties.sort_unstable();
        parties.dedup();
        let others = parties.iter().filter(|party| **party != self.provider && **party != self.customer).count();
        let rule = if others == 0 { "clause-chain-alone" } else { "clause-chain-spread" };
        vec![told_alone(self.said(rule).with("count", others))]
    }

    fn places(&self, service: &Slug) -> Vec<Item<'a>> {
        let Some(part) = self.chain.services.get(service) else { return Vec::new() };
        let told = [("clause-sites", &part.body.sites), ("clause-storage", &part.body.storage)];
        let told = told.into_iter().filter(|(_, countries)| !countries.is_empty());
        told.map(|(rule, list)| told_alone(self.said(rule).with("countries", countries(list)))).collect()
    }

    fn individual(&self, service: &Slug) -> Vec<Item<'a>> {
        let part = self.chain.services.get(service).filter(|part| !part.body.individual.is_empty());
        let said = |range: &str| told_alone(self.said("clause-individual").with("range", range));
        part.map(|part| said(&part.body.individual)).into_iter().collect()
    }
}

/// Countries by their names.
fn countries(list: &[Country]) -> Arg {
    let names: Vec<Text> = list.iter().map(Country::name).collect();
    let joined = |of: fn(&Text) -> &str, separator: &str| names.iter().map(of).collect::<Vec<_>>().join(separator);
    Arg::Localised(Text::new(joined(|name| &name.ja, "、"), joined(|name| &name.en, ", ")))
}

/// An item that speaks of no requirement and needs no consent of its own.
fn told_alone<'a>(text: Reason) -> Item<'a> {
    Item { text, requirements: Vec::new(), consent: None, asks: false }
}

/// Items that say the same by the same consent are one, about all their requirements.
fn grouped<'a>(items: impl Iterator<Item = Item<'a>>) -> Vec<Item<'a>> {
    let mut groups: Vec<Item<'a>> = Vec::new();
    for item in items {
        match groups.iter_mut().find(|group| group.text == item.text && group.consent == item.consent) {
            Some(group) => group.requirements.extend(item.requirements),
            None => groups.push(item),
        }
    }
    groups
}

/// Agreed values, and reference values where none is agreed: of a service that is registered.
fn levels<'a>(guideline: &'a Guideline, world: &'a World, service: &Slug, at: Date) -> Vec<Item<'a>> {
    let Some(view) = View::new(guideline, world, service.as_str(), at) else { return Vec::new() };
    let number = pattern(&view).and_then(|pattern| pattern.number);
    let told = guideline.indicators.iter().filter_map(|indicator| {
        let answer = measured(&view, indicator, number, &mut ());
        let (rule, value, asks) = match (answer.agreed, answer.reference) {
            (Some(agreed), _) => ("clause-level-agreed", &agreed.value, false),
            (None, Some(reference)) => ("clause-level-reference", &reference.value, true),
            (None, None) => return None,
        };
        let text = Reason::rule(rule)
            .with("id", indicator.id.as_str())
            .with("title", Arg::Localised(indicator.title.clone()))
            .with("value", Arg::Localised(words(indicator, value)));
        let requirements = guideline.control(&indicator.control).into_iter().collect();
        Some(Item { text, requirements, consent: None, asks })
    });
    told.collect()
}

/// What became of an item since an earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It is no longer there.
    Gone,
    /// It was not there.
    New,
}

impl<'a> Draft<'a> {
    /// How many items that need consent have none.
    pub fn unagreed(&self) -> usize {
        let items = self.articles.iter().flat_map(|(_, items)| items);
        items.filter(|item| item.asks && item.consent.is_none()).count()
    }

    /// What this version says that an earlier one did not, and the other way round: each sentence with the requirements
    /// it is said of.
    pub fn since<'d>(&'d self, earlier: &'d Draft<'_>) -> Vec<(Turn, Article, Reason, Vec<&'d Control>)> {
        let (old, new) = (sentences(earlier), sentences(self));
        let mut found: BTreeMap<(Turn, Article, usize), (Reason, Vec<&Control>)> = BTreeMap::new();
        let mut texts: Vec<Reason> = Vec::new();
        let mut put = |turn: Turn, sentence: &Sentence<'d>| {
            let text = sentence.text;
            let place = texts.iter().position(|one| one == text).unwrap_or_else(|| {
                texts.push(text.clone());
                texts.len() - 1
            });
            let entry = found.entry((turn, sentence.article, place)).or_insert_with(|| (text.clone(), Vec::new()));
            entry.1.extend(sentence.of);
        };
        for sentence in old.iter().filter(|one| !new.contains(one)) {
            put(Turn::Gone, sentence);
        }
        for sentence in new.iter().filter(|one| !old.contains(one)) {
            put(Turn::New, sentence);
        }
        found.into_iter().map(|((turn, article, _), (text, of))| (turn, article, text, of)).collect()
    }
}

/// A sentence of a draft about one of its requirements.
struct Sentence<'d> {
    article: Article,
    text: &'d Reason,
    of: Option<&'d Control>,
}

impl PartialEq for Sentence<'_> {
    /// A requirement is the same by its id, whatever a later edition of its text says.
    fn eq(&self, other: &Self) -> bool {
        let (own, others) = (self.of.map(|control| &control.id), other.of.map(|control| &control.id));
        (self.article, own, self.text) == (other.article, others, other.text)
    }
}

/// Every sentence of a draft about each of its requirements.
fn sentences<'d>(draft: &'d Draft<'_>) -> Vec<Sentence<'d>> {
    let mut found = Vec::new();
    for (article, items) in &draft.articles {
        for item in items {
            let sentence = |of| Sentence { article: *article, text: &item.text, of };
            if item.requirements.is_empty() {
                found.push(sentence(None));
            }
            found.extend(item.requirements.iter().map(|control| sentence(Some(*control))));
        }
    }
    found
}
