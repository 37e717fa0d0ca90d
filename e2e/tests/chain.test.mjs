// Four companies and a partner, from an empty page to a claim that expires: the chain comes in as a file that is looked at
// first, a claim of the lowest provider ends, and whoever stands at the end of the chain sees that the verdict changes, why,
// who must act, and which clause says so. Whoever must act is led to the form, and what is recorded settles it.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { demo, record } from "../lib/demo.mjs";

const EXAMPLE = fileURLToPath(new URL("../../examples/chain/kintai.json", import.meta.url));
const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));

/** The day after the claim for the data centres in Tokyo ends. */
const AFTER = "2026-12-01";

/** What people read, by language. */
const WORDS = {
  ja: {
    see: "変更を確かめる",
    apply: "まとめて記録する",
    many: "39件を記録します",
    met: "実施済み",
    unknown: "未確認",
    ended: "みなと仮想基盤 東京についての表明は2026-11-30で切れています",
    act: "実施状況の表明を記録する",
    record: "記録する",
    nobody: "担い手なし",
    suppliers: "供給者",
  },
  en: {
    see: "Preview the change",
    apply: "Record all of it",
    many: "39 parts would be recorded",
    met: "met",
    unknown: "unknown",
    ended: "みなと仮想基盤 東京 ended on 2026-11-30",
    act: "Record a claim",
    record: "Record",
    nobody: "nobody does it",
    suppliers: "Suppliers",
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  let company, page;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    company = await demo({ locale: language });
    page = company.owner.page;
  });

  after(() => company?.close());

  const go = (path) => company.to(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
  const main = () => page.locator("main").innerText();
  const clean = async (name) => {
    assert.deepEqual(await violations(page), [], name);
    await page.screenshot({ path: join(PICTURES, `walk-chain-${name}-${language}.png`), fullPage: true });
  };
  /** What the matrix says of one party's part of one requirement. */
  const part = async (query) => {
    await go(`chain?service=kintai&within=IV.4&party=minato&view=grid${query}`);
    const row = page.locator("tbody tr").filter({ hasText: "IV.4.1.1" });
    return (await row.innerText()).toLowerCase();
  };

  test(`${language}: a chain comes in as a file, and what it changes is shown first`, async () => {
    await go("chain");
    await clean("empty");
    await go("chain/import");
    await page.setInputFiles("[type=file]", EXAMPLE);
    await page.getByRole("button", { name: words.see }).click();
    await page.getByRole("button", { name: words.apply }).waitFor();
    assert.ok((await main()).includes(words.many), await main());
    await clean("preview");
    await record(page, words.apply);
    await go("chain?service=kintai");
    assert.ok((await main()).includes(words.nobody), "the log that each says the other keeps");
    await clean("matrix");
  });

  test(`${language}: a claim that ends changes the verdict, with reason, party and clause`, async () => {
    const before = await part("&on=2026-11-30");
    const then = await part(`&on=${AFTER}`);
    assert.ok(before.includes(words.met) && !before.includes(words.unknown), before);
    assert.ok(then.includes(words.unknown), then);
    await clean("expired-grid");
    await go(`chain?service=kintai&on=${AFTER}`);
    const act = page.locator("#acts details").filter({ hasText: words.ended }).first();
    await act.evaluate((details) => (details.open = true));
    const said = await act.innerText();
    for (const told of ["みなと基盤株式会社", "みなと仮想基盤 東京", words.ended, "みなと仮想基盤 利用契約 第12条"]) {
      assert.ok(said.includes(told), `${told}: ${said}`);
    }
    await clean("expired");
    // Whoever must act is led to the form, which knows what it is about.
    await act.getByRole("link", { name: words.act }).click();
    assert.equal(await page.locator("[name='pick.by']").inputValue(), "minato");
    assert.equal(await page.locator("[name='pick.service']").inputValue(), "minato-tokyo");
    await page.fill("[name='part.items']", "");
    await page.selectOption("[name='pick.status']", "implemented");
    await page.fill("[name='part.from']", "2026-11-01");
    await page.fill("[name='part.until']", "2027-10-31");
    await page.fill("[name='part.basis']", "SOC 2 Type 2 2027");
    await clean("form");
    await record(page, words.record);
    await go(`chain?service=kintai&on=${AFTER}`);
    assert.ok(!(await main()).includes(words.ended), "the new claim holds");
  });

  test(`${language}: a supplier has a page with what is open and where it is recorded`, async () => {
    await go("chain/suppliers");
    await clean("suppliers");
    await page.getByRole("link", { name: "みなと基盤株式会社" }).click();
    await go("chain/suppliers?party=minato");
    await clean("supplier");
    await page.locator("#open + ul a").first().click();
    await page.fill("[name='part.on']", "2026-10-01");
    await page.fill("[name='part.note']", "議事録 12");
    const before = await page.locator("[name='pick.step']").inputValue();
    await record(page, words.record);
    await go("chain/suppliers?party=minato");
    assert.ok((await main()).includes("議事録 12"), await main());
    assert.notEqual(before, "");
    await page.locator("tbody a").first().click();
    await page.selectOption("[name='pick.way']", "published");
    await page.selectOption("[name='pick.outcome']", "satisfied");
    await page.fill("[name='part.basis']", "第12条");
    await page.fill("[name='part.on']", "2026-04-01");
    await record(page, words.record);
    await go("chain/suppliers?party=minato");
    assert.match(await main(), /1.*11|11.*1/);
  });

  test(`${language}: nothing went wrong in the browser`, () => {
    assert.deepEqual(company.owner.wrong, []);
  });
}
