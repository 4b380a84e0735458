import { createHash } from "node:crypto";

/** Path in the package → bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export const descriptorName = "datapackage.json";
export const sumsName = "sha256sums.txt";
export const descriptionFolder = "beschrijving";
export const figuresFolder = "cijfers";
export const textFolder = "tekst";

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One line per file but itself, in the order of their names, as `sha256sum --check` reads it. */
export function formatSums(files: PackageFiles): string {
  return [...files]
    .filter(([path]) => path !== sumsName)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join("");
}

/** Path → sum; undefined when a line is something else. */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split("\n").filter((line) => line !== "");
  const sums = new Map<string, string>();
  for (const line of lines) {
    const [, sum, path] = /^([\da-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || sums.has(path)) return undefined;
    sums.set(path, sum);
  }
  return sums;
}

export function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Throws a TypeError where the bytes are no UTF-8. */
export function readText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
