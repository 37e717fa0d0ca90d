//! Requirements put to a vendor, read again by whoever builds and operates the system itself.

use guideline::planning::{PlanningModel, SceneReading};
use message::Locale;

use super::plan::Planned;
use crate::say::say;

/// How the requirements of a case are worded: as written, or with one's own team in place of the vendor.
#[derive(Debug)]
pub(crate) struct Wording {
    /// The party the requirements are written for, and who stands in for it.
    instead: Option<(String, String)>,
    locale: Locale,
}

impl Wording {
    /// The wording of the scene a case is written in.
    pub(crate) fn of(planned: &Planned<'_>, locale: Locale) -> Self {
        let scene = planned.case.scene.as_ref().and_then(|id| planned.model.scene(id));
        let own = scene.is_some_and(|scene| scene.reading == SceneReading::AsOwnRequirements);
        let vendor = vendor(planned.model, locale).filter(|_| own);
        Self { instead: vendor.map(|vendor| (vendor, say(locale, "plan-own-team"))), locale }
    }

    /// Whether requirements are read as requirements on oneself.
    pub(crate) fn is_own(&self) -> bool {
        self.instead.is_some()
    }

    /// A requirement as it is worded here.
    pub(crate) fn word(&self, text: &str) -> String {
        let Some((vendor, own)) = &self.instead else { return text.to_owned() };
        match self.locale {
            Locale::Ja => in_japanese(text, vendor, own),
            Locale::En => {
                let vendor = vendor.to_lowercase();
                let lower = text.replace(&format!("the {vendor}"), &format!("the {own}"));
                lower.replace(&format!("The {vendor}"), &format!("The {own}"))
            }
        }
    }
}

/// The role that requirements are addressed to where somebody is asked.
fn vendor(model: &PlanningModel, locale: Locale) -> Option<String> {
    let asked = model.scenes.iter().find(|scene| scene.reading == SceneReading::AsWritten)?;
    model.role(&asked.addressee).map(|role| role.title.get(locale).to_owned())
}

/// The party is meant where a sentence or clause begins with it; behind other words it is a vendor of something else.
fn in_japanese(text: &str, vendor: &str, own: &str) -> String {
    let mut reread = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(vendor) {
        let (before, from) = rest.split_at(at);
        reread.push_str(before);
        let begins = reread.chars().next_back().is_none_or(|last| matches!(last, '、' | '。'));
        reread.push_str(if begins { own } else { vendor });
        rest = from.strip_prefix(vendor).unwrap_or_default();
    }
    reread + rest
}

#[cfg(test)]
mod tests {
    use message::Locale;

    use super::Wording;

    #[track_caller]
    fn check(locale: Locale, vendor: &str, own: &str, text: &str, expected: &str) {
        let wording = Wording { instead: Some((vendor.to_owned(), own.to_owned())), locale };
        assert_eq!(wording.word(text), expected);
        assert_eq!(Wording { instead: None, locale }.word(text), text);
    }

    #[test]
    fn the_party_asked_gives_way_to_oneself_and_other_vendors_stay() {
        let ja = |text, expected| check(Locale::Ja, "業者", "自ら", text, expected);
        ja("業者は、管理する。", "自らは、管理する。");
        ja("事態では、業者は検討する。業者の運用者も従う。", "事態では、自らは検討する。自らの運用者も従う。");
        ja("業者は、部品の業者を確認する。", "自らは、部品の業者を確認する。");
        ja("", "");
        let en = |text, expected| check(Locale::En, "Vendor", "team", text, expected);
        en("The vendor and the vendor's staff", "The team and the team's staff");
        en("such as chip vendors", "such as chip vendors");
    }
}
