// An IoT service from an empty survey to its papers, in both languages: filled in, looked at before it is recorded,
// decided one by one and all at once, assessed, and taken along.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { demo, record } from "../lib/demo.mjs";
import { take } from "../lib/download.mjs";
import { folder } from "../lib/server.mjs";
import { unzip } from "../lib/zip.mjs";

const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));
const home = folder();

/** As the guideline prints them. */
const ACTIONS_OF_B_3 = 3;

/** What people read, by language. */
const WORDS = {
  ja: {
    empty: "空のテンプレート",
    preview: "変わるものを確かめる",
    record: "記録する",
    blocked: "責任分担の空白が残っています",
    all: "表示している候補を全て選ぶ",
    adopt: "採用する",
    reject: "採用しない",
    adopted: "候補の対応策を、自ら実施するものとして採用しました",
    ready: "責任分担の空白はなく、全ての候補の採否を決めています。",
    safety: "セーフティリスクがあります。",
    take: "実施している",
    taken: "実施",
    xlsx: "Excelで保存",
    markdown: "Markdownで保存",
    title: "# IoTサービスリスクへの対応：",
    contract: "## 契約条項：インターネット接続（回線会社A）",
    restated: "要約",
  },
  en: {
    empty: "Empty survey",
    preview: "Show what changes",
    record: "Record",
    blocked: "Gaps in responsibility remain",
    all: "Pick every candidate shown",
    adopt: "Adopt",
    reject: "Reject",
    adopted: "The candidate countermeasure was adopted, to be carried out by the provider itself",
    ready: "No gap in responsibility is left, and every candidate is decided.",
    safety: "There is a safety risk.",
    take: "We do this",
    taken: "Done",
    xlsx: "Save as Excel",
    markdown: "Save as Markdown",
    title: "# Responding to IoT service risks: ",
    contract: "Contract clauses: Internet connection (回線会社A)",
    restated: "restated",
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  let company, page;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    company = await demo({ locale: language });
    page = company.owner.page;
    await company.adopt("mic3-iot");
  });

  after(() => company?.close());

  const go = (path) => company.to(`services/expense/${path}${path.includes("?") ? "&" : "?"}guideline=mic3-iot&lang=${language}`);
  const main = () => page.locator("main").innerText();
  const press = (name) => page.getByRole("button", { name, exact: true }).first().click();

  test(`${language}: an empty survey is filled in and looked at before it counts`, async () => {
    await go("iot");
    await page.getByRole("link", { name: words.empty }).click();
    assert.equal(await page.locator("[name=yes]").count(), 37);
    assert.equal(await page.locator("[name=yes]:checked").count(), 0);
    for (const cell of ["ENV-b.iaas-paas.B", "ENV-b.iot-device-local-computer.B", "EXE-a.B", "EXE-e.B", "ENV-e.EXE-d.B"]) {
      await page.check(`[name=yes][value="${cell}"]`);
    }
    await page.fill("[name='party.EXE-d']", "回線会社A");
    await page.check("[name=structure][value='3']");
    await page.check("[name='reading.wan'][value=with-iaas-paas]");
    await press(words.preview);
    // Nobody says who carries out the other roles; the reading opens the row of WAN.
    assert.match(await main(), new RegExp(words.blocked));
    assert.match(await main(), /MB1-36/);
    await page.goBack();
    for (const role of ["b", "c", "f", "g", "h", "i", "j", "k"]) {
      await page.selectOption(`[name='elsewhere.EXE-${role}']`, role === "k" ? "user" : "absent");
    }
    await press(words.preview);
    assert.doesNotMatch(await main(), new RegExp(words.blocked));
    await record(page, words.record);
    assert.equal(await page.locator("main svg[role=img]").count(), 3);
    await page.screenshot({ path: `${PICTURES}walk-iot-${language}.png`, fullPage: true });
  });

  test(`${language}: a candidate is adopted with its reason and becomes a requirement`, async () => {
    await go("iot/candidates/B-3");
    assert.match(await main(), /MB1-\d+/);
    await page.getByLabel(words.adopt, { exact: true }).check();
    await page.fill("[name=reason]", "機器を自ら選ぶため");
    await record(page, words.record);
    await go("controls/B-3");
    assert.match(await main(), new RegExp(words.adopted));
    assert.equal(await page.locator(".verdict-unknown").count() > 0, true);
  });

  test(`${language}: its actions are stated one by one, which changes no verdict`, async () => {
    await go("controls/B-3");
    const actions = page.locator("section:has(#practices)");
    const verdict = await page.locator(".verdict").first().innerText();
    assert.equal(await actions.locator("form").count(), ACTIONS_OF_B_3);
    await actions.getByRole("button", { name: words.take }).first().click();
    await page.locator(".notice-good").first().waitFor();
    assert.equal(await actions.locator(".tag").allInnerTexts().then((tags) => tags.join()), words.taken);
    assert.equal(await page.locator(".verdict").first().innerText(), verdict);
    await go("iot/candidates/B-3");
    assert.equal(await page.locator(".actions-list .tag").first().innerText(), words.taken);
  });

  test(`${language}: the others are decided all at once after a preview`, async () => {
    await go("iot/candidates?state=open");
    const open = await page.locator("[name=candidate]").count();
    assert.ok(open > 20);
    await page.getByRole("link", { name: words.all }).click();
    assert.equal(await page.locator("[name=candidate]:checked").count(), open);
    await page.getByLabel(words.reject, { exact: true }).check();
    await page.fill("[name=reason]", "契約の更新まで見送る");
    await press(words.preview);
    assert.equal(await page.locator("tbody tr").count(), open);
    await record(page, words.record);
    await go("iot");
    assert.match(await main(), new RegExp(words.ready));
  });

  test(`${language}: the harm tests lead to the clause on risks that are not disclosed`, async () => {
    await go("iot/annex");
    await page.fill("[name='worksheet.summary']", "温室の見守り");
    await page.check("[name='harm.environment'][value=yes]");
    await page.check("[name=residual_disclosed][value=no]");
    await record(page, words.record);
    await go("iot/annex");
    assert.match(await main(), new RegExp(words.safety));
    assert.equal(await page.inputValue("[name='worksheet.summary']"), "温室の見守り");
  });

  test(`${language}: the papers are taken along`, async () => {
    await go("iot/papers");
    const takeAlong = (name) => take(page, page.getByRole("link", { name }), home.path);
    const markdown = readFileSync(await takeAlong(words.markdown), "utf8");
    for (const told of [words.title, words.contract, words.restated, "機器を自ら選ぶため", "温室の見守り"]) {
      assert.ok(markdown.includes(told), `${told}\n${markdown.slice(0, 2000)}`);
    }
    const sheet = unzip(readFileSync(await takeAlong(words.xlsx)));
    assert.ok([...sheet.keys()].filter((name) => name.startsWith("xl/worksheets/sheet")).length >= 7);
    assert.deepEqual(company.owner.wrong, []);
  });
}

after(() => home.remove());
