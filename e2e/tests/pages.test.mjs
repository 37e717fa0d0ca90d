// Every page of the fictional company in both languages, both colour schemes, wide and narrow: nothing inaccessible,
// nothing that overflows, a picture of each under target/e2e.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { browse, person, register } from "../lib/browser.mjs";
import { serve } from "../lib/server.mjs";

const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));

const PAGES = {
  portfolio: "",
  service: "services/expense",
  controls: "services/expense/controls",
  control: "services/expense/controls/III.1.1.3",
  pattern: "services/expense/pattern",
  describe: "services/new",
  indicators: "services/expense/indicators",
  compare: "compare",
  "compare-service": "compare?from=2026-01-01&service=expense",
  checklist: "services/expense/checklist",
  executive: "services/expense/executive",
  applicability: "services/expense/statement-of-applicability",
  organisation: "organisation",
  "organisation-control": "organisation/controls/II.1.1.1",
  assets: "assets",
  audits: "audits",
  work: "work",
  ledger: "ledger",
  entry: "ledger/12",
  search: "search?q=監査",
  settings: "settings",
  people: "people",
  account: "account",
  "access-log": "access-log",
  nothing: "nothing-here",
};

let server, browser, storage;

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = await serve("--demo");
  browser = await browse();
  const owner = await person(browser);
  await register(owner.page, server.owner(), "佐藤 花子", "sato@example.jp");
  storage = await owner.context.storageState();
  await owner.context.close();
});

after(async () => {
  await browser?.close();
  await server?.kill();
});

for (const language of ["ja", "en"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      test(`${language}, ${scheme}, ${width} pixels`, async () => {
        const options = { storageState: storage, colorScheme: scheme, viewport: { width, height: 900 } };
        const visitor = await person(browser, { ...options, locale: language });
        const wrong = [];
        const everywhere = { ...PAGES, "sign-in": "sign-in", reference: "../../api/v1/" };
        for (const [name, path] of Object.entries(everywhere)) {
          await visitor.page.goto(`${server.address}/w/hibari/${path}`);
          assert.equal(await visitor.page.locator("html").getAttribute("lang"), language);
          const over = await visitor.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          wrong.push(...(over > 0 ? [`${name}: ${over} pixels too wide`] : []));
          wrong.push(...(await violations(visitor.page)).map((one) => `${name}: ${one}`));
          await visitor.page.screenshot({
            path: `${PICTURES}${name}-${language}-${scheme}-${width}.png`,
            fullPage: true,
          });
        }
        await visitor.context.close();
        assert.deepEqual(wrong.concat(visitor.wrong), []);
      });
    }
  }
}
