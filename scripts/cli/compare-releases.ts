import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AreaKey, areaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import { describeFigure } from "../model/describe-figure.ts";
import type { Edition } from "../model/edition.ts";
import { type Problem, ReportError, throwIfAny } from "../model/report-error.ts";
import {
  type ChangeKind,
  changeKinds,
  changeWords,
  compareFigures,
  type FigureChange,
  type ReleasedFigure,
  type ReleasedFigures,
} from "../packages/compare-figures.ts";
import { editionFigures } from "../packages/edition-figures.ts";
import { fetchPackage } from "../packages/fetch-package.ts";
import { groupChanges } from "../packages/group-changes.ts";
import { openPackage } from "../packages/open-package.ts";
import type { Catalogue } from "../pipeline.ts";
import type { Progress } from "./progress.ts";
import { readProject } from "./read-project.ts";

interface CompareFlags {
  /** Slugs; empty for all. */
  readonly cities: readonly string[];
  /** True for every figure instead of the first ones of each kind. */
  readonly isComplete: boolean;
}

/** Lines per kind of change and city, unless all are asked for. */
const mostLines = 20;

/**
 * `steekkaart verschil A B`: what is new, revised, final and gone between two releases, per city, as
 * Markdown for a changelog. A release is a package (a folder or an address) or the day of
 * an edition that was recorded.
 */
export async function compareReleases(
  root: string,
  [before, after]: readonly [string, string],
  { cities, isComplete }: CompareFlags,
  progress: Progress,
): Promise<void> {
  const { catalogue } = readProject(root, { cities, themes: [] });
  const [old, now] = [
    await readRelease(root, before, catalogue.editions),
    await readRelease(root, after, catalogue.editions),
  ];
  const datasets = sharedDatasets(old, now);
  const changes = compareFigures(old.figures, now.figures).filter(({ key }) =>
    datasets.has(describeFigure(key).dataset),
  );
  progress.say(`# Van ${old.name} naar ${now.name}`);
  const left = datasetsLost(old, now);
  if (left.length > 0) progress.say(`\nVervallen datasets: ${left.join(", ")}.`);
  const chosen = catalogue.cities.filter(
    ({ slug }) => cities.length === 0 || cities.includes(slug),
  );
  for (const city of chosen) {
    progress.say(`\n## ${city.name}\n`);
    for (const line of describe(changes, areasOf(city), catalogue, isComplete)) progress.say(line);
  }
  if (cities.length > 0) return;
  const ours = new Set(catalogue.cities.flatMap((city) => [...areasOf(city)]));
  const others = changes.filter(({ key }) => !ours.has(describeFigure(key).area));
  progress.say("\n## Gebieden om mee te vergelijken\n");
  for (const line of describe(others, undefined, catalogue, isComplete)) progress.say(line);
}

interface Release {
  readonly name: string;
  readonly figures: ReleasedFigures;
  /** Only a package says which datasets it is about; an edition is about all. */
  readonly datasets?: ReadonlySet<string>;
}

async function readRelease(
  root: string,
  word: string,
  editions: readonly Edition[],
): Promise<Release> {
  const edition = editions.find(({ date }) => date === word);
  if (edition) return { name: `de uitgave van ${word}`, figures: editionFigures(edition) };
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(word);
  if (!isAddress && !existsSync(resolve(root, word))) {
    throw new ReportError([
      {
        where: "verschil",
        found: `"${word}"`,
        expected: `de map of het https-adres van een pakket, of de dag van een uitgave: ${editions.map(({ date }) => date).join(", ") || "(nog geen)"}`,
      },
    ]);
  }
  const problems: Problem[] = [];
  const files = await fetchPackage(isAddress ? word : join(resolve(root, word)));
  const opened = openPackage(files, word, problems);
  throwIfAny(problems);
  if (!opened) throw new Error("a package was lost without a problem");
  const { title, version, steekkaart } = opened.descriptor;
  return {
    name: `${title} ${version} van ${steekkaart.uitgever}`,
    figures: opened.figures,
    datasets: new Set(steekkaart.datasets.map(({ id }) => id)),
  };
}

/** An edition holds every theme: beside a package of one, the others are neither new nor gone. */
function sharedDatasets(old: Release, now: Release): { has(dataset: string): boolean } {
  if (old.datasets && now.datasets) return old.datasets.union(now.datasets);
  return old.datasets ?? now.datasets ?? { has: () => true };
}

function datasetsLost({ datasets: old }: Release, { datasets: now }: Release): readonly string[] {
  return old && now ? [...old.difference(now)] : [];
}

function areasOf({ area, parts, otherParts }: City): ReadonlySet<AreaKey> {
  return new Set([areaKey(area), ...parts.map(({ key }) => key), ...otherParts.map(areaKey)]);
}

function describe(
  changes: readonly FigureChange[],
  areas: ReadonlySet<AreaKey> | undefined,
  catalogue: Pick<Catalogue, "areas" | "themes">,
  isComplete: boolean,
): readonly string[] {
  const names = new Map(
    catalogue.themes.flatMap(({ datasets }) => datasets.map(({ id, name }) => [id, name] as const)),
  );
  const groups = groupChanges(changes, areas);
  if (groups.length === 0) return ["Geen cijfer anders."];
  return groups.flatMap(({ dataset, counts, newPeriods, changes: own }) => [
    `- **${names.get(dataset) ?? dataset}**: ${countsInWords(counts)}${newPeriods.length > 0 ? `; nieuwe jaren: ${newPeriods.join(", ")}` : ""}.`,
    ...changeKinds.flatMap((kind) =>
      linesOf(
        own.filter((change) => change.kind === kind),
        catalogue,
        isComplete,
      ),
    ),
  ]);
}

function countsInWords(counts: Readonly<Partial<Record<ChangeKind, number>>>): string {
  return changeKinds
    .flatMap((kind) => (counts[kind] ? [`${counts[kind]} ${changeWords[kind]}`] : []))
    .join(", ");
}

function linesOf(
  changes: readonly FigureChange[],
  { areas }: Pick<Catalogue, "areas">,
  isComplete: boolean,
): readonly string[] {
  const shown = isComplete ? changes : changes.slice(0, mostLines);
  const left = changes.length - shown.length;
  return [
    ...shown.map(({ key, kind, before, after }) => {
      const { area, period, what } = describeFigure(key);
      const place = areas.areas.get(area)?.name ?? area;
      return `  - ${changeWords[kind]}: ${[place, period, what].filter(Boolean).join(", ")}: ${inWords(before)} → ${inWords(after)}`;
    }),
    ...(left > 0 ? [`  - … en nog ${left}; alles met --alles.`] : []),
  ];
}

function inWords(figure: ReleasedFigure | undefined): string {
  if (!figure) return "geen cijfer";
  const { value, status } = figure;
  const firm = status && status !== "waargenomen" ? ` (${status})` : "";
  return `${value === "hidden" ? "verborgen" : String(value).replace(".", ",")}${firm}`;
}
