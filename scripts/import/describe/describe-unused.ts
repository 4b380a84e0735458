import { basename } from "node:path";
import type { Problem } from "../../model/report-error.ts";
import { normalizeLabel } from "../layouts/layout.ts";
import type { SheetResult } from "../mapping/take-file.ts";

/** A file from which nothing was taken. */
type UnusedFile =
  /** It has no figures: a list of names, say. */
  | { readonly kind: "harmless"; readonly line: string }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What the file is, and what a steward can do to have its figures taken. */
export function describeUnused(path: string, sheets: readonly SheetResult[]): UnusedFile {
  const [sheet] = sheets;
  if (!sheet) {
    return asProblem(path, "geen tabel", "een rij met kolomnamen en cijfers eronder");
  }
  if (isNameList(sheet)) {
    return {
      kind: "harmless",
      line: `${basename(path)}: herkend als een lijst met namen van indicatoren; daarin staan geen cijfers`,
    };
  }
  if (isIndicatorTable(sheet)) {
    return asProblem(
      path,
      "een onderwerpentabel van Swing: die beschrijft indicatoren en heeft geen cijfers",
      "een bestand met cijfers",
      "Laat er indicatoren uit voorstellen: import swing-onderwerpen <bestand> --naar <thema>.",
    );
  }
  if (isAreaTable(sheet)) {
    return asProblem(
      path,
      "een tabel van gebieden: die heeft geen cijfers",
      "een bestand met cijfers, of de bron vóór de bestanden",
      "Voer gebieden in met: import gebieden <bestanden>.",
    );
  }
  const names = sheet.table.columns.map(({ name }) => name).filter((name) => name !== "");
  const shown = [...new Set(names)].slice(0, 8).join(", ");
  const nearest = sheet.lacking[0];
  const almost = nearest
    ? ` Het dichtst komt ${nearest.dataset}, waarvoor ${nearest.heads.slice(0, 3).join(", ")} ontbreekt.`
    : "";
  return asProblem(
    sheet.where,
    `${sheet.layout.title} (kolommen ${shown}${names.length > 8 ? ", …" : ""}), waaruit geen invoerbestand iets overneemt`,
    "een dataset in data/invoer/ die cijfers uit dit bestand overneemt",
    `Laat een voorstel maken met --voorstel <thema>, of schrijf het zelf: docs/invoer.md legt uit hoe.${almost}`,
  );
}

function asProblem(where: string, found: string, expected: string, hint?: string): UnusedFile {
  return {
    kind: "problem",
    problem: { where, found, expected, ...(hint ? { hint } : {}) },
  };
}

/** Definitions of the provinces, and tables from one level to another. */
function isAreaTable({ table }: SheetResult): boolean {
  const names = table.columns.map(({ name }) => normalizeLabel(name));
  return names.includes("geoitem code") || (names.length === 2 && names.every(isLevelName));
}

function isLevelName(name: string): boolean {
  return /^(statsec|ggw7|deelgemeente|gemeente|arrondiss|provincie|gewest|fo_gem)\d*$/.test(name);
}

function isIndicatorTable({ table }: SheetResult): boolean {
  const names = table.columns.map(({ name }) => normalizeLabel(name));
  return names.includes("indicator code") && names.includes("name");
}

/** The Stadsmonitor gives, beside its figures, lists of what they are called. */
function isNameList({ table }: SheetResult): boolean {
  const names = table.columns.map(({ name }) => normalizeLabel(name));
  return names.join() === "id,naam indicator";
}
