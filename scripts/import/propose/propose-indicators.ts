import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Problem, throwIfAny } from "../../model/report-error.ts";
import { requireFiles } from "../file-list.ts";
import type { ImportContext, ImportReport } from "../importer.ts";
import { readMappings } from "../mapping/read-mappings.ts";
import { openFile } from "../read/open-file.ts";
import { readIndicatorTable } from "../swing/indicator-table.ts";
import { proposeIndicator } from "../swing/propose-indicator.ts";

/** What a steward types: `import swing-onderwerpen <bestanden> --naar <thema>`. */
export const swingIndicatorsId = "swing-onderwerpen";

/**
 * Turns Swing's tables of indicators into proposed entries of indicatoren.json, in a file beside it: a
 * steward takes over what is right. Formulas refer to datasets that mappings of upload files fill.
 */
export async function proposeIndicators(
  files: readonly string[],
  theme: string | undefined,
  context: ImportContext,
): Promise<ImportReport> {
  requireFiles(
    swingIndicatorsId,
    files,
    "een of meer onderwerpentabellen van Swing (.xlsx of CSV)",
  );
  const problems: Problem[] = [];
  const mappings = readMappings(context.root, problems);
  if (theme === undefined || !existsSync(join(context.root, "data/themas", theme))) {
    problems.push({
      where: "--naar",
      found: theme === undefined ? "geen thema" : `thema "${theme}"`,
      expected: "een map in data/themas, zoals demografie",
    });
  }
  const entries: unknown[] = [];
  const lines: string[] = [];
  for (const path of files) {
    const { sheets } = await openFile(path);
    let isTable = false;
    for (const sheet of sheets) {
      const indicators = await readIndicatorTable(sheet);
      isTable ||= indicators !== undefined;
      for (const indicator of indicators ?? []) {
        const proposal = proposeIndicator(indicator, mappings);
        if (proposal.kind === "entry") entries.push(proposal.entry);
        else {
          const code = indicator.get("Indicator code");
          lines.push(`${code} (regel ${indicator.line}): geen voorstel, ${proposal.reason}`);
        }
        lines.push(...remarksOn(indicator.get));
      }
    }
    if (!isTable) {
      problems.push({
        where: path,
        found: "geen rij met de kolomnamen Indicator code en Name",
        expected: "een onderwerpentabel van Swing",
      });
    }
  }
  throwIfAny(problems);
  const path = `data/themas/${theme}/indicatoren-voorstel.json`;
  context.effects.writeText(join(context.root, path), `${JSON.stringify(entries, undefined, 2)}\n`);
  return {
    written: [path],
    lines: [
      ...lines,
      `${path}: ${entries.length} voorstellen. Lees ze na (id, namen, eenheid, niveaus, onderwerp) en zet wat klopt in indicatoren.json.`,
    ],
  };
}

/** What Swing says of figures that stands elsewhere with us. */
function remarksOn(get: (head: string) => string): readonly string[] {
  const code = get("Indicator code");
  const threshold = get("Threshold value");
  const provisional = get("Provisional period");
  const forecast = get("Forecast period");
  return [
    ...(threshold
      ? [`${code}: drempelwaarde ${threshold}; die hoort bij verbergregel op de kaart van de bron`]
      : []),
    ...(provisional ? [`${code}: voorlopig vanaf ${provisional}; zet dat in de kolom status`] : []),
    ...(forecast ? [`${code}: prognose vanaf ${forecast}; zet dat in de kolom status`] : []),
  ];
}
