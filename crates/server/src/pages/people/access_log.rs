//! The access log as people read it.

use app::{Action, Said};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use store::accounts::SeenEntry;

use super::seen_item::{self, SeenItem};
use crate::answer::html;
use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::guard::{Asker, access};
use crate::page::{Page, Place, SettingsTab};

/// How many lines are shown.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "access_log.html")]
struct AccessLogPage {
    page: Page,
    rows: Vec<Row>,
    older: Option<u64>,
}

struct Row {
    when: String,
    who: String,
    done: String,
    item: SeenItem,
    address: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    before: Option<u64>,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::ReadAccessLog, move |desk| {
            let page = Page::new(desk, Place::Settings, "").titled("web-access-log");
            let page = page.of_settings(desk.asker, desk.workspace, SettingsTab::AccessLog);
            let mut found = desk.asker.house.accounts().seen(asked.before, SHOWN + 1)?;
            let more = SHOWN < found.len();
            found.truncate(SHOWN);
            let older = found.last().filter(|_| more).map(|last| last.id);
            let names = desk.names(found.iter().map(|entry| entry.seen.person.as_str()))?;
            let said = desk.said(found.iter().filter_map(|entry| seen_item::position(desk, &entry.seen.item)))?;
            let rows = found.into_iter().map(|entry| row(desk, &page, entry, &names, &said)).collect();
            html(&AccessLogPage { page, rows, older })
        })
        .await
}

fn row(desk: &Desk<'_>, page: &Page, entry: SeenEntry, names: &Names, said: &Said) -> Row {
    let seen = entry.seen;
    Row {
        when: desk.asker.outside.exact(seen.at),
        who: names.of(&seen.person),
        done: match seen.action.as_str() {
            access::OPENED => page.t("web-seen-opened"),
            access::LOOKED_AT => page.t("web-seen-looked-at"),
            access::EXPORTED => page.t("web-seen-exported"),
            _ => seen.action,
        },
        item: seen_item::told(desk, page, &seen.item, said),
        address: seen.address,
    }
}
