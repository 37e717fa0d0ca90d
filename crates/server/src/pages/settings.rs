//! Settings: how strictly verdicts are given, which readings are in force, and the way to people and account.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use guideline::Span;
use message::{Args, Diagnostic, Locale, message};
use report::span_words;
use serde::Deserialize;
use world::{ReadingChosen, Scope, SettingChosen, SettingName, Statement, World};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, SettingsTab, range};
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    page: Page,
    settings: Vec<SettingRow>,
    /// What concerns signing in rather than verdicts.
    sign_in: Vec<SettingRow>,
    /// What concerns days and times.
    time: Vec<SettingRow>,
    readings: Vec<(String, String, String, bool)>,
    guideline: String,
    may_configure: bool,
}

struct SettingRow {
    name: &'static str,
    title: String,
    /// What it decides.
    hint: String,
    values: Vec<(String, String, bool)>,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/settings", get(show).post(choose)).route("/settings/reading", post(read))
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, |desk| html(&page(desk)?)).await
}

/// Time zones offered for choice; any other is chosen on the command line, and then stands among them.
const ZONES: [&str; 20] = [
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Taipei",
    "Asia/Hong_Kong",
    "Asia/Singapore",
    "Asia/Bangkok",
    "Asia/Ho_Chi_Minh",
    "Asia/Jakarta",
    "Asia/Manila",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Europe/London",
    "Europe/Paris",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Pacific/Honolulu",
];

/// The values a setting offers: spans of evidence and time zones besides its own.
fn values(setting: SettingName, now: &str) -> Vec<String> {
    let offered: Vec<&str> = match setting {
        SettingName::EvidenceMaxAge => vec!["P3M", "P6M", "P1Y", "P2Y", "none"],
        SettingName::TimeZone => setting.values().iter().copied().chain(ZONES).collect(),
        setting => setting.values().to_vec(),
    };
    let own = (!offered.contains(&now)).then_some(now);
    offered.into_iter().chain(own).map(str::to_owned).collect()
}

pub(crate) fn title(setting: SettingName) -> &'static str {
    match setting {
        SettingName::Evidence => "web-setting-evidence",
        SettingName::EvidenceMaxAge => "web-setting-evidence-max-age",
        SettingName::Approval => "web-setting-approval",
        SettingName::SelfApproval => "web-setting-self-approval",
        SettingName::ReferenceValues => "web-setting-reference-values",
        SettingName::SecondFactor => "web-setting-second-factor",
        SettingName::TimeZone => "web-setting-time-zone",
    }
}

fn hint(setting: SettingName) -> &'static str {
    match setting {
        SettingName::Evidence => "web-setting-evidence-hint",
        SettingName::EvidenceMaxAge => "web-setting-evidence-max-age-hint",
        SettingName::Approval => "web-setting-approval-hint",
        SettingName::SelfApproval => "web-setting-self-approval-hint",
        SettingName::ReferenceValues => "web-setting-reference-values-hint",
        SettingName::SecondFactor => "web-setting-second-factor-hint",
        SettingName::TimeZone => "web-setting-time-zone-hint",
    }
}

/// What a value of any setting is called.
pub(crate) fn value_title(locale: Locale, value: &str) -> String {
    let id = match value {
        "required" => "web-value-required",
        "optional" => "web-value-optional",
        "refused" => "web-value-refused",
        "allowed" => "web-value-allowed",
        "off" => "web-value-off",
        "none" => "web-value-none",
        "guidance" => "web-value-guidance",
        "binding" => "web-value-binding",
        "server" => "web-value-server",
        zone if zone.contains('/') => return zone.replace('_', " "),
        span => return span.parse().map(|span: Span| span_words(span, locale)).unwrap_or_default(),
    };
    message(locale, id, &Args::new())
}

fn page(desk: &Desk<'_>) -> Result<SettingsPage, Failure> {
    let page = Page::new(desk, Place::Settings, "").titled("web-nav-settings");
    let page = page.of_settings(desk.asker, desk.workspace, SettingsTab::General);
    let world = &desk.snapshot.world;
    let state = world.scope(&Scope::Organisation);
    let chain: Vec<&world::ScopeState> = state.into_iter().collect();
    let settings = World::settings(&chain);
    let rows = SettingName::ALL.map(|setting| {
        let now = settings.value(setting).unwrap_or_else(|| world.time_zone().unwrap_or("server").to_owned());
        let row = |value: String| (value.clone(), value_title(page.locale, &value), value == now);
        let values = values(setting, &now).into_iter().map(row).collect();
        SettingRow { name: setting.name(), title: page.t(title(setting)), hint: page.t(hint(setting)), values }
    });
    let (mut settings, mut sign_in, mut time) = (Vec::new(), Vec::new(), Vec::new());
    for (setting, row) in SettingName::ALL.into_iter().zip(rows) {
        match setting {
            SettingName::SecondFactor => sign_in.push(row),
            SettingName::TimeZone => time.push(row),
            _ => settings.push(row),
        }
    }
    let guideline = desk.guideline()?;
    let chosen = World::reading(&chain, guideline, "pattern").map(|(reading, _)| reading.to_owned());
    let scheme = guideline.patterns.as_ref().map(|scheme| scheme.readings.as_slice()).unwrap_or_default();
    let first = scheme.first().map(|reading| reading.id.clone());
    let in_force = chosen.or(first).unwrap_or_default();
    let readings = scheme.iter().map(|reading| {
        let (title, why) = (reading.title.get(page.locale).to_owned(), reading.why.get(page.locale).to_owned());
        (reading.id.clone(), title, why, reading.id == in_force)
    });
    Ok(SettingsPage {
        settings,
        sign_in,
        time,
        readings: readings.collect(),
        guideline: guideline.manifest.title.get(page.locale).to_owned(),
        may_configure: desk.may(Action::Configure),
        page,
    })
}

#[derive(Debug, Deserialize)]
struct SettingForm {
    setting: SettingName,
    value: String,
}

async fn choose(asker: Asker, sheet: Sheet<SettingForm>) -> Response {
    let SettingForm { setting, value } = &sheet.value;
    // Which time zones there are only the edge knows.
    let is_unknown = *setting == SettingName::TimeZone && value != "server" && (asker.outside.zone_of)(value).is_none();
    let unknown = Failure::refused(Diagnostic::error("web-unknown-time-zone").with("name", value.as_str()));
    if is_unknown {
        return settle(sheet, Err(unknown));
    }
    let chosen = SettingChosen { scope: Scope::Organisation, setting: *setting, value: value.clone() };
    let done = record(&asker, |_| chosen.into()).await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
struct ReadingForm {
    reading: String,
}

async fn read(asker: Asker, sheet: Sheet<ReadingForm>) -> Response {
    let reading = sheet.value.reading.clone();
    let done = record(&asker, move |guideline| {
        ReadingChosen {
            scope: Scope::Organisation,
            guideline: guideline.into(),
            topic: "pattern".into(),
            reading: reading.as_str().into(),
        }
        .into()
    })
    .await;
    settle(sheet, done)
}

async fn record(
    asker: &Asker,
    statement: impl FnOnce(&str) -> Statement + Send + 'static,
) -> Result<Response, Failure> {
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::Configure, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            Ok(workspace.record(&[Located { statement: statement(&guideline), place: None }], ctx)?)
        })
        .await?;
    Ok(see(&format!("/w/{}/settings?recorded={}", asker.house.name, range(&recorded))))
}
