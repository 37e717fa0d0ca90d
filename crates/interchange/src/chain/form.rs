//! What a chain file may hold, as a table: the reader, the writer, the schema and the forms of the web application are
//! made from it.

use guideline::Layer;
use world::{
    ImplementationStatus, LinkKind, Mechanism, PartKind, PartyRole, Runs, Share, SupplierStep, TermOutcome, TermWay,
};

/// What the value of a field is.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A name of lower-case letters, digits and inner hyphens.
    Name,
    /// The name of a part of that kind.
    Part(PartKind),
    /// Several of these.
    Parts(PartKind),
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

/// A field of an entry.
#[derive(Debug)]
pub struct Field {
    /// Its key in files.
    pub key: &'static str,
    /// Its key in statements.
    pub body: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// The message that names it to people.
    pub label: &'static str,
    pub(super) about: &'static str,
}

/// A list of the file, and the kind of statement each of its entries becomes.
#[derive(Debug)]
pub struct List {
    /// Its key in files.
    pub key: &'static str,
    /// What each of its entries is.
    pub part: PartKind,
    /// The kind of statement each of its entries becomes.
    pub kind: &'static str,
    /// The fields of an entry.
    pub fields: &'static [Field],
    pub(super) about: &'static str,
}

impl List {
    /// The list of the parts of a kind.
    pub fn of(part: PartKind) -> &'static Self {
        let [first, ..] = &LISTS;
        LISTS.iter().find(|list| list.part == part).unwrap_or(first)
    }
}

const fn must(key: &'static str, body: &'static str, shape: Shape, label: &'static str, about: &'static str) -> Field {
    Field { key, body, shape, required: true, label, about }
}

const fn may(key: &'static str, shape: Shape, label: &'static str, about: &'static str) -> Field {
    Field { key, body: key, shape, required: false, label, about }
}

const COVERS: Field = Field {
    key: "items",
    body: "covers",
    shape: Shape::Covers,
    required: false,
    label: "chain-form-items",
    about: "Requirements or sections; without it, the whole guideline.",
};

/// A clause of a contract.
pub const CLAUSE: &[Field] = &[
    must("clause", "clause", Shape::Text, "chain-col-clause", "How the contract numbers it."),
    may("title", Shape::Text, "chain-form-about", "What it is about."),
    Field {
        key: "items",
        body: "covers",
        shape: Shape::Items,
        required: false,
        label: "chain-form-items",
        about: "Requirements or sections it speaks of.",
    },
];

/// The lists, in the order in which they are stated: each names only what stands before it.
pub static LISTS: [List; 9] = [
    List {
        key: "parties",
        part: PartKind::Party,
        kind: "PartyDescribed",
        about: "Who takes part.",
        fields: &[
            must("id", "party", Shape::Name, "chain-form-id", "The party."),
            must("name", "name", Shape::Text, "chain-form-name", "Its name."),
            may("roles", Shape::Words(roles), "chain-form-roles", "What it is in the chain; it may be several."),
            may("law", Shape::Country, "chain-form-law", "Under whose law it acts."),
            may("capital", Shape::Country, "chain-form-capital", "Where the capital that controls it sits."),
            may("sites", Shape::Countries, "chain-form-sites", "Where it operates."),
        ],
    },
    List {
        key: "services",
        part: PartKind::Service,
        kind: "ChainServiceDescribed",
        about: "What parties offer.",
        fields: &[
            must("id", "service", Shape::Name, "chain-form-id", "The service."),
            must("name", "name", Shape::Text, "chain-form-name", "Its name."),
            must(
                "provider",
                "provider",
                Shape::Part(PartKind::Party),
                "chain-col-provider",
                "The party that provides it.",
            ),
            must("runs", "runs", Shape::Words(runs), "chain-col-runs", "What is run of it."),
            may("layers", Shape::Words(layers), "chain-form-layers", "The layers its provider runs itself."),
            may(
                "availability",
                Shape::Text,
                "chain-form-availability",
                "How much of its service time it promises to run by itself, in percent.",
            ),
            may("sites", Shape::Countries, "chain-form-sites", "Where it is operated."),
            may("storage", Shape::Countries, "chain-form-storage", "Where its data is stored."),
            may(
                "individual",
                Shape::Text,
                "chain-form-individual",
                "What its provider can do for one customer alone, such as information it discloses on request.",
            ),
        ],
    },
    List {
        key: "contracts",
        part: PartKind::Contract,
        kind: "ContractConcluded",
        about: "What parties have contracted.",
        fields: &[
            must("id", "contract", Shape::Name, "chain-form-id", "The contract."),
            must("title", "title", Shape::Text, "chain-form-title", "Its title."),
            must(
                "customer",
                "customer",
                Shape::Part(PartKind::Party),
                "chain-form-customer",
                "The party that takes the services.",
            ),
            must(
                "provider",
                "provider",
                Shape::Part(PartKind::Party),
                "chain-form-giver",
                "The party that gives them.",
            ),
            must(
                "services",
                "services",
                Shape::Parts(PartKind::Service),
                "chain-form-services",
                "The services it is about.",
            ),
            may(
                "delegates",
                Shape::Items,
                "chain-form-delegates",
                "What of the provider's management responsibility the customer takes over.",
            ),
            may("law", Shape::Country, "chain-form-governing-law", "The governing law."),
            may("court", Shape::Text, "chain-form-court", "The court that decides."),
            may("from", Shape::Day, "chain-form-since", "Since when it holds."),
            may("until", Shape::Day, "chain-form-until", "The last day on which it holds."),
            may("clauses", Shape::Clauses, "chain-form-clauses", "Clauses that say who does what."),
        ],
    },
    List {
        key: "links",
        part: PartKind::Link,
        kind: "LinkDeclared",
        about: "How services lean on one another.",
        fields: &[
            must("id", "link", Shape::Name, "chain-form-id", "The link."),
            must(
                "from",
                "from",
                Shape::Part(PartKind::Service),
                "chain-form-leaning",
                "The service that leans on another.",
            ),
            must("to", "to", Shape::Part(PartKind::Service), "chain-form-leant-on", "The service it leans on."),
            must("kind", "kind", Shape::Word(kinds), "chain-col-link", "How; supply never goes in a circle."),
            must(
                "mechanism",
                "mechanism",
                Shape::Word(mechanisms),
                "chain-col-mechanism",
                "A published API, or built for the parties.",
            ),
            may(
                "redundancy",
                Shape::Name,
                "chain-form-redundancy",
                "Links of one service with the same name here stand in for one another.",
            ),
            may("contract", Shape::Part(PartKind::Contract), "chain-col-contract", "The contract it stands under."),
        ],
    },
    List {
        key: "shares",
        part: PartKind::Share,
        kind: "ShareDeclared",
        about: "Who says that who bears which requirement.",
        fields: &[
            must("id", "declaration", Shape::Name, "chain-form-id", "The declaration."),
            must("service", "service", Shape::Part(PartKind::Service), "chain-col-service", "The service."),
            must("by", "by", Shape::Part(PartKind::Party), "chain-form-by", "The party that says so."),
            COVERS,
            must(
                "share",
                "share",
                Shape::Word(shares),
                "chain-form-share",
                "Who bears them, as seen from the service's provider.",
            ),
            may(
                "from",
                Shape::Part(PartKind::Service),
                "chain-form-supplied-by",
                "The supplier's service they are taken over from or shared with.",
            ),
            may("residual", Shape::Text, "chain-col-residual", "What remains to be done."),
            may(
                "owner",
                Shape::Text,
                "chain-form-owner",
                "The post or team that answers for the declaring party's part.",
            ),
            must("reason", "reason", Shape::Text, "chain-form-reason", "Why it is so."),
        ],
    },
    List {
        key: "agreements",
        part: PartKind::Agreement,
        kind: "ShareAgreed",
        about: "What was agreed of it.",
        fields: &[
            must("id", "agreement", Shape::Name, "chain-form-id", "The agreement."),
            must("service", "service", Shape::Part(PartKind::Service), "chain-col-service", "The service."),
            must("between", "between", Shape::Parts(PartKind::Party), "chain-form-between", "The parties that agreed."),
            COVERS,
            must("on", "on", Shape::Day, "chain-form-on", "On which day."),
            may("until", Shape::Day, "chain-form-until", "The last day on which it holds."),
            may("contract", Shape::Part(PartKind::Contract), "chain-col-contract", "The contract that says so."),
            may("clause", Shape::Text, "chain-col-clause", "Which clause of it."),
        ],
    },
    List {
        key: "claims",
        part: PartKind::Claim,
        kind: "ClaimReceived",
        about: "How far parties say they do their part.",
        fields: &[
            must("id", "claim", Shape::Name, "chain-form-id", "The claim."),
            must("by", "by", Shape::Part(PartKind::Party), "chain-form-claimant", "The party that claims."),
            must("service", "service", Shape::Part(PartKind::Service), "chain-col-service", "The service."),
            COVERS,
            must("status", "status", Shape::Word(statuses), "chain-form-status", "How far they are met."),
            must("from", "from", Shape::Day, "chain-form-since", "Since when it is valid."),
            may("until", Shape::Day, "chain-form-until", "The last day on which it is valid."),
            must(
                "basis",
                "basis",
                Shape::Text,
                "chain-form-basis",
                "What it rests on: a report, a certificate, a statement.",
            ),
        ],
    },
    List {
        key: "terms",
        part: PartKind::Term,
        kind: "SupplierTermSettled",
        about: "What was settled with suppliers.",
        fields: &[
            must("id", "term", Shape::Name, "chain-form-id", "What was settled."),
            must("party", "party", Shape::Part(PartKind::Party), "chain-form-supplier", "The supplier."),
            must(
                "items",
                "covers",
                Shape::Items,
                "chain-form-demands",
                "What the guideline asks to be settled: ids of its agreements (II.3.1.1.agr1) or clauses (S1).",
            ),
            must(
                "way",
                "way",
                Shape::Word(ways),
                "chain-form-way",
                "Whether its published terms were read, or it was negotiated.",
            ),
            must("outcome", "outcome", Shape::Word(outcomes), "chain-form-outcome", "Whether the supplier does it."),
            must("basis", "basis", Shape::Text, "chain-form-written", "Where it is written."),
            may("residual", Shape::Text, "chain-form-own-duty", "What is left to do oneself."),
            must("on", "on", Shape::Day, "chain-form-settled-on", "On which day."),
            may("until", Shape::Day, "chain-form-until", "The last day on which it holds."),
        ],
    },
    List {
        key: "steps",
        part: PartKind::Step,
        kind: "SupplierStepTaken",
        about: "Steps taken with suppliers.",
        fields: &[
            must("id", "id", Shape::Name, "chain-form-id", "The step."),
            must("party", "party", Shape::Part(PartKind::Party), "chain-form-supplier", "The supplier."),
            must("step", "step", Shape::Word(steps), "chain-form-step", "Which step."),
            may(
                "matter",
                Shape::Part(PartKind::Step),
                "chain-form-matter",
                "The change or exit it belongs to, by the step that began it.",
            ),
            must("on", "on", Shape::Day, "chain-form-step-on", "On which day."),
            may(
                "until",
                Shape::Day,
                "chain-form-step-until",
                "Until when: next review, validity, a change taking effect, an exit complete.",
            ),
            may("told", Shape::Parts(PartKind::Party), "chain-form-told", "Who was told."),
            must("note", "note", Shape::Text, "chain-form-note", "What was found, and where it is written."),
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

fn ways() -> Vec<&'static str> {
    TermWay::ALL.map(TermWay::name).to_vec()
}

fn outcomes() -> Vec<&'static str> {
    TermOutcome::ALL.map(TermOutcome::name).to_vec()
}

fn steps() -> Vec<&'static str> {
    SupplierStep::ALL.map(SupplierStep::name).to_vec()
}

fn statuses() -> Vec<&'static str> {
    ImplementationStatus::ALL.map(ImplementationStatus::name).to_vec()
}
