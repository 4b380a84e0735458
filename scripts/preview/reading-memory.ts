import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ReadFrom, Recall } from "../model/recall.ts";
import type { Problem } from "../model/report-error.ts";

interface KeptReading {
  /** Undefined after a reading with a problem: then it is read again. */
  readonly signature: string | undefined;
  readonly objects: readonly object[];
  readonly read: unknown;
}

/** Keeps what was read as long as the files behind it keep their time and size. */
export function openReadingMemory(root: string): Recall {
  const kept = new Map<string, KeptReading>();
  // A reading within another sees the files as the other does: many ask for the same.
  let times = new Map<string, string>();
  let depth = 0;
  const timesOf = (path: string): string => {
    const found = times.get(path) ?? listTimes(root, path).join();
    times.set(path, found);
    return found;
  };
  return <Read>(
    name: string,
    { paths, values, objects = [] }: ReadFrom,
    problems: readonly Problem[],
    make: (before: Read | undefined) => Read,
  ): Read => {
    if (depth === 0) times = new Map();
    const signature = JSON.stringify([paths.map(timesOf), values]);
    const known = kept.get(name);
    const isSame = known?.signature === signature && areSame(known.objects, objects);
    if (known && isSame) return known.read as Read;
    const earlier = problems.length;
    depth += 1;
    let read: Read;
    try {
      read = make(known?.read as Read | undefined);
    } finally {
      depth -= 1;
    }
    if (problems.length === earlier) kept.set(name, { signature, objects, read });
    else if (known) kept.set(name, { ...known, signature: undefined });
    return read;
  };
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

function listTimes(root: string, path: string): readonly string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${path}:${found.mtimeMs}:${found.size}`];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listTimes(root, `${path}/${name}`));
}
