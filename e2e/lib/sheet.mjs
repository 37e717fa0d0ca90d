// The first sheet of an Excel file, edited cell by cell as a person would in a spreadsheet program.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { unzip, zip } from "./zip.mjs";

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";

/** LibreOffice, where it is installed; the tests that need it say so where it is not. */
export const office = [process.env.AKASHI_TOOL_SOFFICE, "/usr/bin/soffice"].find((path) => path && existsSync(path));

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A file opened to be edited. */
export function open(file) {
  const parts = unzip(readFileSync(file));
  let sheet = parts.get(SHEET).toString();
  const texts = [...parts.get(TEXTS).toString().matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text.replace(/<[^>]*>/g, ""));
  const put = (cell, kind, content) => {
    let found = 0;
    sheet = sheet.replace(new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, "s"), (_, style) => {
      found += 1;
      return `<c r="${cell}"${style ?? ""}${kind}>${content}</c>`;
    });
    if (found === 0) {
      throw new Error(`the sheet has no cell ${cell}`);
    }
  };
  return {
    /** The row in whose first cell a control stands. */
    row: (control) => sheet.match(new RegExp(`<c r="A(\\d+)"[^>]* t="s"><v>${texts.indexOf(control)}</v>`))[1],
    /** The letters of the column that has a heading. */
    column: (heading) => sheet.match(new RegExp(`<c r="([A-Z]+)\\d+"[^>]* t="s"><v>${texts.indexOf(heading)}</v>`))[1],
    write: (cell, text) => put(cell, ' t="inlineStr"', `<is><t xml:space="preserve">${escaped(text)}</t></is>`),
    formula: (cell, formula) => put(cell, ' t="str"', `<f>${escaped(formula)}</f><v>0</v>`),
    save: (path) => writeFileSync(path, zip(new Map(parts).set(SHEET, Buffer.from(sheet)))),
  };
}

/** Opens a file in LibreOffice and saves it beside, in a folder of its own. */
export function resave(file, folder) {
  const [profile, saved] = [join(folder, "profile"), join(folder, "saved")];
  mkdirSync(saved);
  const words = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", saved, file];
  execFileSync(office, words, { stdio: "ignore" });
  return join(saved, file.split("/").pop());
}
