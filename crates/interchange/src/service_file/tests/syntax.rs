use super::check;

#[test]
fn the_commonest_slips_have_words_of_their_own() {
    for (text, expected) in [
        ("status = implemented", "1: the value `implemented` has no quotes"),
        ("status = implemented\"", "1: the value `implemented` has no quotes"),
        ("name = 経費（本社）", "1: the value `経費（本社）` has no quotes"),
        ("runs = [saas, 'paas']", "1: the value `saas` has no quotes"),
        ("status = “implemented”", "1: `“` is no quote in TOML"),
        ("status = ”implemented\"", "1: `”` is no quote in TOML"),
        ("status = 「implemented」", "1: `「` is no quote in TOML"),
        ("status = ＂implemented＂", "1: `＂` is no quote in TOML"),
        ("[control.“II.1.1.1”]", "1: `“` is no quote in TOML"),
        ("status ＝ 'implemented'", "1: `＝` is full-width"),
        ("［service］", "1: `［` is full-width"),
        ("\u{3000}a = 1", "1: `␣` is full-width"),
        ("on = ２０２６-04-01", "1: `２` is full-width"),
        ("on = 2026-02-30", "1: the day 2026-02-30 does not exist"),
        ("on = 2026-4-1", "1: `2026-4-1` is not how a date is written"),
        ("on = 2026/04/01", "1: `2026/04/01` is not how a date is written"),
        ("on = 2026年4月1日", "1: `2026年4月1日` is not how a date is written"),
        ("status = 'implemented\na = 1", "1: the closing quote is missing"),
        ("[service\na = 1", "1: the closing ] is missing"),
        ("[control.'II.1.1.1'\na = 1", "1: the closing ] is missing"),
        ("a = 1\nruns = ['saas', 'paas'\n", "2: the closing ] is missing"),
        ("runs = ['saas',\n'paas'\nb = 1\n", "1: the closing ] is missing"),
        ("e = [ { a = 1, b = 2 ]\n", "1: the closing } is missing"),
        ("e = [ { a = 'x', b = y } ]\n", "1: the value `y` has no quotes"),
        ("a = 1\nb = 2\na = 3", "3: `a` stands here twice"),
        ("status =", "1: there is no value after the key"),
        ("status 'implemented'", "1: there is no half-width = between key and value"),
    ] {
        check(text, &[expected]);
    }
}

#[test]
fn what_has_no_words_of_its_own_has_the_parsers() {
    check("a = 'x' 'y'", &["1: this is not valid TOML: unexpected key or value, expected newline, `#`"]);
}
