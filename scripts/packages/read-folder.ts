import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/report-error.ts";
import type { PackageFiles } from "./package-files.ts";
import { isPackagePath } from "./package-path.ts";

/** Bytes: no package comes near. */
export const largestFile = 64 * 2 ** 20;
const largestPackage = 512 * 2 ** 20;
const mostFiles = 5000;

/**
 * Every file below a folder. A link to elsewhere, a name that no package may have and what
 * is too large are problems and are not read. `where` names the folder in messages.
 */
export function readFolder(folder: string, where: string, problems: Problem[]): PackageFiles {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const visit = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === "" ? name : `${below}/${name}`;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) {
        visit(path);
        continue;
      }
      total += stats.size;
      const refusal = refuse(path, stats.isFile(), stats.size, total, files.size + 1);
      if (refusal) problems.push({ where: `${where}/${path}`, ...refusal });
      else files.set(path, readFileSync(join(folder, path)));
    }
  };
  visit("");
  return files;
}

type Refusal = Omit<Problem, "where">;

function refuse(
  path: string,
  isFile: boolean,
  size: number,
  total: number,
  count: number,
): Refusal | undefined {
  if (!isFile)
    return { found: "een verwijzing of een bijzonder bestand", expected: "een gewoon bestand" };
  if (!isPackagePath(path)) {
    return {
      found: `een bestand met de naam ${path}`,
      expected: "kleine letters, cijfers, punten, koppeltekens en lage strepen",
    };
  }
  return refuseSize(size, total, count);
}

/** What is too large to be a package of figures. */
export function refuseSize(size: number, total: number, count: number): Refusal | undefined {
  if (size > largestFile) {
    return { found: `${size} bytes`, expected: `hoogstens ${largestFile} bytes per bestand` };
  }
  if (total > largestPackage) {
    return {
      found: `${total} bytes of meer`,
      expected: `hoogstens ${largestPackage} bytes voor een heel pakket`,
    };
  }
  if (count > mostFiles) {
    return { found: `${count} bestanden of meer`, expected: `hoogstens ${mostFiles} bestanden` };
  }
  return undefined;
}
