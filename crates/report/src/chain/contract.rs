//! Contract and service-level clauses as a paper: the draft with its consents, what is still to be agreed, and what changed.

use guideline::Guideline;
use message::{Locale, message};
use method::clauses::{Article, Check, Covered, Draft, Item, Turn};
use world::Chain;

use super::words::{clauses as written, titled};
use crate::paper::{Paper, PaperCell, PaperPart, Weight};
use crate::say::say;

/// The message that names an article.
fn article(article: Article) -> &'static str {
    match article {
        Article::Provider => "clause-article-provider",
        Article::Customer => "clause-article-customer",
        Article::Chain => "clause-article-chain",
        Article::Levels => "clause-article-levels",
        Article::Places => "clause-article-places",
        Article::Individual => "clause-article-individual",
    }
}

/// The paper on what is to stand in a contract. `earlier`: the version it is compared with; `against`: the guideline that
/// says what is to be agreed, with what answers it.
pub fn contract(
    draft: &Draft<'_>,
    chain: &Chain,
    earlier: Option<&Draft<'_>>,
    against: Option<(&Guideline, &[Check<'_>])>,
    locale: Locale,
) -> Paper {
    let mut paper = Paper::new(locale);
    paper.day = Some(draft.at);
    let args = vec![
        ("service", chain.service_name(draft.service).into()),
        ("provider", chain.party_name(draft.provider).into()),
        ("customer", chain.party_name(draft.customer).into()),
        ("date", draft.at.to_string().into()),
        ("count", draft.unagreed().into()),
    ];
    paper.parts.push(PaperPart::Title(message(locale, "clause-title", &args)));
    paper.paragraph(Weight::Quiet, message(locale, "clause-version", &args));
    let weight = if draft.unagreed() == 0 { Weight::Good } else { Weight::Fair };
    paper.paragraph(weight, message(locale, "clause-unagreed", &args));
    for (number, (one, items)) in (1..).zip(&draft.articles) {
        let args = vec![("number", number.to_string().into()), ("title", say(locale, article(*one)).into())];
        paper.heading(message(locale, "clause-article", &args));
        for (place, item) in (1..).zip(items) {
            paper.parts.push(entry(place, item, locale));
        }
    }
    if let Some(earlier) = earlier {
        changes(&mut paper, draft, earlier, locale);
    }
    if let Some((guideline, checks)) = against {
        checked(&mut paper, guideline, checks, locale);
    }
    paper
}

/// An item with its consent and its requirements, each on a line.
fn entry(place: usize, item: &Item<'_>, locale: Locale) -> PaperPart {
    let head = vec![PaperCell::new(format!("{place}. {}", item.text.text(locale)), Weight::Plain)];
    let requirements = item.requirements.iter().map(|control| titled(control, locale));
    PaperPart::Entry(head, consent(item, locale).into_iter().chain(requirements).collect())
}

/// Who agreed to an item and when, or that nobody did; nothing where it needs no consent of its own.
fn consent(item: &Item<'_>, locale: Locale) -> Option<String> {
    match &item.consent {
        Some(consent) => {
            let until = consent.until.map(|until| until.to_string()).unwrap_or_default();
            let args = vec![
                ("agreement", consent.agreement.as_str().into()),
                ("on", consent.on.to_string().into()),
                ("until", until.into()),
            ];
            let id = if consent.until.is_some() { "clause-consent-until" } else { "clause-consent" };
            Some(message(locale, id, &args))
        }
        None if item.asks => Some(say(locale, "clause-no-consent")),
        None => None,
    }
}

fn changes(paper: &mut Paper, draft: &Draft<'_>, earlier: &Draft<'_>, locale: Locale) {
    let args = vec![("date", earlier.at.to_string().into())];
    paper.heading(message(locale, "clause-changes", &args));
    let found = draft.since(earlier);
    if found.is_empty() {
        paper.paragraph(Weight::Good, say(locale, "clause-no-changes"));
    }
    for (turn, of, text, requirements) in found {
        let (id, weight) = match turn {
            Turn::Gone => ("clause-gone", Weight::Bad),
            Turn::New => ("clause-new", Weight::Good),
        };
        let head = vec![
            PaperCell::new(say(locale, id), weight),
            say(locale, article(of)).into(),
            PaperCell::new(text.text(locale), Weight::Plain),
        ];
        let requirements = requirements.iter().map(|control| titled(control, locale));
        paper.parts.push(PaperPart::Entry(head, requirements.collect()));
    }
}

/// What answers a subject, in words.
fn covered(covered: &Covered<'_>, locale: Locale) -> (String, Weight) {
    match covered {
        Covered::Contract(clauses) => (written(clauses), Weight::Good),
        Covered::Settled => (say(locale, "clause-settled"), Weight::Good),
        Covered::Drafted(one) => {
            let args = vec![("title", say(locale, article(*one)).into())];
            (message(locale, "clause-drafted", &args), Weight::Fair)
        }
        Covered::Missing => (say(locale, "clause-missing"), Weight::Bad),
    }
}

fn checked(paper: &mut Paper, guideline: &Guideline, checks: &[Check<'_>], locale: Locale) {
    let manifest = &guideline.manifest;
    let title = format!("{} {}", manifest.title.get(locale), manifest.edition.title.get(locale));
    paper.heading(message(locale, "clause-checked", &vec![("guideline", title.into())]));
    let rows = checks.iter().map(|check| {
        let (words, weight) = covered(&check.covered, locale);
        let text = match locale {
            Locale::Ja => &check.clause.ja,
            Locale::En => &check.clause.en,
        };
        vec![
            PaperCell::new(check.clause.id.as_str(), Weight::Strong),
            text.as_str().into(),
            PaperCell::new(words, weight),
        ]
    });
    let header = ["chain-form-id", "clause-col-subject", "clause-col-covered"];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
}
