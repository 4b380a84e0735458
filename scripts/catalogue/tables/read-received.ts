import { existsSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import { checkPackage } from "../../packages/check-package.ts";
import type { PackageDescriptor } from "../../packages/descriptor.ts";
import { descriptionFolder, type PackageFiles } from "../../packages/package-files.ts";
import { readFolder } from "../../packages/read-folder.ts";
import { readSources, type SourceCards } from "../read-sources.ts";
import { type ThemeSpec, themeSchema } from "../theme/theme-schema.ts";

/** The package that a theme was received as, kept beside it and checked at every reading. */
export interface ReceivedPackage {
  readonly descriptor: PackageDescriptor;
  readonly files: PackageFiles;
  /** Its folder, for messages. */
  readonly where: string;
  /** What the sender says of the theme and of its sources, whatever the receiver changed. */
  readonly spec: ThemeSpec;
  readonly cards: SourceCards;
}

/** Folder of a theme → folder of the package in it. */
function receivedFolder(themeFolder: string): string {
  return `${themeFolder}/pakket`;
}

/** Undefined where the figures of a theme are the project's own, or, with problems, not as they were received. */
export function readReceived(
  root: string,
  themeFolder: string,
  problems: Problem[],
): ReceivedPackage | undefined {
  const where = receivedFolder(themeFolder);
  if (!existsSync(join(root, where))) return undefined;
  const files = readFolder(join(root, where), where, problems);
  const descriptor = checkPackage(files, where, problems);
  if (!descriptor) return undefined;
  const theme = readJson(root, `${where}/${descriptionFolder}/thema.json`, themeSchema, problems);
  const cards = readSources(root, problems, `${where}/${descriptionFolder}/bronnen`);
  if (theme && theme.data.id !== descriptor.steekkaart.thema) {
    problems.push({
      where: theme.where("id"),
      found: `thema "${theme.data.id}"`,
      expected: `thema "${descriptor.steekkaart.thema}", zoals in datapackage.json`,
    });
    return undefined;
  }
  return theme && { descriptor, files, where, spec: theme.data, cards };
}
