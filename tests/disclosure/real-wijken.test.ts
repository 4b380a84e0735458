import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { protect } from "../../scripts/disclosure/protect.ts";
import { loadSolver } from "../../scripts/disclosure/suppression/solver.ts";
import { type AreaKey, areaKey } from "../../scripts/model/area.ts";
import type { CellRequest } from "../../scripts/model/cell.ts";
import { isHidden, isKnown } from "../../scripts/model/value.ts";
import { readCatalogue } from "../../scripts/pipeline.ts";

const test = suite("real wijken at the gate");
const catalogue = readCatalogue(join(import.meta.dirname, "../.."), []);
const dataset = "bevolking-sector";

test("protect(inhabitants per wijk) never hides one wijk of a city alone: the city would give it", async () => {
  const periods = catalogue.tables.get(dataset)?.periods ?? [];
  const cities = catalogue.cities.filter(({ partsLevel }) => partsLevel === "wijk");
  const areas: readonly AreaKey[] = cities.flatMap(({ area, parts }) => [
    areaKey(area),
    ...parts.map(({ key }) => key),
  ]);
  const requestOf = (area: AreaKey, period: string): CellRequest => ({
    measure: { dataset, where: {} },
    area,
    period,
  });
  const result = await protect(
    periods.flatMap((period) => areas.map((area) => requestOf(area, period))),
    catalogue.tables,
    catalogue.areas,
    await loadSolver(),
  );
  // A wijk that the source does not have in a year is no secret.
  const isSecret = (area: AreaKey, period: string): boolean => {
    const { value } = result.cell(requestOf(area, period));
    return !isKnown(value) && isHidden(value);
  };
  let hiding = 0;
  for (const period of periods) {
    for (const { name, area, parts } of cities) {
      const hidden = parts.filter(({ key }) => isSecret(key, period));
      if (hidden.length > 0) hiding++;
      if (hidden.length === 1) assert.ok(isSecret(areaKey(area), period), `${name}, ${period}`);
    }
  }
  assert.ok(hiding > 20, String(hiding));
});

test.run();
