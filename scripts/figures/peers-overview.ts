import type { Area } from "../model/area.ts";
import { compareDutch } from "../model/dutch.ts";
import type { Comparison, KeyFigure } from "../model/key-figure.ts";
import { isKnown } from "../model/value.ts";
import { areaLabel } from "./area-label.ts";
import type { FigureTable, TableRow } from "./figure-view.ts";
import { markDerivations } from "./mark-derivations.ts";
import { originsOf, type TableView } from "./parts-overview.ts";
import { sampleNote } from "./sample-note.ts";
import type { ThemeReport } from "./theme-report.ts";

/** The key figures with these ids of which a peer has a figure, in this order. */
export function peerFigures(
  { keyFigures }: ThemeReport,
  ids: readonly string[],
): readonly KeyFigure[] {
  return ids
    .flatMap((id) => keyFigures.get(id) ?? [])
    .filter(({ peers }) => peers.some(({ latest }) => isKnown(latest.value)));
}

/**
 * All peers in rows, by name, and key figures in columns, each of its latest year; at the end what they are
 * compared with. Undefined without key figures. `pageOf` gives the path of the page of a peer, where there is one.
 */
export function peersOverview(
  report: ThemeReport,
  keys: readonly KeyFigure[],
  caption: string,
  pageOf: (area: Area) => string | undefined,
): TableView | undefined {
  const [first] = keys;
  if (!first) return undefined;
  const rows = first.peers.map(({ area }, index): TableRow => {
    const page = pageOf(area);
    return {
      name: areaLabel(area),
      isOwn: false,
      isTotal: false,
      ...(page === undefined ? {} : { page }),
      cells: keys.map(({ peers }) => latestOf(peers[index])),
    };
  });
  const wholes = first.comparisons.map(
    ({ area }, index): TableRow => ({
      name: areaLabel(area),
      isOwn: false,
      isTotal: true,
      cells: keys.map(({ comparisons }) => latestOf(comparisons[index])),
    }),
  );
  const table: FigureTable = {
    caption,
    rowHeader: "Stad",
    columns: keys.map(({ definition, latest }) => ({
      name: `${definition.shortName}, ${latest.period}`,
      unit: definition.unit,
      decimals: definition.decimals,
    })),
    rows: [
      ...rows.sort((left, right) => compareDutch(left.name, right.name)),
      ...wholes.filter(({ cells }) => cells.some(({ value }) => isKnown(value))),
    ],
  };
  const columns = keys.map((key) => ({ report, key }));
  const { notes, ...origins } = originsOf(columns, table, report.city);
  const isSample = keys.some(({ definition }) => definition.hasUnknownMargin);
  return {
    table: markDerivations(table),
    ...origins,
    notes: [...(isSample ? [sampleNote] : []), ...notes],
  };
}

function latestOf(comparison: Comparison | undefined): Comparison["latest"] {
  if (!comparison) throw new Error("key figures of other peers");
  return comparison.latest;
}
