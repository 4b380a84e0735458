import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @type {import("./packages.d.mts").PackageEffects} */
const machine = {
  runNpm(root, args) {
    const { status, stdout, stderr } = spawnSync("npm", args, {
      cwd: root,
      encoding: "utf8",
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === "win32",
    });
    return { status, output: `${stdout ?? ""}${stderr ?? ""}`.trim() };
  },
  report: (line) => console.error(line),
};

/**
 * Installs what package-lock.json asks, when it is not there yet. Returns the
 * path of the project's own Node, or undefined after reporting a failure.
 * @param {string} root
 * @param {import("./packages.d.mts").PackageEffects} effects
 * @returns {string | undefined}
 */
export function preparePackages(root, effects = machine) {
  const stampFile = join(root, "node_modules/.steekkaart-stamp");
  const node = join(
    root,
    "node_modules/node/bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = createHash("sha256").update(lock).digest("hex");

  if (read(stampFile) === stamp && existsSync(node)) return node;

  // Somebody may have run "npm ci" or "npm install" by hand: that counts too.
  if (!isInstalled(JSON.parse(lock), join(root, "node_modules/.package-lock.json"))) {
    effects.report("Pakketten installeren… (eenmalig, ongeveer een halve minuut)");
    const { status, output } = effects.runNpm(root, ["ci", "--include=dev"]);
    if (status !== 0) {
      effects.report(`${output}\n\n✗ De pakketten konden niet worden geïnstalleerd.`);
      effects.report(
        "  wat nu:    controleer de internetverbinding en voer daarna zelf uit: npm ci",
      );
      return undefined;
    }
  }

  // Node itself comes out of an install script, which npm may have skipped.
  if (!existsSync(node)) effects.runNpm(root, ["rebuild", "node", "--ignore-scripts=false"]);
  if (!existsSync(node)) {
    effects.report(`✗ Node ontbreekt in ${node}.`);
    effects.report("  wat nu:    voer uit: npm install-scripts approve node && npm rebuild node");
    return undefined;
  }
  writeFileSync(stampFile, stamp);
  return node;
}

/**
 * True when every package that the lock file requires on all machines is
 * installed in the same version.
 */
function isInstalled(lock, installedFile) {
  const text = read(installedFile);
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
