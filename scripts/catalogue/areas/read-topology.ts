import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";
import type { Problem } from "../../model/report-error.ts";

interface TopologyFile {
  readonly path: string;
  /** What its objects are called, in Dutch: "het object delen". */
  readonly objects: string;
  /** Who writes it, as it is asked for on the command line. */
  readonly importer: string;
}

/** Undefined, with a problem, when the file is no JSON; its objects are taken at its word. */
export function readTopology<Known extends Topology>(
  root: string,
  { path, objects, importer }: TopologyFile,
  problems: Problem[],
): Known | undefined {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")) as Known;
  } catch {
    problems.push({
      where: path,
      found: "geen leesbare kaart",
      expected: `een TopoJSON met ${objects}`,
      hint: `Voer de grenzen in met: npm run steekkaart -- import ${importer}`,
    });
    return undefined;
  }
}
