// Every page of the fictional company in both languages, both colour schemes, wide and narrow: nothing inaccessible,
// nothing that overflows, a picture of each under target/e2e. No page can be left out: the list is held against the table
// of routes.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { authenticator } from "../lib/authenticator.mjs";
import { violations } from "../lib/axe.mjs";
import { person } from "../lib/browser.mjs";
import { timeBased } from "../lib/codes.mjs";
import { demo, record } from "../lib/demo.mjs";
import { download } from "../lib/download.mjs";
import { open } from "../lib/sheet.mjs";

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
  missed: "missed",
  compare: "compare",
  "compare-service": "compare?from=2026-01-01&service=expense",
  chain: "chain",
  "chain-of-one": "chain?service=expense",
  "chain-as-grid": "chain?service=telemedicine&view=grid",
  "chain-clauses-drafted": "chain/clauses?service=expense&party=midori",
  "chain-supplier": "chain/suppliers?party=hokuto",
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
  evidence: "evidence",
  "evidence-choose": "evidence?to=service:expense&control=III.1.1.6",
  mine: "mine",
  keys: "keys",
  work: "work",
  "work-partly": "work?verdict=partly&owner=部",
  due: "due",
  "work-met": "work?verdict=met",
  "due-all": "due?state=all",
  "due-duties": "due?state=late&kind=duty",
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
  plan: "services/expense/plan?guideline=ipa",
  "plan-case": "services/expense/plan/case?guideline=ipa",
  "plan-viewpoints": "services/expense/plan/viewpoints?guideline=ipa",
  "plan-benefits": "services/expense/plan/benefits?guideline=ipa",
  "plan-risks": "services/expense/plan/risks?guideline=ipa",
  "plan-measures": "services/expense/plan/measures?guideline=ipa",
  "plan-trees": "services/expense/plan/trees?tree=operation&guideline=ipa",
  "plan-lines": "services/expense/plan/trees?tree=hardware&lines=check&guideline=ipa",
  "plan-papers": "services/expense/plan/papers?guideline=ipa",
  "plan-what-if": "services/expense/plan/what-if?without=A-4&guideline=ipa",
  "plan-linkage": "services/expense/plan/linkage?own=yes&other=linked-data&guideline=ipa",
  "plan-vendors": "services/expense/plan/vendors?guideline=ipa",
  "plan-vendors-compare": "services/expense/plan/vendors/compare?guideline=ipa",
  "plan-start": "services/iaas/plan?guideline=ipa",
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
  const content = { name: "contacts.txt", mimeType: "text/plain", buffer: Buffer.from("the contacts") };
  await page.locator("form[action*='/answer'] [name=file]").setInputFiles(content);
  await record(page);
  evidence = (await page.locator("a[href$='/look']").first().getAttribute("href")).split("/").at(-2);
  PAGES["evidence-look"] = `evidence/${evidence}/look`;
  PAGES["evidence-use"] = `evidence/${evidence}/use`;
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
  await plan(to, page);
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
  PAGES["audit-report"] = `${PAGES.audit}/report`;
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

/** Plans requirements, and records what a vendor answers: two risks treated, one of them with two measures. */
async function plan(to, page) {
  await adopt("ipa");
  const form = async (step, fields) => {
    await to(`services/expense/plan/${step}?guideline=ipa`);
    for (const [name, value] of Object.entries(fields)) {
      const radio = page.locator(`[name='${name}'][value='${value}']`);
      await ((await radio.count()) > 0 ? radio.check() : page.fill(`[name='${name}']`, value));
    }
    await page.locator("button[name=then][value=stay]").click();
    await page.locator("main > .notice-good").waitFor();
  };
  await form("case", { "scope.it-system": "yes", "scope.single-business": "no", system: "経費精算", scene: "1" });
  await form("viewpoints", { "viewpoint.1": "経費の明細と振込先の口座", "viewpoint.4": "締め日に止まると、支払いが遅れる" });
  await form("benefits", { "judged.confidentiality-integrity": "yes", "judged.availability": "yes" });
  await form("risks", { "judged.media-taken-away": "yes", "reason.media-taken-away": "持ち出しが起き得る", "judged.system-attack-leak": "yes" });
  await form("measures", { "judged.A-3": "yes", "judged.A-4": "yes", "reason.A-4": "データと鍵を同時に奪わせない" });
  const sheet = await page.request.get(company.link("services/expense/plan/papers/sheet?guideline=ipa&lang=ja"));
  // The link chose a language; the walks choose their own.
  await page.context().clearCookies({ name: "akashi-language" });
  const blank = join(PICTURES, "blank-answers.xlsx");
  writeFileSync(blank, await sheet.body());
  const filled = open(blank);
  filled.write(`${filled.column("回答")}${filled.row("A-3-1")}`, "満たす");
  filled.write(`${filled.column("回答")}${filled.row("A-4-1")}`, "代替案あり");
  filled.write(`${filled.column("説明・代替案")}${filled.row("A-4-1")}`, "鍵は専用の装置に置く");
  filled.save(blank);
  await to("services/expense/plan/vendors?guideline=ipa");
  await page.fill("form[enctype] [name=name]", "甲情報サービス");
  await page.setInputFiles("[name=file]", blank);
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await record(page);
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

test("papers are taken along as PDF and as Word files", async () => {
  const visitor = await person(company.browser, { storageState: storage });
  for (const path of [PAGES.executive, PAGES.applicability, PAGES["iot-papers"]]) {
    for (const [name, begins] of [
      ["PDF", "%PDF-"],
      ["Word", "PK"],
    ]) {
      await visitor.page.goto(company.link(path));
      const paper = await download(visitor.page, visitor.page.getByRole("link", { name, exact: true }));
      const file = readFileSync(await paper.path());
      assert.ok(file.subarray(0, begins.length).toString("latin1") === begins, `${path} ${name}`);
    }
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
