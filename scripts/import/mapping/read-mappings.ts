import { globSync } from "node:fs";
import { readJson } from "../../model/read-json.ts";
import type { Problem } from "../../model/report-error.ts";
import { layouts } from "../layouts/index.ts";
import type { Layout } from "../layouts/layout.ts";
import { compareCodes } from "../tidy-file.ts";
import { type Mapping, mappingSchema } from "./mapping-schema.ts";

export interface ReadMapping extends Mapping {
  /** For messages. */
  readonly path: string;
  readonly layout: Layout;
}

/** Beside each other for sources of several themes, or in the folder of the one theme that uses them. */
const places = ["data/invoer/*.json", "data/themas/*/invoer/*.json"];

/** All mappings of the project; one that is wrong is added to `problems`. */
export function readMappings(root: string, problems: Problem[]): readonly ReadMapping[] {
  const paths = globSync([...places], { cwd: root }).sort(compareCodes);
  const owners = new Map<string, { readonly source: string; readonly shape: string }>();
  return paths.flatMap((path) => {
    const file = readJson(root, path, mappingSchema, problems);
    if (!file) return [];
    const mapping = file.data;
    const layout = layouts.find(({ id }) => id === mapping.opmaak);
    if (!layout) {
      problems.push({
        where: file.where("opmaak"),
        found: `opmaak "${mapping.opmaak}"`,
        expected: `een van ${layouts.map(({ id }) => id).join(", ")}`,
      });
      return [];
    }
    mapping.datasets.forEach((dataset, index) => {
      const where = (...field: readonly PropertyKey[]) => file.where("datasets", index, ...field);
      checkFigures(dataset, where, problems);
      const key = `${dataset.thema}/${dataset.dataset}`;
      const own = {
        source: mapping.bron.id,
        shape: `${dataset.soort}, ${Object.keys(dataset.dimensies).join(", ")}`,
      };
      const owner = owners.get(key) ?? own;
      if (owner.source !== own.source || owner.shape !== own.shape) {
        problems.push({
          where: where("dataset"),
          found: `dataset ${key}, elders van bron ${owner.source} (${owner.shape})`,
          expected: "één bron, soort en lijst van dimensies per dataset",
        });
      }
      owners.set(key, owner);
    });
    return [{ ...mapping, path, layout }];
  });
}

/** Every figure names a category in each dimension that has no column of its own, and no other. */
function checkFigures(
  { dimensies, waarden, soort, optelbaar, somNaar }: Mapping["datasets"][number],
  where: (...field: readonly PropertyKey[]) => string,
  problems: Problem[],
): void {
  if (somNaar.length > 0 && (soort === "aandelen" || !optelbaar)) {
    problems.push({
      where: where("somNaar"),
      found: `somNaar ${somNaar.join(", ")}`,
      expected: "geen somNaar: aandelen, medianen en gemiddelden tellen niet op",
    });
  }
  const told = Object.entries(dimensies).flatMap(([name, dimension]) =>
    "categorieen" in dimension ? [[name, dimension.categorieen] as const] : [],
  );
  waarden.forEach(({ kenmerken }, index) => {
    for (const [name, categories] of told) {
      if (categories.includes(kenmerken[name] ?? "")) continue;
      problems.push({
        where: where("waarden", index, "kenmerken"),
        found: `${name} = "${kenmerken[name] ?? ""}"`,
        expected: `een van ${categories.join(", ")}`,
      });
    }
    for (const name of Object.keys(kenmerken)) {
      if (told.some(([known]) => known === name)) continue;
      problems.push({
        where: where("waarden", index, "kenmerken"),
        found: `kenmerk "${name}"`,
        expected: 'een dimensie met "categorieen"',
      });
    }
  });
}
