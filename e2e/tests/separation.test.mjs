// Who states does not approve, and who corrects does not check, unless the workspace allows it and a reason is given.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { person } from "../lib/browser.mjs";
import { demo, record } from "../lib/demo.mjs";

const ALONE = "/services/expense/controls/III.1.1.5";
const TOGETHER = "/services/expense/controls/III.1.1.6";
const REASON = "担当者が1名のため、四半期ごとに顧問が事後に確認する";

let company, page, control, together, audit;

before(async () => {
  company = await demo();
  page = company.owner.page;
  control = company.link(ALONE.slice(1));
  together = company.link(TOGETHER.slice(1));
});

after(() => company?.close());

const choose = async (where, setting, value) => {
  await where.goto(company.link("settings"));
  const form = where.locator("form", { has: where.locator(`[value="${setting}"][name=setting]`) });
  await form.locator("select").selectOption(value);
  await form.getByRole("button").click();
  await where.locator(".notice-good").waitFor();
};
const answer = async (address, note) => {
  await page.goto(address);
  await page.getByLabel("実施済み").check();
  await page.locator("form[action$=answer] [name=note]").fill(note);
  await record(page);
};
const verdict = async () => (await page.locator(".verdict-large").innerText()).trim();
const why = () => page.locator(".reasons").innerText();
const alert = () => page.locator("[role=alert]").innerText();

test("what must be approved counts for nothing before, and its author is told who approves", async () => {
  await choose(page, "evidence", "optional");
  await choose(page, "approval", "required");
  await answer(control, "連絡先を一覧にし、年度初めに見直す");
  assert.equal(await verdict(), "未確認");
  const aside = await page.locator("main aside").innerText();
  assert.match(aside, /別の人が承認します/);
  assert.match(aside, /設定で自己承認を許可/);
  assert.equal(await page.locator("form[action$=approve]").count(), 0);
});

test("one's own approval is refused with its mend, and what was typed is kept until it is allowed", async () => {
  const desk = await company.owner.context.newPage();
  await choose(desk, "self-approval", "allowed");
  await page.goto(control);
  // While the reason is written, an administrator takes the permission back.
  await choose(desk, "self-approval", "refused");
  await page.getByText("自分の記録を承認する（自己承認）").first().click();
  await page.locator("form[action$=approve] [name=reason]").fill(REASON);
  await page.locator("form[action$=approve] button").click();
  assert.match(await alert(), /自分の記録は、自分では承認できません/);
  assert.match(await alert(), /別の人に頼むか、設定「自己承認」/);
  assert.equal(await page.locator("main textarea").inputValue(), REASON);
  await choose(desk, "self-approval", "allowed");
  await page.getByRole("button", { name: "もう一度送る" }).click();
  await page.locator(".notice-good").waitFor();
  assert.equal(await verdict(), "実施済み");
  assert.match(await why(), /自己承認/);
  await desk.close();
});

test("every output that shows the verdict shows that it was approved by its own author", async () => {
  const entry = await page.locator(".notice-good a").getAttribute("href");
  await company.to("services/expense/statement-of-applicability");
  const row = page.locator("tr", { hasText: "III.1.1.5" });
  assert.match(await row.innerText(), /実施済み\s*自己承認/);
  await page.goto(new URL(entry, page.url()).href);
  assert.match(await page.locator("main").innerText(), new RegExp(REASON));
});

test("without a reason the browser does not even send it, and the server would refuse", async () => {
  await answer(control, "連絡先を一覧にし、半期ごとに見直す");
  assert.equal(await verdict(), "未確認");
  await page.getByText("自分の記録を承認する（自己承認）").first().click();
  const form = page.locator("form[action$=approve]");
  await form.locator("button").click();
  assert.equal(await form.evaluate((one) => one.checkValidity()), false);
  assert.equal(page.url().includes("/approve"), false);
  await form.evaluate((one) => (one.noValidate = true));
  await form.locator("button").click();
  assert.match(await alert(), /自己承認には理由が要ります/);
});

test("a second person approves without a reason, and nothing is marked", async () => {
  await answer(together, "構成を台帳で管理する");
  const approver = await company.join("approver", "伊藤 健", "ito@example.jp");
  await approver.page.goto(together);
  assert.equal(await approver.page.locator("form[action$=approve] textarea").count(), 0);
  await record(approver.page, "最新の記録を承認する");
  await page.goto(together);
  assert.equal(await verdict(), "実施済み");
  assert.doesNotMatch(await why(), /自己承認/);
  await company.to("services/expense/statement-of-applicability");
  const row = page.locator("tr", { hasText: "III.1.1.6" });
  assert.match(await row.innerText(), /実施済み/);
  assert.doesNotMatch(await row.innerText(), /自己承認/);
  assert.deepEqual(approver.wrong, []);
});

test("whoever completed a correction checks its effect only with a reason that stays visible", async () => {
  await choose(page, "self-approval", "refused");
  await company.to("people");
  const own = page.locator("li, tr", { hasText: "sato@example.jp" }).first();
  await own.locator("summary").first().click();
  await own.locator("select[name=role]").selectOption("auditor");
  await own.locator("form[action$=grant] button").click();
  await page.locator(".notice-good").waitFor();
  await company.to("audits");
  await page.locator("summary", { hasText: "監査を計画" }).click();
  await page.fill("[name=title]", "一人で行う内部監査");
  await page.locator("[name=scope]").selectOption("service:expense");
  await record(page, "監査を計画");
  await page.getByRole("link", { name: "対策項目を抽出する" }).click();
  await page.locator("[name=item][value='III.1.1.5']").check();
  await record(page, "抽出する");
  await page.getByText("結果を記録・指摘する").click();
  await page.fill("[name=text]", "一覧に退職者が残っている");
  await record(page, "指摘する");
  await page.getByText("是正を計画する").click();
  await page.fill("[name=cause]", "人事異動が伝わらない");
  await page.fill("[name=action]", "異動の通知先に加える");
  await page.fill("[name=owner]", "運用部");
  await page.fill("[name=due]", "2099-01-31");
  await record(page);
  await record(page, "是正を完了した");
  assert.match(await page.locator("main").innerText(), /効果は別の人が確認します/);
  assert.equal(await page.locator("form[action$=effect]").count(), 0);
  audit = page.url().split("?")[0];
  await choose(page, "self-approval", "allowed");
  await page.goto(audit);
  await page.locator("form[action$=effect] [name=self_reason]").fill(REASON);
  await record(page, "効果があった");
  await record(page, "指摘を終了する");
  assert.match(await page.locator("#findings ~ ul").innerText(), /終了\s*自己確認/);
});

test("somebody else needs no reason to check, even where self-approval is allowed", async () => {
  const auditor = await company.join("auditor", "監査 太郎", "kansa@example.jp");
  await company.to("audits", auditor);
  await auditor.page.getByRole("link", { name: "一人で行う内部監査" }).click();
  await auditor.page.getByText("結果を記録・指摘する").click();
  await auditor.page.fill("[name=text]", "一覧の承認日がない");
  await record(auditor.page, "指摘する");
  await page.goto(audit);
  await page.getByText("是正を計画する").click();
  await page.fill("[name=cause]", "様式に欄がない");
  await page.fill("[name=action]", "様式に承認日の欄を加える");
  await page.fill("[name=owner]", "運用部");
  await page.fill("[name=due]", "2099-01-31");
  await record(page);
  await record(page, "是正を完了した");
  await auditor.page.reload();
  assert.equal(await auditor.page.locator("[name=self_reason]").count(), 0);
  await record(auditor.page, "効果があった");
  await record(auditor.page, "指摘を終了する");
  const closed = auditor.page.locator("#findings ~ ul > li", { hasText: "一覧の承認日がない" });
  assert.match(await closed.innerText(), /終了/);
  assert.doesNotMatch(await closed.innerText(), /自己確認/);
  assert.deepEqual(auditor.wrong, []);
});

test("no page complained", () => {
  assert.deepEqual(company.owner.wrong, []);
});
