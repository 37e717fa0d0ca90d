// What a link gives to take along.

import { join } from "node:path";

/** Follows a link to a file; gives back the file as the browser got it. */
export async function download(page, link) {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return file;
}

/** Follows a link to a file and keeps it in a folder; gives back its path. */
export async function take(page, link, folder) {
  const file = await download(page, link);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}
