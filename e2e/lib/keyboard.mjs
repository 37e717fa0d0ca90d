// A person without a pointer: Tab until the thing is reached, and every step on the way must be seen and make sense.

import assert from "node:assert/strict";

/** What holds the focus: whether it can be seen, and whether it comes after what held it before. */
function focused() {
  const here = document.activeElement;
  const before = globalThis.heldBefore;
  globalThis.heldBefore = here;
  if (here === null || here === document.body) {
    return { name: "nothing" };
  }
  const style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  const [x, y] = [box.x + Math.min(box.width, 24) / 2, box.y + Math.min(box.height, 24) / 2];
  const top = document.elementFromPoint(x, y);
  return {
    name: `${here.tagName.toLowerCase()} ${here.getAttribute("name") ?? here.textContent.trim().slice(0, 40)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: box.top >= 0 && box.bottom <= innerHeight && box.width > 0,
    uncovered: top !== null && (here.contains(top) || top.contains(here)),
    // A date has a stop for each of its parts.
    inOrder: before === here || !before?.isConnected || (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}

/** Presses Tab until `wanted` has the focus; gives back how often. */
export async function tabTo(page, wanted, limit = 40) {
  const target = await wanted.elementHandle();
  for (let pressed = 1; pressed <= limit; pressed += 1) {
    await page.keyboard.press("Tab");
    const { name, ...kept } = await page.evaluate(focused);
    assert.deepEqual({ name, ...kept }, { name, outlined: true, inView: true, uncovered: true, inOrder: true });
    if (await page.evaluate((element) => element === document.activeElement, target)) {
      return pressed;
    }
  }
  assert.fail(`${wanted} is not reached by ${limit} presses of Tab`);
}
