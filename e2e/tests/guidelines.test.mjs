// One workspace by several guidelines: adopt another from the library, look at it, answer by it, and go back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { demo, record } from "../lib/demo.mjs";

let company;

before(async () => {
  company = await demo();
});

after(() => company?.close());

test("a further guideline is adopted, assessed, and left again", async () => {
  const { owner, to } = company;
  const page = owner.page;
  await to("");
  assert.equal(await page.getByLabel("ガイドライン").count(), 0, "one guideline is no choice");
  await page.getByRole("link", { name: "ライブラリ" }).click();
  await page.getByRole("link", { name: "採用の内容を確認 クラウドサービス提供における情報セキュリティ対策ガイドライン ～" }).click();
  // 246 items for each of the four services, none of them answered; one is for SaaS, which two of them are
  // not, and one for PaaS and IaaS, which the other two are not.
  await page.getByText("4 件のサービスで、合わせて 980 件の判定が変わります。").waitFor();
  await record(page, "採用する");
  await page.getByRole("link", { name: "概況" }).click();
  await page.getByLabel("ガイドライン").selectOption("mic2014");
  await page.getByRole("button", { name: "表示", exact: true }).first().click();
  await page.getByRole("link", { name: "ひばり経費", exact: true }).click();
  await page.getByRole("link", { name: "役割・条件・グループ" }).click();
  const media = page.getByRole("radiogroup", { name: "複数の利用者で記録媒体を共用する場合" });
  await media.getByLabel("いいえ").check();
  await record(page);
  await page.getByRole("link", { name: "対策項目", exact: true }).click();
  assert.equal(await page.locator("a[data-row]", { hasText: "16.1.7.a" }).count(), 0, "out by the condition");
  await page.locator("a[data-row]", { hasText: "6.1.1.b" }).click();
  await page.getByLabel("計画中").check();
  await record(page);
  assert.match(page.url(), /guideline=mic2014/);
  await page.locator("aside .verdict", { hasText: "未実施" }).waitFor();
  // The same service by the first guideline again: nothing of it has changed.
  await page.getByLabel("ガイドライン").selectOption("mic3");
  await page.getByRole("button", { name: "表示", exact: true }).first().click();
  await page.locator("a[data-row]", { hasText: "III.1.1.3" }).first().waitFor();
  assert.deepEqual(owner.wrong, []);
});
