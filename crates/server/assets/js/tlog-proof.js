// Reads a proof file (C2SP tlog-proof) with the signed checkpoint in it (C2SP signed-note, tlog-checkpoint).
//
// Everything is refused that `akashi ledger verify` refuses: each file has one spelling. Nothing is verified here.

import { decode, decodeHash } from "./base64.js";
import { Refused } from "./refused.js";

/** Largest length of a proof file, in bytes. */
export const MAX_FILE = 2_500_000;
const MAX_EXTRA = 1_000_000;
const MAX_HASHES = 64;
const MAX_NOTE = 1_000_000;
const MAX_SIGNATURES = 100;
const HEADER = "c2sp.org/tlog-proof@v1";
const LARGEST = 2n ** 64n - 1n;
const KEY_ID = 4;

/**
 * @typedef {object} Signature
 * @property {string} name of the key that is said to have signed
 * @property {Uint8Array} id of that key, four bytes
 * @property {Uint8Array} bytes
 *
 * @typedef {object} Checkpoint
 * @property {Uint8Array} signed the bytes that are signed
 * @property {string} origin
 * @property {bigint} size
 * @property {Uint8Array} root
 * @property {Signature[]} signatures
 *
 * @typedef {object} Proof
 * @property {bigint} index
 * @property {Uint8Array} extra what the file carries beside the proof
 * @property {Uint8Array[]} path the hashes from the leaf upwards
 * @property {Checkpoint} checkpoint
 */

/**
 * @param {Uint8Array} bytes
 * @returns {Proof}
 * @throws {Refused}
 */
export function parse(bytes) {
  if (MAX_FILE < bytes.length) {
    throw new Refused("too-long");
  }
  let rest = decodeText(bytes);
  const next = (/** @type {string} */ reason) => {
    const end = rest.indexOf("\n");
    if (end === -1) {
      throw new Refused(reason);
    }
    const line = rest.slice(0, end);
    rest = rest.slice(end + 1);
    return line;
  };
  if (next("header") !== HEADER) {
    throw new Refused("header");
  }
  let line = next("index");
  if (!line.startsWith("extra ")) {
    throw new Refused(line.startsWith("index ") ? "no-entry" : "index");
  }
  const extra = decode(line.slice("extra ".length));
  if (!extra?.length || MAX_EXTRA < extra.length) {
    throw new Refused("extra");
  }
  line = next("index");
  const index = line.startsWith("index ") ? decimal(line.slice("index ".length)) : undefined;
  if (index === undefined) {
    throw new Refused("index");
  }
  const path = [];
  while ((line = next("note")) !== "") {
    const hash = decodeHash(line);
    if (!hash || path.length === MAX_HASHES) {
      throw new Refused("path");
    }
    path.push(hash);
  }
  return { index, extra, path, checkpoint: parseCheckpoint(rest) };
}

/** @param {string} name whether it can be the name of a key */
export function isKeyName(name) {
  return name !== "" && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}

/** @param {Uint8Array} bytes */
function decodeText(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("header");
  }
  // Editors and mail programs do this to files; it is worth telling, for nobody forged anything.
  if (text.startsWith("\ufeff")) {
    throw new Refused("byte-order-mark");
  }
  if (text.startsWith(`${HEADER}\r\n`)) {
    throw new Refused("line-ends");
  }
  return text;
}

/**
 * @param {string} note
 * @returns {Checkpoint}
 */
function parseCheckpoint(note) {
  const encoder = new TextEncoder();
  // The text ends at the last empty line, so that it may hold empty lines itself.
  const end = note.lastIndexOf("\n\n");
  const lines = note.slice(end + 2);
  if (MAX_NOTE < encoder.encode(note).length || /[\0-\t\v-\x1f]/.test(note) || end === -1 || !lines.endsWith("\n")) {
    throw new Refused("note");
  }
  const signatures = lines.slice(0, -1).split("\n").map(parseSignature);
  if (MAX_SIGNATURES < signatures.length) {
    throw new Refused("note");
  }
  const text = note.slice(0, end + 1);
  const [origin, digits, hash, ...extensions] = text.slice(0, -1).split("\n");
  const size = decimal(digits ?? "");
  const root = decodeHash(hash);
  if (!origin || size === undefined || !root || extensions.includes("")) {
    throw new Refused("checkpoint");
  }
  return { signed: encoder.encode(text), origin, size, root, signatures };
}

/**
 * @param {string} line
 * @returns {Signature}
 */
function parseSignature(line) {
  const [dash, name, base64, ...more] = line.split(" ");
  const bytes = decode(base64 ?? "");
  if (dash !== "\u2014" || !isKeyName(name ?? "") || !bytes || bytes.length <= KEY_ID || more.length !== 0) {
    throw new Refused("note");
  }
  return { name, id: bytes.slice(0, KEY_ID), bytes: bytes.slice(KEY_ID) };
}

/**
 * @param {string} text
 * @returns {bigint | undefined} the number of 64 bits in its only spelling
 */
function decimal(text) {
  const number = /^(0|[1-9][0-9]{0,19})$/.test(text) ? BigInt(text) : undefined;
  return number !== undefined && number <= LARGEST ? number : undefined;
}
