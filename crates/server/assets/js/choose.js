// Choosing many rows at once: all, those of a section, or from one to another with the shift key.

const boxes = [...document.querySelectorAll('input[name="control"][data-of]')].filter(
  (box) => box instanceof HTMLInputElement,
);
const heads = [...document.querySelectorAll("input[data-all]")].filter((box) => box instanceof HTMLInputElement);
const told = document.querySelector("[data-chosen]");
let last = -1;

/** @param {HTMLInputElement} head the rows it stands for: of its section, or all */
function under(head) {
  return boxes.filter((box) => head.dataset.all === "" || box.dataset.of === head.dataset.all);
}

function show() {
  const count = boxes.filter((box) => box.checked).length;
  for (const head of heads) {
    const rows = under(head);
    const chosen = rows.filter((box) => box.checked).length;
    head.checked = chosen === rows.length;
    head.indeterminate = 0 < chosen && chosen < rows.length;
  }
  if (told instanceof HTMLElement) {
    told.hidden = count === 0;
    told.textContent = (told.dataset.chosen ?? "").replace("#", String(count));
  }
}

for (const head of heads) {
  head.hidden = false;
  head.addEventListener("change", () => {
    for (const box of under(head)) {
      box.checked = head.checked;
    }
    show();
  });
}
for (const [place, box] of boxes.entries()) {
  box.addEventListener("click", (event) => {
    if (event.shiftKey && last !== -1) {
      for (const between of boxes.slice(Math.min(last, place), Math.max(last, place) + 1)) {
        between.checked = box.checked;
      }
    }
    last = place;
    show();
  });
}
// A form filled again by the browser is counted too.
window.addEventListener("pageshow", show);
