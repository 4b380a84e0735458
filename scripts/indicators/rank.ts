import type { IndicatorDefinition } from "../model/indicator.ts";
import type { Comparison, Rank } from "../model/key-figure.ts";
import { formulaOrigin } from "../model/origin.ts";
import { printedNumber } from "../model/rounding.ts";
import { isWithinMargin } from "../model/sampling.ts";
import { isKnown } from "../model/value.ts";

/**
 * The own place among the peers, from high to low: 1 + the number of peers with
 * a higher printed figure. Undefined without peers that
 * have a figure, without an own one, and where the difference with a peer may be chance.
 */
export function rankAmong(
  peers: readonly Comparison[],
  {
    unit,
    decimals,
    hasUnknownMargin,
    isUnranked,
  }: Pick<IndicatorDefinition, "unit" | "decimals" | "hasUnknownMargin" | "isUnranked">,
): Rank | undefined {
  const own = peers.find(({ isOwn }) => isOwn);
  const mayBeChance = ({ latest, isOwn }: Comparison): boolean =>
    !isOwn && own !== undefined && isWithinMargin(own.latest.value, latest.value);
  if (hasUnknownMargin || isUnranked || peers.some(mayBeChance)) return undefined;
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
  const ours = printed.find(({ isOwn }) => isOwn);
  if (!ours || printed.length === 1) return undefined;
  return {
    position: 1 + printed.filter(({ number }) => number > ours.number).length,
    isShared: printed.some(({ number, isOwn }) => !isOwn && number === ours.number),
    of: printed.length,
    withoutFigure: peers.length - printed.length,
    origin: formulaOrigin("rank", [
      ours.origin,
      ...printed.flatMap(({ isOwn, origin }) => (isOwn ? [] : [origin])),
    ]),
  };
}
