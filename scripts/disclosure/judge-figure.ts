import { addContributors } from "../catalogue/tables/add-contributors.ts";
import type { RawRow, RawTable } from "../catalogue/tables/raw-table.ts";
import type { CellRequest } from "../model/cell.ts";
import type { ValueRange } from "../model/linked-table.ts";
import { leastFirm, type ObservationStatus } from "../model/observation.ts";
import { isKnown, known, missing, type RawValue, sumValues } from "../model/value.ts";
import { matchingRows } from "./matching-rows.ts";
import { roomToHide } from "./primary-amounts.ts";
import { isReliable, surveyMargin } from "./survey-margin.ts";

/** What the rule of its dataset says of one figure, before others are hidden with it. */
export interface JudgedFigure {
  readonly value: RawValue;
  readonly status: ObservationStatus;
  /** May not be shown, by the rule alone. */
  readonly isPrimary: boolean;
  /** The number itself, also when it is not shown; absent where no sums tie it to others. */
  readonly number?: number;
  /** Of a primary amount: what a reader may not be able to rule out. */
  readonly range?: ValueRange;
}

/** An amount or a share; undefined for counts, which the gate judges itself. */
export function judgeFigure(request: CellRequest, table: RawTable): JudgedFigure | undefined {
  const { kind } = table.dataset;
  if (kind === "counts") return undefined;
  const rows = matchingRows(request, table);
  const status = (rows ?? []).reduce<ObservationStatus>(
    (least, row) => leastFirm(least, row.status),
    "waargenomen",
  );
  if (!rows) return { value: missing("not-covered"), status, isPrimary: false };
  return kind === "amounts"
    ? { ...judgeAmount(rows, table), status }
    : { ...judgeShare(rows, table), status };
}

type Judgement = Omit<JudgedFigure, "status">;

function judgeAmount(rows: readonly RawRow[], { dataset }: RawTable): Judgement {
  if (rows.length === 0 && dataset.isComplete) {
    return { value: known(0), isPrimary: false, number: 0 };
  }
  const value = sumValues(rows.map((row) => row.value));
  if (!isKnown(value)) return { value, isPrimary: false };
  const amount = value.number;
  const { rule } = dataset;
  if (rule.kind !== "contributors") return { value, isPrimary: false, number: amount };
  // An empty row adds nothing, and nobody.
  const contributors = addContributors(
    rows.filter((row) => isKnown(row.value)).map((row) => row.contributors),
  );
  if (!contributors) throw new Error(`amount without contributors: ${dataset.id}`);
  const room = roomToHide(amount, contributors, rule);
  if (room === undefined) return { value, isPrimary: false, number: amount };
  const range = { low: Math.max(0, amount - room), high: amount + room };
  return { value, isPrimary: true, number: amount, range };
}

/** A share of a survey is tied to no other: it is shown, or it says too little. */
function judgeShare(rows: readonly RawRow[], { dataset }: RawTable): Judgement {
  const [row, ...others] = rows;
  if (others.length > 0) throw new Error(`shares cannot be added up: ${dataset.id}`);
  if (!row) return { value: missing("not-covered"), isPrimary: false };
  const { rule } = dataset;
  if (!isKnown(row.value) || rule.kind !== "survey") return { value: row.value, isPrimary: false };
  if (!row.sample) throw new Error(`share without respondents: ${dataset.id}`);
  const share = row.value.number;
  if (!isReliable(share, row.sample, rule)) {
    return { value: missing("too-few-respondents"), isPrimary: false };
  }
  const samplingMargin = surveyMargin(share, row.sample);
  return { value: { ...row.value, samplingMargin }, isPrimary: false };
}
