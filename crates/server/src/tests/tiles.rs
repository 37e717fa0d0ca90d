//! Every figure at the head of a page leads to a list of just as much.

use app::{Actor, Ctx};
use jiff::civil::date;
use world::{
    About, ActionPlanned, ControlExcluded, EvidenceAttached, ImplementationStated, ImplementationStatus, IntervalSet,
    ObligationFulfilled, Role, Scope, StatedValue, Statement, ValueAgreed, ValueMeasured,
};

use super::fixture::{Server, located, now, random};

/// A figure and where it leads.
#[derive(Debug)]
struct Tile {
    name: String,
    figure: usize,
    link: Option<String>,
}

fn tiles(page: &str) -> Vec<Tile> {
    let list = page.split("<dl class=\"stats\">").nth(1).unwrap().split("</dl>").next().unwrap();
    let tile = |tile: &str| {
        let (name, rest) = tile.split_once("</dt>").unwrap();
        let figure: String = without_tags(rest).chars().take_while(char::is_ascii_digit).collect();
        let link = rest
            .split("href=\"")
            .nth(1)
            .map(|link| link.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&"));
        Tile { name: name.to_owned(), figure: figure.parse().unwrap(), link }
    };
    list.split("<dt>").skip(1).map(tile).collect()
}

fn without_tags(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect::<String>().trim().to_owned()
}

/// How much a list has, over all its pages: services by control in the work plan, rows elsewhere.
async fn listed(server: &Server, link: &str) -> usize {
    let (mut link, mut count) = (link.to_owned(), 0);
    loop {
        let (status, page) = server.page(&link, Role::Administrator).await;
        assert!(status.is_success(), "{link}");
        let row = if link.contains("/work?") { "<span class=\"one\">" } else { "data-row" };
        count += page.matches(row).count();
        let next = page.split("href=\"").skip(1).find(|next| next.split('<').next().unwrap().ends_with(" →"));
        match next {
            Some(next) => link = next.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&"),
            None => return count,
        }
    }
}

fn about(scope: &Scope, item: &str) -> About {
    About { scope: scope.clone(), guideline: "mic3".into(), item: item.into() }
}

/// Something of every verdict, a duty that is late, and a plan that is.
fn said(scope: &Scope, name: &str) -> Vec<Statement> {
    let stated =
        |item: &str, status| ImplementationStated { about: about(scope, item), status, note: String::new() }.into();
    let piece = |item: &str| EvidenceAttached {
        about: about(scope, item),
        evidence: format!("e-{name}-{}", item.to_lowercase().replace('.', "-")).into(),
        title: "月報".into(),
        collected: date(2026, 11, 1),
        valid_until: None,
        location: "棚".into(),
        digest: None,
    };
    let duty = || about(scope, "II.1.1.2.rev1");
    vec![
        stated("II.1.1.1", ImplementationStatus::Implemented),
        piece("II.1.1.1").into(),
        stated("III.1.1.5", ImplementationStatus::Implemented),
        piece("III.1.1.5").into(),
        stated("III.1.1.3", ImplementationStatus::Partly),
        piece("III.1.1.3").into(),
        stated("III.1.1.4", ImplementationStatus::Planned),
        ActionPlanned {
            about: about(scope, "III.1.1.4"), plan: "手順を定める".into(), due: Some(date(2026, 11, 1))
        }
        .into(),
        ControlExcluded { about: about(scope, "III.1.1.6"), reason: "対象の機能がない".into() }.into(),
        stated("II.1.1.2", ImplementationStatus::Implemented),
        IntervalSet { about: duty(), interval: "P1Y".into() }.into(),
        ObligationFulfilled { about: duty(), on: date(2024, 4, 1), note: String::new() }.into(),
        // These two have no duties: an answer with evidence meets them.
        stated("II.4.4.4", ImplementationStatus::Implemented),
        piece("II.4.4.4").into(),
        stated("III.2.1.3", ImplementationStatus::Implemented),
        piece("III.2.1.3").into(),
    ]
}

/// An availability rate below what was agreed.
fn missed(scope: &Scope) -> [Statement; 2] {
    let value = |number: &str| StatedValue {
        number: Some(number.into()),
        unit: Some("percent".into()),
        beyond_service: false,
        choice: None,
    };
    let rate = || about(scope, "III.1.1.3.b");
    [
        ValueAgreed { about: rate(), value: value("99.9"), written: "99.9%".into() }.into(),
        ValueMeasured { about: rate(), value: value("99.5"), written: "99.5%".into(), on: date(2026, 11, 1) }.into(),
    ]
}

#[tokio::test]
async fn every_figure_leads_to_a_list_of_as_much() {
    let server = Server::with_a_past(&["crm", "shop"]);
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    for (scope, name) in [("service:crm", "crm"), ("organisation", "all")] {
        let said: Vec<_> = said(&scope.parse().unwrap(), name).into_iter().map(located).collect();
        server.workspace().record(&said, &ctx).unwrap();
    }
    let low = missed(&"service:crm".parse().unwrap()).map(located);
    server.workspace().record(&low, &ctx).unwrap();
    // On the portfolio: met, partly, not met, unknown, overdue and missed. No service lacks any kind but missed.
    for (page, least) in [("", 6), ("services/crm", 6), ("services/shop", 6)] {
        let (_, page) = server.page(&format!("/w/one/{page}?lang=ja"), Role::Administrator).await;
        let mut followed = 0;
        for tile in tiles(&page) {
            let Some(link) = &tile.link else {
                // The figure of services stands above their list.
                assert!(tile.figure == 0 || tile.name == "サービス", "{tile:?}");
                continue;
            };
            followed += 1;
            assert_eq!(listed(&server, link).await, tile.figure, "{tile:?}");
        }
        assert!(least <= followed, "{page}");
    }
}
