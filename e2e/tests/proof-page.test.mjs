// Proofs, verified by a real browser: over the entry that a page shows, and over a file that somebody chose.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { browse, person, register } from "../lib/browser.mjs";
import { flipped, strangersKey, withLine, withOtherRoot } from "../lib/proofs.mjs";
import { folder, run, serve } from "../lib/server.mjs";

const home = folder();
const workspace = join(home.path, "acme.akashi");
const ERASED = 1;
const ENTRY = 2;
let server, browser, owner, key, proof;

before(async () => {
  run("init", workspace, "--name", "株式会社アクメ");
  run("state", "setting", "evidence", "optional", "-w", workspace);
  run("erase", String(ERASED), "--ground", "テスト", "--apply", "-w", workspace);
  key = readFileSync(join(home.path, "acme.vkey"), "utf8").trim();
  server = await serve(workspace);
  browser = await browse();
  owner = await person(browser);
  await register(owner.page, server.owner(), "佐藤 花子", "sato@example.jp");
  proof = await (await owner.context.request.get(`${server.address}/w/acme/ledger/${ENTRY}/proof`)).text();
});

after(async () => {
  await browser?.close();
  await server?.kill();
  home.remove();
});

/** Another page of the owner's; `prepare` comes before anything is loaded. */
async function visit(path, prepare = () => {}, options = {}) {
  const visitor = await person(browser, { storageState: await owner.context.storageState(), ...options });
  await prepare(visitor.page);
  await visitor.page.goto(`${server.address}/w/acme/${path}`);
  return visitor;
}

/** The outcome, and every step that did not hold. */
async function verdict(page) {
  const part = page.locator(".verified");
  await page.locator(".verified[data-outcome]").waitFor();
  const steps = part.locator("[data-proof-steps] > li");
  const all = await steps.evaluateAll((rows) => rows.map((row) => `${row.dataset.step} ${row.dataset.state}`));
  return [await part.getAttribute("data-outcome"), ...all.filter((step) => !step.endsWith(" held"))];
}

/** Replaces a piece of the page on its way to the browser, as a server that lies would. */
const lie = (from, to) => (page) =>
  page.route(`**/ledger/${ENTRY}`, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    assert.ok(text.includes(from));
    await route.fulfill({ response, body: text.replaceAll(from, to) });
  });

test("the page of an entry verifies its proof, and asks nobody", async () => {
  const asked = [];
  const { page, context, wrong } = await visit(`ledger/${ENTRY}`, (page) =>
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`)),
  );
  assert.deepEqual(await verdict(page), ["good"]);
  assert.equal(await page.locator("[data-step]").count(), 7);
  assert.equal((await page.locator(".verified [role=status]").innerText()).trim(), "証明は成り立ちます（このブラウザで検証）");
  // The server's own word stands beside it.
  assert.match(await page.locator(".notice-good").innerText(), /サーバーの判定/);
  const root = proof.split("\n")[proof.split("\n").indexOf("") + 3];
  assert.equal(await page.locator("[data-step=root] dd", { hasText: root }).count(), 2);
  await page.waitForLoadState("networkidle");
  assert.equal(asked.shift(), `GET /w/acme/ledger/${ENTRY}`);
  assert.deepEqual(asked.filter((one) => !/^GET \/assets\/[0-9a-f]+\/[a-z0-9-]+\.(js|css|svg)$/.test(one)), []);
  // Every text the script asked for is there, in either language.
  assert.equal(await page.getByText(/^(step|how|state|value|reason|outcome)-/).count(), 0);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("what a lying page shows is found out, in the right step", async () => {
  for (const [from, to, expected] of [
    ["&#34;optional&#34;", "&#34;required&#34;", ["bad", "shown failed"]],
    [proof.split("\n")[3], flipped(proof.split("\n")[3]), ["bad", "root failed"]],
    [key, strangersKey(key.split("+")[0]), ["bad", "signature failed"]],
    ['id="entry-kind">SettingChosen<', 'id="entry-kind">ReadingChosen<', ["bad", "shown failed"]],
    [`data-position="${ENTRY}"`, 'data-position="3"', ["bad", "shown failed"]],
  ]) {
    const { page, context, wrong } = await visit(`ledger/${ENTRY}`, lie(from, to));
    assert.deepEqual(await verdict(page), expected, to);
    assert.deepEqual(wrong, []);
    await context.close();
  }
});

test("an erased text leaves a proof that holds", async () => {
  const { page, context } = await visit(`ledger/${ERASED}`);
  assert.deepEqual(await verdict(page), ["good", "shown absent", "body absent"]);
  assert.match(await page.locator("[data-step=body]").innerText(), /消去されたか/);
  await context.close();
});

test("a file is verified where it is, with the key that somebody pins", async () => {
  const { page, context, wrong } = await visit("ledger");
  await page.getByText("証明ファイルをこのブラウザで検証する").click();
  const file = page.locator(".verified input[type=file]");
  const field = page.locator(".verified textarea");
  assert.equal(await field.inputValue(), key);
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const choose = async (content) => {
    const path = join(home.path, "chosen.tlog-proof");
    writeFileSync(path, content);
    // What was said of the file before is not taken for what is said of this one.
    await page.locator(".verified").evaluate((part) => delete part.dataset.outcome);
    const chooser = page.waitForEvent("filechooser");
    await file.click();
    await (await chooser).setFiles(path);
  };
  await choose(proof);
  assert.deepEqual(await verdict(page), ["good"]);
  assert.equal(await page.locator("[data-step]").count(), 6);
  assert.match(await page.locator("[data-proof-entry]").innerText(), /SettingChosen[\s\S]*optional/);
  assert.deepEqual(await violations(page), []);

  const rest = ["body", "leaf", "root", "signature", "log"].map((step) => `${step} unchecked`);
  for (const [content, expected] of [
    [withLine(proof, 3, flipped), ["bad", "root failed"]],
    [withOtherRoot(proof), ["bad", "root failed", "signature failed"]],
    [withLine(proof, 2, () => "index 0"), ["bad", "leaf failed", "root failed"]],
    ["garbage", ["bad", "form failed", ...rest]],
    ["", ["bad", "form failed", ...rest]],
    [Buffer.from([0xff, 0xfe, 0x00]), ["bad", "form failed", ...rest]],
    [Buffer.alloc(3_000_000, "a"), ["bad", "form failed", ...rest]],
  ]) {
    await choose(content);
    assert.deepEqual(await verdict(page), expected);
    // Nothing unproven is shown as if it were proven.
    assert.equal(await page.locator("[data-proof-entry]").isVisible(), false);
  }
  assert.match(await page.locator("[data-step=form]").innerText(), /大きすぎます/);
  assert.deepEqual(await violations(page), []);

  await choose(proof);
  assert.deepEqual(await verdict(page), ["good"]);
  for (const [text, expected] of [
    [strangersKey(key.split("+")[0]), ["bad", "signature failed"]],
    [strangersKey("example.com/log"), ["bad", "signature failed", "log failed"]],
    ["no key", ["bad", "signature failed", "log unchecked"]],
    [`  ${key.slice(0, 40)}\n${key.slice(40)}\n`, ["good"]],
  ]) {
    await page.locator(".verified").evaluate((part) => delete part.dataset.outcome);
    await field.fill(text);
    assert.deepEqual(await verdict(page), expected);
  }
  assert.deepEqual(asked, []);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a browser that cannot verify says so, and pretends nothing", async () => {
  const old = (page) =>
    page.addInitScript(() => {
      const known = SubtleCrypto.prototype.importKey;
      SubtleCrypto.prototype.importKey = function (format, bytes, algorithm, ...rest) {
        if (algorithm === "Ed25519") {
          return Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"));
        }
        return known.call(this, format, bytes, algorithm, ...rest);
      };
    });
  const insecure = (page) =>
    page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  const all = ["body", "leaf", "root", "signature", "log"].map((step) => `${step} unchecked`);
  for (const [prepare, expected, said] of [
    [old, ["unable", "signature unchecked"], /Ed25519署名の検証に対応していません/],
    [insecure, ["unable", ...all], /安全な接続/],
  ]) {
    const { page, context, wrong } = await visit(`ledger/${ENTRY}`, prepare);
    assert.deepEqual(await verdict(page), expected);
    assert.match(await page.locator("[data-step=signature]").innerText(), said);
    assert.match(await page.locator(".verified [role=status]").innerText(), /検証を終えられません/);
    assert.deepEqual(wrong, []);
    await context.close();
  }
});

test("without scripts the server's verdict stands alone", async () => {
  const { page, context } = await visit(`ledger/${ENTRY}`, undefined, { javaScriptEnabled: false });
  assert.match(await page.locator(".notice-good").innerText(), /サーバーの判定/);
  assert.equal(await page.locator(".verified").isVisible(), false);
  await page.goto(`${server.address}/w/acme/ledger`);
  await page.getByText("証明ファイルをこのブラウザで検証する").click();
  assert.match(await page.locator("noscript").innerText(), /akashi ledger verify/);
  assert.equal(await page.locator(".verified").isVisible(), false);
  await context.close();
});

test("no page complained", () => {
  assert.deepEqual(owner.wrong, []);
});
