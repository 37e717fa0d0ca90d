//! What was opened or taken along, by name instead of the path it was asked for under.

use app::Said;

use crate::desk::Desk;
use crate::page::Page;
use crate::pages::scopes::path_of;

/// What a line of the access log is about.
pub(super) struct SeenItem {
    pub(super) text: String,
    /// Where it can be looked at; `None`: it is not there any more, or has no page.
    pub(super) href: Option<String>,
}

/// Where the ledger speaks of an item, for the texts that stay there.
pub(super) fn position(desk: &Desk<'_>, item: &str) -> Option<u64> {
    let name = path(item).strip_prefix("evidence/")?.split('/').next()?;
    desk.snapshot.world.evidence_position(name)
}

/// The item by name; what has none is told as it was asked for.
pub(super) fn told(desk: &Desk<'_>, page: &Page, item: &str, said: &Said) -> SeenItem {
    let Some((text, link)) = named(desk, page, item, said) else {
        return SeenItem { text: item.to_owned(), href: None };
    };
    match item.split_once("?as_of=") {
        Some((_, day)) => SeenItem {
            text: page.t2("web-seen-then", ("item", text), ("day", day)),
            href: Some(page.plain(&format!("{link}?as_of={day}"))),
        },
        None => SeenItem { text, href: Some(page.plain(&link)) },
    }
}

/// What it is called, and the page inside the workspace it lies on.
fn named(desk: &Desk<'_>, page: &Page, item: &str, said: &Said) -> Option<(String, String)> {
    let steps: Vec<&str> = path(item).split('/').collect();
    match steps.as_slice() {
        ["evidence", _] | ["evidence", _, "look" | "content"] => {
            let evidence = said.at(position(desk, item)?)?;
            let (about, title) = (evidence.about()?, evidence.text("title"));
            let control = desk.snapshot.guideline(&about.guideline)?.control_of(&about.item)?;
            let link = format!("{}/controls/{}?guideline={}", path_of(&about.scope), control.id, about.guideline);
            Some((page.t2("web-seen-of", ("whose", title), ("what", page.t("web-evidence"))), link))
        }
        ["services", service, what @ ..] => {
            let known = &desk.snapshot.world.service(service)?.description;
            let (what, below) = match what {
                ["executive"] => ("web-executive", "executive"),
                ["statement-of-applicability"] => ("web-applicability", "statement-of-applicability"),
                ["checklist", "file"] => ("web-checklist", "checklist"),
                ["indicators", "template"] => ("web-seen-template", "indicators"),
                _ => return None,
            };
            let text = page.t2("web-seen-of", ("whose", &known.name), ("what", &page.t(what)));
            Some((text, format!("services/{service}/{below}")))
        }
        ["ledger", "checkpoint"] => Some((page.t("web-checkpoint"), "ledger".to_owned())),
        ["ledger", "export"] => Some((page.t("web-seen-ledger"), "ledger".to_owned())),
        ["ledger", position, "proof"] => {
            Some((page.t1("web-seen-proof", "position", position), format!("ledger/{position}")))
        }
        _ => None,
    }
}

/// An item without its day.
fn path(item: &str) -> &str {
    item.split('?').next().unwrap_or_default()
}
