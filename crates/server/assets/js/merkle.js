// The Merkle tree of the ledger: SHA-256 of leaves and nodes (RFC 6962 §2.1), and the way from a leaf to the root.

import { Refused } from "./refused.js";

/**
 * @param {Uint8Array} data
 * @returns {Promise<Uint8Array>} `SHA-256(0x00 || data)`
 */
export function leafHash(data) {
  return sha256(Uint8Array.of(0), data);
}

/**
 * The root of the tree of this size in which the leaf stands at this index (RFC 9162 §2.1.3.2).
 *
 * @param {Uint8Array} leaf
 * @param {bigint} index
 * @param {bigint} size
 * @param {Uint8Array[]} path the hashes from the leaf upwards
 * @returns {Promise<Uint8Array>}
 * @throws {Refused} when the tree has no such leaf, or the path not exactly as many hashes as it must have
 */
export async function rootAbove(leaf, index, size, path) {
  if (size <= index) {
    throw new Refused("no-such-leaf");
  }
  // `fn` and `sn` of the RFC: the place of the node on its level, and that of the last node there.
  let node = index;
  let last = size - 1n;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0n) {
      throw new Refused("path-too-long");
    }
    if (isRight(node) || node === last) {
      hash = await nodeHash(sibling, hash);
      // The last node of a level without a sibling moves up unchanged.
      while (!isRight(node) && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) {
    throw new Refused("path-too-short");
  }
  return hash;
}

/**
 * @param {Uint8Array} left
 * @param {Uint8Array} right
 * @returns {Promise<Uint8Array>} `SHA-256(0x01 || left || right)`
 */
function nodeHash(left, right) {
  return sha256(Uint8Array.of(1), left, right);
}

/** @param {bigint} node */
function isRight(node) {
  return node % 2n === 1n;
}

/** @param {Uint8Array[]} parts */
async function sha256(...parts) {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
