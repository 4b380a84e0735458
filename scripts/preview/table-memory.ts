import type { GateMemory, RememberTable } from "../pipeline.ts";

/**
 * Keeps one protected table for as long as the same figures are asked of it: colours and words
 * change more often than those. For one part of the site. `gate`: what every part found.
 */
export function openTableMemory(gate: GateMemory): RememberTable {
  let kept:
    | { readonly signature: string; readonly read: readonly unknown[]; readonly made: unknown }
    | undefined;
  return (catalogue, make) => {
    const { themes, tables, areas, editions, cities } = catalogue;
    const datasets = themes.flatMap((theme) => theme.datasets);
    const signature = JSON.stringify([
      datasets,
      themes.flatMap(({ indicators }) =>
        indicators.map(({ formula, levels, decimals }) => [formula, levels, decimals]),
      ),
      cities.map(({ style: _, ...city }) => city),
      editions.map(({ date }) => date),
    ]);
    // What was not read anew is the very same object.
    const read = [areas, ...datasets.map(({ id }) => tables.get(id))];
    const isSame =
      kept?.signature === signature &&
      kept.read.length === read.length &&
      kept.read.every((one, at) => one === read[at]);
    if (!kept || !isSame) kept = { signature, read, made: make(gate) };
    return kept.made as ReturnType<typeof make>;
  };
}
