// The fictional company on a server of its own, and people who work there.

import { browse, person, register } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Starts the company with its owner signed in; `options` are of the owner's browser. */
export async function demo(options = {}) {
  const server = await serve("--demo");
  const browser = await browse();
  const owner = await person(browser, options);
  await register(owner.page, server.owner(), "佐藤 花子", "sato@example.jp");
  const link = (path) => `${server.address}/w/hibari/${path}`;
  return {
    browser,
    owner,
    link,
    to: (path, who = owner) => who.page.goto(link(path)),
    /** Adopts a guideline beside the one the company has. */
    adopt: async (guideline) => {
      await owner.page.goto(link(`library/${guideline}/adopt`));
      await owner.page.locator("main form[method=post] button").first().click();
      await owner.page.locator(".notice-good").first().waitFor();
    },
    /** Another person, in a browser of their own. */
    join: async (role, name, mail) => {
      await owner.page.goto(link("people"));
      await owner.page.locator("form[action$=invite] [name=mail]").fill(mail);
      await owner.page.locator("form[action$=invite] [name=role]").selectOption(role);
      await owner.page.getByRole("button", { name: "招待リンクを作る" }).click();
      const invitation = (await owner.page.locator(".notice-good .digest").innerText()).trim();
      const member = await person(browser, options);
      await register(member.page, invitation, name, mail);
      return member;
    },
    close: async () => {
      await browser.close();
      await server.kill();
    },
  };
}

/** Presses a button by its name and waits for the page that says it is recorded. */
export async function record(page, name = "記録する") {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.locator(".notice-good").first().waitFor();
}
