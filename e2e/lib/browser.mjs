// Debian's Chromium, driven by playwright-core.

import { chromium } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser. */
export function browse() {
  return chromium.launch({ executablePath: process.env.AKASHI_TOOL_CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
}

/** A person's browser: its page, and everything that went wrong in it. */
export async function person(browser, options = {}) {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 900 }, ...options });
  // Far longer than any page takes; a walk that is lost says so before the next one begins.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    // A page that is not there is asked for on purpose.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) {
      wrong.push(message.text());
    }
  });
  return { context, page, wrong };
}

/** Registers by a one-time link. */
export async function register(page, link, name, mail) {
  await page.goto(link);
  await page.fill("[name=name]", name);
  const field = page.locator("[name=mail]");
  if (await field.isEditable()) {
    await field.fill(mail);
  }
  await page.fill("[name=password]", `the password of ${name}`);
  await page.click("main button");
  await page.waitForURL(/\/w\/[^/]+\/$/);
}
