import { isKnown, missingSign } from "../../model/value.ts";
import { compareCodes, formatTidy } from "../tidy-file.ts";
import type { StoredFigure } from "./figure-store.ts";
import type { MappingDataset } from "./mapping-schema.ts";

const usualDecimals = { aantallen: 0, bedragen: 2, aandelen: 6 };

/** The text of a period's file; rows in the order of level, code and the mapping's categories. */
export function formatDataset(figures: readonly StoredFigure[], dataset: MappingDataset): string {
  const { soort } = dataset;
  const decimals = dataset.decimalen ?? usualDecimals[soort];
  const has = (name: "contributors" | "respondents" | "population" | "status"): boolean =>
    figures.some((figure) => figure[name] !== undefined);
  const extra = [
    ...(soort === "bedragen" && has("contributors") ? (["contributors"] as const) : []),
    ...(soort === "aandelen" && has("respondents") ? (["respondents"] as const) : []),
    ...(soort === "aandelen" && has("population") ? (["population"] as const) : []),
    ...(has("status") ? (["status"] as const) : []),
  ];
  const heads = {
    contributors: "bijdragers",
    respondents: "respondenten",
    population: "populatie",
    status: "status",
  };
  const rows = [...figures].sort(byPlace).map((figure) => {
    const { area, categories, value } = figure;
    const text = isKnown(value) ? formatPlain(value.number, decimals) : missingSign(value.reason);
    const told = extra.map((name) => figure[name] ?? (name === "status" ? "waargenomen" : ""));
    return [area.level, area.code, ...categories, text, ...told];
  });
  const columns = ["niveau", "code", ...Object.keys(dataset.dimensies), "waarde"];
  return formatTidy([...columns, ...extra.map((name) => heads[name])], rows);
}

/** 0.1 + 0.2 → "0.3"; without an exponent, and without zeros at the end. */
function formatPlain(number: number, decimals: number): string {
  const text = number.toFixed(decimals);
  const short = decimals === 0 ? text : text.replace(/\.?0+$/, "");
  return short === "-0" ? "0" : short;
}

function byPlace(left: StoredFigure, right: StoredFigure): number {
  return (
    compareCodes(left.area.level, right.area.level) ||
    compareCodes(left.area.code, right.area.code) ||
    compareCodes(left.categories.join(";"), right.categories.join(";"))
  );
}
