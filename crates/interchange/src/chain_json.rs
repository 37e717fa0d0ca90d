//! What is found of a supply chain, as JSON, for other programs.
//!
//! The shape is a promise: keys are only ever added. Days are ISO 8601, decimals are strings, what is not known is `null`.

use guideline::{Guideline, Model};
use message::Text;
use method::assessment::Totals;
use method::clauses::{Check, Covered, Draft, Turn};
use method::responsibility::{Affected, ChainVerdict, Gap, Matrix, Row};
use method::supplier::SupplierStanding;
use method::supply_chain::{Composite, Contact, Members, Shape, availability, contact, customers, shapes};
use serde_json::{Value, json};
use world::{Chain, Slug};

use crate::assessment_json::{counts, why};

/// The parts of every party along the chain, one row each.
pub fn rows(matrix: &Matrix<'_>) -> Value {
    matrix.rows.iter().map(row).collect()
}

fn row(row: &Row<'_>) -> Value {
    let clauses = row.clauses.iter().map(|one| json!({ "contract": one.contract.as_str(), "clause": one.clause }));
    json!({
        "requirement": row.control.id,
        "service": row.service.as_str(),
        "party": row.party.map(Slug::as_str),
        "share": row.share.name(),
        "from": row.from.iter().map(|from| from.as_str()).collect::<Vec<_>>(),
        "residual": row.residual.as_ref().map(text),
        "agreed_by": row.agreed_by.map(Slug::as_str),
        "declared": row.declared,
        "owner": if row.owner.is_empty() { None } else { Some(row.owner) },
        "verdict": row.verdict.name(),
        "why": why(&row.why),
        "clauses": clauses.collect::<Vec<_>>(),
        "holds_until": row.holds_until.map(|day| day.to_string()),
    })
}

fn text(text: &Text) -> Value {
    json!({ "ja": text.ja, "en": text.en })
}

/// The verdicts along the chain, with who is the weakest and what is missing.
pub fn verdict(matrix: &Matrix<'_>) -> Value {
    json!({
        "service": matrix.service.as_str(),
        "guideline": matrix.guideline,
        "as_of": matrix.at.to_string(),
        "members": matrix.members.iter().map(|member| member.as_str()).collect::<Vec<_>>(),
        "totals": totals(&matrix.totals),
        "requirements": matrix.verdicts.iter().map(|one| requirement(one, matrix)).collect::<Vec<_>>(),
        "gaps": matrix.gaps.iter().map(gap).collect::<Vec<_>>(),
        "holds_until": matrix.holds_until.map(|day| day.to_string()),
    })
}

fn totals(totals: &Totals) -> Value {
    json!({
        "all": counts(&totals.all),
        "basic": counts(&totals.basic),
        "recommended": counts(&totals.recommended),
    })
}

fn requirement(verdict: &ChainVerdict<'_>, matrix: &Matrix<'_>) -> Value {
    let weakest = verdict.weakest.iter().filter_map(|index| matrix.rows.get(*index));
    json!({
        "requirement": verdict.control.id,
        "level": verdict.control.level.map(|level| level.name()),
        "verdict": verdict.verdict.name(),
        "weakest": weakest.map(row).collect::<Vec<_>>(),
        "holds_until": verdict.holds_until.map(|day| day.to_string()),
    })
}

fn gap(gap: &Gap<'_>) -> Value {
    json!({
        "kind": gap.kind.name(),
        "conflict": gap.kind.is_conflict(),
        "service": gap.service.as_str(),
        "requirement": gap.control.id,
        "parties": gap.parties.iter().map(|party| party.as_str()).collect::<Vec<_>>(),
        "why": why(std::slice::from_ref(&gap.why)),
    })
}

/// What the chain of a service looks like: members, links, contracts, shapes, availability.
pub fn show(matrix: &Matrix<'_>, guideline: &Guideline, chain: &Chain) -> Value {
    let (service, at) = (matrix.service, matrix.at);
    let inside = |one: &Slug| matrix.members.contains(&one);
    let members = matrix.members.iter().map(|member| match chain.services.get(*member) {
        None => json!({ "service": member.as_str(), "described": false }),
        Some(part) => json!({
            "service": member.as_str(),
            "described": true,
            "name": part.body.name,
            "provider": part.body.provider.as_str(),
            "runs": part.body.runs.iter().map(|runs| runs.name()).collect::<Vec<_>>(),
            "availability": part.body.availability,
            "sites": part.body.sites.iter().map(|country| country.as_str()).collect::<Vec<_>>(),
            "storage": part.body.storage.iter().map(|country| country.as_str()).collect::<Vec<_>>(),
        }),
    });
    let links = chain.links.values().map(|part| &part.body).filter(|link| inside(&link.from) && inside(&link.to));
    let links = links.map(|link| {
        json!({
            "link": link.link.as_str(),
            "from": link.from.as_str(),
            "to": link.to.as_str(),
            "kind": link.kind.name(),
            "mechanism": link.mechanism.name(),
            "redundancy": link.redundancy.as_ref().map(Slug::as_str),
            "contract": link.contract.as_ref().map(Slug::as_str),
        })
    });
    let contracts = chain.contracts.values().map(|part| &part.body);
    let contracts = contracts.filter(|contract| contract.services.iter().any(inside)).map(|contract| {
        json!({
            "contract": contract.contract.as_str(),
            "title": contract.title,
            "customer": contract.customer.as_str(),
            "provider": contract.provider.as_str(),
            "delegates": contract.delegates.is_some(),
            "law": contract.law.map(|law| law.as_str().to_owned()),
            "court": if contract.court.is_empty() { None } else { Some(&contract.court) },
            "holds": contract.holds(at),
            "until": contract.until.map(|until| until.to_string()),
        })
    });
    let numbers = Members::new(chain);
    let composite = numbers.number(service).map(|number| availability(&numbers.needs(chain), number));
    let found = match &guideline.model {
        Model::Touchpoint(model) => contact(&model.models, chain, service, at),
        _ => None,
    };
    json!({
        "service": service.as_str(),
        "guideline": guideline.id(),
        "as_of": at.to_string(),
        "customers": customers(chain, service, at).iter().map(|party| party.as_str()).collect::<Vec<_>>(),
        "members": members.collect::<Vec<_>>(),
        "links": links.collect::<Vec<_>>(),
        "contracts": contracts.collect::<Vec<_>>(),
        "shapes": shapes(&guideline.supply_chain.models, chain, service, at).iter().map(shape).collect::<Vec<_>>(),
        "contact": found.as_ref().map(contacted),
        "availability": composite.map(|composite| available(&composite, &numbers)),
    })
}

fn shape(shape: &Shape<'_>) -> Value {
    json!({
        "model": shape.model.id,
        "section": shape.model.section,
        "title": text(&shape.model.title),
        "partners": shape.partners.iter().map(|partner| partner.as_str()).collect::<Vec<_>>(),
        "fits": shape.misses.is_empty(),
        "misses": why(&shape.misses),
    })
}

fn contacted(contact: &Contact<'_>) -> Value {
    let names = |parties: &[&Slug]| parties.iter().map(|party| party.as_str().to_owned()).collect::<Vec<_>>();
    json!({
        "model": contact.model.id,
        "title": text(&contact.model.title),
        "contracted": names(&contact.contracted),
        "apart": names(&contact.apart),
        "fits": contact.apart.is_empty(),
    })
}

fn available(composite: &Composite, numbers: &Members<'_>) -> Value {
    let missing = composite.missing.iter().filter_map(|number| numbers.name(*number)).map(Slug::as_str);
    json!({
        "percent": composite.percent().to_string(),
        "exact": composite.exact,
        "missing": missing.collect::<Vec<_>>(),
        "assumptions": ["independent-failures", "exchange-is-no-need", "missing-counts-as-always"],
    })
}

/// Whom a service reaches if it fails, stops, changes or leaves the country.
pub fn impact(service: &Slug, affected: &[Affected<'_>], guideline: &Guideline, chain: &Chain) -> Value {
    let names = |list: &[&Slug]| list.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>();
    let affected = affected.iter().map(|one| {
        json!({
            "service": one.service.as_str(),
            "provider": chain.provider(one.service).map(Slug::as_str),
            "goes_on": one.goes_on,
            "customers": names(&one.customers),
            "contracts": names(&one.contracts),
            "requirements": one.requirements.iter().map(|control| control.id.as_str()).collect::<Vec<_>>(),
        })
    });
    json!({ "service": service.as_str(), "guideline": guideline.id(), "affected": affected.collect::<Vec<_>>() })
}

/// The clauses between the provider of a service and a party, with what answers each subject that is to be agreed.
pub fn clauses(draft: &Draft<'_>, checks: &[Check<'_>], earlier: Option<&Draft<'_>>) -> Value {
    let articles = draft.articles.iter().map(|(article, items)| {
        let items = items.iter().map(|item| {
            let consent = item.consent.as_ref().map(|consent| {
                json!({
                    "agreement": consent.agreement.as_str(),
                    "on": consent.on.to_string(),
                    "until": consent.until.map(|until| until.to_string()),
                })
            });
            json!({
                "says": why(std::slice::from_ref(&item.text)),
                "requirements": item.requirements.iter().map(|control| control.id.as_str()).collect::<Vec<_>>(),
                "needs_consent": item.asks,
                "consent": consent,
            })
        });
        json!({ "article": article.name(), "items": items.collect::<Vec<_>>() })
    });
    let checks = checks.iter().map(|check| {
        let (state, by) = match &check.covered {
            Covered::Contract(clauses) => {
                let named =
                    clauses.iter().map(|one| json!({ "contract": one.contract.as_str(), "clause": one.clause }));
                ("contract", named.collect())
            }
            Covered::Settled => ("settled", Value::Null),
            Covered::Drafted(article) => ("drafted", article.name().into()),
            Covered::Missing => ("missing", Value::Null),
        };
        json!({ "id": check.clause.id, "state": state, "by": by })
    });
    let changes = earlier.map(|earlier| {
        let changes = draft.since(earlier).into_iter().map(|(turn, article, text, requirements)| {
            json!({
                "turn": match turn { Turn::Gone => "gone", Turn::New => "new" },
                "article": article.name(),
                "says": why(std::slice::from_ref(&text)),
                "requirements": requirements.iter().map(|control| control.id.as_str()).collect::<Vec<_>>(),
            })
        });
        changes.collect::<Vec<_>>()
    });
    json!({
        "service": draft.service.as_str(),
        "provider": draft.provider.as_str(),
        "customer": draft.customer.as_str(),
        "version": draft.at.to_string(),
        "unagreed": draft.unagreed(),
        "articles": articles.collect::<Vec<_>>(),
        "checks": checks.collect::<Vec<_>>(),
        "changes": changes,
    })
}

/// How things stand with a supplier.
pub fn supplier(standing: &SupplierStanding<'_>) -> Value {
    let terms = standing.terms.iter().map(|term| {
        let said = term.said.map(|part| &part.body);
        json!({
            "id": term.demand.id,
            "text": { "ja": term.demand.ja, "en": term.demand.en },
            "continuity": term.demand.continuity,
            "state": term.settled.name(),
            "way": said.map(|said| said.way.name()),
            "basis": said.map(|said| said.basis.as_str()),
            "residual": said.map(|said| said.residual.as_str()).filter(|words| !words.is_empty()),
            "until": said.and_then(|said| said.until).map(|until| until.to_string()),
        })
    });
    let matters = standing.matters.iter().map(|matter| {
        json!({
            "kind": matter.kind.name(),
            "due": matter.due.map(|due| due.to_string()),
            "why": why(std::slice::from_ref(&matter.why)),
        })
    });
    let steps = standing.steps.iter().map(|part| &part.body).map(|body| {
        json!({
            "step": body.step.name(),
            "matter": body.matter.as_ref().map(Slug::as_str),
            "on": body.on.to_string(),
            "until": body.until.map(|until| until.to_string()),
            "told": body.told.iter().map(Slug::as_str).collect::<Vec<_>>(),
            "note": body.note,
        })
    });
    json!({
        "party": standing.party.as_str(),
        "as_of": standing.at.to_string(),
        "services": standing.services.iter().map(|one| one.as_str()).collect::<Vec<_>>(),
        "used_by": standing.used_by.iter().map(|(one, _)| one.as_str()).collect::<Vec<_>>(),
        "bespoke": standing.is_bespoke(),
        "terms": terms.collect::<Vec<_>>(),
        "open": matters.collect::<Vec<_>>(),
        "next_review": standing.next_review.map(|(day, _)| day.to_string()),
        "review_by_report": standing.next_review.is_some_and(|(_, by_report)| by_report),
        "ending": standing.exit.is_some(),
        "steps": steps.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests;
