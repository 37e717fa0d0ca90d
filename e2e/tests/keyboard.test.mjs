// A working day without a mouse: from the way in to an answer, with Tab, Enter, the arrows, j and k alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { person } from "../lib/browser.mjs";
import { demo } from "../lib/demo.mjs";
import { tabTo } from "../lib/keyboard.mjs";

let company, worker, page;

before(async () => {
  company = await demo();
  worker = await person(company.browser);
  page = worker.page;
});

after(() => company?.close());

const press = (key) => page.keyboard.press(key);
const focusedText = () => page.evaluate(() => document.activeElement.textContent.trim());
/** Presses a key that leads to another page. */
const go = async (key, expected) => {
  await press(key);
  await page.waitForURL(expected);
};

test("signing in", async () => {
  await page.goto(company.link(""));
  await tabTo(page, page.locator("[name=mail]"), 6);
  await page.keyboard.type("sato@example.jp");
  await tabTo(page, page.locator("[name=password]"), 1);
  await page.keyboard.type("the password of 佐藤 花子");
  await go("Enter", /\/w\/hibari\/$/);
});

test("the first Tab offers to skip what every page begins with", async () => {
  await press("Tab");
  const skip = page.locator(".skip-link");
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  const box = await skip.boundingBox();
  assert.ok(box.y >= 0 && box.height >= 24);
  await press("Enter");
  await press("Tab");
  const inside = await page.evaluate(() => document.querySelector("main").contains(document.activeElement));
  assert.equal(inside, true, "the focus goes on inside the content");
});

test("from the overview to a service, its sections and a control, row by row", async () => {
  await press("j");
  const first = await focusedText();
  await press("j");
  assert.notEqual(await focusedText(), first);
  await press("k");
  assert.equal(await focusedText(), first);
  await page.locator("a[data-row]", { hasText: "ひばり経費" }).focus();
  await go("Enter", /services\/expense$/);
  // What the service answers itself; in part II the organisation's answers stand.
  await page.locator("a[data-row][href*='section=III.1']").first().focus();
  await go("Enter", /controls\?section=III\.1/);
  await press("j");
  await press("j");
  const second = await focusedText();
  await go("Enter", /controls\/III\.1/);
  assert.equal((await page.locator("h1").innerText()).replace(/\s+/g, " "), second.replace(/\s+/g, " "));
});

test("a control is answered, and the next one is a key away", async () => {
  const address = new URL(page.url()).pathname;
  await tabTo(page, page.locator(".skip-link"), 1);
  await press("Enter");
  // Tab reaches the button of a group that is chosen, an arrow chooses the next.
  await tabTo(page, page.locator("[name=status]:checked"), 8);
  await press("ArrowRight");
  const status = await page.locator("[name=status]:checked").getAttribute("value");
  assert.equal(status, "partly");
  await tabTo(page, page.locator("form[action$=answer] [name=note]"), 1);
  await press("Control+a");
  await page.keyboard.type("jとkは文字として入る: jjkk");
  assert.equal(new URL(page.url()).pathname, address);
  await tabTo(page, page.locator("form[action$=answer] button:not([name])"), 20);
  await go("Enter", /recorded=\d+/);
  assert.equal(await page.locator("form[action$=answer] [name=note]").inputValue(), "jとkは文字として入る: jjkk");
  assert.equal(await page.locator("[name=status]:checked").getAttribute("value"), "partly");
  assert.match(await page.locator("[role=status]").innerText(), /記録しました/);
  const title = await page.locator("h1").innerText();
  const next = await page.locator("a[rel=next]").getAttribute("href");
  await go("j", (url) => url.pathname === next);
  await go("k", (url) => url.pathname === address);
  assert.equal(await page.locator("h1").innerText(), title);
});

test("everything on the page of a control is reached in its order, and seen when it is", async () => {
  await press("Tab");
  const all = page.locator("main").locator("a[href], button, input:not([type=hidden]), select, textarea, summary");
  const visible = await all.evaluateAll((found) => found.filter((one) => one.checkVisibility()).length);
  const last = page.locator("main aside summary").last();
  const presses = await tabTo(page, last, 200);
  // Radio buttons of a group are one stop.
  assert.ok(presses > visible / 2, `${presses} presses for ${visible} things`);
});

test("a row low in a long list is not hidden under the bar at the bottom", async () => {
  await page.goto(company.link("services/expense/controls"));
  const covered = await page.evaluate(() => {
    const rows = [...document.querySelectorAll("a[data-row], input[name=control]")];
    const hidden = rows.filter((row) => {
      row.focus();
      const box = row.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + 4, box.y + box.height / 2);
      return !(row.contains(top) || top?.contains(row));
    });
    return hidden.map((row) => row.getAttribute("href") ?? row.value);
  });
  assert.deepEqual(covered, []);
});

test("search is a key away from anywhere but a text", async () => {
  await page.goto(company.link("services/expense/controls/III.1.1.3"));
  await press("/");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("name")), "q");
  await page.keyboard.type("監査/j");
  assert.equal(await page.locator("[name=q]").inputValue(), "監査/j");
  await go("Enter", /search\?q=/);
});

test("the keys are a key away, and told on a page of their own too", async () => {
  await page.goto(company.link("services/expense/controls/III.1.1.3"));
  await press("?");
  const help = page.locator("dialog.help");
  assert.ok(await help.isVisible());
  assert.deepEqual(await violations(page), []);
  const told = await help.locator("dd").allInnerTexts();
  // While they are read no key does anything else.
  await press("j");
  assert.match(page.url(), /III\.1\.1\.3$/);
  await press("Escape");
  assert.equal(await help.isVisible(), false);
  await page.goto(company.link("keys"));
  assert.deepEqual(await page.locator("main .keys dd").allInnerTexts(), told);
});

test("an answer is recorded from within its form, and leads on", async () => {
  await page.goto(company.link("services/expense/controls/III.1.1.3"));
  await page.locator("form[action$=answer] [name=note]").focus();
  await press("Control+Enter");
  await page.waitForURL((url) => /recorded=\d+/.test(url.search) && !url.pathname.endsWith("III.1.1.3"));
});

test("with more contrast and less motion asked for, the page stands", async () => {
  const context = await company.browser.newContext({
    ...{ storageState: await worker.context.storageState(), locale: "ja-JP" },
    ...{ forcedColors: "active", reducedMotion: "reduce" },
  });
  const plain = await context.newPage();
  await plain.goto(company.link("services/expense/controls/III.1.1.3"));
  assert.deepEqual(await violations(plain), []);
  await context.close();
});

test("no page complained", () => {
  assert.deepEqual(worker.wrong.concat(company.owner.wrong), []);
});
