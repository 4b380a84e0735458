import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Comparison, Rank } from "../model/key-figure.ts";
import { formulaOrigin } from "../model/origin.ts";
import { printedNumber } from "../model/rounding.ts";
import { isKnown } from "../model/value.ts";

/**
 * The own place among the peers, from high to low: 1 + the number of peers with
 * a higher printed figure. Undefined without peers that
 * have a figure, without an own one, and for a sample, of which a difference may be chance.
 */
export function rankAmong(
  peers: readonly Comparison[],
  {
    unit,
    decimals,
    hasUnknownMargin,
  }: Pick<IndicatorDefinition, "unit" | "decimals" | "hasUnknownMargin">,
): Rank | undefined {
  if (hasUnknownMargin) return undefined;
  const printed = peers.flatMap(({ latest, isOwn }) =>
    isKnown(latest.value)
      ? [
          {
            isOwn,
            number: printedNumber(latest.value, unit, decimals),
            origin: latest.value.origin,
          },
        ]
      : [],
  );
  const own = printed.find(({ isOwn }) => isOwn);
  if (!own || printed.length === 1) return undefined;
  return {
    position: 1 + printed.filter(({ number }) => number > own.number).length,
    isShared: printed.some(({ number, isOwn }) => !isOwn && number === own.number),
    of: printed.length,
    withoutFigure: peers.length - printed.length,
    origin: formulaOrigin("rank", [
      own.origin,
      ...printed.flatMap(({ isOwn, origin }) => (isOwn ? [] : [origin])),
    ]),
  };
}
