//! What a chain file may hold, as a table: the reader and the schema are both made from it.

use guideline::Layer;
use serde_json::{Map, Value, json};
use world::{ImplementationStatus, LinkKind, Mechanism, PartyRole, Runs, Share};

/// What the value of a field is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// A name of lower-case letters, digits and inner hyphens.
    Name,
    /// Several of these.
    Names,
    /// Words people wrote.
    Text,
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// Several of these.
    Words(fn() -> Vec<&'static str>),
    /// A country by its two letters.
    Country,
    /// Several of these.
    Countries,
    /// A day, `2026-11-21`.
    Day,
    /// Ids of requirements and sections; nothing is covered without them.
    Items,
    /// The same; without them the whole guideline is covered.
    Covers,
    /// Clauses of a contract.
    Clauses,
}

/// A field: its key in files, its key in statements, what it is, whether it must be there.
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) body: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    about: &'static str,
}

/// A list of the file, and the kind of statement each of its entries becomes.
pub(crate) struct List {
    pub(crate) key: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) fields: &'static [Field],
    about: &'static str,
}

const fn must(key: &'static str, body: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { key, body, shape, required: true, about }
}

const fn may(key: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { key, body: key, shape, required: false, about }
}

const COVERS: Field = Field {
    key: "items",
    body: "covers",
    shape: Shape::Covers,
    required: false,
    about: "Requirements or sections; without it, the whole guideline.",
};

/// A clause of a contract.
pub(crate) const CLAUSE: &[Field] = &[
    must("clause", "clause", Shape::Text, "How the contract numbers it."),
    may("title", Shape::Text, "What it is about."),
    Field {
        key: "items",
        body: "covers",
        shape: Shape::Items,
        required: false,
        about: "Requirements or sections it speaks of.",
    },
];

/// The lists, in the order in which they are stated: each names only what stands before it.
pub(crate) const LISTS: [List; 7] = [
    List {
        key: "parties",
        kind: "PartyDescribed",
        about: "Who takes part.",
        fields: &[
            must("id", "party", Shape::Name, "The party."),
            must("name", "name", Shape::Text, "Its name."),
            may("roles", Shape::Words(roles), "What it is in the chain; it may be several."),
            may("law", Shape::Country, "Under whose law it acts."),
            may("capital", Shape::Country, "Where the capital that controls it sits."),
            may("sites", Shape::Countries, "Where it operates."),
        ],
    },
    List {
        key: "services",
        kind: "ChainServiceDescribed",
        about: "What parties offer.",
        fields: &[
            must("id", "service", Shape::Name, "The service."),
            must("name", "name", Shape::Text, "Its name."),
            must("provider", "provider", Shape::Name, "The party that provides it."),
            must("runs", "runs", Shape::Words(runs), "What is run of it."),
            may("layers", Shape::Words(layers), "The layers its provider runs itself."),
            may("availability", Shape::Text, "How much of its service time it promises to run by itself, in percent."),
            may("sites", Shape::Countries, "Where it is operated."),
            may("storage", Shape::Countries, "Where its data is stored."),
        ],
    },
    List {
        key: "contracts",
        kind: "ContractConcluded",
        about: "What parties have contracted.",
        fields: &[
            must("id", "contract", Shape::Name, "The contract."),
            must("title", "title", Shape::Text, "Its title."),
            must("customer", "customer", Shape::Name, "The party that takes the services."),
            must("provider", "provider", Shape::Name, "The party that gives them."),
            must("services", "services", Shape::Names, "The services it is about."),
            may("delegates", Shape::Items, "What of the provider's management responsibility the customer takes over."),
            may("law", Shape::Country, "The governing law."),
            may("court", Shape::Text, "The court that decides."),
            may("from", Shape::Day, "Since when it holds."),
            may("until", Shape::Day, "The last day on which it holds."),
            may("clauses", Shape::Clauses, "Clauses that say who does what."),
        ],
    },
    List {
        key: "links",
        kind: "LinkDeclared",
        about: "How services lean on one another.",
        fields: &[
            must("id", "link", Shape::Name, "The link."),
            must("from", "from", Shape::Name, "The service that leans on another."),
            must("to", "to", Shape::Name, "The service it leans on."),
            must("kind", "kind", Shape::Word(kinds), "How; supply never goes in a circle."),
            must("mechanism", "mechanism", Shape::Word(mechanisms), "A published API, or built for the parties."),
            may("redundancy", Shape::Name, "Links of one service with the same name here stand in for one another."),
            may("contract", Shape::Name, "The contract it stands under."),
        ],
    },
    List {
        key: "shares",
        kind: "ShareDeclared",
        about: "Who says that who bears which requirement.",
        fields: &[
            must("id", "declaration", Shape::Name, "The declaration."),
            must("service", "service", Shape::Name, "The service."),
            must("by", "by", Shape::Name, "The party that says so."),
            COVERS,
            must("share", "share", Shape::Word(shares), "Who bears them, as seen from the service's provider."),
            may("from", Shape::Name, "The supplier's service they are taken over from or shared with."),
            may("residual", Shape::Text, "What remains to be done."),
            may("owner", Shape::Text, "The post or team that answers for the declaring party's part."),
            must("reason", "reason", Shape::Text, "Why it is so."),
        ],
    },
    List {
        key: "agreements",
        kind: "ShareAgreed",
        about: "What was agreed of it.",
        fields: &[
            must("id", "agreement", Shape::Name, "The agreement."),
            must("service", "service", Shape::Name, "The service."),
            must("between", "between", Shape::Names, "The parties that agreed."),
            COVERS,
            must("on", "on", Shape::Day, "On which day."),
            may("until", Shape::Day, "The last day on which it holds."),
            may("contract", Shape::Name, "The contract that says so."),
            may("clause", Shape::Text, "Which clause of it."),
        ],
    },
    List {
        key: "claims",
        kind: "ClaimReceived",
        about: "How far parties say they do their part.",
        fields: &[
            must("id", "claim", Shape::Name, "The claim."),
            must("by", "by", Shape::Name, "The party that claims."),
            must("service", "service", Shape::Name, "The service."),
            COVERS,
            must("status", "status", Shape::Word(statuses), "How far they are met."),
            must("from", "from", Shape::Day, "Since when it is valid."),
            may("until", Shape::Day, "The last day on which it is valid."),
            must("basis", "basis", Shape::Text, "What it rests on: a report, a certificate, a statement."),
        ],
    },
];

fn roles() -> Vec<&'static str> {
    PartyRole::ALL.map(PartyRole::name).to_vec()
}

fn runs() -> Vec<&'static str> {
    Runs::ALL.map(Runs::name).to_vec()
}

fn layers() -> Vec<&'static str> {
    // Everyone answers for its own organisation.
    Layer::ALL.into_iter().filter(|layer| *layer != Layer::Organisation).map(Layer::name).collect()
}

fn kinds() -> Vec<&'static str> {
    LinkKind::ALL.map(LinkKind::name).to_vec()
}

fn mechanisms() -> Vec<&'static str> {
    vec![Mechanism::Published.name(), Mechanism::Bespoke.name()]
}

fn shares() -> Vec<&'static str> {
    Share::ALL.map(Share::name).to_vec()
}

fn statuses() -> Vec<&'static str> {
    ImplementationStatus::ALL.map(ImplementationStatus::name).to_vec()
}

const SLUG: &str = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

fn value(shape: Shape) -> Value {
    let several = |items: Value| json!({ "type": "array", "items": items, "minItems": 1 });
    match shape {
        Shape::Name => json!({ "type": "string", "pattern": SLUG }),
        Shape::Names => several(value(Shape::Name)),
        Shape::Text => json!({ "type": "string", "minLength": 1, "maxLength": super::reader::LONGEST }),
        Shape::Word(words) => json!({ "enum": words() }),
        Shape::Words(words) => several(json!({ "enum": words() })),
        Shape::Country => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Shape::Countries => several(value(Shape::Country)),
        Shape::Day => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Items | Shape::Covers => several(json!({ "type": "string", "minLength": 1 })),
        Shape::Clauses => several(object(CLAUSE)),
    }
}

fn object(fields: &[Field]) -> Value {
    let describe = |field: &Field| {
        let mut schema = value(field.shape);
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), field.about.into());
        }
        (field.key.to_owned(), schema)
    };
    let properties: Map<String, Value> = fields.iter().map(describe).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// The JSON Schema (2020-12) of a chain file.
pub(crate) fn schema() -> Value {
    let guideline = json!({ "type": "string", "description": "The guideline whose requirements the file names." });
    let mut properties = Map::from_iter([("guideline".to_owned(), guideline)]);
    for list in &LISTS {
        let entries = json!({ "type": "array", "items": object(list.fields), "description": list.about });
        properties.insert(list.key.to_owned(), entries);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Akashi chain file",
        "description": "The supply chain of services: parties, services, links, contracts, and who bears which requirement.",
        "type": "object",
        "properties": properties,
        "required": ["parties", "services"],
        "additionalProperties": false,
    })
}
