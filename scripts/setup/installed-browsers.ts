import { posix, win32 } from "node:path";
import type { BrowserCandidate } from "./browser-choice.ts";
import type { Machine } from "./machine.ts";
import { npmBrowser } from "./npm-browser.ts";

const variables = ["STEEKKAART_BROWSER", "PUPPETEER_EXECUTABLE_PATH", "CHROME_PATH"] as const;

/** The browser that the user names; the first variable that is filled counts. */
export function requestedBrowser({
  env,
}: Pick<Machine, "env">): { readonly variable: string; readonly path: string } | undefined {
  for (const variable of variables) {
    const path = env[variable];
    if (path) return { variable, path };
  }
  return undefined;
}

/**
 * The browsers that are on the machine, best first. A headless shell prints
 * 1.7 times as fast as a full browser and starts four times as fast.
 */
export function installedBrowsers(machine: Machine): readonly BrowserCandidate[] {
  const shells = [...systemShells, ...cachedShells(machine)].map(
    (path): BrowserCandidate => ({ path, kind: "headless-shell", env: {} }),
  );
  const systems = systemBrowsers(machine).map(
    (path): BrowserCandidate => ({ path, kind: "system", env: {} }),
  );
  return [...shells, npmBrowser(machine), ...systems].filter(({ path }) => machine.exists(path));
}

const systemShells: readonly string[] = [
  // Debian's command in /usr/bin is a shell script around this one.
  "/usr/lib/chromium/chromium-headless-shell",
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chrome-headless-shell",
];

/** Puppeteer's caches: <cache>/chrome-headless-shell/<platform>-<version>/<folder>/<binary>. */
function cachedShells(machine: Machine): readonly string[] {
  const { join } = machine.platform === "win32" ? win32 : posix;
  const binary = `chrome-headless-shell${machine.platform === "win32" ? ".exe" : ""}`;
  return [machine.browserFolder, join(machine.home, ".cache/puppeteer")].flatMap((cache) => {
    const shells = join(cache, "chrome-headless-shell");
    const newestFirst = machine.list(shells).toReversed();
    return newestFirst.flatMap((version) =>
      machine.list(join(shells, version)).map((folder) => join(shells, version, folder, binary)),
    );
  });
}

function systemBrowsers({ platform, env, home }: Machine): readonly string[] {
  if (platform === "darwin") {
    return ["/Applications", posix.join(home, "Applications")].flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
        posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    // Edge is on every Windows machine and prints the same pages.
    return [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ].flatMap((file) => folders.flatMap((folder) => (folder ? [win32.join(folder, file)] : [])));
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]
    .flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`])
    .concat("/snap/bin/chromium", "/opt/google/chrome/chrome");
}
