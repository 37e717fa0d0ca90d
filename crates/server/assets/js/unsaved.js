// What somebody typed and has not sent is not lost by leaving the page without a word.

/** @param {HTMLFormElement} form what it says, files by name */
function written(form) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  return JSON.stringify(fields);
}

/** Asks before a page is left on which a form that records something was changed. */
export function guard() {
  const before = new Map([...document.querySelectorAll('form[method="post"]')].map((form) => [form, ""]));
  for (const form of before.keys()) {
    if (form instanceof HTMLFormElement) {
      before.set(form, written(form));
    }
  }
  let sent = false;
  let typed = false;
  document.addEventListener("input", () => {
    typed = true;
  });
  document.addEventListener("submit", (event) => {
    // A form that only looks something up leaves what was typed elsewhere unsaid.
    sent = event.target instanceof HTMLFormElement && before.has(event.target);
  });
  // The way back to a refused form takes what was typed along.
  document.querySelector("a[data-back]")?.addEventListener("click", () => {
    sent = true;
  });
  window.addEventListener("pageshow", () => {
    sent = false;
  });
  window.addEventListener("beforeunload", (event) => {
    const changed = () =>
      [...before].some(([form, was]) => form instanceof HTMLFormElement && form.isConnected && written(form) !== was);
    if (typed && !sent && changed()) {
      event.preventDefault();
    }
  });
}
