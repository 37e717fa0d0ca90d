//! Vendors side by side: per requirement, per risk that is treated, and what is to be asked of each.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use interchange::tables::{Table, to_xlsx};
use method::requirement_planning::{Compared, compare, vendor_word};
use report::iot::Paper;
use report::vendors::{Offers, papers};
use world::{VendorAnswered, VendorWord};

use super::super::{Bar, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::download::{WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::plan::Ground;

#[derive(Template)]
#[template(path = "plan_compare.html")]
struct ComparePage {
    page: Page,
    bar: Bar,
    xlsx: String,
    vendors: Vec<String>,
    /// The risks: id, title, how each would stand.
    risks: Vec<(String, String, Vec<Stands>)>,
    /// The requirements by measure.
    measures: Vec<(String, Vec<ItemRow>)>,
    /// What is to be asked, vendor by vendor: question and requirements.
    open: Vec<(String, Vec<(String, String)>)>,
}

/// How a risk would stand with a vendor.
struct Stands {
    vendor: String,
    name: &'static str,
    word: String,
    lacks: String,
}

struct ItemRow {
    id: String,
    text: String,
    answers: Vec<AnswerCell>,
}

struct AnswerCell {
    vendor: String,
    name: &'static str,
    word: String,
    comment: String,
    price: String,
}

pub(in crate::pages::plan) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let case = ground.wanted()?;
            let plan = ground.derive(&case);
            let vendors: Vec<&VendorAnswered> = ground.vendors().into_iter().map(|one| &*one.said).collect();
            let compared = compare(ground.model, &plan, &vendors);
            let frame = frame(desk, &ground, "/vendors", &case, &plan);
            let back = desk.text_of("web-plan-vendors");
            let page = frame.page.below(&format!("services/{}/plan/vendors", path.service), back);
            let page = page.titled("web-plan-vendors-compare");
            html(&shown(page, frame.bar, &vendors, &compared, &path.service))
        })
        .await
}

fn shown(page: Page, bar: Bar, vendors: &[&VendorAnswered], compared: &Compared<'_, '_>, service: &str) -> ComparePage {
    let locale = page.locale;
    let name = |place: usize| vendors.get(place).map(|one| one.name.clone()).unwrap_or_default();
    let risks = compared.standings.iter().map(|one| {
        let with = one.with.iter().enumerate().map(|(place, standing)| Stands {
            vendor: name(place),
            name: standing.name(),
            word: page.t(standing.message()),
            lacks: standing.lacks().join(", "),
        });
        (one.node.id.clone(), one.node.title.get(locale).to_owned(), with.collect())
    });
    let mut measures: Vec<(String, Vec<ItemRow>)> = Vec::new();
    for item in &compared.items {
        let answers = (0..vendors.len()).map(|place| {
            let (answer, word) = (item.of(place), item.word(place));
            AnswerCell {
                vendor: name(place),
                name: word.map_or("none", VendorWord::name),
                word: page.t(vendor_word(word)),
                comment: answer.map(|one| one.comment.clone()).unwrap_or_default(),
                price: answer.map(|one| one.price.clone()).unwrap_or_default(),
            }
        });
        let text = either(&page, &item.bullet.ja, &item.bullet.en).to_owned();
        let row = ItemRow { id: item.bullet.id.clone(), text, answers: answers.collect() };
        let title = format!("{} {}", item.measure.id, item.measure.title.get(locale));
        match measures.last_mut() {
            Some((known, rows)) if *known == title => rows.push(row),
            _ => measures.push((title, vec![row])),
        }
    }
    let open = (0..vendors.len()).map(|place| {
        let of = compared.open.iter().filter(move |one| one.vendor == place);
        (name(place), of.map(|one| (page.t(one.point.message()), one.bullets.join(", "))).collect::<Vec<_>>())
    });
    let (risks, open) = (risks.collect(), open.filter(|(_, list)| !list.is_empty()).collect());
    ComparePage {
        xlsx: page.to(&format!("services/{service}/plan/vendors/compare/xlsx")),
        vendors: vendors.iter().map(|one| one.name.clone()).collect(),
        risks,
        measures,
        open,
        bar,
        page,
    }
}

pub(in crate::pages::plan) async fn xlsx(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let bytes = written(desk, &path.service)?;
            Ok(download(bytes, &format!("{}-vendors.xlsx", path.service), WORKBOOK))
        })
        .await
}

fn written(desk: &Desk<'_>, service: &str) -> Result<Vec<u8>, Failure> {
    let ground = Ground::new(desk, service)?;
    let plan = ground.derive(&ground.wanted()?);
    let vendors: Vec<&VendorAnswered> = ground.vendors().into_iter().map(|one| &*one.said).collect();
    let compared = compare(ground.model, &plan, &vendors);
    let offers = Offers { vendors: &vendors, compared: &compared };
    let papers = papers(&offers, desk.locale());
    let tables = papers.iter().map(|Paper { name, title, lead, head, rows }| Table { name, title, lead, head, rows });
    to_xlsx(&desk.text_of("web-plan-vendors-compare"), &tables.collect::<Vec<_>>()).map_err(Failure::refused)
}
