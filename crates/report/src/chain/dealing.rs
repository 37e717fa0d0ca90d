//! Dealings with suppliers: what is settled, what is open, what was done.

use guideline::Guideline;
use message::{Locale, message};
use method::supplier::{Settled, SupplierStanding};
use world::{Chain, Slug, SupplierStep};

use crate::paper::{Paper, PaperCell, PaperPart, Weight};
use crate::say::{listed, say};

/// The message that names a step taken with a supplier.
pub fn step(step: SupplierStep) -> &'static str {
    match step {
        SupplierStep::TargetShown => "supplier-step-target-shown",
        SupplierStep::HandedDown => "supplier-step-handed-down",
        SupplierStep::Selected => "supplier-step-selected",
        SupplierStep::Reviewed => "supplier-step-reviewed",
        SupplierStep::ReportReceived => "supplier-step-report-received",
        SupplierStep::ChangeAnnounced => "supplier-step-change-announced",
        SupplierStep::ChangeAssessed => "supplier-step-change-assessed",
        SupplierStep::ChangeTold => "supplier-step-change-told",
        SupplierStep::ExitDecided => "supplier-step-exit-decided",
        SupplierStep::DataReturned => "supplier-step-data-returned",
        SupplierStep::ErasureProved => "supplier-step-erasure-proved",
    }
}

/// The message that says how far something is settled.
pub fn settled(settled: Settled) -> &'static str {
    match settled {
        Settled::Satisfied => "term-satisfied",
        Settled::NotSatisfied => "term-not-satisfied",
        Settled::Ended => "term-ended",
        Settled::Open => "term-open",
    }
}

/// The paper on how things stand with a supplier.
pub fn supplier(standing: &SupplierStanding<'_>, chain: &Chain, guideline: &Guideline, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    let name = chain.party_name(standing.party);
    paper.parts.push(PaperPart::Title(message(locale, "supplier-title", &vec![("party", name.into())])));
    let services = |list: &mut dyn Iterator<Item = &Slug>| {
        listed(locale, &list.map(|one| chain.service_name(one).to_owned()).collect::<Vec<_>>())
    };
    let mut line = |label: &str, value: String| {
        paper.paragraph(Weight::Plain, format!("{}: {value}", say(locale, label)));
    };
    line("supplier-supplies", services(&mut standing.services.iter().copied()));
    line("supplier-used-by", services(&mut standing.used_by.iter().map(|(service, _)| *service)));
    line("supplier-next-review", next_review(standing, locale));
    paper.heading(say(locale, "supplier-open-matters"));
    if standing.matters.is_empty() {
        paper.paragraph(Weight::Good, say(locale, "supplier-nothing-open"));
    }
    for matter in &standing.matters {
        let due = matter.due.map(|due| message(locale, "supplier-due", &vec![("date", due.to_string().into())]));
        let words = [Some(matter.why.text(locale)), due].into_iter().flatten().collect::<Vec<_>>().join(" ");
        paper.paragraph(Weight::Fair, words);
    }
    terms(&mut paper, standing, guideline, locale);
    paper.heading(say(locale, "supplier-history"));
    if standing.steps.is_empty() {
        paper.paragraph(Weight::Quiet, say(locale, "supplier-no-steps"));
        return paper;
    }
    let rows = standing.steps.iter().map(|part| {
        let body = &part.body;
        let until = body.until.map(|until| until.to_string()).unwrap_or_default();
        vec![body.on.to_string().into(), say(locale, step(body.step)).into(), until.into(), body.note.as_str().into()]
    });
    let header = ["chain-form-step-on", "chain-form-step", "chain-form-step-until", "chain-form-note"];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
    paper
}

/// By when a supplier is to be reviewed, in words.
pub fn next_review(standing: &SupplierStanding<'_>, locale: Locale) -> String {
    match standing.next_review {
        None => say(locale, "supplier-none-set"),
        Some((day, false)) => day.to_string(),
        Some((day, true)) => format!("{day} ({})", say(locale, "supplier-by-report")),
    }
}

fn terms(paper: &mut Paper, standing: &SupplierStanding<'_>, guideline: &Guideline, locale: Locale) {
    paper.heading(say(locale, "supplier-settled"));
    if standing.terms.is_empty() {
        let title = guideline.manifest.title.get(locale);
        paper.paragraph(Weight::Quiet, message(locale, "supplier-no-demands", &vec![("guideline", title.into())]));
        return;
    }
    let rows = standing.terms.iter().map(|term| {
        let weight = match term.settled {
            Settled::Satisfied => Weight::Good,
            Settled::NotSatisfied => Weight::Bad,
            Settled::Open | Settled::Ended => Weight::Fair,
        };
        let said = term.said.map(|part| &part.body);
        vec![
            PaperCell::new(term.demand.id, Weight::Strong),
            term.demand.text(locale).into(),
            PaperCell::new(say(locale, settled(term.settled)), weight),
            said.map(|said| said.basis.clone()).unwrap_or_default().into(),
            said.map(|said| said.residual.clone()).unwrap_or_default().into(),
        ]
    });
    let header =
        ["chain-form-id", "supplier-col-demand", "supplier-col-state", "chain-form-written", "chain-form-own-duty"];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
}

/// The paper on all suppliers.
pub fn suppliers(standings: &[SupplierStanding<'_>], chain: &Chain, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    paper.parts.push(PaperPart::Title(say(locale, "web-supplier-list")));
    let rows = standings.iter().map(|standing| {
        let met = standing.terms.iter().filter(|term| term.settled == Settled::Satisfied).count();
        let services = standing.services.iter().map(|one| chain.service_name(one).to_owned());
        vec![
            PaperCell::new(chain.party_name(standing.party), Weight::Strong),
            listed(locale, &services.collect::<Vec<_>>()).into(),
            format!("{met}/{}", standing.terms.len()).into(),
            standing.matters.len().to_string().into(),
            next_review(standing, locale).into(),
        ]
    });
    let header = [
        "chain-form-supplier",
        "supplier-supplies",
        "supplier-settled",
        "supplier-open-matters",
        "supplier-next-review",
    ];
    paper.table(header.iter().map(|id| say(locale, id)).collect(), rows.collect());
    paper
}
