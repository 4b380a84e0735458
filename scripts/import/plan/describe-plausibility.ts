import { formatNumber } from "../../model/format.ts";
import { readAreaRegister } from "../mapping/area-register.ts";
import { describeJump, findJumps } from "./find-jumps.ts";
import { describeOpenWhole, findOpenWholes } from "./find-open-wholes.ts";
import { describeUnequalSum, findUnequalSums } from "./find-unequal-sums.ts";
import { type DatasetAfter, datasetsAfter } from "./series.ts";

const shown = 10;

/** Dutch: figures that a steward should look at before they are published. None of them stops an import. */
export function describePlausibility(
  root: string,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const datasets = datasetsAfter(root, texts);
  const register = datasets.length > 0 ? readAreaRegister(root, "2024") : undefined;
  return datasets.flatMap((dataset) => {
    const isOfShares = holdsShares(dataset);
    return [
      ...listUp("sprong", "sprongen", findJumps(dataset, isOfShares).map(describeJump)),
      ...(isOfShares
        ? listUp(
            "verdeling die niet sluit",
            "verdelingen die niet sluiten",
            findOpenWholes(dataset).map(describeOpenWhole),
          )
        : listUp(
            "som die niet klopt",
            "sommen die niet kloppen",
            register ? findUnequalSums(dataset, register).map(describeUnequalSum) : [],
          )),
    ];
  });
}

/** A dataset of which no figure is above 1. */
function holdsShares({ years }: DatasetAfter): boolean {
  const figures = [...years.values()].flatMap((own) => [...own.values()]);
  return figures.every(({ value }) => !(Number(value) > 1));
}

function listUp(one: string, more: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  return [
    `Kijk na, ${formatNumber(lines.length, 0)} ${lines.length === 1 ? one : more}:`,
    ...lines.slice(0, shown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … en ${formatNumber(rest, 0)} andere`] : []),
  ];
}
