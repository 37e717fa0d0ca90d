// Puts what the browser verified into the page: over the proof of an entry, or over a file that somebody chose.
//
// Without scripts the parts stay hidden; the server's own verdict stands beside them in any case.

import { verify } from "./proof.js";
import { MAX_FILE } from "./tlog-proof.js";

/** @typedef {import("./proof.js").Step} Step */
/** @typedef {import("./proof.js").Verified} Verified */

/** How a state looks: the marks that verdicts have. */
const MARKS = { held: "met", failed: "not_met", unchecked: "unknown", absent: "not_applicable" };
const OUTCOMES = { good: "met", bad: "not_met", unable: "unknown" };

const texts = new Map();
const template = document.querySelector("#proof-texts");
if (template instanceof HTMLTemplateElement) {
  for (const one of template.content.querySelectorAll("[data-text]")) {
    texts.set(one.getAttribute("data-text"), one.textContent);
  }
}

for (const part of document.querySelectorAll("[data-proof]")) {
  if (part instanceof HTMLElement) {
    part.hidden = false;
    overEntry(part);
  }
}
for (const part of document.querySelectorAll("[data-proof-file]")) {
  if (part instanceof HTMLElement) {
    part.hidden = false;
    overFile(part);
  }
}

/** @param {HTMLElement} part says by its data where the page has the proof, and what it shows of the entry */
async function overEntry(part) {
  const { proof, proofKey = "", position = "", kind, body } = part.dataset;
  const seen = (/** @type {string | undefined} */ id) => document.getElementById(id ?? "")?.textContent ?? null;
  const file = new TextEncoder().encode(seen(proof) ?? "");
  const shown = { position, kind: seen(kind) ?? "", body: seen(body) };
  show(part, await verify(file, proofKey, shown));
}

/** @param {HTMLElement} part holds the fields for file and key */
function overFile(part) {
  const chosen = part.querySelector("input[type=file]");
  const key = part.querySelector("[data-proof-key]");
  if (!(chosen instanceof HTMLInputElement) || !(key instanceof HTMLTextAreaElement)) {
    return;
  }
  /** @type {File | undefined} */
  let file;
  let runs = 0;
  const run = async () => {
    if (!file) {
      return;
    }
    const own = (runs += 1);
    // A key that was pasted may have been broken into lines; none holds white space.
    const verified = await verifyFile(file, key.value.replace(/\s+/g, ""));
    // Somebody may have chosen another file meanwhile.
    if (own === runs) {
      show(part, verified);
      showEntry(part, verified);
    }
  };
  // The same file chosen again is no change to a browser; but it may hold something else by now.
  chosen.addEventListener("click", () => (chosen.value = ""));
  chosen.addEventListener("change", () => {
    file = chosen.files?.[0] ?? file;
    run();
  });
  key.addEventListener("input", run);
}

/**
 * @param {File} file
 * @param {string} key
 * @returns {Promise<Verified>}
 */
async function verifyFile(file, key) {
  let bytes;
  try {
    // One byte more than may be: enough to see that it is too long.
    bytes = await file.slice(0, MAX_FILE + 1).arrayBuffer();
  } catch {
    return { outcome: "unable", steps: [{ id: "form", state: "unchecked", reason: "unread", values: [] }] };
  }
  return verify(new Uint8Array(bytes), key);
}

/**
 * @param {HTMLElement} part
 * @param {Verified} verified
 */
function show(part, { outcome, steps }) {
  const said = part.querySelector("[role=status]");
  // Only the outcome is read out, and only when it is another; the steps are there for whoever wants to look.
  if (part.dataset.outcome !== outcome) {
    said?.replaceChildren(element("span", `verdict verdict-${OUTCOMES[outcome]}`, text(`outcome-${outcome}`)));
    part.dataset.outcome = outcome;
  }
  const list = part.querySelector("[data-proof-steps]");
  list?.replaceChildren(...steps.map(item));
}

/** @param {Step} step */
function item({ id, state, reason, values }) {
  const row = element("li");
  row.dataset.step = id;
  row.dataset.state = state;
  const head = element("div", "between");
  head.append(element("strong", "", text(`step-${id}`)));
  head.append(element("span", `verdict verdict-${MARKS[state]}`, text(`state-${state}`)));
  row.append(head, element("p", "hint", text(`how-${id}`)));
  if (reason !== undefined) {
    row.append(element("p", "why", text(`reason-${reason}`)));
  }
  if (values.length !== 0) {
    row.append(facts(values.map(([label, value]) => [text(`value-${label}`), value])));
  }
  return row;
}

/**
 * What a file proves is shown only once it is proven.
 *
 * @param {HTMLElement} part
 * @param {Verified} verified
 */
function showEntry(part, { outcome, entry }) {
  const place = part.querySelector("[data-proof-entry]");
  if (!(place instanceof HTMLElement)) {
    return;
  }
  place.hidden = outcome !== "good" || entry === undefined;
  if (place.hidden || entry === undefined) {
    return;
  }
  const { position, recorded_at, actor, kind, body } = entry;
  const said = [["position", position], ["recorded-at", recorded_at], ["actor", actor], ["kind", kind]];
  const parts = [facts(said.map(([label, value]) => [text(`value-${label}`), String(value)]))];
  if (body !== null) {
    const content = element("pre", "proof", JSON.stringify(body, null, 2));
    content.tabIndex = 0;
    parts.push(content);
  }
  place.querySelector("div")?.replaceChildren(...parts);
}

/** @param {string[][]} pairs of label and value */
function facts(pairs) {
  const list = element("dl", "facts");
  for (const [label, value] of pairs) {
    list.append(element("dt", "", label), element("dd", "digest", value));
  }
  return list;
}

/**
 * @param {string} name
 * @param {string} [look]
 * @param {string} [content]
 */
function element(name, look, content) {
  const made = document.createElement(name);
  if (look) {
    made.className = look;
  }
  if (content !== undefined) {
    made.textContent = content;
  }
  return made;
}

/** @param {string} id */
function text(id) {
  return texts.get(id) ?? id;
}
