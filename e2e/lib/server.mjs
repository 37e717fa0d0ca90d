// A server of the built program for one test file, on a port of its own.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = process.env.AKASHI_PROGRAM ?? join(root, "target/debug/akashi");

/** A folder that goes with the test. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "akashi-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a command of the program and gives back what it printed. */
export function run(...words) {
  return execFileSync(program, [...words, "--lang", "en"], { encoding: "utf8" });
}

/** Starts the server; done once it has printed its address, and the owner's link if there is one. */
export async function serve(...words) {
  const child = spawn(program, ["serve", ...words, "--listen", "127.0.0.1:0", "--lang", "en"]);
  let printed = "";
  let complained = "";
  child.stderr.on("data", (data) => (complained += data));
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (data) => {
      printed += data;
      // Once it answers, everything it has to say at the start is said.
      const address = printed.match(/Listening on (http:\/\/\S+?)\.\s/);
      if (address) {
        fetch(address[1]).then(resolve, reject);
      }
    });
    child.on("exit", () => reject(new Error(complained || printed)));
  });
  const address = printed.match(/Listening on (http:\/\/[^\s]+?)\./)[1];
  return {
    address,
    owner: () => printed.match(/http\S+welcome\/\S+/)?.[0],
    kill: (signal = "SIGTERM") =>
      new Promise((resolve) => {
        child.on("exit", resolve);
        child.kill(signal);
      }),
  };
}
