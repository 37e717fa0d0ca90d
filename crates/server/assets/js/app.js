// Comforts for pages that work without scripts: keys to walk through rows, and files dropped onto forms.

import { carry, fill } from "./kept.js";
import { guard } from "./unsaved.js";

/** @returns {HTMLAnchorElement[]} the rows of the page's table that lead somewhere */
function rows() {
  return [...document.querySelectorAll("a[data-row]")];
}

/** @param {KeyboardEvent} event whether somebody is typing, or means something else by the key */
function isBusy(event) {
  const target = event.target;
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return Boolean(typing) || event.ctrlKey || event.metaKey || event.altKey;
}

const help = document.querySelector("dialog.help");

/** Shows the keys over the page; without scripts they are a page of their own. */
function showKeys() {
  if (help instanceof HTMLDialogElement && !help.open) {
    help.showModal();
  }
}

document.querySelector("a[data-keys]")?.addEventListener("click", (event) => {
  if (help instanceof HTMLDialogElement) {
    event.preventDefault();
    showKeys();
  }
});

// From within a form: recorded, and on to the next where the form knows one.
document.addEventListener("keydown", (event) => {
  const form = event.target instanceof Element ? event.target.closest('form[method="post"]') : null;
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !(form instanceof HTMLFormElement)) {
    return;
  }
  const button = form.querySelector('button[name="then"]') ?? form.querySelector("button");
  if (button instanceof HTMLButtonElement) {
    event.preventDefault();
    form.requestSubmit(button);
  }
});

document.addEventListener("keydown", (event) => {
  if (isBusy(event) || (help instanceof HTMLDialogElement && help.open)) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    showKeys();
    return;
  }
  if (event.key === "/") {
    const search = document.querySelector(".top-search input");
    if (search instanceof HTMLInputElement) {
      event.preventDefault();
      search.focus();
    }
    return;
  }
  const step = { j: 1, k: -1 }[event.key];
  if (step === undefined) {
    return;
  }
  const neighbour = document.querySelector(`a[data-key="${event.key}"]`);
  if (neighbour instanceof HTMLAnchorElement) {
    neighbour.click();
    return;
  }
  const all = rows();
  const here = all.findIndex((row) => row === document.activeElement);
  const next = all[here === -1 ? 0 : here + step];
  next?.focus();
});

for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) {
    continue;
  }
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event instanceof DragEvent && event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}

// The tab of this page, where a phone has no room for all: in sight.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
  const list = tab.closest(".tabs");
  const over = tab.getBoundingClientRect().right - (list?.getBoundingClientRect().right ?? 0);
  if (list && 0 < over + 32) {
    list.scrollLeft += over + 64;
  }
}

// Back from a refused form to where it stands: what was typed goes along.
document.querySelector("a[data-back]")?.addEventListener("click", () => {
  const kept = document.querySelector("form[data-kept]");
  if (kept instanceof HTMLFormElement) {
    carry(kept);
  }
});
guard();
fill();
