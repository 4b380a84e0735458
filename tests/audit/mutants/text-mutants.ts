import { withoutMarks } from "../../../scripts/model/figure-mark.ts";
import type { Manifest } from "../../../scripts/model/manifest.ts";
import { rewriteFile, whilePrinting } from "./announce.ts";
import { type HiddenCount, itself } from "./leaked-figure.ts";
import type { Mutant } from "./mutant.ts";
import { type Place, places } from "./places.ts";

/** What mutants are made from. */
export interface MutableSite {
  readonly manifest: Manifest;
  text(path: string): string;
}

/** A number of each of these hidden counts in every kind of place where text can stand. */
export function textMutants(
  site: MutableSite,
  hidden: readonly HiddenCount[],
  perKind: number,
): readonly Mutant[] {
  const files = Object.keys(site.manifest.files);
  return places.flatMap((place, number) => {
    const candidates = files.filter((path) => isOf(place.file, path));
    // Other counts for every kind, so that together they come from everywhere.
    const start = (number * 37) % Math.max(1, hidden.length);
    const others = [...hidden.slice(start), ...hidden.slice(0, start)];
    return spread(others, perKind).flatMap((count, at) => {
      const found = usable(site, candidates, place, at);
      return found === undefined ? [] : mutantsAt(site, place, count, found);
    });
  });
}

/** So many items, at equal distances. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, index) => items[Math.floor(index * step)],
  ).filter((item) => item !== undefined);
}

function isOf(kind: Place["file"], path: string): boolean {
  if (kind === "rapport") return path.endsWith("rapport/index.html");
  if (kind === "json") return path.endsWith("versluiering.json");
  return path.endsWith(`.${kind}`) && path.includes("/figuren/");
}

/** One file after another that has such a place. */
function usable(
  site: MutableSite,
  paths: readonly string[],
  { insert }: Place,
  start: number,
): string | undefined {
  return paths
    .map((_, index) => paths[(start + index) % paths.length] ?? "")
    .find((path) => insert(site.text(path), "0") !== site.text(path));
}

function mutantsAt(
  site: MutableSite,
  { kind, derive = itself, print, insert }: Place,
  hidden: HiddenCount,
  path: string,
): readonly Mutant[] {
  const derived = derive(hidden);
  if (!derived) return [];
  const { result: marked, ledger } = whilePrinting(() => print(derived));
  const told = [...ledger.entries.values()].find((one) => one.kind === "figure");
  if (!told) throw new Error(`${kind}: nothing was printed`);
  const content = site.text(path);
  const silent = whilePrinting(() => undefined).ledger;
  return (["announced", "unannounced"] as const).map((mode) => {
    const isAnnounced = mode === "announced";
    const text = isAnnounced ? marked : withoutMarks(marked);
    const changed = rewriteFile(
      site.manifest,
      path,
      insert(content, text),
      isAnnounced ? ledger : silent,
    );
    return {
      kind,
      mode,
      name: `${path}: ${withoutMarks(marked)} (${hidden.key})`,
      key: hidden.key,
      implied: derived.implied(told.low, told.high),
      files: new Map([[path, changed.content]]),
      manifest: changed.manifest,
    };
  });
}
