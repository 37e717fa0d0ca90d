// One entry of the ledger as a proof carries it, and how it becomes the data of a leaf.

import { decodeHash } from "./base64.js";
import { canonical } from "./canonical.js";
import { Refused } from "./refused.js";

const FIELDS = "actor,body,body_c,body_salt,effective_at,entry_salt,id,kind,position,recorded_at,v";
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const LARGEST_VERSION = 2 ** 32 - 1;

/**
 * @typedef {object} Entry
 * @property {string} actor
 * @property {unknown} body `null` when it was erased or left out
 * @property {string} body_c
 * @property {string | null} body_salt
 * @property {string} effective_at
 * @property {string} entry_salt
 * @property {string} id
 * @property {string} kind
 * @property {number} position
 * @property {string} recorded_at
 * @property {number} v
 */

/**
 * @param {Uint8Array} bytes canonical JSON
 * @returns {Entry}
 * @throws {Refused}
 */
export function read(bytes) {
  let text;
  let entry;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    entry = JSON.parse(text);
  } catch {
    throw new Refused("entry");
  }
  // Canonical JSON sorts the fields, and lets none stand twice.
  if (canonical(entry) !== text || Object.keys(entry ?? {}).join() !== FIELDS || !hasItsTypes(entry)) {
    throw new Refused("entry");
  }
  return entry;
}

/** @param {Entry} entry what the leaf holds of it: all but position, body and salts */
export function envelope(entry) {
  const { actor, body_c, effective_at, id, kind, recorded_at, v } = entry;
  return canonical({ actor, body_c, effective_at, id, kind, recorded_at, v });
}

/** @param {Entry} entry */
function hasItsTypes(entry) {
  const { actor, body, body_c, body_salt, effective_at, entry_salt, id, kind, position, recorded_at, v } = entry;
  return (
    typeof actor === "string" &&
    typeof kind === "string" &&
    ID.test(id) &&
    [effective_at, recorded_at].every(isTime) &&
    [body_c, entry_salt].every(decodeHash) &&
    (body === null ? body_salt === null : decodeHash(body_salt) !== undefined) &&
    Number.isSafeInteger(position) &&
    0 <= position &&
    Number.isInteger(v) &&
    0 <= v &&
    v <= LARGEST_VERSION
  );
}

/** @param {unknown} time */
function isTime(time) {
  if (typeof time !== "string" || !TIME.test(time)) {
    return false;
  }
  // `Date` takes the 30th of February for a day in March, but spells it so.
  const date = new Date(`${time.slice(0, 19)}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === time.slice(0, 19);
}
