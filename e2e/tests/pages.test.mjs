// Every page of the fictional company in both languages, both colour schemes, wide and narrow: nothing inaccessible,
// nothing that overflows, a picture of each under target/e2e. No page can be left out: the list is held against the table
// of routes.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { authenticator } from "../lib/authenticator.mjs";
import { violations } from "../lib/axe.mjs";
import { person } from "../lib/browser.mjs";
import { timeBased } from "../lib/codes.mjs";
import { demo, record } from "../lib/demo.mjs";

const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));
const ROUTES = readFileSync(new URL("../../crates/server/authorisation.md", import.meta.url), "utf8");

/** Pages of the owner, by the name of their pictures. */
const PAGES = {
  portfolio: "",
  service: "services/expense",
  controls: "services/expense/controls",
  control: "services/expense/controls/III.1.1.3",
  pattern: "services/expense/pattern",
  describe: "services/new",
  edit: "services/expense/edit",
  indicators: "services/expense/indicators",
  compare: "compare",
  "compare-service": "compare?from=2026-01-01&service=expense",
  chain: "chain",
  "chain-clauses": "chain/clauses",
  "chain-suppliers": "chain/suppliers",
  "chain-parts": "chain/parts",
  "chain-import": "chain/import",
  crosswalk: "crosswalk",
  "crosswalk-between": "crosswalk?from=mic3&to=cpsf",
  "crosswalk-cell": "crosswalk?from=mic3&to=cpsf&row=II.2&column=L1",
  "crosswalk-item": "crosswalk?from=mic3&item=II.2.1.1",
  checklist: "services/expense/checklist",
  executive: "services/expense/executive",
  applicability: "services/expense/statement-of-applicability",
  organisation: "organisation",
  "organisation-control": "organisation/controls/II.1.1.1",
  assets: "assets",
  audits: "audits",
  audit: "audits/telemedicine-2026",
  past: `?as_of=${new Date(Date.now() - 183 * 86_400_000).toISOString().slice(0, 10)}`,
  demo: "demo",
  work: "work",
  due: "due",
  "due-all": "due?state=all",
  "due-service": "due?state=all&service=expense",
  gap: "gaps/III.1.1.3",
  unit: "units/sales",
  "unit-control": "units/sales/controls/II.9.1.2",
  events: "events",
  "other-guideline": "?guideline=cpsf",
  "other-service": "services/expense?guideline=cpsf",
  "other-controls": "services/expense/controls?guideline=mic2014",
  "other-control": "services/expense/controls/16.1.7.a?guideline=mic2014",
  circumstances: "services/expense/circumstances?guideline=mic2014",
  "unit-circumstances": "units/sales/circumstances?guideline=mic2014",
  "organisation-circumstances": "organisation/circumstances?guideline=mic2014",
  iot: "services/expense/iot?guideline=mic3-iot",
  "iot-survey": "services/expense/iot/survey?guideline=mic3-iot",
  "iot-candidates": "services/expense/iot/candidates?guideline=mic3-iot",
  "iot-candidate": "services/expense/iot/candidates/A-5?guideline=mic3-iot",
  "iot-annex": "services/expense/iot/annex?guideline=mic3-iot",
  "iot-compare": "services/expense/iot/compare?with=case-2&guideline=mic3-iot",
  "iot-papers": "services/expense/iot/papers?guideline=mic3-iot",
  "iot-start": "services/iaas/iot?guideline=mic3-iot",
  library: "library",
  "library-book": "library/mic3",
  "library-clause": "library/mic3/III.1.1.3",
  "library-adopt": "library/ipa/adopt",
  ledger: "ledger",
  entry: "ledger/12",
  search: "search?q=監査",
  "library-import": "library/import",
  settings: "settings",
  people: "people",
  account: "account",
  "access-log": "access-log",
  "past-before": "work?as_of=2020-01-01",
  nothing: "nothing-here",
  original: "library/mic3/original",
  reference: "../../api/v1/",
};

let company, storage, half, evidence, auditing;

/** Pages for auditors alone. */
const AUDITING = {};

/** Pages for who has no session, whose links are made before. */
const OUTSIDE = { "sign-in": "sign-in" };

/** Registers a passkey on the page of an account, so that its list and its sign-in are shown. */
async function passkey(who, label, word) {
  await authenticator(who.context, who.page);
  await who.page.goto(company.link("account"));
  const section = who.page.locator("section[aria-labelledby=passkeys]");
  await section.getByLabel("パスキーの名前").fill(label);
  await section.locator("form[data-passkey] [name=password]").fill(word);
  await section.getByRole("button", { name: "パスキーを登録する" }).click();
  await section.locator("li").waitFor();
}

/** Makes a page of each kind that stands only while something is under way. */
async function prepare() {
  const { owner, to, link, join } = company;
  const page = owner.page;
  await passkey(owner, "仕事用ノートPC", "the password of 佐藤 花子");
  await to("services/expense/controls/III.1.1.5");
  await page.getByText("証跡を添付する").first().click();
  const content = { name: "contacts.txt", mimeType: "text/plain", buffer: Buffer.from("the contacts") };
  await page.locator("[name=file]").setInputFiles(content);
  await record(page, "添付する");
  evidence = (await page.locator("a[href*='/evidence/']").first().getAttribute("href")).split("/").pop();
  await to("organisation");
  await page.getByText("部門を設ける").first().click();
  const unit = page.locator("form[action$=units]");
  await unit.locator("[name=name]").fill("営業部");
  await unit.locator("[name=unit]").fill("sales");
  await unit.getByRole("button", { name: "部門を設ける" }).click();
  await page.waitForURL(/units\/sales/);
  await adopt("cpsf");
  await adopt("mic2014");
  await adopt("mic3-iot");
  await to("services/expense/iot/survey?start=case-6&guideline=mic3-iot");
  await record(page);
  await to("events");
  await page.locator("summary", { hasText: "出来事を記録" }).click();
  await page.fill("[name=note]", "委託先でメールの誤送信があった");
  await record(page);
  await to("audits");
  await page.locator("summary", { hasText: "監査を計画" }).click();
  await page.fill("[name=title]", "年度内部監査");
  await page.locator("[name=scope]").selectOption("service:expense");
  await record(page, "監査を計画");
  PAGES.audit = page.url().split("/w/hibari/")[1].split("?")[0];
  AUDITING.sample = `${PAGES.audit}/sample?random=3`;
  const other = await join("auditor", "監査 次郎", "jiro@example.jp");
  auditing = await other.context.storageState();
  await other.context.close();
  const auditor = await join("auditor", "監査 太郎", "kansa@example.jp");
  await auditor.page.goto(link(PAGES.audit));
  await auditor.page.goto(`${link(PAGES.audit)}/sample`);
  await auditor.page.locator("[name=item][value='III.1.1.5']").check();
  await record(auditor.page, "抽出する");
  await auditor.page.getByText("結果を記録・指摘する").click();
  await auditor.page.fill("[name=text]", "連絡先が古い");
  await record(auditor.page, "指摘する");
  // The auditor gave the password, and stands before the second step.
  await auditor.page.goto(link("account"));
  await auditor.page.getByRole("button", { name: "認証アプリを登録する" }).click();
  const secret = (await auditor.page.locator("main .digest").first().innerText()).trim();
  await auditor.page.fill("[name=code]", timeBased(secret));
  await auditor.page.getByRole("button", { name: "登録を終える" }).click();
  await auditor.page.locator(".notice-good").waitFor();
  await passkey(auditor, "監査用ノートPC", "the password of 監査 太郎");
  await auditor.page.getByRole("button", { name: "サインアウト" }).click();
  await auditor.page.waitForURL(/sign-in/);
  await auditor.page.fill("[name=mail]", "kansa@example.jp");
  await auditor.page.fill("[name=password]", "the password of 監査 太郎");
  await auditor.page.click("main button");
  await auditor.page.waitForURL(/second-factor/);
  half = await auditor.context.storageState();
  await auditor.context.close();
  await to("people");
  await page.locator("form[action$=invite] [name=mail]").fill("kato@example.jp");
  await page.getByRole("button", { name: "招待リンクを作る" }).click();
  OUTSIDE.welcome = await given();
  await to("people");
  const known = page.locator("li", { hasText: "kansa@example.jp" }).first();
  await known.locator("summary").first().click();
  await known.getByRole("button", { name: /パスワード再設定のリンクを作る/ }).click();
  OUTSIDE.reset = await given();
}

/** Adopts a guideline from its page in the library. */
async function adopt(name) {
  await company.to(`library/${name}/adopt`);
  await record(company.owner.page, "採用する");
}

const given = async () => (await company.owner.page.locator(".notice-good .digest").innerText()).trim().split("/w/hibari/")[1];

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  company = await demo();
  await prepare();
  storage = await company.owner.context.storageState();
});

after(() => company?.close());

/** What a path is an example of: names of things are left away. */
const shape = (path) =>
  new URL(path, "http://x/w/one/").pathname
    .replace(/\/(controls|audits|gaps|units|ledger|welcome|reset|evidence)\/[^/]+/g, "/$1/*")
    .replace(/\/services\/(?!new$)[^/]+/, "/services/*");

test("every route that answers with a page is walked", async () => {
  const asking = [...ROUTES.matchAll(/^\| GET \| `([^`]+)`/gm)].map(([, path]) => path);
  const open = [...ROUTES.matchAll(/^\| `([^`]+)` \| GET/gm)].map(([, path]) => path);
  assert.ok(asking.length > 30 && open.length > 5);
  const walked = new Set(Object.values({ ...PAGES, ...OUTSIDE, ...AUDITING, half: "second-factor" }).map(shape));
  const missing = [];
  for (const path of [...asking, ...open]) {
    const examples = { one: "hibari", crm: "expense", "a-1": PAGES.audit.split("/").pop(), "e-1": evidence };
    const real = path.replace(/[^/?]+/g, (part) => examples[part] ?? part);
    const answer = await company.owner.context.request.get(new URL(real, company.link("")).href, { maxRedirects: 0 });
    if (/^text\/html/.test(answer.headers()["content-type"] ?? "") && !walked.has(shape(path))) {
      missing.push(path);
    }
  }
  assert.deepEqual(missing, []);
});

/** Letters of drawings that reach beyond their picture. */
function cut(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg[role=img] text")]
      .filter((text) => {
        const own = text.getBBox();
        const { width, height } = text.ownerSVGElement.viewBox.baseVal;
        return own.x < 0 || own.y < 0 || width < own.x + own.width || height < own.y + own.height;
      })
      .map((text) => text.textContent),
  );
}

test("the executive report takes two sheets of paper", async () => {
  const visitor = await person(company.browser, { storageState: storage });
  await visitor.page.goto(company.link(PAGES.executive));
  const paper = await visitor.page.pdf({ preferCSSPageSize: true, printBackground: true });
  await visitor.context.close();
  assert.equal(paper.toString("latin1").match(/\/Type \/Page\b/g).length, 2);
});

test("every sheet of a paper says what it belongs to", async () => {
  const visitor = await person(company.browser, { storageState: storage });
  for (const [path, title] of [
    [PAGES.executive, "経営報告"],
    [PAGES.applicability, "適用宣言書"],
  ]) {
    await visitor.page.goto(company.link(path));
    const head = visitor.page.locator("main > .running");
    assert.equal(await head.isVisible(), false);
    assert.equal(await visitor.page.getByRole("button", { name: "印刷・PDFに保存" }).isVisible(), true);
    await visitor.page.emulateMedia({ media: "print" });
    // What browsers repeat on every sheet is the head of a table.
    assert.equal(await head.evaluate((one) => getComputedStyle(one).display), "table-header-group");
    const words = await head.innerText();
    for (const word of [title, "ひばり経費", "株式会社ひばりクラウド"]) {
      assert.ok(words.includes(word), words);
    }
    await visitor.page.emulateMedia({ media: "screen" });
  }
  await visitor.context.close();
});

/** Looks at a page: what is wrong with it. */
async function look(visitor, [name, path], { language, scheme, width }) {
  await visitor.page.goto(company.link(path));
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), language);
  const over = await visitor.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const broken = await violations(visitor.page);
  broken.push(...(await cut(visitor.page)).map((one) => `"${one}" is cut off`));
  await visitor.page.screenshot({ path: `${PICTURES}${name}-${language}-${scheme}-${width}.png`, fullPage: true });
  return [...(over > 0 ? [`${over} pixels too wide`] : []), ...broken].map((one) => `${name}: ${one}`);
}

for (const language of ["ja", "en"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      test(`${language}, ${scheme}, ${width} pixels`, async () => {
        const options = { colorScheme: scheme, viewport: { width, height: 900 }, locale: language };
        const wrong = [];
        for (const [pages, storageState] of [
          [PAGES, storage],
          [OUTSIDE, undefined],
          [AUDITING, auditing],
          [{ "second-factor": "second-factor" }, half],
        ]) {
          const visitor = await person(company.browser, { ...options, storageState });
          for (const page of Object.entries(pages)) {
            wrong.push(...(await look(visitor, page, { language, scheme, width })));
          }
          await visitor.context.close();
          wrong.push(...visitor.wrong);
        }
        assert.deepEqual(wrong, []);
      });
    }
  }
}
