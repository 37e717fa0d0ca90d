// Values of many indicators from a table: as a file in whatever form a spreadsheet program saves it, or as pasted cells.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { person } from "../lib/browser.mjs";
import { demo, record } from "../lib/demo.mjs";
import { download } from "../lib/download.mjs";

const PICTURES = fileURLToPath(new URL("../../target/e2e/", import.meta.url));
const PAGE = "services/expense/indicators";

let company, storage, page;

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  company = await demo();
  page = company.owner.page;
  storage = await company.owner.context.storageState();
});

after(() => company?.close());

/** Gives a table as a file. */
async function give(name, buffer, who = page) {
  await who.locator("[name=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await who.locator("form[action$=upload] button").click();
}

const cells = (who = page) =>
  who.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

test("the template, filled in and saved in Shift_JIS, says what it would change, and is recorded", async () => {
  await company.to(PAGE);
  const file = await download(page, page.getByRole("link", { name: /ダウンロード/ }));
  const template = readFileSync(await file.path(), "utf8");
  assert.match(template, /^\ufeff評価項目,名称,種類,値,測定日\r\n/);
  const [, day] = template.match(/^III\.1\.1\.3\.b,稼働率,測定値,,(\S+)\r\n/m);
  // 評価項目,種類,値,測定日 and 測定値, as Excel in Japan writes them.
  const headings = Buffer.from("955d89bf8d8096da2c8eed97de2c926c2c91aa92e893fa0d0a", "hex");
  const measured = Buffer.from("91aa92e8926c", "hex");
  const line = [Buffer.from("III.1.1.3.b,"), measured, Buffer.from(`,12.5%,${day}\r\n`)];
  await give("values.csv", Buffer.concat([headings, ...line]));
  const [row] = await cells();
  assert.match(row[1], /^III\.1\.1\.3\.b 稼働率/);
  assert.ok(row[2].includes("測定値") && row[2].includes(day), row[2]);
  assert.equal(row[4], "12.5%");
  assert.match(row[5], /満たさない/);
  await record(page);
  assert.match(await page.locator("tr", { hasText: "III.1.1.3.b" }).innerText(), /12\.5%/);
  // The next table says what it replaces.
  await page.locator("[name=text]").fill(`indicator\tkind\tvalue\ton\nIII.1.1.3.b\tmeasured\t100%\t${day}\n`);
  await page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  const [next] = await cells();
  assert.deepEqual(next.slice(3, 5), ["12.5%", "100%"]);
  assert.match(next[5], /満たさない → 満たす/);
});

test("a file with problems comes back as text with all of them, and is mended on the spot", async () => {
  await company.to(PAGE);
  const wrong = "indicator,kind,value,on\nIII.1.1.3.b,guessed,たくさん,2026-10-31\nX.1,agreed,99%,\n";
  await give("values.csv", Buffer.from(wrong));
  const problems = await page.locator("[role=alert] li").allInnerTexts();
  assert.deepEqual(problems.map((one) => one.split(" ")[0]), ["2行目のB列", "2行目のC列", "3行目のA列"]);
  assert.deepEqual(await violations(page), []);
  const text = page.locator("[name=text]");
  assert.equal(await text.inputValue(), wrong);
  await text.fill("indicator,kind,value,on\nIII.1.1.3.b,agreed,99.9%,\n");
  await page.getByRole("button", { name: "もう一度送る" }).click();
  assert.equal((await cells())[0][4], "99.9%");
  await record(page);
});

const TABLE =
  "indicator,kind,value,on\nIII.1.1.3.b,measured,99.99%,2026-11-01\nIII.1.1.3.b,measured,80%,2020-01-01\nIII.1.1.3.a,agreed,1時間,\n";

for (const language of ["ja", "en"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      test(`the preview can be read: ${language}, ${scheme}, ${width} pixels`, async () => {
        const options = { colorScheme: scheme, viewport: { width, height: 900 }, locale: language };
        const visitor = await person(company.browser, { ...options, storageState: storage });
        const wrong = [];
        for (const [name, table] of Object.entries({ "values-preview": TABLE, "values-problems": TABLE + "X.1,x,x,x\n" })) {
          await visitor.page.goto(company.link(PAGE));
          await give("values.csv", Buffer.from(table), visitor.page);
          await visitor.page.locator(name === "values-preview" ? "form[action$=apply]" : "[role=alert]").waitFor();
          assert.equal(await visitor.page.locator("html").getAttribute("lang"), language);
          const over = await visitor.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          wrong.push(...(over > 0 ? [`${name}: ${over} pixels too wide`] : []), ...(await violations(visitor.page)));
          await visitor.page.screenshot({ path: `${PICTURES}${name}-${language}-${scheme}-${width}.png`, fullPage: true });
        }
        await visitor.context.close();
        assert.deepEqual([...wrong, ...visitor.wrong], []);
      });
    }
  }
}
