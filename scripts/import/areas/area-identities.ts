import type { AreaLevel } from "../../model/area.ts";
import { beginsAtChange, endsAtChange, type Validity } from "../../model/vintage.ts";
import { compareCodes } from "../tidy-file.ts";
import type { Names } from "./read-vintage.ts";

/** An area as gebieden.csv has it. */
export interface Identity extends Validity {
  readonly level: AreaLevel;
  readonly code: string;
  readonly name: string;
}

/** The same level in the division that ended and in the one that began. */
export interface LevelOfBoth {
  readonly level: AreaLevel;
  readonly before: Names;
  readonly after: Names;
  /**
   * What an area consisted of and consists of, in municipalities of before the
   * change; absent for levels of which every area was drawn anew, where a shared
   * code is no proof of shared ground.
   */
  readonly groundBefore?: (code: string) => Iterable<string>;
  readonly groundAfter?: (code: string) => Iterable<string>;
}

/** One identity for an area that kept its ground, two for a code that got other ground. */
export function identifyAreas(levels: readonly LevelOfBoth[]): readonly Identity[] {
  return levels.flatMap(({ level, before, after, groundBefore, groundAfter }) => {
    const isSame = (code: string): boolean =>
      before.has(code) &&
      after.has(code) &&
      groundBefore !== undefined &&
      groundAfter !== undefined &&
      sameMembers(groundBefore(code), groundAfter(code));
    const areas = [
      ...[...before].map(([code, name]) => ({
        level,
        code,
        name,
        ...(isSame(code) ? {} : endsAtChange),
      })),
      ...[...after]
        .filter(([code]) => !isSame(code))
        .map(([code, name]) => ({ level, code, name, ...beginsAtChange })),
    ];
    return areas.sort((a, b) => compareCodes(a.code, b.code) || compareCodes(fromOf(a), fromOf(b)));
  });
}

function fromOf({ from = "" }: Validity): string {
  return from;
}

function sameMembers(left: Iterable<string>, right: Iterable<string>): boolean {
  const [a, b] = [new Set(left), new Set(right)];
  return a.size === b.size && [...a].every((member) => b.has(member));
}

/**
 * Sectors were also recoded before: one that the list of 2019 lacks began in 2020,
 * and one that only that list has ended in 2019.
 */
export function identifySectors(
  of2019: Names,
  before: Names,
  after: Names,
  corrections: ReadonlyMap<string, Validity>,
): readonly Identity[] {
  const level = "statsec";
  const validOf = (code: string): Validity =>
    corrections.get(code) ?? (of2019.has(code) ? {} : { from: "2020-01-01" });
  const retired = [...of2019].filter(([code]) => !before.has(code));
  const sectors: Identity[] = [
    ...[...before].map(
      ([code, name]) =>
        ({
          level,
          code,
          name,
          ...validOf(code),
          ...endsAtChange,
        }) as const,
    ),
    ...retired.map(([code, name]) => ({ level, code, name, until: "2019-12-31" }) as const),
    ...[...after].map(([code, name]) => ({ level, code, name, ...beginsAtChange }) as const),
  ];
  return sectors.sort((a, b) => compareCodes(a.code, b.code) || compareCodes(fromOf(a), fromOf(b)));
}

/** A municipality that became part of another one, or took another one in. */
interface Succession {
  readonly predecessor: string;
  readonly successor: string;
}

/** Only those whose ground changed hands; a municipality that stayed as it was has none. */
export function findSuccessions(successors: Names): readonly Succession[] {
  const predecessorsOf = Map.groupBy(successors, ([, successor]) => successor);
  return [...successors]
    .filter(
      ([code, successor]) => code !== successor || (predecessorsOf.get(successor)?.length ?? 0) > 1,
    )
    .map(([predecessor, successor]) => ({ predecessor, successor }))
    .sort(
      (a, b) =>
        compareCodes(a.successor, b.successor) || compareCodes(a.predecessor, b.predecessor),
    );
}
