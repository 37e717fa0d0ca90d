// The key of a ledger that verifies its checkpoints: `<name>+<id>+<base64(0x01 || public key)>` (C2SP signed-note).

import { decode } from "./base64.js";
import { Refused } from "./refused.js";
import { isKeyName } from "./tlog-proof.js";

/** @typedef {import("./tlog-proof.js").Checkpoint} Checkpoint */

/** Largest length of a key, in characters: a name has no length of its own. */
const MAX_KEY = 4096;
const ED25519 = 1;
const TYPED_KEY = 33;
const SIGNATURE = 64;

/**
 * The points of small order, without their sign: for these keys anybody can make signatures, and Ed25519 as browsers
 * have it lets them pass.
 */
const WEAK = new Set([
  `00${"00".repeat(31)}`,
  `01${"00".repeat(31)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
]);

/**
 * @typedef {object} VerifierKey
 * @property {string} name
 * @property {string} id eight hexadecimal digits
 * @property {Uint8Array} point
 */

/**
 * @param {string} text
 * @returns {Promise<VerifierKey>}
 * @throws {Refused}
 */
export async function parseKey(text) {
  const [, name = "", id = "", base64 = ""] = /^([^+]*)\+([^+]*)\+(.*)$/u.exec(text.slice(0, MAX_KEY)) ?? [];
  const typed = decode(base64);
  if (!isKeyName(name) || typed?.length !== TYPED_KEY || MAX_KEY < text.length) {
    throw new Refused("key-form");
  }
  const point = typed.slice(1);
  if (typed[0] !== ED25519 || isWeak(point)) {
    throw new Refused("key-kind");
  }
  if (id !== (await idOf(name, typed))) {
    throw new Refused("key-id");
  }
  return { name, id, point };
}

/**
 * Whether the key signed the checkpoint; its own signatures must all hold, those of other keys say nothing.
 *
 * @param {VerifierKey} key
 * @param {Checkpoint} checkpoint
 * @returns {Promise<void>}
 * @throws {Refused}
 */
export async function verifySignature(key, checkpoint) {
  const own = checkpoint.signatures.filter(({ name, id }) => name === key.name && hex(id) === key.id);
  if (own.length === 0) {
    throw new Refused("other-key");
  }
  const imported = await importKey(key.point);
  for (const { bytes } of own) {
    const strict = bytes.length === SIGNATURE && !isWeak(bytes.slice(0, 32));
    if (!strict || !(await crypto.subtle.verify("Ed25519", imported, bytes, checkpoint.signed))) {
      throw new Refused("signature");
    }
  }
}

/** @param {Uint8Array} point */
async function importKey(point) {
  try {
    return await crypto.subtle.importKey("raw", point, "Ed25519", false, ["verify"]);
  } catch (error) {
    // A browser that knows Ed25519 may still find that the bytes are no point of the curve.
    throw new Refused(error instanceof DOMException && error.name === "DataError" ? "key-kind" : "no-ed25519");
  }
}

/**
 * @param {string} name
 * @param {Uint8Array} typed
 */
async function idOf(name, typed) {
  const bytes = new Uint8Array([...new TextEncoder().encode(`${name}\n`), ...typed]);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 4));
}

/** @param {Uint8Array} point */
function isWeak(point) {
  const unsigned = point.slice();
  unsigned[31] &= 0x7f;
  return WEAK.has(hex(unsigned));
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
