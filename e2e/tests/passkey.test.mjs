// Passkeys, with an authenticator that Chromium plays; and a lost password, which a passkey outlives.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { authenticator } from "../lib/authenticator.mjs";
import { browse, person, register } from "../lib/browser.mjs";
import { folder, run, serve } from "../lib/server.mjs";

const home = folder();
const workspace = join(home.path, "acme.akashi");
const HOME = /\/w\/acme\/mine$/;
let password = "the password of 佐藤 花子";
let server, browser, owner, device;

before(async () => {
  server = await serve(workspace);
  browser = await browse();
  owner = await person(browser);
  device = await authenticator(owner.context, owner.page);
  await register(owner.page, server.owner(), "佐藤 花子", "sato@example.jp");
});

after(async () => {
  await browser?.close();
  await server?.kill();
  home.remove();
});

const to = (path) => owner.page.goto(`${server.address}/w/acme/${path}`);
const passkeys = (who = owner) => who.page.locator("section[aria-labelledby=passkeys]");
const alert = (who = owner) => who.page.locator("[role=alert]:visible");
const press = (name) => owner.page.getByRole("button", { name, exact: true }).click();

async function signOut() {
  await to("account");
  await press("サインアウト");
  await owner.page.waitForURL(/sign-in/);
}

async function registerPasskey(who, label, word) {
  await passkeys(who).getByLabel("パスキーの名前").fill(label);
  await passkeys(who).locator("form[data-passkey] [name=password]").fill(word);
  await passkeys(who).getByRole("button", { name: "パスキーを登録する" }).click();
}

test("a passkey is registered with a name, once for each device, by who knows the password", async () => {
  await to("account");
  assert.equal(await passkeys().locator("[data-passkey-without]").isVisible(), false);
  await registerPasskey(owner, "仕事用ノートPC", "a wrong password");
  await alert().waitFor();
  assert.match(await alert().innerText(), /現在のパスワードが違います/);
  assert.deepEqual(await device.credentials(), []);
  await registerPasskey(owner, "仕事用ノートPC", password);
  await passkeys().locator("li").waitFor();
  assert.match(await passkeys().locator("li").innerText(), /仕事用ノートPC[\s\S]*に登録 未使用/);
  const [made] = await device.credentials();
  assert.equal(made.isResidentCredential, true);
  assert.equal(made.rpId, "localhost");
  await registerPasskey(owner, "二つ目", password);
  await alert().waitFor();
  assert.match(await alert().innerText(), /すでに登録されています/);
  assert.equal(await passkeys().locator("li").count(), 1);
});

test("a passkey alone signs in, and its answer counts once", async () => {
  await signOut();
  const sent = owner.page.waitForRequest(/sign-in\/passkey$/);
  await press("パスキーでサインイン");
  await owner.page.waitForURL(HOME);
  const answer = (await sent).postData();
  await to("account");
  assert.match(await passkeys().locator("li").innerText(), /最終利用/);
  assert.match(await owner.page.locator("section[aria-labelledby=sessions] ul").innerText(), /接続元 127\.0\.0\.1/);
  // Whoever saw the answer gets nothing by it, not even in the same browser.
  await owner.context.clearCookies({ name: "akashi-session-acme" });
  const again = await owner.context.request.post(`${server.address}/w/acme/sign-in/passkey`, {
    data: answer,
    headers: { "content-type": "application/x-www-form-urlencoded", origin: server.address },
    maxRedirects: 0,
  });
  assert.equal(again.status(), 200);
  assert.match(await again.text(), /すでに終わっています/);
  assert.match((await to("ledger")).url(), /sign-in/);
});

test("the password alone is not enough any more; a passkey is the second factor", async () => {
  await to("sign-in?next=/w/acme/ledger");
  await owner.page.fill("[name=mail]", "sato@example.jp");
  await owner.page.fill("[name=password]", password);
  await press("サインイン");
  await owner.page.waitForURL(/\/w\/acme\/second-factor/);
  assert.equal(await owner.page.locator("[name=code]").count(), 0);
  await device.verify(false);
  await press("パスキーで確認する");
  await alert().waitFor();
  assert.match(await alert().innerText(), /取り消されたか、時間切れ/);
  assert.match((await to("work")).url(), /second-factor/);
  await device.verify(true);
  await press("パスキーで確認する");
  await owner.page.waitForURL(/\/w\/acme\/work$/);
});

test("a lost password is set by a link from the terminal, and the passkey still asked for", async () => {
  const printed = run("reset-password", "SATO@example.jp", "-w", workspace, "--origin", server.address);
  const link = printed.match(/http\S+\/reset\/\S+/)[0];
  await owner.page.goto(link);
  password = "another password of 佐藤 花子";
  await owner.page.fill("[name=password]", password);
  await press("設定してサインインへ進む");
  await owner.page.waitForURL(/sign-in$/);
  assert.match((await to("ledger")).url(), /sign-in/, "the session has ended");
  assert.equal((await owner.page.goto(link)).status(), 404);
  await to("sign-in");
  await owner.page.fill("[name=mail]", "sato@example.jp");
  await owner.page.fill("[name=password]", password);
  await press("サインイン");
  await owner.page.waitForURL(/second-factor/);
  await press("パスキーで確認する");
  await owner.page.waitForURL(HOME);
});

test("where a second factor is asked for, a new member registers a passkey first", async () => {
  await to("settings");
  const setting = owner.page.locator("form", { has: owner.page.locator("[value=second-factor]") });
  await setting.locator("select").selectOption("required");
  await setting.getByRole("button").click();
  await owner.page.locator(".notice-good").waitFor();
  await to("people");
  await owner.page.locator("form[action$=invite] [name=mail]").fill("ito@example.jp");
  await press("招待リンクを作る");
  const link = (await owner.page.locator(".notice-good .digest").innerText()).trim();
  const member = await person(browser);
  await authenticator(member.context, member.page);
  await member.page.goto(link);
  await member.page.fill("[name=name]", "伊藤 健");
  await member.page.fill("[name=password]", "the password of 伊藤 健");
  await member.page.click("main button");
  await member.page.waitForURL(/\/account\?next=/);
  assert.match(await alert(member).innerText(), /二要素認証が必須/);
  await registerPasskey(member, "電話", "the password of 伊藤 健");
  await passkeys(member).locator("li").waitFor();
  await member.page.goto(`${server.address}/w/acme/`);
  assert.match(member.page.url(), /\/w\/acme\/$/);
  assert.deepEqual(member.wrong, []);
  await member.context.close();
});

test("a passkey that was removed opens nothing", async () => {
  await to("account");
  await passkeys().getByText("パスキーを削除する").first().click();
  await passkeys().locator("li [name=password]").fill(password);
  await passkeys().locator("li button").click();
  await passkeys().locator("li").waitFor({ state: "detached" });
  assert.equal((await device.credentials()).length, 1, "the device knows nothing of it");
  // What the workspace asks for is missing again.
  assert.match((await to("ledger")).url(), /account/);
  await signOut();
  await press("パスキーでサインイン");
  await alert().waitFor();
  assert.match(await alert().innerText(), /このパスキーを確認できませんでした/);
  assert.match((await to("ledger")).url(), /sign-in/);
});

test("no page complained", () => {
  assert.deepEqual(owner.wrong, []);
});
