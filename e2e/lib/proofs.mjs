// Proof files, and what somebody may do to them.

import { Buffer } from "node:buffer";
import { createHash, generateKeyPairSync } from "node:crypto";

/** Another base64 of the same length: one bit of its bytes is turned over. */
export function flipped(base64) {
  const bytes = Buffer.from(base64, "base64");
  bytes[5] ^= 1;
  return bytes.toString("base64");
}

/** A proof with its lines changed: the first is 0, the extra data 1, the index 2, the path from 3. */
export function withLine(proof, number, change) {
  const lines = proof.split("\n");
  lines[number] = change(lines[number]);
  return lines.join("\n");
}

/** A proof with the root of its checkpoint altered. */
export function withOtherRoot(proof) {
  return withLine(proof, proof.split("\n").indexOf("") + 3, flipped);
}

/** A proof that carries another entry. */
export function withEntry(proof, change) {
  return withLine(proof, 1, (line) => {
    const entry = JSON.parse(Buffer.from(line.slice("extra ".length), "base64"));
    change(entry);
    const sorted = Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `extra ${Buffer.from(JSON.stringify(sorted)).toString("base64")}`;
  });
}

/** The verifier key of this name for 32 bytes of public key. */
export function verifierKey(name, point) {
  const typed = Buffer.concat([Buffer.from([1]), point]);
  const id = createHash("sha256").update(`${name}\n`).update(typed).digest("hex").slice(0, 8);
  return `${name}+${id}+${typed.toString("base64")}`;
}

/** A genuine key of this name that signed nothing. */
export function strangersKey(name) {
  const { publicKey } = generateKeyPairSync("ed25519");
  return verifierKey(name, publicKey.export({ type: "spki", format: "der" }).subarray(-32));
}
