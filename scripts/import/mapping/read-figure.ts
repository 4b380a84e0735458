import { isKnown, known, missing, type RawValue } from "../../model/value.ts";
import { normalizeLabel } from "../layouts/layout.ts";
import type { Row } from "../read/sheet.ts";
import type { Figure } from "./figure-store.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import { type NumberFormat, parseCell, reasonOfSign } from "./parse-cell.ts";
import type { FigureColumn, ResolvedDataset } from "./resolve-columns.ts";
import type { RowProblem } from "./row-problem.ts";

type ReadFigure =
  | { readonly kind: "figure"; readonly figure: Figure; readonly isUnfounded?: boolean }
  | RowProblem;

/** The figure of a row in one column, with what its kind of dataset must know of it. */
export function readFigure(
  dataset: MappingDataset,
  resolved: ResolvedDataset,
  column: FigureColumn,
  row: Row,
  format: NumberFormat,
): ReadFigure {
  const parsed = parseCell(row.cells[column.index], format);
  if (parsed.kind === "problem") return parsed;
  let value = parsed.value;
  if (column.subtracted !== undefined && column.subtracted !== -1) {
    const subtracted = parseCell(row.cells[column.subtracted], format);
    if (subtracted.kind === "problem") return subtracted;
    value = subtract(value, subtracted.value);
  }
  const isFraction = row.percentColumns?.has(column.index) === true;
  const scaled = scale(value, dataset, isFraction);
  const wrong = findWrong(scaled, dataset);
  if (wrong) return wrong;
  const status = readStatus(dataset, resolved, row);
  const told = { ...(status.name === undefined ? {} : { status: status.name }) };
  if (status.reason) return { kind: "figure", figure: { value: missing(status.reason), ...told } };
  if (!isKnown(scaled)) return { kind: "figure", figure: { value: scaled, ...told } };
  return withBasis({ value: scaled, ...told }, scaled.number, dataset, resolved, row, format);
}

function subtract(whole: RawValue, part: RawValue): RawValue {
  if (!isKnown(whole)) return whole;
  if (!isKnown(part)) return part;
  return known(whole.number - part.number);
}

function scale(
  value: RawValue,
  { soort, schaal, factor }: MappingDataset,
  isFraction: boolean,
): RawValue {
  if (!isKnown(value)) return value;
  const isPercentage = soort === "aandelen" && schaal === "procent" && !isFraction;
  const number = isPercentage ? value.number / 100 : value.number * factor;
  // Sums of binary fractions: 0.096 * 100 is not 9.6.
  return known(Number(number.toPrecision(15)));
}

function findWrong(value: RawValue, { soort, eenheid }: MappingDataset): ReadFigure | undefined {
  if (!isKnown(value)) return undefined;
  const { number } = value;
  const problem = (found: string, expected: string, hint: string): ReadFigure => ({
    kind: "problem",
    found,
    expected,
    hint,
  });
  if (soort === "aandelen" && (number < 0 || number > 1)) {
    return problem(
      `aandeel ${number}`,
      "een aandeel van 0 tot 1",
      'Staan er percentages, zeg dan "schaal": "procent". Is het geen deel van een geheel, kies dan een andere soort.',
    );
  }
  if (soort === "aantallen" && !Number.isInteger(number)) {
    return problem(
      `aantal ${number}`,
      `een geheel aantal ${eenheid}`,
      "Een gemiddelde is geen aantal: kies dan soort bedragen.",
    );
  }
  if (soort !== "aandelen" && number < 0) {
    return problem(
      `${soort === "aantallen" ? "aantal" : "bedrag"} ${number}`,
      "een getal vanaf 0",
      'Is het een teken voor een ontbrekend cijfer, zet het dan bij "tekens".',
    );
  }
  return undefined;
}

/** What the source says of a figure: provisional, estimated, or why it is not there. */
function readStatus(
  { status }: MappingDataset,
  { status: index }: ResolvedDataset,
  { cells }: Row,
) {
  if (!status) return { name: undefined, reason: undefined };
  const label = normalizeLabel(cells[index]);
  const find = (labels: Readonly<Record<string, string>>): string | undefined =>
    Object.entries(labels).find(([key]) => normalizeLabel(key) === label)?.[1];
  const sign = find(status.tekens);
  return {
    name: find(status.waarden),
    reason: sign === undefined ? undefined : reasonOfSign[sign],
  };
}

/** Adds contributors or respondents. An amount without contributors, or none with, is unfounded: nobody can protect it. */
function withBasis(
  figure: Figure,
  number: number,
  dataset: MappingDataset,
  resolved: ResolvedDataset,
  { cells }: Row,
  format: NumberFormat,
): ReadFigure {
  const read = (index: number): number | undefined => {
    const parsed = index === -1 ? undefined : parseCell(cells[index], format);
    return parsed?.kind === "value" && isKnown(parsed.value) ? parsed.value.number : undefined;
  };
  if (dataset.bijdragers) {
    const contributors = number === 0 ? 0 : read(resolved.contributors);
    if (!contributors && number > 0) {
      return {
        kind: "figure",
        figure: { ...figure, value: missing("unknown") },
        isUnfounded: true,
      };
    }
    return { kind: "figure", figure: { ...figure, contributors: contributors ?? 0 } };
  }
  const respondents = read(resolved.respondents);
  const population = read(resolved.population);
  return {
    kind: "figure",
    figure: {
      ...figure,
      ...(respondents === undefined ? {} : { respondents }),
      ...(population === undefined ? {} : { population }),
    },
  };
}
