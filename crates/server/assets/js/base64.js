// Standard base64 with padding, in its one canonical spelling.

/** Characters of a hash of 32 bytes. */
const HASH_LENGTH = 44;

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encode(bytes) {
  let letters = "";
  for (const byte of bytes) {
    letters += String.fromCharCode(byte);
  }
  return btoa(letters);
}

/**
 * @param {string} text
 * @returns {Uint8Array | undefined} nothing for every other spelling: `atob` alone forgives spaces and stray bits
 */
export function decode(text) {
  let letters;
  try {
    letters = atob(text);
  } catch {
    return undefined;
  }
  return btoa(letters) === text ? Uint8Array.from(letters, (letter) => letter.charCodeAt(0)) : undefined;
}

/**
 * @param {unknown} text
 * @returns {Uint8Array | undefined} 32 bytes
 */
export function decodeHash(text) {
  return typeof text === "string" && text.length === HASH_LENGTH ? only32(decode(text)) : undefined;
}

/** @param {Uint8Array | undefined} bytes */
function only32(bytes) {
  return bytes?.length === 32 ? bytes : undefined;
}
