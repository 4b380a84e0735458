import type { AreaKey } from "../../model/area.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { JudgedCount, JudgedCounts } from "../../model/judged-count.ts";
import { cellsOf } from "../../model/origin.ts";
import { isKnown } from "../../model/value.ts";
import type { EarlierFacts } from "../known-to-reader.ts";
import type { PublishedCell } from "../publication.ts";
import type { PublishedFacts, PublishedInterval } from "../read/published-facts.ts";
import { parseCellKey } from "./cell-selection.ts";
import { joinSystems } from "./join-systems.ts";
import { type ReaderSystem, readerSystem } from "./reader-system.ts";
import type { SourceStructure } from "./source-structure.ts";
import { withMinima } from "./with-minima.ts";

/** What an audit knows besides the files. */
interface ReaderKnowledge {
  readonly judged: readonly JudgedCounts[];
  /** By dataset. */
  readonly structures: ReadonlyMap<string, SourceStructure>;
  /** What earlier editions printed, of figures that were not revised since. */
  readonly earlier?: EarlierFacts;
  /** Small counts without a promise: earlier editions give them away. */
  readonly unpromised?: ReadonlySet<CellKey>;
}

/**
 * A system for every population and period in which a number is to be protected, with
 * the cells that printed formulas and earlier editions speak of.
 */
export function readerSystems(
  { judged, structures, earlier = new Map(), unpromised = new Set() }: ReaderKnowledge,
  { formulas }: Pick<PublishedFacts, "formulas">,
): readonly ReaderSystem[] {
  const mentioned = new Set([
    ...formulas.flatMap(({ origin }) => [...cellsOf(origin)]),
    ...earlier.keys(),
  ]);
  const means = meansIn(formulas);
  const mentionedIn = Map.groupBy(mentioned, tableOf);
  const tables = judged.filter(({ rule }) => hasRuleForCounts(rule));
  const structureOf = (dataset: string): SourceStructure => {
    const structure = structures.get(dataset);
    if (!structure) throw new Error(`no structure of ${dataset}`);
    return structure;
  };
  const groups = Map.groupBy(
    tables,
    ({ dataset, period }) => `${structureOf(dataset).population}@${period}`,
  );
  return [...groups.values()].flatMap((group) => {
    const shared = group.flatMap(({ dataset, period }, at) => {
      const others = new Set(group.slice(0, at).map((one) => one.dataset));
      const areas = new Set(group.flatMap(areasOf));
      return structureOf(dataset)
        .sharedIn(areas, period)
        .filter(([, other]) => others.has(parseCellKey(other).dataset));
    });
    const sharedIn = Map.groupBy(shared.flat(), tableOf);
    const system = joinSystems(
      group.map((counts) => {
        const id = `${counts.dataset}@${counts.period}`;
        const others = [...(mentionedIn.get(id) ?? []), ...(sharedIn.get(id) ?? [])];
        return readerSystem(counts, structureOf(counts.dataset), {
          others: [...new Set(others)],
          unpromised,
          means,
        });
      }),
      shared,
    );
    return system.cells.some(isToProtect) ? [withMinima(system)] : [];
  });
}

function isToProtect({ range, hiddenBySource, sliver }: PublishedCell): boolean {
  return (range ?? hiddenBySource ?? sliver) !== undefined;
}

/** Means with no factor, by the key of the weighted sum above the line. */
function meansIn(formulas: PublishedFacts["formulas"]): ReadonlyMap<CellKey, PublishedInterval> {
  return new Map(
    formulas.flatMap(({ origin, low, high }) => {
      const [above] = origin.parts;
      const isMean =
        origin.name === "quotient" && (origin.factor ?? 1) === 1 && above?.kind === "cell";
      return isMean ? [[above.key, { low, high }] as const] : [];
    }),
  );
}

/** Amounts are attacked by the relations of the gate; rounded counts and surveys in ways of their own. */
function hasRuleForCounts({ kind }: JudgedCounts["rule"]): boolean {
  return kind === "minimum-count" || kind === "protected-by-source";
}

function tableOf(key: CellKey): string {
  const { dataset, period } = parseCellKey(key);
  return `${dataset}@${period}`;
}

function areasOf({ cells }: JudgedCounts): readonly AreaKey[] {
  return cells.map(({ key }) => parseCellKey(key).area);
}

/**
 * What earlier editions printed and still is so. A reader who sees another number now
 * knows that the figures were revised; of cells that are printed no more, whoever
 * kept the edition must know.
 */
export function unrevised(earlier: EarlierFacts, judged: readonly JudgedCounts[]): EarlierFacts {
  const counts = new Map<CellKey, JudgedCount>(
    judged.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const)),
  );
  return new Map(
    [...earlier].filter(([key, { low, high }]) => {
      const number = counts.get(key)?.number;
      return number === undefined || (number >= low && number <= high);
    }),
  );
}

/** Every number that leaves the gate as it is, also of figures that no system has. */
export function shownNumbers(judged: readonly JudgedCounts[]): ReadonlyMap<CellKey, number> {
  return new Map(
    judged.flatMap(({ cells }) =>
      cells.flatMap(({ key, value }) =>
        isKnown(value) && value.margin === undefined ? [[key, value.number] as const] : [],
      ),
    ),
  );
}
