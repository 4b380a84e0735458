import type { SectorShape } from "../../areas/describe-place.ts";
import { computeOverlap } from "../../areas/overlap.ts";
import type { NeighbourhoodShape } from "../../areas/weigh-by-area.ts";
import { formatNumber } from "../../model/format.ts";
import type { CitySector } from "../boundaries/city-sectors.ts";
import { readSectorSizes, type SectorSizes, sectorVintages } from "../boundaries/sector-sizes.ts";
import { formatShare } from "./describe-share.ts";

/** Two measurements of one sector differ by so much of its surface, without anything having moved. */
const largestDifference = 0.05;
/** Drawings of two publishers differ by more: up to so much of a small sector. */
const largestOutside = 0.15;

/** Sectors by the surface that the publisher gives in each vintage: of 2011-2019 there is no drawing. */
export function describeSectorSizes(
  root: string,
  sectors: readonly CitySector[],
): readonly string[] {
  const sizes = readSectorSizes(root);
  const lines = sectorVintages.slice(1).flatMap((after, index) => {
    const before = sectorVintages[index] ?? after;
    const [first, second] = [sectorsIn(before, sectors, sizes), sectorsIn(after, sectors, sizes)];
    const both = first.filter((sector) => second.includes(sector));
    const changed = both.flatMap((sector) => {
      const [from, to] = [sizeIn(before, sector, sizes), sizeIn(after, sector, sizes)];
      const difference = to / from - 1;
      if (Math.abs(difference) <= largestDifference) return [];
      const words = `${formatNumber(from, 1)} ha wordt ${formatNumber(to, 1)} ha`;
      return [`      ${sector.name} (${sector.code}): ${words}`];
    });
    return [
      `    ${before} en ${after}: ${both.length} codes in beide, ${both.length - changed.length} met dezelfde oppervlakte (verschil van hoogstens 5 %)`,
      ...changed,
      ...listOnly(before, first, second),
      ...listOnly(after, second, first),
    ];
  });
  return [
    "Statistische sectoren van voor 2025, volgens de oppervlakte die Statbel opgeeft",
    ...lines,
  ];
}

function listOnly(
  vintage: string,
  own: readonly CitySector[],
  others: readonly CitySector[],
): readonly string[] {
  const only = own.filter((sector) => !others.includes(sector));
  if (only.length === 0) return [];
  return [
    `      alleen in ${vintage}: ${only.map(({ name, code }) => `${name} (${code})`).join(", ")}`,
  ];
}

function sectorsIn(
  vintage: (typeof sectorVintages)[number],
  sectors: readonly CitySector[],
  sizes: SectorSizes,
): readonly CitySector[] {
  return sectors.filter(({ code }) => sizes.get(code)?.[vintage] !== undefined);
}

function sizeIn(
  vintage: (typeof sectorVintages)[number],
  { code }: CitySector,
  sizes: SectorSizes,
): number {
  return Number(sizes.get(code)?.[vintage]);
}

/**
 * Codes of sectors in the divisions of 2024 and 2025. Of the sectors of 2025 there is no
 * drawing, of their wijken there is: a code that stayed is checked by where its ground lies now.
 */
export function describeKeptCodes(
  current: readonly CitySector[],
  wijkOf: ReadonlyMap<string, string>,
  shapes: readonly SectorShape[],
  wijken: readonly NeighbourhoodShape[],
): readonly string[] {
  const kept = current.filter(({ code }) => wijkOf.has(code));
  const drawn = new Map(shapes.map((shape) => [shape.code, shape.geometry]));
  const grounds = new Map(wijken.map(({ code, geometry }) => [code, geometry]));
  const names = new Map(wijken.map(({ code, name }) => [code, name]));
  const moved = kept.flatMap(({ code, name }) => {
    const [sector, wijk] = [drawn.get(code), grounds.get(wijkOf.get(code) ?? "")];
    if (!sector || !wijk) return [];
    const share = computeOverlap(sector, wijk) / computeOverlap(sector, sector);
    if (share >= 1 - largestOutside) return [];
    const place = names.get(wijkOf.get(code) ?? "");
    return [
      `      ${name} (${code}): ${formatShare(share)} van haar grond ligt in haar wijk ${place}`,
    ];
  });
  const undrawn = kept.filter(({ code }) => !drawn.has(code));
  return [
    `  statistische sectoren: ${current.length} worden er ${wijkOf.size}; ${kept.length} codes blijven (dat een code blijft, zegt niet dat de grens blijft), ${current.length - kept.length} verdwijnen, ${wijkOf.size - kept.length} zijn nieuw`,
    `    van de gebleven codes ligt bij ${kept.length - moved.length - undrawn.length} de grond van voor 2025 voor minstens 85 % in hun wijk van 2025, bij ${moved.length} niet`,
    ...moved,
    ...(undrawn.length > 0
      ? [`    zonder vorm, dus niet te vergelijken: ${undrawn.map(({ code }) => code).join(", ")}`]
      : []),
  ];
}
