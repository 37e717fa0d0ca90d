// What a first day brings: a form that is refused leads back to itself, many answers are given at once, and what was
// said is all there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { demo } from "../lib/demo.mjs";

let company, page;

before(async () => {
  company = await demo();
  page = company.owner.page;
});

after(() => company?.close());

test("a service without anything that runs is refused, and the form comes back with what was typed", async () => {
  await company.to("services/new");
  await page.fill("[name=name]", "ほたる経費");
  await page.fill("[name=service]", "hotaru");
  for (const box of await page.locator("[name=runs]:checked").all()) {
    await box.uncheck();
  }
  await page.locator("[name=building][value=other]").check();
  await page.getByRole("button", { name: "登録してパターンへ進む" }).click();
  await page.locator("[role=alert]").waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole("link", { name: "入力に戻る" }).click();
  await page.waitForURL(/services\/new$/);
  assert.equal(await page.locator("[name=name]").inputValue(), "ほたる経費");
  assert.equal(await page.locator("[name=service]").inputValue(), "hotaru");
  assert.ok(await page.locator("[name=building][value=other]").isChecked());
  assert.equal(await page.locator("[name=runs]:checked").count(), 0);
  await page.locator("[name=runs][value=saas]").check();
  await page.getByRole("button", { name: "登録してパターンへ進む" }).click();
  await page.waitForURL(/services\/hotaru/);
  // Once filled, the form of the next service is empty again.
  await company.to("services/new");
  assert.equal(await page.locator("[name=name]").inputValue(), "");
});

test("a section is chosen at once, and the organisation answers all of it", async () => {
  await company.to("organisation");
  const heading = page.locator("input[data-all]:not([data-all=''])").first();
  const section = await heading.getAttribute("data-all");
  const rows = page.locator(`input[data-of="${section}"]`);
  const count = await rows.count();
  assert.ok(1 < count, `${section} has ${count}`);
  await heading.check();
  assert.equal(await page.locator("[name=control]:checked").count(), count);
  assert.equal((await page.locator("[data-chosen]").innerText()).trim(), `${count}件を選択中`);
  await rows.first().uncheck();
  assert.ok(await heading.evaluate((box) => box.indeterminate));
  await page.locator("select[name=status]").selectOption("implemented");
  await page.locator("input[name=owner]").fill("情報システム部");
  await page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  assert.equal(await page.locator("tbody tr").count(), count - 1);
  assert.deepEqual(await violations(page), []);
  await page.locator("form[action$='controls/apply'] button").click();
  const told = await page.locator(".notice-good").first().innerText();
  assert.match(told, new RegExp(`^${2 * (count - 1)}件を台帳に記録しました（#\\d+～#\\d+）`));
});

test("one answer leads on to the next control nobody has answered", async () => {
  await company.to("services/hotaru/controls?verdict=unanswered");
  const open = await page.locator("[name=control]").evaluateAll((boxes) => boxes.map((box) => box.value));
  await page.locator("a[data-row]").first().click();
  await page.locator("[name=status][value=planned]").first().check();
  await page.getByRole("button", { name: "記録して次の未回答へ" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(`/controls/${open[1]}`));
});

test("one form brings the answer, its owner, its evidence and the duties done", async () => {
  await company.to("services/hotaru/controls/III.1.1.5");
  const form = page.locator("form[action*='/answer']");
  await form.getByLabel("実施済み").check();
  await form.locator("[name=note]").fill("月次で報告している");
  await form.locator("[name=owner]").fill("運用部");
  const buffer = Buffer.from("the report");
  await form.locator("[name=file]").setInputFiles({ name: "月次報告.txt", mimeType: "text/plain", buffer });
  await form.locator("[name=done]").first().check();
  await form.getByRole("button", { name: "記録する", exact: true }).click();
  assert.match(await page.locator(".notice-good").first().innerText(), /^4件を台帳に記録しました/);
  await page.getByRole("link", { name: "表示 月次報告.txt" }).click();
  assert.equal(await page.locator("pre.shown").innerText(), "the report");
  assert.deepEqual(await violations(page), []);
});

test("what is kept is attached to more controls without sending it again", async () => {
  await page.getByRole("link", { name: "ほかの対策項目に使う" }).first().click();
  await page.locator("select[name=scope]").selectOption("service:hotaru");
  await page.getByRole("button", { name: "対策項目を選ぶ" }).click();
  await page.locator("[name=control][value='III.1.1.6']").check();
  await page.locator("[name=control][value='III.1.1.7']").check();
  await page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  assert.equal(await page.locator("tbody tr").count(), 2);
  await page.locator("form[action*='controls/apply'] button").click();
  assert.match(await page.locator(".notice-good").first().innerText(), /^2件を台帳に記録しました/);
  await company.to("evidence?q=月次報告.txt");
  assert.equal(await page.locator(".pieces > li").count(), 1);
  assert.equal(await page.locator(".pieces > li .attached a").count(), 3);
});

test("a changed form asks before it is left, and an unchanged one does not", async () => {
  const asked = [];
  const listen = (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  };
  page.on("dialog", listen);
  const control = "services/hotaru/controls/III.1.1.8";
  await company.to(control);
  await company.to("work");
  assert.deepEqual(asked, []);
  await company.to(control);
  await page.locator("form[action*='/answer'] [name=note]").fill("書きかけ");
  await company.to("work");
  assert.deepEqual(asked, ["beforeunload"]);
  await company.to(control);
  await page.locator("form[action*='/answer']").getByLabel("計画中").check();
  await page.getByRole("button", { name: "記録する", exact: true }).first().click();
  await page.locator(".notice-good").first().waitFor();
  assert.deepEqual(asked, ["beforeunload"]);
  page.off("dialog", listen);
});

test("a control's history holds what was said of its obligations too", async () => {
  await company.to("services/hotaru/controls");
  const before = await page.locator("a[data-row]").first().getAttribute("href");
  await page.goto(new URL(before, page.url()).href);
  await page.locator("form[action*='/done']").first().evaluate((form) => form.closest("details")?.setAttribute("open", ""));
  const form = page.locator("form[action*='/done']").first();
  await form.getByRole("button").first().click();
  await page.locator(".notice-good").first().waitFor();
  const history = page.locator("section[aria-labelledby=history]");
  assert.match(await history.innerText(), /義務の実施/);
});

test("a link that was used says so", async () => {
  const member = await company.join("viewer", "鈴木 一郎", "suzuki@example.jp");
  const link = await company.owner.page.evaluate(() => document.querySelector(".notice-good .digest")?.textContent);
  await member.page.goto((link ?? "").trim());
  assert.match(await member.page.locator("[role=alert]").innerText(), /使用済み/);
  await member.context.close();
});
