import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import type { BrowserCandidate } from "./browser-choice.ts";
import type { Machine } from "./machine.ts";

const version = "153.0.0";

/** A headless shell for linux x64 that comes out of the npm registry (66 MB). */
export function npmBrowser({ browserFolder }: Pick<Machine, "browserFolder">): BrowserCandidate {
  const folder = posix.join(browserFolder, `sparticuz-${version}`);
  return {
    path: posix.join(folder, "chromium"),
    kind: "npm",
    // The package brings the libraries that a bare machine lacks.
    env: { LD_LIBRARY_PATH: posix.join(folder, "lib") },
  };
}

export function canUseNpmBrowser({ platform, arch }: Pick<Machine, "platform" | "arch">): boolean {
  return platform === "linux" && arch === "x64";
}

/**
 * Installs the package and unpacks its browser. The package's own unpacking is
 * not used: it takes any file named "chromium" in the temporary folder for its
 * own. All is made in a folder of this process and moved in one step, so that
 * two builds at the same time cannot meet half a browser.
 */
export async function installNpmBrowser(machine: Machine): Promise<boolean> {
  const folder = join(machine.browserFolder, `sparticuz-${version}`);
  const workFolder = `${folder}.${process.pid}`;
  mkdirSync(workFolder, { recursive: true });
  try {
    const arrived = machine.runNpm("npm", [
      "install",
      ...["--prefix", workFolder, "--no-save", "--ignore-scripts", "--no-package-lock"],
      ...["--no-audit", "--no-fund", `@sparticuz/chromium@${version}`],
    ]);
    if (!arrived) return false;
    await unpack(join(workFolder, "node_modules/@sparticuz/chromium/bin"), workFolder);
    rmSync(join(workFolder, "node_modules"), { recursive: true });
    // Another build that came first has put the same browser there.
    if (!machine.exists(folder)) renameSync(workFolder, folder);
    return true;
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

async function unpack(packed: string, folder: string): Promise<void> {
  await decompress(join(packed, "chromium.br"), join(folder, "chromium"));
  const libraries = join(folder, "libraries.tar");
  await decompress(join(packed, "al2023.tar.br"), libraries);
  spawnSync("tar", ["-xf", libraries, "-C", folder]);
  rmSync(libraries);
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(
    createReadStream(from),
    createBrotliDecompress(),
    createWriteStream(to, { mode: 0o755 }),
  );
}
