import type { Layout } from "../layouts/layout.ts";
import type { MappingDataset } from "./mapping-schema.ts";
import type { NumberFormat } from "./parse-cell.ts";

/** What the mapping says of numbers, and where it is silent, the layout. */
export function numberFormatOf(layout: Layout, dataset: MappingDataset): NumberFormat {
  const { tekens = {}, leeg, decimaalteken, duizendtalteken } = dataset;
  const signs = { ...layout.defaults.signs, ...tekens };
  return {
    decimal: decimaalteken ?? layout.defaults.decimal,
    ...(duizendtalteken === undefined ? {} : { thousands: duizendtalteken }),
    signs: new Map(Object.entries(signs).map(([sign, ours]) => [sign.toLowerCase(), ours])),
    empty: leeg ?? layout.defaults.empty,
  };
}
