// The modules that verify proofs in the browser, by published vectors, and against the command that does the same.

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { canonical } from "../../crates/server/assets/js/canonical.js";
import { envelope } from "../../crates/server/assets/js/entry.js";
import { leafHash, rootAbove } from "../../crates/server/assets/js/merkle.js";
import { verify } from "../../crates/server/assets/js/proof.js";
import { Refused } from "../../crates/server/assets/js/refused.js";
import { parse } from "../../crates/server/assets/js/tlog-proof.js";
import { parseKey, verifySignature } from "../../crates/server/assets/js/verifier-key.js";
import { flipped, strangersKey, verifierKey, withEntry, withLine, withOtherRoot } from "../lib/proofs.mjs";
import { folder, run } from "../lib/server.mjs";

const home = folder();
const workspace = join(home.path, "acme.akashi");
const ERASED = 1;
let key, size, proof;

const proofOf = (position) => run("ledger", "proof", String(position), "-w", workspace);

before(() => {
  run("init", workspace, "--name", `Acme <&"> 株式会社 🏯`);
  run("state", "setting", "evidence", "optional", "-w", workspace);
  run("state", "setting", "approval", "required", "-w", workspace);
  run("state", "setting", "approval", "off", "-w", workspace);
  run("erase", String(ERASED), "--ground", "a test", "--apply", "-w", workspace);
  key = readFileSync(join(home.path, "acme.vkey"), "utf8").trim();
  size = Number(run("ledger", "checkpoint", "-w", workspace).split("\n")[1]);
  proof = proofOf(2);
});

after(() => home.remove());

const bytes = (text) => new Uint8Array(Buffer.from(text));
const hex = (digits) => new Uint8Array(Buffer.from(digits, "hex"));
const reason = async (work) => {
  try {
    await work();
  } catch (error) {
    return error.reason;
  }
};

/** The steps that did not simply hold, as `step: reason`. */
async function findings(text, own = key) {
  const { steps, outcome } = await verify(typeof text === "string" ? bytes(text) : text, own);
  const open = steps.filter((step) => step.state !== "held" && step.reason !== "earlier");
  assert.equal(outcome, open.some((step) => step.state === "failed") ? "bad" : "good");
  return open.map((step) => `${step.id}: ${step.reason}`);
}

test("the reference tree of Certificate Transparency", async () => {
  // Leaves, roots and inclusion proofs of its own tests; see crates/tlog/src/reference.rs.
  const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  const roots = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  };
  const proofs = [
    [0, 1, []],
    [
      0,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      5,
      8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
    [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
    [
      1,
      5,
      [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ],
    ],
    [
      6,
      7,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
  ];
  for (const [index, of, path] of proofs) {
    const leaf = await leafHash(hex(leaves[index]));
    const hashes = path.map(hex);
    const root = (at, way) => rootAbove(leaf, BigInt(at), BigInt(of), way);
    assert.equal(Buffer.from(await root(index, hashes)).toString("hex"), roots[of], `${index} of ${of}`);
    assert.equal(await reason(() => root(of, hashes)), "no-such-leaf");
    assert.equal(await reason(() => root(index, [...hashes, leaf])), "path-too-long");
    if (hashes.length !== 0) {
      assert.equal(await reason(() => root(index, hashes.slice(1))), "path-too-short");
    }
  }
  // The largest tree there is.
  const far = 2n ** 64n - 2n;
  assert.equal((await rootAbove(hex(roots[1]), far, far + 1n, Array(64).fill(hex(roots[8])).slice(0, 63))).length, 32);
});

test("the key and the note of Go's tests", async () => {
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const made = Buffer.from(
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
    "base64",
  );
  const signature = { name: "PeterNeumann", id: made.subarray(0, 4), bytes: new Uint8Array(made.subarray(4)) };
  const point = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const own = await parseKey(`PeterNeumann+c74f20a3+${point}`);
  const signed = (words, ...signatures) => ({ signed: bytes(words), signatures });
  await verifySignature(own, signed(text, signature));
  const wrong = [
    [signed(`${text}!`, signature), "signature"],
    [signed(text), "other-key"],
    [signed(text, { ...signature, name: "Petra" }), "other-key"],
    [signed(text, { ...signature, id: hex("c74f20a4") }), "other-key"],
    [signed(text, { ...signature, bytes: signature.bytes.slice(1) }), "signature"],
    [signed(text, signature, { ...signature, bytes: signature.bytes.toReversed() }), "signature"],
    // The neutral point as commitment: no key says so by accident.
    [signed(text, { ...signature, bytes: hex(`01${"00".repeat(63)}`) }), "signature"],
  ];
  for (const [note, why] of wrong) {
    assert.equal(await reason(() => verifySignature(own, note)), why);
  }
  for (const [broken, why] of [
    ["", "key-form"],
    ["PeterNeumann", "key-form"],
    [`+c74f20a3+${point}`, "key-form"],
    [`P N+c74f20a3+${point}`, "key-form"],
    [`PeterNeumann+c74f20a3+${point}=`, "key-form"],
    [`PeterNeumann+c74f20a3+${point.slice(4)}`, "key-form"],
    [`${"a".repeat(5000)}+c74f20a3+${point}`, "key-form"],
    [`PeterNeumann+c74f20a4+${point}`, "key-id"],
    [`PeterNeumann+C74F20A3+${point}`, "key-id"],
    [`Petra+c74f20a3+${point}`, "key-id"],
    [`a+00000000+${Buffer.concat([Buffer.from([2]), Buffer.alloc(32, 7)]).toString("base64")}`, "key-kind"],
    [verifierKey("a", Buffer.alloc(32)), "key-kind"],
    [verifierKey("a", Buffer.from(`01${"00".repeat(30)}80`, "hex")), "key-kind"],
  ]) {
    assert.equal(await reason(() => parseKey(broken)), why, broken.slice(0, 80));
  }
});

test("an envelope is spelt as the ledger spells it, and JSON in its canonical form", () => {
  // As crates/store/src/leaf.rs has it, computed there by Python.
  const entry = {
    v: 1,
    id: "0190163d-8694-739b-aea5-966c26f8ad91",
    recorded_at: "2026-01-02T03:04:05.120000Z",
    effective_at: "2024-02-29T23:59:59.000001Z",
    actor: "person:é\n",
    kind: "ImplementationStated",
    body_c: "ru8q7UkKk2GZ4i/neFYtbB5A0HjJEZ3fqruQJKkZ/0U=",
  };
  assert.equal(
    envelope(entry),
    '{"actor":"person:é\\n","body_c":"ru8q7UkKk2GZ4i/neFYtbB5A0HjJEZ3fqruQJKkZ/0U=",' +
      '"effective_at":"2024-02-29T23:59:59.000001Z","id":"0190163d-8694-739b-aea5-966c26f8ad91",' +
      '"kind":"ImplementationStated","recorded_at":"2026-01-02T03:04:05.120000Z","v":1}',
  );
  // RFC 8785 §3.2.3: names sorted by UTF-16 code units.
  const names = '{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}';
  assert.equal(canonical(JSON.parse(names)), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  assert.equal(canonical(JSON.parse(' [ 1.0, true, null, {}, "\\u0007\\/" ]')), '[1,true,null,{},"\\u0007/"]');
});

test("every proof of a ledger holds, with and without its body", async () => {
  assert.ok(6 <= size);
  for (let position = 0; position < size; position += 1) {
    const expected = position === ERASED ? ["body: no-body"] : [];
    assert.deepEqual(await findings(proofOf(position)), expected, `entry ${position}`);
  }
});

test("each alteration is found in its own step", async () => {
  const foot = proof.split("\n").indexOf("");
  const origin = proof.split("\n")[foot + 1];
  const other = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  const entry = (change) => withEntry(proof, change);
  for (const [altered, expected, own] of [
    [withLine(proof, 3, flipped), ["root: root"]],
    [withOtherRoot(proof), ["root: root", "signature: signature"]],
    [withLine(proof, 2, () => "index 3"), ["leaf: position", "root: root"]],
    [withLine(proof, 2, () => "index 99"), ["leaf: position", "root: no-such-leaf"]],
    [withLine(proof, 3, (line) => `${line}\n${line}`), ["root: path-too-long"]],
    [proof.split("\n").toSpliced(3, 1).join("\n"), ["root: path-too-short"]],
    [proof, ["signature: other-key"], strangersKey(origin)],
    [proof, ["signature: other-key", "log: log"], strangersKey("example.com/log")],
    [proof, ["signature: key-form"], "no key"],
    [withLine(proof, foot + 1, () => "example.com/log"), ["signature: signature", "log: log"]],
    [entry((one) => (one.body = { text: "another" })), ["body: body"]],
    [entry((one) => (one.body_salt = other)), ["body: body"]],
    [entry((one) => (one.body_c = other)), ["body: body", "root: root"]],
    [entry((one) => (one.entry_salt = other)), ["root: root"]],
    [entry((one) => (one.actor = "person:9")), ["root: root"]],
    [entry((one) => (one.kind = "Another")), ["root: root"]],
    [entry((one) => (one.recorded_at = "2020-01-01T00:00:00.000000Z")), ["root: root"]],
    [entry((one) => (one.v = 2)), ["root: root"]],
    [entry((one) => (one.position = 3)), ["leaf: position"]],
  ]) {
    assert.deepEqual(await findings(altered, own), expected, altered.slice(0, 2000));
  }
});

test("malformed files are refused with a reason, and nothing is thrown", async () => {
  const foot = proof.split("\n").indexOf("");
  const line = (number, text) => withLine(proof, number, () => text);
  const extra = (text) => line(1, `extra ${Buffer.from(text).toString("base64")}`);
  const entry = (change) => withEntry(proof, change);
  for (const [text, why] of [
    ["", "header"],
    ["garbage", "header"],
    [proof.replace("@v1", "@v2"), "header"],
    [Uint8Array.of(0xff, 0xfe, 0, 10), "header"],
    [`\ufeff${proof}`, "byte-order-mark"],
    [proof.replaceAll("\n", "\r\n"), "line-ends"],
    ["a".repeat(2_500_001), "too-long"],
    [proof.split("\n").toSpliced(1, 1).join("\n"), "no-entry"],
    [line(1, "extra "), "extra"],
    [line(1, "extra AB=="), "extra"],
    [line(1, "extra QUJD QUJD"), "extra"],
    [line(1, `extra ${"AAAA".repeat(333_334)}`), "extra"],
    [line(2, "index 02"), "index"],
    [line(2, "index -1"), "index"],
    [line(2, "index 18446744073709551616"), "index"],
    [line(2, ""), "index"],
    [line(3, "x"), "path"],
    [line(3, `${proof.split("\n")[3]} `), "path"],
    [line(3, Array(65).fill(proof.split("\n")[3]).join("\n")), "path"],
    [proof.split("\n").slice(0, 5).join("\n"), "note"],
    [proof.trimEnd(), "note"],
    [`${proof}\n`, "note"],
    [proof.replace("— ", "- "), "note"],
    [proof.replace("— ", "\u0007— "), "note"],
    [`${proof}${`${proof.split("\n").at(-2)}\n`.repeat(100)}`, "note"],
    [line(foot + 2, "07"), "checkpoint"],
    [line(foot + 3, "root"), "checkpoint"],
    [extra("not json"), "entry"],
    [extra("null"), "entry"],
    [extra("[]"), "entry"],
    [extra(`${"[".repeat(100_000)}${"]".repeat(100_000)}`), "entry"],
    [extra(' {"actor":"a"}'), "entry"],
    [entry((one) => (one.more = 1)), "entry"],
    [entry((one) => delete one.v), "entry"],
    [entry((one) => (one.body_salt = null)), "entry"],
    [entry((one) => (one.v = -1)), "entry"],
    [entry((one) => (one.v = 1.5)), "entry"],
    [entry((one) => (one.position = "2")), "entry"],
    [entry((one) => (one.id = one.id.toUpperCase())), "entry"],
    [entry((one) => (one.recorded_at = "2026-02-30T00:00:00.000000Z")), "entry"],
    [entry((one) => (one.recorded_at = "2026-02-03T00:00:00Z")), "entry"],
    [entry((one) => (one.actor = "\ud800")), "entry"],
    [entry((one) => (one.actor = 7)), "entry"],
  ]) {
    assert.deepEqual(await findings(text), [`form: ${why}`], text.slice(0, 300).toString());
  }
});

test("no changed byte of a proof is overlooked, and no missing one", async () => {
  const whole = bytes(proof);
  for (let place = 0; place < whole.length; place += 1) {
    const altered = whole.slice();
    altered[place] ^= 1 << place % 8;
    assert.notDeepEqual(await findings(altered), [], `byte ${place}`);
    assert.throws(() => parse(whole.slice(0, place)), Refused, `${place} bytes`);
  }
});

test("the page has a text for everything the modules say, and no other", () => {
  const folder = new URL("../../crates/server/", import.meta.url);
  const page = readFileSync(new URL("templates/proof_texts.html", folder), "utf8");
  const modules = readdirSync(new URL("assets/js/", folder)).filter((name) => name !== "app.js");
  const code = modules.map((name) => readFileSync(new URL(`assets/js/${name}`, folder), "utf8")).join("\n");
  const all = (pattern) => [...code.matchAll(pattern)].map((found) => found[1]);
  const steps = all(/take\("([a-z]+)"/g);
  const said = [
    ...steps.flatMap((step) => [`step-${step}`, `how-${step}`]),
    ...all(/\bvalue\("([a-z-]+)"/g).concat(all(/\["([a-z-]+)", \w+\]/g)).map((label) => `value-${label}`),
    ...all(/(?:Refused\(|reason: |hold\([^\n]*, |next\()"([a-z0-9-]+)"/g).map((reason) => `reason-${reason}`),
    ...["reason-unexpected", "reason-no-entry", "reason-key-kind", "reason-no-ed25519"],
    ...["held", "failed", "unchecked", "absent"].map((state) => `state-${state}`),
    ...["good", "bad", "unable"].map((outcome) => `outcome-${outcome}`),
  ];
  const texts = [...page.matchAll(/data-text="([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual([...new Set(said)].sort(), texts.sort());
});

test("what is shown is compared with what is proven", async () => {
  const { entry } = await verify(bytes(proof), key);
  const shown = { position: String(entry.position), kind: entry.kind, body: JSON.stringify(entry.body, null, 2) };
  const states = async (other) => {
    const { steps, outcome } = await verify(bytes(proof), key, { ...shown, ...other });
    return `${outcome} ${steps.find(({ id }) => id === "shown").state}`;
  };
  assert.equal(await states({}), "good held");
  for (const other of [{ position: "3" }, { kind: "Another" }, { body: "{}" }, { body: null }, { body: "{" }]) {
    assert.equal(await states(other), "bad failed", JSON.stringify(other));
  }
});
