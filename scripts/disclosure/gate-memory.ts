import type { RawRow, RawTable } from "../catalogue/tables/raw-table.ts";
import type { CellRequest, Measure } from "../model/cell.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CountGroup } from "./group-counts.ts";
import { isSameGroup } from "./is-same-group.ts";
import type { JudgedFigure } from "./judge-figure.ts";
import { groupId, type LinkedGroup } from "./linked-group.ts";
import type { AreaTree } from "./linking/area-tree.ts";

/**
 * What a run of the gate found that the next one may use again, where everything that it follows
 * from is the same.
 */
export interface GateMemory {
  judge(request: CellRequest, table: RawTable, make: () => JudgedFigure): JudgedFigure;
  link(
    group: CountGroup,
    areas: AreaTree,
    make: () => LinkedGroup | undefined,
  ): LinkedGroup | undefined;
}

/** For a program that protects once. */
export const noGateMemory: GateMemory = {
  judge: (_request, _table, make) => make(),
  link: (_group, _areas, make) => make(),
};

interface KeptFigure {
  readonly dataset: Dataset;
  readonly figure: JudgedFigure;
}

interface KeptLink {
  readonly group: CountGroup;
  readonly areas: AreaTree;
  readonly linked: LinkedGroup | undefined;
}

/** Of each group this many are kept: as different parts of a site ask for it. */
const mostLinks = 3;

/** For a program that protects time and again, in one process. Holds true values. */
export function openGateMemory(): GateMemory {
  const figures = new WeakMap<readonly RawRow[], Map<Measure, KeptFigure>>();
  // The one that was used last comes last.
  const links = new Map<string, readonly KeptLink[]>();
  return {
    judge({ measure, area, period }, table, make) {
      const rows = table.rows.get(area)?.get(period);
      // Someone else's figures do not follow from rows.
      if (!rows || table.given) return make();
      const ofRows = figures.get(rows) ?? new Map<Measure, KeptFigure>();
      figures.set(rows, ofRows);
      const known = ofRows.get(measure);
      if (known?.dataset === table.dataset) return known.figure;
      const figure = make();
      ofRows.set(measure, { dataset: table.dataset, figure });
      return figure;
    },
    link(group, areas, make) {
      const id = groupId(group);
      const kept = links.get(id) ?? [];
      const known = kept.find((one) => one.areas === areas && isSameGroup(one.group, group));
      const linked = known ? known.linked : make();
      const others = kept.filter((one) => one !== known).slice(1 - mostLinks);
      links.set(id, [...others, { group, areas, linked }]);
      return linked && { ...linked, group };
    },
  };
}
