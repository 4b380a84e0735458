import type { HidingPage, HidingRow, RulePromise } from "../../templates/pages/hiding.ts";
import { areaKey } from "../model/area.ts";
import type { City } from "../model/city.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CellTally } from "../model/hiding.ts";
import type { Publication } from "../pipeline.ts";

/** What the page about hidden counts says of one city: counts about itself and its parts. */
export function hidingPageOf(
  city: City,
  { themes, hiding }: Publication,
): Omit<HidingPage, "link"> {
  const areas = new Set<string>([areaKey(city.area), ...city.parts.map(({ key }) => key)]);
  const own = hiding.tallies.filter(({ area }) => areas.has(area));
  const datasets = themes.flatMap((theme) =>
    theme.datasets.flatMap((dataset) => {
      const tallies = own.filter((tally) => tally.dataset === dataset.id);
      if (tallies.length === 0) return [];
      const { shown, hidden } = addUp(tallies);
      return { dataset, theme, shown, hidden, periods: perPeriod(tallies) };
    }),
  );
  return {
    city,
    total: addUp(
      own.filter((tally) => datasets.some(({ dataset }) => dataset.id === tally.dataset)),
    ),
    datasets,
    promises: promisesOf(datasets.map(({ dataset }) => dataset)),
    attacked: hiding.attacked,
    gap: hiding.gap,
  };
}

function addUp(tallies: readonly CellTally[]): HidingRow {
  return {
    shown: tallies.reduce((sum, { shown }) => sum + shown, 0),
    hidden: tallies.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

function perPeriod(tallies: readonly CellTally[]): HidingPage["datasets"][number]["periods"] {
  return [...Map.groupBy(tallies, ({ period }) => period)]
    .map(([period, group]) => ({ period, ...addUp(group) }))
    .sort((left, right) => right.period.localeCompare(left.period));
}

/** Each rule once, with the datasets that follow it. */
function promisesOf(datasets: readonly Dataset[]): readonly RulePromise[] {
  const ours = datasets.flatMap(({ rule, name }) =>
    rule.kind === "minimum-count" ? [{ rule, name }] : [],
  );
  const byRule = Map.groupBy(ours, ({ rule }) => `${rule.minimumCount} ${rule.showZeros}`);
  return [...byRule.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { minimumCount, showZeros } = first.rule;
    return {
      low: showZeros ? 1 : 0,
      high: minimumCount - 1,
      showZeros,
      datasets: group.map(({ name }) => name),
    };
  });
}
