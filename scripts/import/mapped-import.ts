import { basename } from "node:path";
import { referenceDate } from "../model/dataset.ts";
import { formatNumber } from "../model/format.ts";
import { type Problem, throwIfAny } from "../model/report-error.ts";
import type { ImportContext, ImportReport } from "./importer.ts";
import { checkFilled } from "./mapping/check-filled.ts";
import { checkTheme } from "./mapping/check-theme.ts";
import { proposeDataset } from "./mapping/propose-dataset.ts";
import { type FilledDataset, type Filling, pathOf, type SheetResult } from "./mapping/take-file.ts";
import { writeDataset } from "./mapping/write-dataset.ts";
import { type SourceFacts, writeSourceCard } from "./source-card.ts";

/** Writes all datasets that were filled, and a card per source. Throws when anything is wrong. */
export async function writeFilled(filling: Filling, context: ImportContext): Promise<ImportReport> {
  const problems: Problem[] = filling.problems.flatMap((list) => list.problems);
  const filled = [...filling.datasets.values()].filter(({ files }) => files.size > 0);
  for (const dataset of filled) checkFilled(dataset, problems);
  const isInTheme = new Map(
    filled.map(({ mapping, dataset }) => [
      pathOf(dataset),
      checkTheme(context.root, mapping.path, dataset, problems),
    ]),
  );
  throwIfAny(problems);
  const written: string[] = [];
  const lines: string[] = [];
  const lastDates = new Map<string, string>();
  for (const dataset of filled) {
    const result = writeDataset(dataset, context);
    written.push(...result.written);
    lines.push(...result.lines);
    if (isInTheme.get(pathOf(dataset.dataset)) !== true) lines.push(describeProposal(dataset));
    const { dag, jaarverschuiving } = dataset.dataset.peildatum;
    const date = referenceDate(result.lastObserved, { day: dag, yearOffset: jaarverschuiving });
    const source = dataset.mapping.bron.id;
    if (date > (lastDates.get(source) ?? "")) lastDates.set(source, date);
  }
  for (const [source, own] of Map.groupBy(filled, ({ mapping }) => mapping.bron.id)) {
    const facts = own[0]?.mapping.bron;
    if (!facts) continue;
    const files = [...new Set(own.flatMap(({ files: paths }) => [...paths]))].sort();
    const card = await writeSourceCard(factsOf(facts), lastDates.get(source) ?? "", files, context);
    written.push(card.path);
    lines.push(...card.lines);
  }
  return { written, lines };
}

/** In the order of a card: a field that the mapping leaves out is not on the card either. */
function factsOf(bron: FilledDataset["mapping"]["bron"]): SourceFacts {
  const { id, titel, uitgever, licentie, licentieUrl, url, bronvermelding, verbergregel } = bron;
  return {
    id,
    titel,
    uitgever,
    licentie,
    ...(licentieUrl ? { licentieUrl } : {}),
    ...(url ? { url } : {}),
    bronvermelding,
    verbergregel,
  };
}

function describeProposal({ mapping, dataset, intake }: FilledDataset): string {
  const given = intake.store.periods.flatMap((period) => intake.store.figures(period));
  const levels = [...new Set([...given.map(({ area }) => area.level), ...dataset.somNaar])];
  const proposal = proposeDataset(dataset, mapping.bron.id, levels);
  return `${pathOf(dataset)} staat nog niet in data/themas/${dataset.thema}/thema.json; voorstel: ${JSON.stringify(proposal)}`;
}

/** Dutch: what a sheet was recognised as, and where its figures go. */
export function describeSheet({ where, layout, table, taken }: SheetResult): readonly string[] {
  const targets = taken.map(
    ([{ dataset }, rows]) => `${pathOf(dataset)} (${formatNumber(rows, 0)} rijen)`,
  );
  const file = where.startsWith("/") ? basename(where) : where;
  return [
    `${file}: herkend als ${layout.title}${targets.length > 0 ? ` → ${targets.join(", ")}` : ""}`,
    ...table.remarks.map((remark) => `${file}: ${remark}`),
  ];
}
