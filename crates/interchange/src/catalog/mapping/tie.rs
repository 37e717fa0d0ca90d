//! One item of a publisher's mapping with those it is tied to, and whose claim all of them are.

use guideline::Relation;
use guideline::mapping::{Confidence, MappingSource};
use message::{Args, Locale, Text, message};

/// An item of one side with those of the other it is tied to, all in one way and for one reason.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Tie {
    pub(in super::super) from: String,
    pub(in super::super) to: Vec<String>,
    /// On which parts of `from` it rests, where somebody says so.
    pub(in super::super) parts: Vec<String>,
    pub(in super::super) relation: Relation,
    pub(in super::super) confidence: Confidence,
    pub(in super::super) reason: Option<Text>,
}

/// Whose claim a mapping is.
#[derive(Clone, Debug)]
pub(in super::super) struct Claimed {
    pub(in super::super) source: MappingSource,
    pub(in super::super) by: Text,
    /// The reason of every tie that gives none itself.
    pub(in super::super) reason: Option<Text>,
}

impl Claimed {
    /// The claim of a publisher, in a file of that name, who gives no reason.
    pub(in super::super) fn by(publisher: Option<&str>, file: &str) -> Self {
        let args = vec![("publisher", publisher.unwrap_or("?").into()), ("file", file.into())];
        Self {
            source: MappingSource::Analyst,
            by: both("catalog-mapping-claimed", &args),
            reason: Some(both("catalog-mapping-unsaid", &Args::new())),
        }
    }
}

/// What a publisher says of a tie, in one sentence of ours around the publisher's words.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Remarks {
    /// What the judgement rests on: `syntactic`, `semantic`, `functional`.
    pub(in super::super) rationale: Option<String>,
    /// How strong the publisher calls it, on whatever scale the publisher has.
    pub(in super::super) strength: Option<String>,
    /// What else the publisher says about it.
    pub(in super::super) annotation: Option<String>,
}

impl Remarks {
    pub(in super::super) fn reason(&self) -> Option<Text> {
        let said = [
            ("catalog-mapping-rationale", &self.rationale),
            ("catalog-mapping-strength", &self.strength),
            ("catalog-mapping-annotation", &self.annotation),
        ];
        let said = said.iter().filter_map(|(id, text)| Some((*id, text.as_deref()?)));
        let told: Vec<Text> = said.map(|(id, text)| both(id, &vec![("text", text.into())])).collect();
        let join = |locale, between| told.iter().map(|text| text.get(locale)).collect::<Vec<_>>().join(between);
        (!told.is_empty()).then(|| Text::new(join(Locale::Ja, ""), join(Locale::En, " ")))
    }
}

fn both(id: &str, args: &Args) -> Text {
    Text::new(message(Locale::Ja, id, args), message(Locale::En, id, args))
}
