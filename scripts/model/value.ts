/**
 * A figure is a number or the reason why there is none. Absence is never
 * `null`, `0`, `""` or a blank: d3-format would print those as "0".
 */
export type Value = KnownValue | MissingValue;
export interface KnownValue {
  readonly kind: "known";
  readonly number: number;
}
export interface MissingValue {
  readonly kind: "missing";
  readonly reason: MissingReason;
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
  suppressed: { sign: "x", words: "verborgen (klein aantal)", stopsSum: true },
  "suppressed-by-source": { sign: "x", words: "verborgen door de bron", stopsSum: true },
  unknown: { sign: "?", words: "onbekend", stopsSum: true },
  "not-covered": { sign: "?", words: "de bron dekt dit gebied of dit jaar niet", stopsSum: true },
  "not-applicable": { sign: "nvt", words: "niet van toepassing", stopsSum: false },
  empty: { sign: "-", words: "geen cijfer", stopsSum: false },
} satisfies Record<string, ReasonTraits>;

export type MissingReason = keyof typeof traits;
export const missingReasons: readonly MissingReason[] = Object.keys(traits) as MissingReason[];

export function known(number: number): KnownValue {
  if (!Number.isFinite(number)) throw new RangeError(`not a finite number: ${number}`);
  return { kind: "known", number };
}

export function missing(reason: MissingReason): MissingValue {
  return { kind: "missing", reason };
}

export function isKnown(value: Value): value is KnownValue {
  return value.kind === "known";
}

export function missingSign(reason: MissingReason): string {
  return traits[reason].sign;
}

export function missingWords(reason: MissingReason): string {
  return traits[reason].words;
}

/**
 * Adds parts. A part that is empty or not applicable contributes nothing; any
 * other missing part makes the sum missing for that reason. No parts at all is
 * `not-covered`, not zero.
 */
export function sumValues(parts: Iterable<Value>): Value {
  let sum = 0;
  let anyKnown = false;
  let lastHarmless: MissingValue | undefined;
  for (const part of parts) {
    if (isKnown(part)) {
      sum += part.number;
      anyKnown = true;
    } else if (traits[part.reason].stopsSum) {
      return part;
    } else {
      lastHarmless = part;
    }
  }
  if (anyKnown) return known(sum);
  return lastHarmless ?? missing("not-covered");
}

/** Applies `compute` when both are known; otherwise passes on the first reason. */
export function combine(
  left: Value,
  right: Value,
  compute: (left: number, right: number) => number | undefined,
): Value {
  if (!isKnown(left)) return left;
  if (!isKnown(right)) return right;
  const result = compute(left.number, right.number);
  return result === undefined ? missing("not-applicable") : known(result);
}
