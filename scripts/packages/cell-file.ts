import { dsvFormat } from "d3-dsv";
import type { AreaKey } from "../model/area.ts";
import { derivations, derivationWords } from "../model/derivation.ts";
import { type ObservationStatus, observationStatuses } from "../model/observation.ts";
import type { Problem } from "../model/report-error.ts";
import {
  isKnown,
  known,
  type MissingReason,
  missing,
  missingReasons,
  missingSign,
  type RawValue,
} from "../model/value.ts";
import { dimensionsIn, type PackagedCell } from "./packaged-cell.ts";

const semicolons = dsvFormat(";");

export const cellColumns = [
  "niveau",
  "code",
  "cel",
  "waarde",
  "reden",
  "status",
  "marge",
  "herkomst",
] as const;

/** Why a figure is missing, in the file; beside it stands the sign that pages print. */
export const reasonWords: Readonly<Record<MissingReason, string>> = {
  suppressed: "verborgen",
  "suppressed-amount": "verborgen-bedrag",
  "suppressed-by-source": "verborgen-door-bron",
  "not-authorised": "niet-gemachtigd",
  unknown: "onbekend",
  "not-covered": "niet-gedekt",
  "not-computable": "niet-te-berekenen",
  "too-uncertain": "te-onzeker",
  "too-few": "te-weinig",
  "too-few-respondents": "te-weinig-respondenten",
  "not-applicable": "niet-van-toepassing",
  empty: "leeg",
};
const reasonOfWord = new Map(missingReasons.map((reason) => [reasonWords[reason], reason]));
const derivationOfWord = new Map(derivations.map((one) => [derivationWords[one], one]));

/** The figures of one dataset and period, in an order that does not depend on who asked first. */
export function formatCells(cells: readonly PackagedCell[]): string {
  const lines = cells.map((cell) => {
    const at = cell.area.indexOf(":");
    return [
      cell.area.slice(0, at),
      cell.area.slice(at + 1),
      cell.selection,
      ...figureFields(cell.value),
      cell.status,
      isKnown(cell.value) && cell.value.margin ? String(cell.value.margin) : "",
      derivationWords[cell.derivation],
    ];
  });
  const sorted = lines.toSorted((left, right) =>
    left.slice(0, 3).join(";") < right.slice(0, 3).join(";") ? -1 : 1,
  );
  return `${semicolons.formatRows([[...cellColumns], ...sorted])}\n`;
}

function figureFields(value: RawValue): readonly [string, string] {
  if (isKnown(value)) return [String(value.number), ""];
  return [missingSign(value.reason), reasonWords[value.reason]];
}

/** What a file must fit. */
interface CellContext {
  /** For messages. */
  readonly path: string;
  readonly period: string;
  readonly dimensions: ReadonlySet<string>;
}

/** Reads a file back; whatever it cannot be is added to `problems`, with its line. */
export function parseCells(
  text: string,
  context: CellContext,
  problems: Problem[],
): readonly PackagedCell[] {
  const [header = [], ...rows] = semicolons.parseRows(text);
  if (header.join(";") !== cellColumns.join(";")) {
    problems.push({
      where: `${context.path}:1`,
      found: `kolommen ${header.join(";")}`,
      expected: `kolommen ${cellColumns.join(";")}`,
    });
    return [];
  }
  const seen = new Set<string>();
  return rows.flatMap((fields, index): readonly PackagedCell[] => {
    const where = `${context.path}:${index + 2}`;
    const cell = parseCell(fields, context, (problem) => problems.push({ where, ...problem }));
    if (!cell) return [];
    const key = `${cell.area};${cell.selection}`;
    if (seen.has(key)) {
      problems.push({ where, found: `tweemaal ${key}`, expected: "elke cel één keer" });
      return [];
    }
    seen.add(key);
    return [cell];
  });
}

type Report = (problem: Omit<Problem, "where">) => void;

function parseCell(
  fields: readonly string[],
  { period, dimensions }: CellContext,
  report: Report,
): PackagedCell | undefined {
  const [level = "", code = "", selection = "", figure = "", reason = "", ...rest] = fields;
  const [status = "", margin = "", origin = ""] = rest;
  if (fields.length !== cellColumns.length) {
    report({ found: `${fields.length} velden`, expected: `${cellColumns.length} velden` });
    return undefined;
  }
  const names = dimensionsIn(selection);
  const isPlace = /^[a-z]+$/.test(level) && code !== "" && !/[@|,]/.test(code);
  const strange = names?.find((name) => !dimensions.has(name));
  if (!names || strange !== undefined) {
    report({
      found: `cel "${selection}"`,
      expected: `"alle", of kenmerken van de dataset: ${[...dimensions].join(", ") || "(geen)"}`,
    });
  }
  if (!isPlace) {
    report({ found: `gebied "${level}:${code}"`, expected: "een niveau en een code" });
  }
  const value = parseFigure(figure, reason, margin, report);
  const derivation = derivationOfWord.get(origin);
  if (derivation === undefined) {
    report({
      found: `herkomst "${origin}"`,
      expected: `een van ${[...derivationOfWord.keys()].join(", ")}`,
    });
  }
  if (!isStatus(status)) {
    report({ found: `status "${status}"`, expected: `een van ${observationStatuses.join(", ")}` });
    return undefined;
  }
  if (!names || strange !== undefined || !isPlace || !value || !derivation) return undefined;
  return { area: `${level}:${code}` as AreaKey, selection, period, value, status, derivation };
}

function parseFigure(
  figure: string,
  reason: string,
  margin: string,
  report: Report,
): RawValue | undefined {
  const why = reasonOfWord.get(reason);
  if (reason === "" && isNumber(figure) && (margin === "" || isNumber(margin))) {
    return known(Number(figure), Number(margin));
  }
  if (why !== undefined && figure === missingSign(why) && margin === "") return missing(why);
  report({
    found: `waarde "${figure}" met reden "${reason}"${margin ? ` en marge "${margin}"` : ""}`,
    expected: "een getal zonder reden, of het teken van een reden met die reden en zonder marge",
  });
  return undefined;
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text);
}

function isStatus(text: string): text is ObservationStatus {
  return (observationStatuses as readonly string[]).includes(text);
}
