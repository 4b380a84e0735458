import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { projectRoot } from "../setup/browser-choice.ts";

/**
 * Identifies what makes a PDF out of a page: the browser, and this project's
 * code and packages. A change in any of them makes all cached PDFs void. What checks
 * a PDF does not make it.
 */
export function pdfMaker(browserVersion: string): string {
  const hash = createHash("sha256").update(browserVersion);
  const folder = join(projectRoot, "scripts/pdf");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith(`check${sep}`))
    .sort()
    .map((name) => join(folder, name));
  const others = ["scripts/setup/launch-options.ts", "package-lock.json"];
  for (const file of [...sources, ...others.map((name) => join(projectRoot, name))]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
