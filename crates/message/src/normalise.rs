//! Making texts comparable: full and half width, case, and pairs of characters for search.

use unicode_normalization::UnicodeNormalization;

/// Unicode NFKC: full-width digits and letters, half-width kana and Kangxi radicals become ordinary characters.
pub fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

/// NFKC in lower case without any white space: the form in which texts are compared.
pub fn fold(text: &str) -> String {
    // Normalised once more at the end: a combining mark that stood behind white space may now have a letter to join.
    text.nfkc().flat_map(char::to_lowercase).filter(|character| !character.is_whitespace()).nfkc().collect()
}

/// [`fold`], with katakana as hiragana and small kana as large ones: the form in which texts are searched.
///
/// Companies write キヤノン and 富士フイルム, and people look for キャノン and ふじふぃるむ.
pub fn sought(text: &str) -> String {
    // Normalised once more, as in `fold`: か may now join a voiced sound mark that ヵ could not.
    fold(text).chars().map(plain_kana).nfkc().collect()
}

/// Katakana as hiragana, and small kana as large ones.
fn plain_kana(character: char) -> char {
    let hiragana = match character {
        'ァ'..='ヶ' | 'ヽ'..='ヾ' => char::from_u32(u32::from(character) - 0x60).unwrap_or(character),
        other => other,
    };
    match hiragana {
        'ぁ' => 'あ',
        'ぃ' => 'い',
        'ぅ' => 'う',
        'ぇ' => 'え',
        'ぉ' => 'お',
        'っ' => 'つ',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        'ゎ' => 'わ',
        'ゕ' => 'か',
        'ゖ' => 'け',
        other => other,
    }
}

/// The search words of a text: each run of ASCII letters and digits whole, every other pair of neighbours
/// as a bigram. Japanese words are so found inside words, without a dictionary.
pub fn bigrams(text: &str) -> Vec<String> {
    let normal: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut previous: Option<char> = None;
    for character in normal.chars() {
        if character.is_ascii_alphanumeric() {
            word.push(character);
            previous = None;
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !character.is_alphanumeric() && character != 'ー' {
            previous = None;
            continue;
        }
        if let Some(before) = previous {
            words.push([before, character].iter().collect());
        }
        previous = Some(character);
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{bigrams, fold, nfkc, sought};

    #[test]
    fn widths_and_radicals_are_folded() {
        assert_eq!(nfkc("Ⅱ．１．９９％"), "II.1.99%");
        assert_eq!(nfkc("⼤⽀"), "大支");
        assert_eq!(fold(" Ａｂ　C "), "abc");
        assert_eq!(fold("K\u{b4}"), "\u{1e31}");
    }

    #[test]
    fn two_character_words_are_found_inside_words() {
        assert_eq!(bigrams("監査証跡"), ["監査", "査証", "証跡"]);
        assert_eq!(bigrams("SaaS事業者、ID"), ["saas", "事業", "業者", "id"]);
        assert_eq!(bigrams("サーバー"), ["サー", "ーバ", "バー"]);
    }

    #[test]
    fn kana_are_sought_whatever_their_script_size_and_width() {
        for alike in [["キヤノン", "キャノン"], ["ﾊﾟｽﾜｰﾄﾞ", "ぱすわーど"], ["ヴァイ", "ゔあい"], ["ヵ\u{3099}", "が"]]
        {
            let [one, other] = alike.map(sought);
            assert_eq!(one, other);
        }
        assert_eq!(sought("ＩＤ ガッコウ"), "idがつこう");
        assert_ne!(sought("か"), sought("が"));
    }

    proptest! {
        #[test]
        fn seeking_twice_changes_nothing(text in "[ァ-ヾぁ-ゞｦ-ﾟa-zＡ-Ｚ\u{3099} ]{0,40}|\\PC{0,40}") {
            let once = sought(&text);
            prop_assert_eq!(sought(&once), once);
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
