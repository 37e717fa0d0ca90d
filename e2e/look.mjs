import { browse, person, register } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { mkdirSync } from "node:fs";
const out = "/tmp/demo-shots/"; mkdirSync(out, { recursive: true });
const server = await serve("--demo");
const browser = await browse();
const owner = await person(browser);
await register(owner.page, server.owner(), "佐藤 花子", "sato@example.jp");
const storage = await owner.context.storageState();
const [, , only, width = "1280", scheme = "light", language = "ja"] = process.argv;
const day = (back) => { const d = new Date(); d.setMonth(d.getMonth() - back); return d.toISOString().slice(0, 10); };
const PAGES = {
  portfolio: "", past: `?as_of=${day(6)}`, since: `services/expense?since=${day(3)}`, sincetm: `services/telemedicine?since=${day(3)}`, pattern: "services/expense/pattern",
  audits: "audits", audit1: "audits/fy2026-first-half", audit2: "audits/telemedicine-2026", assets: "assets", people: "people",
  control: "services/expense/controls/III.1.1.3", incident: "organisation/controls/II.6.1.1", controls: "services/expense/controls", indicators: "services/expense/indicators", work: "work", ledger: "ledger", access: "access-log", executive: "services/expense/executive",
  organisation: "organisation", tm14: "services/telemedicine/controls/III.1.1.14", oldcontrol: `services/expense/controls/III.1.1.3?as_of=${day(6)}`, events: "events", demo: "demo", signin: "sign-in",
};
const visitor = await person(browser, { storageState: storage, colorScheme: scheme, locale: language, viewport: { width: +width, height: 900 } });
for (const [name, path] of Object.entries(PAGES)) {
  if (only && only !== "all" && !only.split(",").includes(name)) continue;
  await visitor.page.goto(`${server.address}/w/hibari/${path}`);
  await visitor.page.screenshot({ path: `${out}${name}-${width}-${scheme}-${language}.png`, fullPage: true });
}
console.log(visitor.wrong);
await browser.close(); await server.kill();
