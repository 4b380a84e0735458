import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ReportError } from "../../scripts/model/report-error.ts";
import { findBrowser } from "../../scripts/setup/find-browser.ts";
import type { Machine } from "../../scripts/setup/machine.ts";

const find = suite("findBrowser");

const debianShell = "/usr/lib/chromium/chromium-headless-shell";
const npmShell = "/project/.cache/browser/sparticuz-153.0.0/chromium";
const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";

interface FakeMachine extends Machine {
  readonly commands: string[];
}

/** A machine with these files; those in "broken" are there and do not run. */
function fakeMachine(
  files: readonly string[],
  { broken = [], ...changes }: Partial<Machine> & { readonly broken?: readonly string[] } = {},
): FakeMachine {
  const commands: string[] = [];
  return {
    platform: "linux",
    arch: "arm64",
    env: {},
    home: "/home/an",
    browserFolder: "/project/.cache/browser",
    exists: (path) => files.includes(path),
    list: (folder) => {
      const inside = files.filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split("/")[0] ?? ""))];
    },
    runNpm(command, args) {
      commands.push([command, ...args].join(" "));
      return false;
    },
    async prove(candidate) {
      const runs = files.includes(candidate.path) && !broken.includes(candidate.path);
      return runs ? { ...candidate, version: "Proef/1", sandbox: true } : undefined;
    },
    report: () => {},
    commands,
    ...changes,
  };
}

async function errorOf(machine: Machine): Promise<ReportError> {
  try {
    await findBrowser(machine);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error("findBrowser found a browser");
}

find("findBrowser(machine) prefers a headless shell to a full browser", async () => {
  const { path, kind } = await findBrowser(fakeMachine(["/usr/bin/chromium", debianShell]));
  assert.is(path, debianShell);
  assert.is(kind, "headless-shell");
});

find("findBrowser(machine) finds a shell in puppeteer's cache, newest first", async () => {
  const shells = ["linux-150", "linux-151"].map(
    (name) =>
      `/home/an/.cache/puppeteer/chrome-headless-shell/${name}/chrome-headless-shell-linux64/chrome-headless-shell`,
  );
  const { path } = await findBrowser(fakeMachine([...shells, "/usr/bin/chromium"]));
  assert.is(path, shells[1]);
});

find("findBrowser(machine) prefers the npm shell that an earlier build fetched", async () => {
  const { path, env } = await findBrowser(fakeMachine([npmShell, "/usr/bin/chromium"]));
  assert.is(path, npmShell);
  assert.match(env.LD_LIBRARY_PATH ?? "", "sparticuz-153.0.0/lib");
});

find("findBrowser(machine) fetches nothing when a system browser runs", async () => {
  const machine = fakeMachine(["/usr/bin/google-chrome"], { arch: "x64" });
  assert.is((await findBrowser(machine)).path, "/usr/bin/google-chrome");
  assert.equal(machine.commands, []);
});

find("findBrowser(machine) goes on when a browser does not run", async () => {
  const machine = fakeMachine([debianShell, "/usr/bin/chromium"], { broken: [debianShell] });
  assert.is((await findBrowser(machine)).path, "/usr/bin/chromium");
});

find("findBrowser(machine) finds Edge on Windows", async () => {
  const env = { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
  assert.is((await findBrowser(fakeMachine([edge], { platform: "win32", env }))).path, edge);
});

find("findBrowser(machine) finds Chrome on a Mac", async () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  assert.is((await findBrowser(fakeMachine([chrome], { platform: "darwin" }))).path, chrome);
});

find("findBrowser(machine) takes the browser that the environment names", async () => {
  const env = { CHROME_PATH: "/usr/bin/chromium", STEEKKAART_BROWSER: "/opt/eigen" };
  const machine = fakeMachine(["/opt/eigen", "/usr/bin/chromium", debianShell], { env });
  assert.is((await findBrowser(machine)).path, "/opt/eigen");
});

find("findBrowser(machine) stops in Dutch when the named browser does not run", async () => {
  const machine = fakeMachine([debianShell], { env: { CHROME_PATH: "/opt/weg" } });
  const { message } = await errorOf(machine);
  assert.match(message, "omgevingsvariabele CHROME_PATH");
  assert.match(message, '"/opt/weg", en die browser start niet');
});

find("findBrowser(machine) asks npm, then a download, then says what to install", async () => {
  const machine = fakeMachine([], { arch: "x64", browserFolder: "/tmp/steekkaart-geen-browser" });
  const { message } = await errorOf(machine);
  assert.match(machine.commands[0] ?? "", "npm install");
  assert.match(machine.commands[1] ?? "", "npx @puppeteer/browsers install");
  assert.match(message, "geen browser op deze computer");
  assert.match(message, "sudo apt-get install chromium-headless-shell");
});

find("findBrowser(machine) names the browsers that it tried in vain", async () => {
  const { message } = await errorOf(fakeMachine([debianShell], { broken: [debianShell] }));
  assert.match(message, `geprobeerd: ${debianShell}`);
});

find.run();
