import type { CellKey } from "./cell-key.ts";
import { cellOrigin, formulaOrigin, type Origin } from "./origin.ts";

/**
 * A figure is a number or the reason why there is none. Absence is never
 * `null`, `0`, `""` or a blank: d3-format would print those as "0".
 */
export type Value = KnownValue | MissingValue;

/** A number as a source gave it. It cannot be printed: only the gate gives it an origin. */
interface RawNumber {
  readonly kind: "known";
  readonly number: number;
  /** How far it may be off, in the unit of the number; absent where it is exact. */
  readonly margin?: number;
  /** Of a share of a survey: half the width of its 95 % interval, as a fraction. Its figure prints as it is. */
  readonly samplingMargin?: number;
}
export type RawValue = RawNumber | MissingValue;

/** A number that may leave the build. Made by `publish` and by the functions below only. */
export interface KnownValue extends RawNumber {
  readonly origin: Origin;
}
export interface MissingValue {
  readonly kind: "missing";
  readonly reason: MissingReason;
  /** For "too-few": plural of what there are too few of, e.g. "inwoners". */
  readonly about?: string;
  /** Which figure is missing; absent where there never was one. */
  readonly origin?: Origin;
}

interface ReasonTraits {
  /** What a table prints: the signs that readers of provincies.incijfers.be know. */
  readonly sign: string;
  /** What a screen reader says and a footnote explains. */
  readonly words: string;
  /** True when one such part makes the whole sum unknown. */
  readonly stopsSum: boolean;
}

const traits = {
  suppressed: { sign: "x", words: "verborgen om personen te beschermen", stopsSum: true },
  "suppressed-amount": {
    sign: "x",
    words: "verborgen om te beschermen wie eraan bijdraagt",
    stopsSum: true,
  },
  "suppressed-by-source": { sign: "x", words: "verborgen door de bron", stopsSum: true },
  "not-authorised": {
    sign: "?",
    words: "de uitgever is niet gemachtigd om deze bron te gebruiken",
    stopsSum: true,
  },
  unknown: { sign: "?", words: "onbekend", stopsSum: true },
  "not-covered": { sign: "?", words: "de bron dekt dit gebied of dit jaar niet", stopsSum: true },
  "not-computable": {
    sign: "nb",
    words: "niet te berekenen voor het grondgebied van dit gebied",
    stopsSum: true,
  },
  "too-uncertain": { sign: "~", words: "te onzeker om te tonen", stopsSum: true },
  "too-few": { sign: "~", words: "te weinig voor een betrouwbaar cijfer", stopsSum: true },
  "too-few-respondents": { sign: "~", words: "te weinig respondenten", stopsSum: true },
  "not-applicable": { sign: "nvt", words: "niet van toepassing", stopsSum: false },
  empty: { sign: "-", words: "geen cijfer", stopsSum: false },
} satisfies Record<string, ReasonTraits>;

export type MissingReason = keyof typeof traits;
export const missingReasons: readonly MissingReason[] = Object.keys(traits) as MissingReason[];

export function known(number: number, margin = 0): RawNumber {
  if (!Number.isFinite(number)) throw new RangeError(`not a finite number: ${number}`);
  return { kind: "known", number, ...(margin > 0 ? { margin } : {}) };
}

export function missing(reason: MissingReason): MissingValue {
  return { kind: "missing", reason };
}

/** For the gate: what passed it may be printed, and says where it came from. */
export function publish(value: RawValue, key: CellKey): Value {
  return { ...value, origin: cellOrigin(key) };
}

/** A number that is no count and needs no gate; `reason` says in Dutch what it is. */
export function constant(number: number, reason: string): KnownValue {
  return { ...known(number), origin: { kind: "constant", number, reason } };
}

export function isKnown<Any extends RawValue>(
  value: Any,
): value is Extract<Any, { readonly kind: "known" }> {
  return value.kind === "known";
}

const hiddenReasons: readonly MissingReason[] = [
  "suppressed",
  "suppressed-amount",
  "suppressed-by-source",
];

/** True for a figure that exists and may not be shown, by our rule or by that of the source. */
export function isHidden({ reason }: MissingValue): boolean {
  return hiddenReasons.includes(reason);
}

export function missingSign(reason: MissingReason): string {
  return traits[reason].sign;
}

export function missingWords({ reason, about }: Pick<MissingValue, "reason" | "about">): string {
  if (reason === "too-few" && about) return `te weinig ${about} voor een betrouwbaar cijfer`;
  return traits[reason].words;
}

/**
 * Adds parts. A part that is empty or not applicable contributes nothing; any
 * other missing part makes the sum missing for that reason. No parts at all is
 * `not-covered`, not zero.
 */
export function sumValues(parts: Iterable<RawValue>): RawValue {
  let sum = 0;
  // The most that it can be: people of one block are counted in several parts.
  let margin = 0;
  let anyKnown = false;
  let lastHarmless: MissingValue | undefined;
  for (const part of parts) {
    if (isKnown(part)) {
      sum += part.number;
      margin += part.margin ?? 0;
      anyKnown = true;
    } else if (traits[part.reason].stopsSum) {
      return part;
    } else {
      lastHarmless = part;
    }
  }
  if (anyKnown) return known(sum, margin);
  return lastHarmless ?? missing("not-covered");
}

/** The same for figures that may be printed. */
export function sumFigures(parts: readonly Value[]): Value {
  return follow(
    sumValues(parts),
    "sum",
    parts.flatMap(({ origin }) => origin ?? []),
  );
}

/** first ÷ second × factor; not applicable where the second is zero. */
export function divide(first: Value, second: Value, factor = 1): Value {
  return combine(first, second, "quotient", factor);
}

/** As a fraction: from 200 to 210 is 0,05. */
export function growth(after: Value, before: Value): Value {
  return combine(after, before, "growth");
}

export function difference(after: Value, before: Value): Value {
  return combine(after, before, "difference");
}

type Combination = "quotient" | "growth" | "difference";

const combinations: Readonly<Record<Combination, (first: number, second: number) => number>> = {
  quotient: (first, second) => first / second,
  growth: (first, second) => first / second - 1,
  difference: (first, second) => first - second,
};

/** Combines when both are known; otherwise passes on a reason, the first one's if it has one. */
function combine(first: Value, second: Value, name: Combination, factor?: number): Value {
  const parts = [first, second].flatMap(({ origin }) => origin ?? []);
  return follow(combineNumbers(first, second, name, factor ?? 1), name, parts, factor);
}

function combineNumbers(first: Value, second: Value, name: Combination, factor: number): RawValue {
  if (!isKnown(first)) return first;
  if (!isKnown(second)) return second;
  if (name !== "difference" && second.number === 0) return missing("not-applicable");
  const number = combinations[name](first.number, second.number) * factor;
  return withoutUncertain(known(number, combineMargins(first, second, name) * Math.abs(factor)));
}

/** To first order, as if both were off in the worst way at once. */
function combineMargins(first: RawNumber, second: RawNumber, name: Combination): number {
  const [own, other] = [first.margin ?? 0, second.margin ?? 0];
  if (name === "difference") return own + other;
  return (own + Math.abs(first.number / second.number) * other) / Math.abs(second.number);
}

/** A figure that may be off by more than this share of itself says too little to show. */
const largestMarginShare = 0.5;

/** The figure, or the reason why it is not shown: it is too uncertain. */
export function withoutUncertain(value: RawValue): RawValue {
  if (!isKnown(value) || value.margin === undefined) return value;
  const isUncertain = value.margin > Math.abs(value.number) * largestMarginShare;
  return isUncertain ? missing("too-uncertain") : value;
}

function follow(
  value: RawValue,
  name: Combination | "sum",
  parts: readonly Origin[],
  factor?: number,
): Value {
  if (value.kind === "missing" && parts.length === 0) return value;
  return { ...value, origin: formulaOrigin(name, parts, factor) };
}

/** Whether there is something to tell of a figure that is missing: it exists, or its source should have it. */
export function isSaid({ reason }: MissingValue): boolean {
  return reason !== "not-applicable" && reason !== "not-covered";
}
