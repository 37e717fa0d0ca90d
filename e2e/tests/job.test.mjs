// The whole job of a new user, from the first link to a proof in an outsider's hands.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browse, person, register } from "../lib/browser.mjs";
import { timeBased } from "../lib/codes.mjs";
import { download, take } from "../lib/download.mjs";
import { folder, run, serve } from "../lib/server.mjs";

const home = folder();
const workspace = join(home.path, "acme.akashi");
let server, browser, owner;

before(async () => {
  server = await serve(workspace);
  browser = await browse();
  owner = await person(browser);
});

after(async () => {
  await browser?.close();
  await server?.kill();
  home.remove();
});

const to = (path) => owner.page.goto(`${server.address}/w/acme/${path}`);
const record = (page = owner.page) => page.getByRole("button", { name: "記録する", exact: true }).first().click();
const recorded = (page = owner.page) => page.locator(".notice-good").first().waitFor();
const verdict = async () => (await owner.page.locator(".verdict-large").innerText()).trim();

test("the first link makes an owner, once", async () => {
  const link = server.owner();
  await register(owner.page, link, "佐藤 花子", "sato@example.jp");
  assert.match(await owner.page.locator("main").innerText(), /まだサービスがありません/);
  const second = await person(browser);
  const answer = await second.page.goto(link);
  assert.equal(answer.status(), 404);
});

test("the organisation is named and answers for all services", async () => {
  await to("organisation");
  await owner.page.fill("[name=name]", "株式会社アクメ");
  await record();
  await recorded();
  await to("organisation/controls/II.1.1.1");
  await owner.page.getByLabel("実施済み").check();
  await owner.page.fill("[name=note]", "基本方針を定め、取締役会が承認した");
  await record();
  await recorded();
});

test("a service is registered and its pattern determined, with reasons", async () => {
  await to("services/new");
  await owner.page.fill("[name=name]", "アクメ会計");
  await owner.page.fill("[name=service]", "accounting");
  await owner.page.getByLabel("SaaS").check();
  await owner.page.getByRole("button", { name: /登録/ }).click();
  await owner.page.waitForURL(/services\/accounting\/pattern/);
  await owner.page.locator("[name=information]").first().check();
  await owner.page.locator("[name=availability]").first().check();
  await owner.page.getByRole("button", { name: "パターンを判定する" }).click();
  await recorded();
  assert.match(await owner.page.locator("aside h2").first().innerText(), /^パターン\d$/);
  assert.ok((await owner.page.locator("aside .reasons li").count()) >= 3);
});

test("twenty controls are answered one after the other by keyboard", async () => {
  await to("services/accounting/controls/II.1.1.2");
  for (let answered = 0; answered < 20; answered += 1) {
    await owner.page.getByLabel("実施済み").check();
    await record();
    await recorded();
    const before = owner.page.url();
    await owner.page.locator("h1").click();
    await owner.page.keyboard.press("j");
    await owner.page.waitForURL((url) => url.href !== before);
  }
  await to("services/accounting/controls?verdict=unknown");
  assert.match(await owner.page.locator(".filters").first().innerText(), /\d+件/);
});

test("evidence changes the verdict", async () => {
  await to("services/accounting/controls/II.1.1.3");
  assert.equal(await verdict(), "未確認");
  const file = join(home.path, "方針.pdf");
  writeFileSync(file, "the policy");
  await owner.page.getByText("名称・収集日").click();
  await owner.page.fill("[name=title]", "情報セキュリティ方針 第3版");
  await owner.page.locator("[name=file]").setInputFiles(file);
  await record();
  await recorded();
  assert.equal(await verdict(), "実施済み");
  const policy = await download(owner.page, owner.page.getByRole("link", { name: "ダウンロード" }));
  assert.equal(policy.suggestedFilename(), "方針.pdf");
  assert.equal(readFileSync(await policy.path(), "utf8"), "the policy");
  await to("access-log");
  assert.match(await owner.page.locator("table").innerText(), /佐藤 花子\s+証跡を開いた\s+情報セキュリティ方針 第3版の証跡\s+127\.0\.0\.1/);
});

test("a gap is planned and stands in the work plan and the calendar", async () => {
  await to("services/accounting/controls/III.1.1.1");
  await owner.page.getByText("計画を立てる").click();
  await owner.page.fill("form[action$=plan] [name=plan]", "監視手順を作る");
  await owner.page.fill("form[action$=plan] [name=due]", "2099-03-31");
  await owner.page.locator("form[action$=plan] button").click();
  await recorded();
  await to("work?month=2099-03");
  assert.match(await owner.page.locator("main aside").innerText(), /2099-03-31/);
  const feed = await owner.context.request.get(`${server.address}/w/acme/calendar.ics`);
  assert.match(await feed.text(), /DTSTART;VALUE=DATE:20990331/);
});

test("many controls are answered at once after a preview", async () => {
  await to("services/accounting/controls?section=III.1.2");
  const boxes = owner.page.locator("[name=control]");
  const count = await boxes.count();
  assert.ok(count > 1);
  for (let index = 0; index < count; index += 1) {
    await boxes.nth(index).check();
  }
  await owner.page.locator("select[name=status]").selectOption("not-implemented");
  await owner.page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  assert.equal(await owner.page.locator("tbody tr").count(), count);
  await record();
  await recorded();
  await to("services/accounting/controls?section=III.1.2&verdict=not_met");
  assert.equal(await owner.page.locator("[name=control]").count(), count);
});

test("the checklist goes out and comes back unchanged, and is refused once it is stale", async () => {
  await to("services/accounting/checklist");
  const file = await take(owner.page, owner.page.getByRole("link", { name: /ダウンロード/ }), home.path);
  await owner.page.locator("[name=file]").setInputFiles(file);
  await owner.page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  assert.match(await owner.page.locator("main").innerText(), /変わったセルはありません/);
  const broken = join(home.path, "broken.xlsx");
  writeFileSync(broken, "no spreadsheet");
  await to("services/accounting/checklist");
  await owner.page.locator("[name=file]").setInputFiles(broken);
  await owner.page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  assert.equal(await owner.page.locator("[role=alert]").count(), 1);
});

test("an asset of the service raises its pattern, and says so", async () => {
  await to("assets");
  await owner.page.locator("summary", { hasText: "資産を登録" }).click();
  await owner.page.fill("[name=name]", "診療記録");
  await owner.page.fill("[name=asset]", "charts");
  await owner.page.locator("[name=scope]").selectOption("service:accounting");
  await owner.page.locator("[value=special-care-personal]").check();
  await record();
  await recorded();
  await to("services/accounting/pattern");
  assert.match(await owner.page.locator("aside .reasons").innerText(), /資産「診療記録」/);
  await to("assets?edit=charts");
  await owner.page.getByText("廃止する").first().click();
  await owner.page.fill("[name=reason]", "移管した");
  await owner.page.locator("form[action$=retire] button").click();
  await recorded();
  assert.match(await owner.page.locator("main").innerText(), /まだ登録されていません/);
});

test("an audit goes from its plan to a finding that is closed", async () => {
  await to("people");
  await owner.page.locator("form[action$=invite] [name=mail]").fill("kansa@example.jp");
  await owner.page.locator("form[action$=invite] [name=role]").selectOption("auditor");
  await owner.page.locator("form[action$=invite] [name=until]").fill("2099-03-31");
  await owner.page.getByRole("button", { name: "招待リンクを作る" }).click();
  const link = (await owner.page.locator(".notice-good .digest").innerText()).trim();
  await to("audits");
  await owner.page.locator("summary", { hasText: "監査を計画" }).click();
  await owner.page.fill("[name=title]", "年度内部監査");
  await owner.page.locator("[name=scope]").selectOption("service:accounting");
  await owner.page.getByRole("button", { name: "監査を計画" }).click();
  await recorded();
  const audit = owner.page.url().split("?")[0];
  const auditor = await person(browser);
  await register(auditor.page, link, "監査 太郎", "kansa@example.jp");
  const press = async (who, name) => {
    await who.page.getByRole("button", { name, exact: true }).first().click();
    await recorded(who.page);
  };
  await auditor.page.goto(audit);
  await auditor.page.getByRole("link", { name: "対策項目を抽出する" }).click();
  await auditor.page.getByLabel("無作為に選ぶ件数").fill("3");
  await auditor.page.getByRole("button", { name: "無作為に選ぶ" }).click();
  await auditor.page.locator("#picked").waitFor();
  assert.equal(await auditor.page.locator("[name=item]:checked").count(), 3);
  for (let left = 3; left > 0; left--) {
    await auditor.page.locator("[name=item]:checked").first().uncheck();
  }
  await auditor.page.locator("[name=item][value='III.1.1.5']").check();
  await press(auditor, "抽出する");
  await auditor.page.getByText("結果を記録・指摘する").click();
  await auditor.page.locator("[name=result]").selectOption("nonconforming");
  await auditor.page.locator("[name=note]").fill("連絡先の一覧を閲覧した");
  await press(auditor, "記録する");
  await auditor.page.getByText("結果を記録・指摘する").click();
  await auditor.page.fill("[name=text]", "連絡先が古い");
  await press(auditor, "指摘する");
  // An auditor corrects nothing, and an administrator examines nothing.
  assert.equal(await auditor.page.locator("form[action$=correction]").count(), 0);
  await owner.page.goto(audit);
  assert.equal(await owner.page.locator("form[action$=examine]").count(), 0);
  await owner.page.getByText("是正を計画する").click();
  await owner.page.fill("[name=cause]", "見直しの担当がない");
  await owner.page.fill("[name=action]", "四半期ごとに見直す");
  await owner.page.fill("[name=owner]", "運用部");
  await owner.page.fill("[name=due]", "2099-01-31");
  await press(owner, "記録する");
  await press(owner, "是正を完了した");
  await auditor.page.goto(audit);
  // With a finding open, the end asks for the reason; without one it asks for the conclusion alone.
  await auditor.page.getByText("監査を終了する").first().click();
  assert.equal(await auditor.page.locator("[name=follow_up]").count(), 1);
  await press(auditor, "効果があった");
  await press(auditor, "指摘を終了する");
  assert.equal(await auditor.page.locator("[name=follow_up]").count(), 0);
  assert.match(await auditor.page.locator("#findings ~ ul").innerText(), /終了/);
  await owner.page.goto(audit);
  await owner.page.getByText("監査を終了する").first().click();
  await owner.page.fill("[name=summary]", "軽微な指摘1件、是正済み");
  await press(owner, "監査を終了する");
  assert.match(await owner.page.locator("main").innerText(), /軽微な指摘1件/);
});

test("people talk about a control, and a task stays until it is closed", async () => {
  await to("services/accounting/controls/III.1.1.5");
  await owner.page.locator("form[action$=comment] textarea").fill("年度末までに見直すこと");
  await owner.page.getByRole("button", { name: "コメントする" }).click();
  await recorded();
  assert.match(await owner.page.locator("#talk ~ ol").innerText(), /佐藤 花子[\s\S]*年度末までに見直すこと/);
  await owner.page.getByText("タスクを依頼する").click();
  await owner.page.fill("form[action$=task] [name=title]", "連絡先を更新する");
  await owner.page.fill("form[action$=task] [name=due]", "2099-02-01");
  await owner.page.getByRole("button", { name: "依頼する", exact: true }).click();
  await recorded();
  await to("work?month=2099-02");
  assert.match(await owner.page.locator("main aside").innerText(), /2099-02-01[\s\S]*III\.1\.1\.5/);
  await to("services/accounting/controls/III.1.1.5");
  await owner.page.getByRole("button", { name: /完了にする/ }).click();
  await recorded();
  assert.equal(await owner.page.getByRole("button", { name: /完了にする/ }).count(), 0);
});

test("values come from a table, with every problem named and nothing recorded until they are mended", async () => {
  await to("services/accounting/indicators");
  const form = (text) => owner.page.locator("[name=text]").fill(text);
  const see = () => owner.page.getByRole("button", { name: "変更を確かめる", exact: true }).click();
  await form("indicator,kind,value,on\nIII.1.1.3.b,measured,たくさん,2026-10-31\nX.1,agreed,99%,\n");
  await see();
  const problems = await owner.page.locator("[role=alert] li").allInnerTexts();
  assert.deepEqual(problems.map((one) => one.split(" ")[0]), ["2行目のC列", "3行目のA列"]);
  await to("services/accounting/indicators");
  await form("indicator,kind,value,on\nIII.1.1.3.b,measured,99.95%,2026-10-31\nIII.1.1.3.b,agreed,99.9%,\n");
  await see();
  assert.equal(await owner.page.locator("tbody tr").count(), 2);
  await record();
  await recorded();
  const row = owner.page.locator("tr", { hasText: "III.1.1.3.b" });
  assert.match(await row.innerText(), /99\.9%/);
  assert.match(await row.innerText(), /99\.95%/);
});

test("the past is shown as it was known, and cannot be changed", async () => {
  await to("?as_of=2020-01-01");
  assert.match(await owner.page.locator(".past").innerText(), /2020-01-01/);
  assert.equal(await owner.page.getByText("アクメ会計").count(), 0);
  assert.equal(await owner.page.getByRole("link", { name: "サービスを登録", exact: true }).count(), 0);
  await owner.page.getByRole("link", { name: "現在の表示に戻る" }).click();
  assert.equal(await owner.page.getByRole("link", { name: "アクメ会計", exact: true }).count(), 1);
});

test("a proof convinces an outsider who has nothing but the key", async () => {
  await to("ledger");
  await owner.page.locator("tbody a").first().click();
  await owner.page.locator(".notice-good").waitFor();
  const proof = await take(owner.page, owner.page.getByRole("link", { name: "証明をダウンロード" }), home.path);
  const key = readFileSync(join(home.path, "acme.vkey"), "utf8").trim();
  run("ledger", "verify", proof, "--verifier-key", key);
  writeFileSync(proof, readFileSync(proof, "utf8").replace(/.\n$/, "x\n"));
  assert.throws(() => run("ledger", "verify", proof, "--verifier-key", key));
});

test("of two people who edit the same control the second loses nothing", async () => {
  await to("people");
  await owner.page.locator("form[action$=invite] [name=mail]").fill("ito@example.jp");
  await owner.page.locator("form[action$=invite] [name=role]").selectOption("contributor");
  await owner.page.getByRole("button", { name: "招待リンクを作る" }).click();
  const link = await owner.page.locator(".notice-good .digest").innerText();
  const other = await person(browser);
  await register(other.page, link.trim(), "伊藤 健", "ito@example.jp");
  const control = `${server.address}/w/acme/services/accounting/controls/III.1.1.2`;
  await owner.page.goto(control);
  await other.page.goto(control);
  await other.page.getByLabel("一部実施").check();
  await other.page.fill("[name=note]", "伊藤が先に書いた");
  await record(other.page);
  await recorded(other.page);
  await owner.page.getByLabel("実施済み").check();
  await owner.page.fill("[name=note]", "佐藤が長い時間をかけて書いた");
  await record();
  assert.match(await owner.page.locator("h1").innerText(), /ほかの人が先に/);
  assert.match(await owner.page.locator("[role=alert]").innerText(), /伊藤 健[\s\S]*伊藤が先に書いた/);
  assert.equal(await owner.page.locator("textarea[name=note]").inputValue(), "佐藤が長い時間をかけて書いた");
  await owner.page.getByRole("button", { name: /記録する/ }).click();
  await recorded();
  assert.equal(await owner.page.locator("[name=note]").first().inputValue(), "佐藤が長い時間をかけて書いた");
  // What a contributor may not even know of.
  for (const path of ["people", "access-log"]) {
    const answer = await other.page.goto(`${server.address}/w/acme/${path}`);
    assert.equal(answer.status(), 403);
  }
});

test("text from people stays text, and evidence never runs", async () => {
  const hostile = `</textarea><script>document.title="owned"</script><img src=x onerror="document.title='owned'">`;
  await to("services/accounting/controls/III.1.1.4");
  await owner.page.getByLabel("実施済み").check();
  await owner.page.fill("[name=note]", hostile);
  await record();
  await recorded();
  assert.equal(await owner.page.locator("[name=note]").first().inputValue(), hostile);
  const file = join(home.path, "x.svg");
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
  await owner.page.locator("[name=file]").setInputFiles(file);
  await record();
  await recorded();
  const answer = await owner.context.request.get(`${server.address}/w/acme/evidence/iii-1-1-4-1`);
  assert.match(answer.headers()["content-disposition"], /^attachment/);
  assert.match(answer.headers()["content-security-policy"], /sandbox/);
  assert.equal(answer.headers()["x-content-type-options"], "nosniff");
  const inside = await owner.context.request.get(`${server.address}/w/acme/evidence/iii-1-1-4-1/content`);
  assert.equal(inside.status(), 422);
  assert.notEqual(await owner.page.title(), "owned");
  await to("search?q=onerror");
  assert.match(await owner.page.locator("#own ~ ul").innerText(), /onerror/);
  assert.notEqual(await owner.page.title(), "owned");
});

test("a second factor is asked for once it is set up", async () => {
  await to("account");
  await owner.page.getByRole("button", { name: "認証アプリを登録する" }).click();
  const secret = (await owner.page.locator("main .digest").first().innerText()).trim();
  await owner.page.fill("[name=code]", "000000");
  await owner.page.getByRole("button", { name: "登録を終える" }).click();
  assert.equal(await owner.page.locator("[role=alert]").count(), 1);
  assert.equal((await owner.page.locator("main .digest").first().innerText()).trim(), secret);
  const code = timeBased(secret);
  await owner.page.fill("[name=code]", code);
  await owner.page.getByRole("button", { name: "登録を終える" }).click();
  await owner.page.locator(".notice-good").waitFor();
  await owner.page.getByRole("button", { name: "サインアウト" }).click();
  await owner.page.waitForURL(/sign-in/);
  await owner.page.fill("[name=mail]", "sato@example.jp");
  await owner.page.fill("[name=password]", "the password of 佐藤 花子");
  await owner.page.click("main button");
  await owner.page.waitForURL(/second-factor/);
  await owner.page.fill("[name=code]", code);
  await owner.page.click("main button");
  await owner.page.waitForURL(/\/w\/acme\/mine$/);
  // The same code is never right twice.
  const thief = await person(browser);
  await thief.page.goto(`${server.address}/w/acme/sign-in`);
  await thief.page.fill("[name=mail]", "sato@example.jp");
  await thief.page.fill("[name=password]", "the password of 佐藤 花子");
  await thief.page.click("main button");
  await thief.page.waitForURL(/second-factor/);
  await thief.page.fill("[name=code]", code);
  await thief.page.click("main button");
  assert.equal(await thief.page.locator("[role=alert]").count(), 1);
  assert.match((await thief.page.goto(`${server.address}/w/acme/ledger`)).url(), /second-factor/);
});

test("nothing is lost by a kill, and the ledger verifies", async () => {
  const before = run("ledger", "export", "-w", workspace).trim().split("\n").length;
  await server.kill("SIGKILL");
  const file = join(home.path, "ledger.jsonl");
  run("ledger", "export", "-w", workspace, "-o", file);
  assert.equal(readFileSync(file, "utf8").trim().split("\n").length, before);
  const key = readFileSync(join(home.path, "acme.vkey"), "utf8").trim();
  run("ledger", "verify", file, "--verifier-key", key);
  server = await serve(workspace);
  await to("ledger");
  assert.equal(await owner.page.locator("h1").innerText(), "台帳");
});

test("no page complained", () => {
  assert.deepEqual(owner.wrong, []);
});
