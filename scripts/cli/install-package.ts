import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenedPackage } from "../packages/open-package.ts";
import { descriptionFolder, textFolder } from "../packages/package-files.ts";

/** Where a package stands, byte for byte as it came. */
export function packageFolder(theme: string): string {
  return `data/themas/${theme}/pakket`;
}

/**
 * Puts a checked package in the project: itself beside the theme, and copies of what it says of
 * the theme, its sources and its texts where the project keeps those. A copy that was
 * changed here since the last release stays as it is. When `check` throws, all is as it was.
 */
export function installPackage(
  root: string,
  { descriptor, files }: OpenedPackage,
  check: () => void,
): { readonly kept: readonly string[] } {
  const { thema } = descriptor.steekkaart;
  const folder = packageFolder(thema);
  const copies = [...files].flatMap(([path, bytes]) => {
    const target = copyOf(path, thema);
    return target ? [{ path, target, bytes }] : [];
  });
  const touched = [folder, ...copies.map(({ target }) => target)];
  const safe = join(root, `.cache/haal-${process.pid}`);
  const isThemeNew = !existsSync(join(root, `data/themas/${thema}`));
  for (const path of touched) copy(join(root, path), join(safe, path));
  try {
    const kept = copies.filter(({ path, target, bytes }) => {
      const own = readIfThere(join(root, target));
      const sent = readIfThere(join(root, folder, path));
      return own && !own.equals(bytes) && !(sent && own.equals(sent));
    });
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [path, bytes] of files) write(join(root, folder, path), bytes);
    for (const copied of copies) {
      if (!kept.includes(copied)) write(join(root, copied.target), copied.bytes);
    }
    check();
    return { kept: kept.map(({ target }) => target) };
  } catch (error) {
    for (const path of touched) {
      rmSync(join(root, path), { recursive: true, force: true });
      copy(join(safe, path), join(root, path));
    }
    if (isThemeNew) rmSync(join(root, `data/themas/${thema}`), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(safe, { recursive: true, force: true });
  }
}

/** Where the project keeps what a file of the package describes; undefined for figures. */
function copyOf(path: string, theme: string): string | undefined {
  const [folder, name = "", below] = path.split("/");
  if (folder === descriptionFolder && name === "bronnen" && below) return `data/bronnen/${below}`;
  if (folder === descriptionFolder && !below) return `data/themas/${theme}/${name}`;
  if (folder === textFolder && !below) {
    return `content/${name.replace(/\.md$/, "")}/${theme}.md`;
  }
  return undefined;
}

function copy(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
