// Verifies the proof of one entry in the reader's own browser, step by step, with nothing but the file and a key.
//
// The same as `akashi ledger verify` does (crates/interchange/src/ledger_file/proof.rs). Nothing is sent anywhere.

import { decodeHash, encode } from "./base64.js";
import { canonical } from "./canonical.js";
import { envelope, read } from "./entry.js";
import { leafHash, rootAbove } from "./merkle.js";
import { Refused } from "./refused.js";
import { parse } from "./tlog-proof.js";
import { parseKey, verifySignature } from "./verifier-key.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {"held" | "failed" | "unchecked" | "absent"} State */

/**
 * What a page says an entry is; `body` is JSON as text, or `null` if the page shows none.
 *
 * @typedef {{ position: string, kind: string, body: string | null }} Shown
 *
 * One step: what it is about, whether it held, why not, and the values that were compared, each with its label.
 *
 * @typedef {{ id: string, state: State, reason?: string, values: [string, string][] }} Step
 *
 * @typedef {{ outcome: "good" | "bad" | "unable", steps: Step[], entry?: Entry }} Verified
 */

/** Reasons that say nothing against the proof: the step is left open, which is not the same as held. */
const NOT_FAILED = {
  insecure: "unchecked",
  "no-ed25519": "unchecked",
  unexpected: "unchecked",
  earlier: "unchecked",
  "no-body": "absent",
};

/**
 * Never throws: whatever is wrong with the input is a step that did not hold.
 *
 * @param {Uint8Array} file
 * @param {string} keyText the verifier key, known from elsewhere
 * @param {Shown} [shown] what the page shows of the entry, if it is to be compared
 * @returns {Promise<Verified>}
 */
export async function verify(file, keyText, shown) {
  /** @type {Step[]} */
  const steps = [];
  const take = async (/** @type {string} */ id, /** @type {Work} */ work) => steps.push(await step(id, work));
  let proof, entry, leaf, key;

  await take("form", (value) => {
    const parsed = parse(file);
    entry = read(parsed.extra);
    proof = parsed;
    value("position", proof.index);
    value("hashes", proof.path.length);
  });
  if (shown) {
    await take("shown", () => compare(shown, needed(entry)));
  }
  await take("body", async (value) => {
    const { body, body_c, body_salt } = needed(entry);
    if (body_salt === null) {
      value("commitment", body_c);
      throw new Refused("no-body");
    }
    const computed = await hmac(body_salt, canonical(body));
    value("computed", computed);
    value("commitment", body_c);
    hold(computed === body_c, "body");
  });
  await take("leaf", async (value) => {
    const data = await hmac(needed(entry).entry_salt, envelope(entry));
    leaf = await leafHash(/** @type {Uint8Array} */ (decodeHash(data)));
    value("leaf-data", data);
    value("leaf-hash", encode(leaf));
    // The position is not in the leaf; it is the path that fixes it.
    hold(BigInt(entry.position) === proof.index, "position");
  });
  await take("root", async (value) => {
    const { checkpoint, index, path } = needed(proof);
    const computed = encode(await rootAbove(needed(leaf), index, checkpoint.size, path));
    const signed = encode(checkpoint.root);
    value("computed", computed);
    value("root", signed);
    value("size", checkpoint.size);
    hold(computed === signed, "root");
  });
  await take("signature", async (value) => {
    const { checkpoint } = needed(proof);
    needCrypto();
    key = await parseKey(keyText);
    value("key", `${key.name}+${key.id}`);
    await verifySignature(key, checkpoint);
  });
  await take("log", (value) => {
    const { origin } = needed(proof).checkpoint;
    value("log", origin);
    value("key-name", needed(key).name);
    // A signature does not cover the name of its key: one key used for two logs must not lend one the other's head.
    hold(origin === key.name, "log");
  });
  return { outcome: outcome(steps), steps, entry };
}

/** @typedef {(value: (label: string, text: unknown) => void) => void | Promise<void>} Work */

/**
 * @param {string} id
 * @param {Work} work notes values as it goes, and throws `Refused` when the step does not hold
 * @returns {Promise<Step>}
 */
async function step(id, work) {
  /** @type {[string, string][]} */
  const values = [];
  try {
    await work((label, text) => values.push([label, String(text)]));
    return { id, state: "held", values };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : "unexpected";
    return { id, state: NOT_FAILED[reason] ?? "failed", reason, values };
  }
}

/** @param {Step[]} steps */
function outcome(steps) {
  const states = steps.map(({ state }) => state);
  if (states.includes("failed")) {
    return "bad";
  }
  return states.includes("unchecked") ? "unable" : "good";
}

/**
 * @param {Shown} shown
 * @param {Entry} entry
 */
function compare(shown, entry) {
  hold(shown.position === String(entry.position) && shown.kind === entry.kind, "shown");
  if (shown.body === null && entry.body === null) {
    throw new Refused("no-body");
  }
  let body;
  try {
    body = JSON.parse(shown.body ?? "null");
  } catch {
    throw new Refused("shown");
  }
  hold(canonical(body) === canonical(entry.body), "shown");
}

/**
 * @param {string} salt in base64
 * @param {string} text
 * @returns {Promise<string>} in base64
 */
async function hmac(salt, text) {
  needCrypto();
  const bytes = /** @type {Uint8Array} */ (decodeHash(salt));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return encode(new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text))));
}

/** Browsers give their cryptography to pages of HTTPS and of this computer only. */
function needCrypto() {
  if (!globalThis.crypto?.subtle) {
    throw new Refused("insecure");
  }
}

/**
 * @template T
 * @param {T | undefined} value what an earlier step was to give
 * @returns {T}
 */
function needed(value) {
  if (value === undefined) {
    throw new Refused("earlier");
  }
  return value;
}

/**
 * @param {boolean} holds
 * @param {string} reason
 */
function hold(holds, reason) {
  if (!holds) {
    throw new Refused(reason);
  }
}
