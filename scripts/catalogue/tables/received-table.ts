import type { AreaKey } from "../../model/area.ts";
import type { CellKey } from "../../model/cell-key.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Derivation } from "../../model/derivation.ts";
import { leastFirm, type ObservationStatus } from "../../model/observation.ts";
import type { Problem } from "../../model/report-error.ts";
import { isKnown, known, missing, type RawValue } from "../../model/value.ts";
import {
  countUnderMean,
  isMeanSelection,
  type PackagedCell,
  packagedKey,
} from "../../packages/packaged-cell.ts";
import { packagedFigures, packagedPeriods } from "../../packages/packaged-figures.ts";
import type { AreaTables } from "../areas/area-tables.ts";
import type { GivenFigure, RawRow, RawTable } from "./raw-table.ts";
import type { ReceivedPackage } from "./read-received.ts";

/** The figures of a dataset as another party shared them: nothing is computed from finer ones. */
export function receivedTable(
  dataset: Dataset,
  { files, where }: Pick<ReceivedPackage, "files" | "where">,
  areas: AreaTables,
  problems: Problem[],
): RawTable {
  const dimensions = Object.keys(dataset.dimensions);
  const all = packagedFigures(files, { id: dataset.id, dimensions }, where, problems);
  const cells = all.filter(({ area }) => areas.areas.has(area));
  problems.push(...unknownAreas(dataset, all, areas, where));
  const values = new Map(cells.map((cell) => [packagedKey(dataset.id, cell), cell.value] as const));
  const given = new Map<CellKey, GivenFigure>();
  const rows = new Map<AreaKey, Map<string, readonly RawRow[]>>();
  const derivations = new Map<AreaKey, Map<string, Derivation>>();
  for (const cell of cells) {
    const { area, period, status, derivation } = cell;
    if (derivation !== "observed") into(derivations, area).set(period, derivation);
    if (cell.value.kind === "missing" && cell.value.reason === "not-covered") continue;
    const key = packagedKey(dataset.id, cell);
    given.set(key, { value: valueBehind(cell, dataset, values), status });
    const [row] = into(rows, area).get(period) ?? [];
    into(rows, area).set(period, [
      {
        categories: dimensions.map(() => wholeArea),
        value: cell.selection === "alle" ? cell.value : (row?.value ?? missing("unknown")),
        status: row ? firmest(row.status, status) : status,
      },
    ]);
  }
  const periods = packagedPeriods(files, dataset.id);
  return {
    dataset,
    dimensions,
    periods,
    rows,
    given,
    ...(derivations.size > 0 ? { derivations } : {}),
  };
}

/** No category of any dataset: the row is everything of an area, whatever its categories. */
const wholeArea = "·alles·";

/** Of a mean, the sum that gives that mean again; of anything else, what stands there. */
function valueBehind(
  cell: PackagedCell,
  dataset: Dataset,
  values: ReadonlyMap<CellKey, RawValue>,
): RawValue {
  const { value, selection } = cell;
  if (!isMeanSelection(selection)) return value;
  if (!isKnown(value)) {
    return value.reason === "too-few" ? { ...value, about: dataset.unit } : value;
  }
  const count = values.get(
    packagedKey(dataset.id, { ...cell, selection: countUnderMean(selection) }),
  );
  if (!count || !isKnown(count)) return count ?? missing("unknown");
  return known(value.number * count.number);
}

/** Neighbourhoods of other cities' own divisions are nobody's business here; other codes are a mistake. */
function unknownAreas(
  dataset: Dataset,
  cells: readonly PackagedCell[],
  areas: AreaTables,
  where: string,
): readonly Problem[] {
  const unknown = new Set(
    cells.flatMap(({ area }) =>
      areas.areas.has(area) || area.startsWith("eigenwijk:") ? [] : [area],
    ),
  );
  if (unknown.size === 0) return [];
  const some = [...unknown].slice(0, 3).join(", ");
  return [
    {
      where: `${where}/cijfers/${dataset.id}`,
      found: `${unknown.size} gebieden die hier niet bestaan: ${some}${unknown.size > 3 ? ", …" : ""}`,
      expected: "gebieden uit data/gebieden",
      hint: "Voer de gebieden van de jaargang van het pakket in (steekkaart import gebieden), of vraag de afzender een pakket voor uw gebieden.",
    },
  ];
}

/** A period with one observed figure is no projection. */
function firmest(left: ObservationStatus, right: ObservationStatus): ObservationStatus {
  return leastFirm(left, right) === left ? right : left;
}

function into<Value>(map: Map<AreaKey, Map<string, Value>>, area: AreaKey): Map<string, Value> {
  const found = map.get(area) ?? new Map<string, Value>();
  map.set(area, found);
  return found;
}
