import type {
  AmountPromise,
  HidingPage,
  HidingRow,
  RoundingPromise,
  RulePromise,
} from "../../../templates/pages/hiding.ts";
import { areaKey } from "../../model/area.ts";
import type { City } from "../../model/city.ts";
import type { CountRounding } from "../../model/count-rounding.ts";
import type { Dataset } from "../../model/dataset.ts";
import { describeAmounts, plainLimit } from "../../model/describe-rule.ts";
import type { CellTally, TellableHidden } from "../../model/hiding.ts";
import type { Theme } from "../../model/theme.ts";
import type { Publication } from "../../pipeline.ts";

/** What the page about hidden counts says of one city: counts about itself and its parts. */
export function hidingPageOf(
  city: City,
  { themes, hiding, sources, date }: Publication,
): Omit<HidingPage, "link"> {
  const parts = [city, ...city.furtherDivisions].flatMap((division) => division.parts);
  const finer = [...parts, ...city.sectors].map(({ key }) => key);
  const areas = new Set([areaKey(city.area), ...finer]);
  const published = new Set(themes.flatMap((theme) => theme.datasets.map(({ id }) => id)));
  const own = hiding.tallies.filter(
    ({ area, dataset }) => areas.has(area) && published.has(dataset),
  );
  const datasets = themes.flatMap((theme) =>
    theme.datasets.flatMap((dataset) => {
      const tallies = own.filter((tally) => tally.dataset === dataset.id);
      if (tallies.length === 0) return [];
      const only = { areas, datasets: new Set([dataset.id]) };
      const elsewhere = elsewhereIn([dataset]);
      const periods = [...Map.groupBy(tallies, ({ period }) => period)]
        .map(([period, group]) => ({
          period,
          ...rowOf(group, hiding.hiddenIn({ ...only, period }), elsewhere),
        }))
        .sort((left, right) => right.period.localeCompare(left.period));
      return { dataset, theme, ...rowOf(tallies, hiding.hiddenIn(only), elsewhere), periods };
    }),
  );
  const used = new Set(themes.flatMap((theme) => theme.datasets.flatMap((one) => one.sources)));
  return {
    city,
    total: totalRow(own, themes, (ids) => hiding.hiddenIn({ areas, datasets: ids })),
    datasets,
    promises: promisesOf(datasets.map(({ dataset }) => dataset)),
    roundings: roundingsOf(
      datasets.map(({ dataset }) => dataset),
      hiding.roundings,
    ),
    amounts: amountPromisesOf(datasets.map(({ dataset }) => dataset)),
    sources: sources.filter(({ id }) => used.has(id)),
    attacked: hiding.attacked,
    gap: hiding.gap,
    date,
  };
}

/** All datasets together; only counts add up to something. */
function totalRow(
  tallies: readonly CellTally[],
  themes: readonly Theme[],
  hiddenIn: (datasets: ReadonlySet<string>) => TellableHidden,
): HidingRow {
  const datasets = themes.flatMap((theme) => theme.datasets);
  const counts = new Set(datasets.flatMap(({ id, kind }) => (kind === "counts" ? id : [])));
  const ofCounts = tallies.filter(({ dataset }) => counts.has(dataset));
  const elsewhere = elsewhereIn(datasets);
  const { shareOfUnits: _, ...row } = rowOf(
    tallies,
    hiddenIn(new Set(datasets.map(({ id }) => id))),
    elsewhere,
  );
  const { shareOfUnits } = rowOf(ofCounts, hiddenIn(counts), elsewhere);
  return { ...row, ...(shareOfUnits === undefined ? {} : { shareOfUnits }) };
}

/** Datasets of which the source, or who shared them, did the hiding: nobody here has those numbers. */
function elsewhereIn(datasets: readonly Dataset[]): ReadonlySet<string> {
  return new Set(
    datasets.flatMap(({ id, rule }) => (rule.kind === "protected-by-source" ? [id] : [])),
  );
}

function rowOf(
  tallies: readonly CellTally[],
  { small, mostUnits }: TellableHidden,
  elsewhere: ReadonlySet<string>,
): HidingRow {
  const sum = (numberOf: (tally: CellTally) => number): number =>
    tallies.reduce((total, tally) => total + numberOf(tally), 0);
  const unknown = sum((tally) => (elsewhere.has(tally.dataset) ? tally.hidden : 0));
  const shown = sum((tally) => tally.shown);
  const hidden = sum((tally) => tally.hidden);
  const units = sum((tally) => tally.units);
  return {
    shown,
    hidden,
    small: { low: small.low, high: small.high + unknown },
    shareOfCells: roundedDown(shown, shown + hidden),
    ...(unknown > 0 ? {} : { shareOfUnits: roundedDown(units, units + mostUnits) }),
  };
}

/** To a thousandth: what is not shown completely is no 100,0 %. Nothing at all is shown completely. */
function roundedDown(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.floor((part / whole) * 1000) / 1000;
}

/** Each way of rounding once, with the datasets that are printed so. */
function roundingsOf(
  datasets: readonly Dataset[],
  roundings: readonly CountRounding[],
): readonly RoundingPromise[] {
  const ours = roundings.flatMap(({ dataset, base, within }) => {
    const found = datasets.find(({ id }) => id === dataset);
    return found ? [{ name: found.name, base, change: within - 1 }] : [];
  });
  const groups = Map.groupBy(ours, ({ base, change }) => `${base} ${change}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return { base: first.base, change: first.change, datasets: group.map(({ name }) => name) };
  });
}

/** Each rule for amounts once, with the datasets that follow it. */
function amountPromisesOf(datasets: readonly Dataset[]): readonly AmountPromise[] {
  const ours = datasets.flatMap(({ rule, name }) =>
    rule.kind === "contributors" ? [{ rule, name }] : [],
  );
  const byRule = Map.groupBy(ours, ({ rule }) => describeAmounts(rule, plainLimit));
  return [...byRule.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ rule: first.rule, datasets: group.map(({ name }) => name) }] : [];
  });
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
