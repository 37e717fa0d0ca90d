// Canonical JSON (RFC 8785).

import { Refused } from "./refused.js";

/** How deep lists and objects may lie in each other. */
const MAX_DEPTH = 128;

/**
 * The one spelling of a value that `JSON.parse` gave.
 *
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {string}
 * @throws {Refused} when the value is too deep, or a string is no Unicode text
 */
export function canonical(value, depth = 1) {
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) {
      throw new Refused("entry");
    }
    return JSON.stringify(value);
  }
  if (typeof value !== "object" || value === null) {
    // ECMAScript's own spelling of numbers is the one that RFC 8785 asks for.
    return JSON.stringify(value);
  }
  if (MAX_DEPTH < depth) {
    throw new Refused("entry");
  }
  if (Array.isArray(value)) {
    return `[${value.map((one) => canonical(one, depth + 1)).join()}]`;
  }
  // Sorted by UTF-16 code units, as RFC 8785 §3.2.3 asks, and as `sort` does.
  const fields = Object.keys(value).sort();
  const spelt = fields.map((name) => `${canonical(name)}:${canonical(value[name], depth + 1)}`);
  return `{${spelt.join()}}`;
}
