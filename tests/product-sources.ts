import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

export interface Source {
  /** Relative to scripts/, e.g. "model/value.ts". */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  /** Scripts it imports, relative to scripts/. */
  readonly imports: readonly string[];
}

export const sources: readonly Source[] = readdirSync(join(root, "scripts"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => {
    const text = readFileSync(join(root, "scripts", path), "utf8");
    const folder = join("/scripts", path, "..");
    const imports = [...text.matchAll(/from "(\.[^"]+)"/g)]
      .map(([, target = ""]) => join(folder, target))
      .filter((target) => target.startsWith("/scripts/"))
      .map((target) => target.slice("/scripts/".length));
    return { path, layer: layerOf(path), text, imports };
  });

export function layerOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** Sources of a folder of the project, without declarations of what is not ours. */
export function listCode(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.m?[jt]s$/.test(path) && !/\.d\.m?ts$/.test(path))
    .map((path) => join(folder, path));
}
