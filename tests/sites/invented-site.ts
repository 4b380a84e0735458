import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "../../scripts/cli/build.ts";
import { allOptions, type BuildOptions } from "../../scripts/cli/options.ts";

const projectRoot = join(import.meta.dirname, "../..");

/** The invented cities of tests/sites/zeestad in a temporary folder, with the real code around them. */
export interface InventedSite {
  readonly root: string;
  write(path: string, content: string | Buffer): void;
  read(path: string): string;
  /** Lays the files of a folder over the project. */
  overlay(folder: string): void;
  /** Builds without PDFs, in this process; `say` hears what a user is told. */
  build(
    options?: Partial<BuildOptions>,
    folder?: string,
    say?: (line: string) => void,
  ): Promise<void>;
  /** Runs the command line program as a user does. */
  run(...args: readonly string[]): { readonly status: number | null; readonly output: string };
}

/** Gives a temporary project the real code. */
export function linkCode(root: string): void {
  for (const name of [
    "scripts",
    "templates",
    "node_modules",
    ".eleventy.js",
    "package.json",
    "package-lock.json",
  ]) {
    symlinkSync(join(projectRoot, name), join(root, name));
  }
}

export function makeSite(): InventedSite {
  const root = mkdtempSync(join(tmpdir(), "steekkaart-site-"));
  for (const name of ["data", "content"]) {
    cpSync(join(import.meta.dirname, "zeestad", name), join(root, name), { recursive: true });
  }
  // Eleventy's page files stand between the texts; they are code, not content.
  for (const name of readdirSync(join(projectRoot, "content"))) {
    if (name.endsWith(".11ty.ts"))
      cpSync(join(projectRoot, "content", name), join(root, "content", name));
  }
  linkCode(root);
  const write: InventedSite["write"] = (path, content) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    overlay: (folder) => cpSync(folder, root, { recursive: true }),
    async build(options = {}, folder = "_site", say = () => undefined) {
      // Eleventy takes its folders from the working directory, as the real program does.
      process.chdir(root);
      await build(root, { ...allOptions, withPdf: false, ...options }, folder, {
        step: () => () => undefined,
        say,
      });
    },
    run(...args) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, "scripts/cli/steekkaart.ts"), ...args],
        { cwd: root, encoding: "utf8" },
      );
      return { status, output: stdout + stderr };
    },
  };
}
