//! Answers of vendors side by side, as tables for page, Markdown and XLSX.

use message::Locale;
use method::requirement_planning::{Compared, RiskStanding, vendor_word};
use world::{VendorAnswer, VendorAnswered};

use crate::iot::Paper;
use crate::say::{say, say_with};

/// What is shown of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Offers<'o> {
    /// The vendors, in the order of the comparison.
    pub vendors: &'o [&'o VendorAnswered],
    /// The comparison.
    pub compared: &'o Compared<'o, 'o>,
}

/// Per requirement, per risk, and what is to be asked.
pub fn papers(offers: &Offers<'_>, locale: Locale) -> Vec<Paper> {
    vec![requirements(offers, locale), risks(offers, locale), open(offers, locale)]
}

fn paper(title: &str, head: Vec<String>, rows: Vec<Vec<String>>, locale: Locale) -> Paper {
    let title = say(locale, title);
    Paper { name: title.clone(), title, lead: String::new(), head, rows }
}

fn names<'o>(offers: &Offers<'o>) -> impl Iterator<Item = String> {
    offers.vendors.iter().map(|vendor| vendor.name.clone())
}

fn requirements(offers: &Offers<'_>, locale: Locale) -> Paper {
    let head = ["plan-bullet", "plan-measure", "plan-asked"].map(|id| say(locale, id)).into_iter().chain(names(offers));
    let rows = offers.compared.items.iter().map(|item| {
        let asked = crate::say::either(locale, &item.bullet.ja, &item.bullet.en);
        let measure = format!("{} {}", item.measure.id, item.measure.title.get(locale));
        let answers = item.answers.iter().map(|answer| answered(*answer, locale));
        [item.bullet.id.clone(), measure, asked.to_owned()].into_iter().chain(answers).collect()
    });
    paper("plan-vendors-requirements", head.collect(), rows.collect(), locale)
}

/// An answer in one cell: the word, what stands beside it, the remark on the price.
pub fn answered(answer: Option<&VendorAnswer>, locale: Locale) -> String {
    let word = say(locale, vendor_word(answer.and_then(|one| one.answer)));
    let comment = answer.map(|one| one.comment.trim()).unwrap_or_default();
    let price = answer.map(|one| one.price.trim()).unwrap_or_default();
    let price = if price.is_empty() { String::new() } else { say_with(locale, "plan-vendors-price", "price", price) };
    let parts = [word, comment.to_owned(), price];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn risks(offers: &Offers<'_>, locale: Locale) -> Paper {
    let head = ["plan-number", "plan-risk"].map(|id| say(locale, id)).into_iter().chain(names(offers));
    let rows = offers.compared.standings.iter().map(|one| {
        let with = one.with.iter().map(|standing| stands(standing, locale));
        [one.node.id.clone(), one.node.title.get(locale).to_owned()].into_iter().chain(with).collect()
    });
    paper("plan-vendors-risks", head.collect(), rows.collect(), locale)
}

/// How a risk would stand: the word, and the requirements that are not met.
fn stands(standing: &RiskStanding<'_>, locale: Locale) -> String {
    let word = say(locale, standing.message());
    if standing.lacks().is_empty() { word } else { format!("{word}\n{}", standing.lacks().join(", ")) }
}

fn open(offers: &Offers<'_>, locale: Locale) -> Paper {
    let head = ["plan-vendor", "plan-vendors-ask", "plan-vendors-of"].map(|id| say(locale, id));
    let rows = offers.compared.open.iter().map(|one| {
        let vendor = offers.vendors.get(one.vendor).map(|vendor| vendor.name.clone()).unwrap_or_default();
        vec![vendor, say(locale, one.point.message()), one.bullets.join(", ")]
    });
    paper("plan-vendors-open", head.to_vec(), rows.collect(), locale)
}
