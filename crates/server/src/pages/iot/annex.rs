//! ANNEX3: whether to provide devices or only recommend them, whether they can harm people, and what to watch.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Locale;
use method::iot::{Survey, annex as held};

use super::fields::{self, Fields};
use super::frame;
use super::ground::Ground;
use super::survey::stated;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "iot_annex.html")]
struct AnnexPage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    since: u64,
    may_state: bool,
    sections: Vec<(String, String)>,
    /// The strategies for devices: title, text, whether the survey follows it.
    strategies: Vec<(String, String, bool)>,
    /// Id, title, text, and the printed examples.
    fields: Vec<(String, String, String, Vec<(String, String)>)>,
    /// Field name, question, answer.
    tests: Vec<(String, String, &'static str)>,
    answers: Vec<(&'static str, String)>,
    safety: String,
    advice: Vec<Advice>,
    connections: Vec<Advice>,
}

/// A rule or a connection with whether it concerns the service.
struct Advice {
    text: String,
    holds: &'static str,
    word: String,
    related: String,
    clause: bool,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<AnnexPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let (page, steps) = frame(desk, &ground, "/annex");
    let (model, locale) = (ground.model, page.locale);
    let survey = ground.survey().unwrap_or_default();
    let annex = held(model, &survey);
    let either = |ja: &str, en: &str| match locale {
        Locale::Ja => ja.to_owned(),
        Locale::En => en.to_owned(),
    };
    let advice = |text: String, holds: Option<bool>, related: &[String], clause: bool| {
        let (holds, word) = match holds {
            Some(true) => ("yes", "iot-advice-holds"),
            Some(false) => ("no", "iot-advice-not"),
            None => ("open", "iot-advice-open"),
        };
        Advice { text, holds, word: page.t(word), related: related.join(", "), clause }
    };
    let mut tests: Vec<(String, String, &'static str)> = model
        .harm_tests
        .iter()
        .map(|test| (format!("harm.{}", test.id), either(&test.ja, &test.en), word(survey.harm.get(&test.id).copied())))
        .collect();
    tests.push((
        "designed_against_harm".into(),
        page.t("iot-designed-against-harm"),
        word(survey.designed_against_harm),
    ));
    tests.push(("residual_disclosed".into(), page.t("iot-residual-disclosed"), word(survey.residual_disclosed)));
    let fields = model.fields.iter().map(|field| {
        let examples = model.examples.iter().filter_map(|example| {
            let value = example.values.iter().find(|value| value.field == field.id)?;
            Some((example.title.get(locale).to_owned(), either(&value.ja, &value.en)))
        });
        let text = survey.worksheet.get(&field.id).cloned().unwrap_or_default();
        (field.id.clone(), field.title.get(locale).to_owned(), text, examples.collect())
    });
    Ok(AnnexPage {
        link: page.plain(&format!("services/{service}/iot/annex")),
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        sections: model
            .annex_sections
            .iter()
            .map(|one| (format!("{}. {}", one.number, one.title.get(locale)), either(&one.ja, &one.en)))
            .collect(),
        strategies: model
            .strategies
            .iter()
            .map(|one| (one.title.get(locale).to_owned(), either(&one.ja, &one.en), annex.strategies.contains(&one)))
            .collect(),
        fields: fields.collect(),
        tests,
        answers: [("yes", "iot-yes"), ("no", "iot-no"), ("open", "iot-not-said")]
            .map(|(name, id)| (name, page.t(id)))
            .to_vec(),
        safety: page.t(match annex.safety_risk {
            Some(true) => "web-iot-safety-risk",
            Some(false) => "web-iot-no-safety-risk",
            None => "web-iot-safety-open",
        }),
        advice: annex
            .advice
            .iter()
            .map(|one| {
                let rule = one.rule;
                advice(either(&rule.ja, &rule.en), one.holds, &rule.related, rule.clause)
            })
            .collect(),
        connections: annex
            .connections
            .iter()
            .map(|one| {
                let connection = one.connection;
                advice(either(&connection.ja, &connection.en), one.arises, &connection.related, false)
            })
            .collect(),
        steps,
        page,
    })
}

fn word(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    }
}

pub(super) async fn record(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let given = sheet.value.clone();
    let done = stated(&asker, &path.service, given, filled).await;
    settle(sheet, done)
}

fn filled(given: &Fields, before: Option<Survey>) -> Survey {
    fields::worksheet(given, before.unwrap_or_default())
}
