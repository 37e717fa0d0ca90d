// What was typed into a form that was refused, carried to the page on which the form stands.

const KEY = "akashi-kept";

/** @param {HTMLFormElement} form whose fields are carried along */
export function carry(form) {
  const fields = [...new FormData(form)].filter(([name, value]) => name !== "since" && typeof value === "string");
  sessionStorage.setItem(KEY, JSON.stringify({ path: new URL(form.action).pathname, fields }));
}

/** Fills the form of this page that goes where the carried one went, once. */
export function fill() {
  const text = sessionStorage.getItem(KEY);
  if (text === null) {
    return;
  }
  sessionStorage.removeItem(KEY);
  const { path, fields } = JSON.parse(text);
  const form = [...document.forms].find((one) => new URL(one.action).pathname === path);
  if (form === undefined) {
    return;
  }
  for (const control of form.elements) {
    put(control, fields);
  }
  form.closest("details")?.setAttribute("open", "");
  form.scrollIntoView({ block: "nearest" });
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {Element} control
 * @param {[string, string][]} fields
 */
function put(control, fields) {
  if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
    control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    return;
  }
  const typed =
    (control instanceof HTMLInputElement && control.type !== "hidden" && control.type !== "file") ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement;
  const own = typed ? fields.find(([name]) => name === control.name) : undefined;
  if (typed && own !== undefined) {
    control.value = own[1];
  }
}
