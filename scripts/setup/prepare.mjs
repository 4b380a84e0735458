// Runs before every npm script, on whatever Node the machine has (20 or newer)
// and with nothing installed: plain JavaScript, only Node's own modules.

import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { preparePackages } from "./packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

const node = preparePackages(root);
if (node === undefined) {
  process.exitCode = 1;
} else {
  // The rest is TypeScript, which only the project's own Node can read.
  const { status } = spawnSync(node, [join(root, "scripts/setup/prepare-browser.ts")], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
