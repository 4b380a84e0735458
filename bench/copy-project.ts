import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Copies the working tree, with what is not committed yet, to a temporary
 * folder without caches. The packages are shared, and so is the choice of the
 * browser: finding one belongs to the first install, not to a build.
 */
export function copyProject(root: string): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "steekkaart-bench-")));
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: root, encoding: "utf8" },
  );
  // A file that was deleted but not yet committed is still listed.
  const isFile = (path: string) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const files = listed.split("\0").filter((path) => path !== "" && isFile(path));
  const browser = ".cache/browser.json";
  if (existsSync(join(root, browser))) files.push(browser);
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}
