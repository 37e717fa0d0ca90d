// Requirements planned for a service, from an empty start to the papers, a vendor's returned sheet and the comparison, in
// both languages.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { demo } from "../lib/demo.mjs";
import { take } from "../lib/download.mjs";
import { folder } from "../lib/server.mjs";
import { open } from "../lib/sheet.mjs";

const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));
const home = folder();

/** What people read, by language. */
const WORDS = {
  ja: {
    begin: "範囲の確認から始める",
    record: "記録する",
    outside: "ガイドの対象外かもしれません",
    reason: "の理由がありません",
    refused: "A-5 .*は選べません",
    pull: "前提となる対策も加えて記録する",
    required: "要求の策定で、対策「暗号鍵の安全・分離保存」を選びました",
    unanswered: "に対する対策が選ばれていません",
    sheet: "回答票をExcelで保存",
    markdown: "要求の文書をMarkdownで保存",
    title: "# 送金基盤 調達仕様書",
    answer: "回答",
    comment: "説明・代替案",
    price: "費用の備考",
    met: "満たす",
    alternative: "代替案あり",
    wrong: "たぶん",
    unreadable: "「たぶん」は、回答として読めません",
    see: "内容を確かめる",
    silent: "回答のない要求が2件あります",
    compare: "ベンダーの比較",
    open: "残る",
    partly: "一部残る",
    responsible: "責任を負う者にする",
    name: "責任を負う者として記録する",
  },
  en: {
    begin: "Begin with the check of the scope",
    record: "Record",
    outside: "the guide may not cover the system",
    reason: "has no reason",
    refused: "A-5 .*cannot be selected",
    pull: "Add what they build on and record",
    required: "was selected when the requirements were planned",
    unanswered: "No measure is selected for",
    sheet: "Save the answer sheet as Excel",
    markdown: "Save the requirements as Markdown",
    title: "送金基盤",
    answer: "Answer",
    comment: "Explanation, alternative",
    price: "Remark on price",
    met: "Met",
    alternative: "Alternative offered",
    wrong: "perhaps",
    unreadable: "“perhaps” cannot be read as an answer",
    see: "See what it says",
    silent: "2 requirements have no answer",
    compare: "Comparison of vendors",
    open: "Remains open",
    partly: "Remains in part",
    responsible: "Name responsible",
    name: "Record as responsible",
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  let company, page;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    company = await demo({ locale: language });
    page = company.owner.page;
    await company.adopt("ipa");
  });

  after(() => company?.close());

  const go = (path) => company.to(`services/expense/${path}${path.includes("?") ? "&" : "?"}guideline=ipa&lang=${language}`);
  const main = () => page.locator("main").innerText();
  const press = (name) => page.getByRole("button", { name, exact: true }).first().click();
  const recorded = async (button) => {
    await button.click();
    await page.locator("main > .notice-good").waitFor();
  };
  const onward = () => recorded(page.locator("main form[method=post] button[name=then]").first());
  const judge = (id, answer) => page.check(`[name='judged.${id}'][value=${answer}]`);
  const takeAlong = (name) => take(page, page.getByRole("link", { name, exact: true }).first(), home.path);

  test(`${language}: scope, evaluation and benefits, step by step`, async () => {
    await go("plan");
    await page.getByRole("link", { name: words.begin }).click();
    for (const question of ["base-service", "hinders-service", "great-consequence", "procured-and-operated", "it-system"]) {
      await page.check(`[name='scope.${question}'][value=yes]`);
    }
    await page.check("[name='scope.single-business'][value=no]");
    await page.fill("[name=system]", "送金基盤");
    await page.fill("[name=authors]", "企画部");
    await page.fill("[name=edition]", "1");
    await page.check("[name=scene][value='1']");
    await onward();
    assert.match(page.url(), /plan\/viewpoints/);
    assert.equal(await page.locator("textarea").count(), 9);
    await page.fill("[name='viewpoint.1']", "口座と取引");
    await page.fill("[name='viewpoint.3']", "取り返しがつかない");
    await onward();
    // What was found from a viewpoint stands beside the benefit it speaks for.
    assert.match(await main(), /口座と取引/);
    await judge("confidentiality-integrity", "yes");
    await judge("technology", "no");
    await page.locator("button[name=then]").first().click();
    await page.locator("[role=alert]").waitFor();
    assert.match(await main(), new RegExp(words.reason));
    await page.fill("[name='reason.technology']", "今回は既存の技術でよい");
    await onward();
    await go("plan/case");
    assert.match(await main(), new RegExp(words.outside));
    assert.deepEqual(await violations(page), []);
  });

  test(`${language}: risks are decided, and measures with what they build on`, async () => {
    await go("plan/risks?component=data");
    await judge("media-taken-away", "yes");
    await page.fill("[name='reason.media-taken-away']", "持ち出しが起き得る");
    await judge("system-attack-leak", "yes");
    await recorded(page.locator("button[name=then][value=stay]"));
    // Treated, and nothing selected for it: told where it arises.
    assert.match(await main(), new RegExp(words.unanswered));
    assert.deepEqual(await violations(page), []);
    await go("plan/measures?component=data");
    await judge("A-5", "yes");
    await page.locator("button[name=then][value=stay]").click();
    await page.locator("[role=alert]").waitFor();
    assert.match(await main(), new RegExp(words.refused));
    await recorded(page.getByRole("button", { name: words.pull }));
    for (const measure of ["A-3", "A-4", "A-5"]) {
      assert.equal(await page.isChecked(`[name='judged.${measure}'][value=yes]`), true, measure);
    }
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: `${PICTURES}walk-plan-measures-${language}.png`, fullPage: true });
    await go("controls/A-4-1");
    assert.match(await main(), new RegExp(words.required));
  });

  test(`${language}: trees lead to each other, and a what-if records nothing`, async () => {
    await go("plan/trees?tree=data");
    assert.ok((await page.locator("svg a").count()) > 0);
    await page.locator("svg a").first().click();
    await page.waitForURL(/tree=(?!data&)/);
    await go("plan/trees?tree=data&lines=check");
    await page.selectOption("[name='line.data.P-6.A-16']", "P-1");
    await page.fill("[name='reason.data.P-6.A-16']", "p16");
    await recorded(page.locator("button[name=then]"));
    assert.equal(await page.inputValue("[name='line.data.P-6.A-16']"), "P-1");
    assert.deepEqual(await violations(page), []);
    await go("plan/what-if?without=media-taken-away");
    assert.match(await page.locator("main table").innerText(), /\d/);
    assert.deepEqual(await violations(page), []);
    await go("plan/linkage?own=no&other=results-only");
    assert.equal(await page.locator("main ol.plain > li").count(), 4);
    await go("plan");
    assert.match(await main(), /送金基盤/);
  });

  let answered;

  test(`${language}: the papers are taken along`, async () => {
    await go("plan/papers");
    assert.ok((await page.locator("table.requirements tbody tr").count()) === 3);
    assert.deepEqual(await violations(page), []);
    const markdown = readFileSync(await takeAlong(words.markdown), "utf8");
    for (const told of [words.title, "A-4-1", "口座と取引", "持ち出しが起き得る"]) {
      assert.ok(markdown.includes(told), `${told}\n${markdown.slice(0, 3000)}`);
    }
    answered = await takeAlong(words.sheet);
  });

  test(`${language}: a vendor's sheet comes back, is looked at and compared`, async () => {
    const fill = (path, said) => {
      const sheet = open(answered);
      for (const [requirement, cells] of Object.entries(said)) {
        for (const [heading, text] of Object.entries(cells)) {
          sheet.write(`${sheet.column(heading)}${sheet.row(requirement)}`, text);
        }
      }
      sheet.save(join(home.path, path));
      return join(home.path, path);
    };
    await go("plan/vendors");
    const send = async (path, name) => {
      await page.fill("form[enctype] [name=name]", name);
      await page.setInputFiles("[name=file]", path);
      await press(words.see);
    };
    // Nothing of a sheet with a word nobody knows is taken; the cell is named.
    await send(fill("wrong.xlsx", { "A-4-1": { [words.answer]: words.wrong } }), "甲社");
    await page.locator("[role=alert]").waitFor();
    assert.match(await main(), new RegExp(words.unreadable));
    await go("plan/vendors");
    const first = { "A-3-1": { [words.answer]: words.met }, "A-4-1": { [words.answer]: words.alternative } };
    first["A-4-1"][words.comment] = "専用の装置に置く";
    first["A-4-1"][words.price] = "別見積り";
    await send(fill("first.xlsx", first), "甲社");
    const shown = await main();
    assert.ok(shown.includes("専用の装置に置く") && shown.includes(words.silent), shown);
    assert.deepEqual(await violations(page), []);
    await recorded(page.getByRole("button", { name: words.record, exact: true }));
    const all = Object.fromEntries(["A-3-1", "A-4-1", "A-4-2", "A-5-1"].map((id) => [id, { [words.answer]: words.met }]));
    await send(fill("second.xlsx", all), "乙社");
    await recorded(page.getByRole("button", { name: words.record, exact: true }));
    await page.getByRole("link", { name: words.compare, exact: true }).first().click();
    const compared = await main();
    for (const told of ["甲社", "乙社", "専用の装置に置く", "別見積り", words.partly, "A-4-2"]) {
      assert.ok(compared.includes(told), `${told}\n${compared}`);
    }
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: `${PICTURES}walk-plan-compare-${language}.png`, fullPage: true });
    await go("plan/vendors");
    await page.locator("summary", { hasText: words.responsible }).last().click();
    await recorded(page.getByRole("button", { name: words.name }).last());
    await go("controls/A-4-1");
    assert.match(await main(), /乙社/);
    assert.deepEqual(company.owner.wrong, []);
  });
}

after(() => home.remove());
