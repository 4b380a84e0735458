import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Problem, throwIfAny } from "../../model/report-error.ts";
import type { ImportContext, ImportReport } from "../importer.ts";
import { layouts } from "../layouts/index.ts";
import type { Layout, Table } from "../layouts/layout.ts";
import { openFile } from "../read/open-file.ts";
import { smallCountsHidden } from "../usual-rule.ts";
import { type ProposedDataset, proposeDatasets } from "./propose-datasets.ts";

/**
 * Writes, per layout, a mapping that takes everything from these files, for a steward to read over:
 * names, units, kinds and reference days are guesses. Never over one that is there.
 */
export async function proposeMappings(
  files: readonly string[],
  theme: string,
  { root, effects }: ImportContext,
): Promise<ImportReport> {
  const problems: Problem[] = [];
  const byLayout = new Map<Layout, ProposedDataset[]>();
  for (const path of files) {
    for (const { layout, table } of await readTables(path)) {
      const datasets = await proposeDatasets(table, layout, theme);
      if (datasets) byLayout.set(layout, [...(byLayout.get(layout) ?? []), ...datasets]);
      else {
        problems.push({
          where: table.where,
          found: `${layout.title}, waarvan niet duidelijk is welke kolom het gebied, het jaar of de cijfers geeft`,
          expected: "kolommen zoals NIS-code of Gemeente, Jaar, en een kolom met cijfers",
          hint: "Schrijf het invoerbestand zelf: docs/invoer.md legt uit hoe.",
        });
      }
    }
  }
  throwIfAny(problems);
  const written = [...byLayout].map(([layout, datasets]) => {
    const id = freeId(root, `${layout.id}-${theme}`);
    const path = `data/invoer/${id}.json`;
    effects.writeText(join(root, path), formatMapping(id, layout, withOwnIds(datasets)));
    return path;
  });
  return {
    written,
    lines: written.map(
      (path) =>
        `${path}: een voorstel. Lees het na (bron, namen, soort, eenheid, peildatum) en voer de bestanden daarna in.`,
    ),
  };
}

async function readTables(
  path: string,
): Promise<readonly { readonly layout: Layout; readonly table: Table }[]> {
  const file = await openFile(path);
  const found: { layout: Layout; table: Table }[] = [];
  for (const sheet of file.sheets) {
    const where = file.sheets.length > 1 ? `${path}, blad "${sheet.name}"` : path;
    for (const layout of layouts) {
      const table = await layout.read(sheet, where);
      if (!table) continue;
      found.push({ layout, table });
      break;
    }
  }
  return found;
}

/** Two long names can be cut off to the same id. */
function withOwnIds(datasets: readonly ProposedDataset[]): readonly ProposedDataset[] {
  const uses = new Map<unknown, number>();
  return datasets.map((dataset) => {
    const use = (uses.get(dataset.dataset) ?? 0) + 1;
    uses.set(dataset.dataset, use);
    return use === 1 ? dataset : { ...dataset, dataset: `${dataset.dataset}-${use}` };
  });
}

function freeId(root: string, wanted: string): string {
  let id = wanted;
  for (let number = 2; existsSync(join(root, `data/invoer/${id}.json`)); number++) {
    id = `${wanted}-${number}`;
  }
  return id;
}

function formatMapping(id: string, layout: Layout, datasets: readonly ProposedDataset[]): string {
  const mapping = {
    id,
    opmaak: layout.id,
    bron: {
      id,
      titel: "Vul aan: wat deze cijfers zijn",
      uitgever: "Vul aan: wie ze uitgeeft",
      licentie: "Vul aan: onder welke voorwaarden",
      bronvermelding: "Vul aan: de regel die de uitgever vraagt",
      verbergregel: {
        ...smallCountsHidden,
        respondenten: { doorBronBeschermd: "Vul aan: hoe de bron onzekere cijfers weglaat" },
        bedragen: { doorBronBeschermd: "Vul aan: hoe de bron bedragen beschermt" },
      },
    },
    datasets,
  };
  return `${JSON.stringify(mapping, undefined, 2)}\n`;
}
