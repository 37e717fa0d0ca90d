// A control is answered on a phone: with a thumb, in a narrow window, without zooming.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { person } from "../lib/browser.mjs";
import { demo } from "../lib/demo.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** The least a thumb finds (WCAG 2.2, 2.5.8), and what is comfortable for what is pressed all the time. */
const [LEAST, COMFORTABLE] = [24, 44];

let company, walker, page;

before(async () => {
  company = await demo();
  const storageState = await company.owner.context.storageState();
  walker = await person(company.browser, { ...PHONE, storageState });
  page = walker.page;
});

after(() => company?.close());

const tap = (name, role = "link") => page.getByRole(role, { name }).first().tap();
const fits = async () => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${page.url()} is ${over} pixels too wide`);
};
/** Everything pressed that is smaller than it should be; links inside a sentence may be. */
const small = (selector, least) =>
  page.locator(selector).evaluateAll(
    (found, limit) =>
      found
        .filter((one) => one.checkVisibility())
        .map((one) => [one.textContent.trim().slice(0, 30) || one.name, one.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < limit)
        .map(([name, box]) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`),
    least,
  );

const comfortable = async (selector) => assert.deepEqual(await small(selector, COMFORTABLE), []);

test("from the overview to a control", async () => {
  await page.goto(company.link(""));
  await fits();
  await tap("ひばり経費");
  await page.waitForURL(/services\/expense$/);
  await fits();
  await tap("対策項目");
  await page.waitForURL(/controls$/);
  await fits();
  await comfortable("select, .filters button");
  await tap(/III\.1\.1\.6/);
  await page.waitForURL(/III\.1\.1\.6$/);
  await fits();
});

test("what is pressed is large enough for a thumb", async () => {
  assert.deepEqual(await small("button, .button, summary, select, input:not([type=hidden]), .segments label", LEAST), []);
  await comfortable("form[action$=answer] button, .segments label, .page-head .button, nav.places a, summary");
});

test("writing does not make the browser zoom in", async () => {
  // Browsers of phones zoom to a field whose letters are smaller than 16 pixels, and never back.
  const sizes = await page
    .locator("input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select")
    .evaluateAll((found) => found.map((one) => [one.name, parseFloat(getComputedStyle(one).fontSize)]));
  assert.deepEqual(
    sizes.filter(([, size]) => size < 16),
    [],
  );
});

test("the verdict stands where the page begins, and leads to its reasons", async () => {
  const verdict = page.locator(".page-head .verdict");
  const box = await verdict.boundingBox();
  // What says that this is a demonstration stands above it, and in no workspace of one's own.
  const banner = await page.locator("aside.demo").boundingBox();
  const bottom = box.y + box.height - banner.height;
  assert.ok(bottom < PHONE.viewport.height / 2, `the verdict ends at ${bottom}`);
  await verdict.tap();
  await page.waitForFunction(() => document.querySelector("#why").getBoundingClientRect().top < innerHeight);
});

test("a control is answered, and the page says so where it begins again", async () => {
  await page.locator(".segments label", { hasText: "一部実施" }).tap();
  await page.locator("form[action$=answer] [name=note]").tap();
  await page.keyboard.type("委託先には半年ごとに確かめる");
  await tap("記録する", "button");
  const told = page.locator(".notice-good");
  await told.waitFor();
  const box = await told.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height < PHONE.viewport.height);
  assert.match(await page.locator(".page-head .verdict").innerText(), /一部実施/);
  await fits();
  const before = page.url();
  await page.locator("a[rel=next]").tap();
  await page.waitForURL((url) => url.pathname !== new URL(before).pathname);
  await fits();
});

test("no page complained", () => {
  assert.deepEqual(walker.wrong, []);
});
