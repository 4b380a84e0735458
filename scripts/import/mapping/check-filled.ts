import type { Problem } from "../../model/report-error.ts";
import { isKnown } from "../../model/value.ts";
import { type FilledDataset, pathOf } from "./take-file.ts";

/** What only shows when all rows are read. */
export function checkFilled(filled: FilledDataset, problems: Problem[]): void {
  checkDivision(filled, problems);
  checkScale(filled, problems);
}

/** A city that stands in the file under the code of the other division is on other ground. */
function checkDivision(
  { dataset, groundOf, intake, mapping }: FilledDataset,
  problems: Problem[],
): void {
  const registers = new Set(intake.store.periods.map((period) => groundOf(period).register));
  for (const { vintage: year, elsewhere } of registers) {
    const [other, own] = [...elsewhere].find(([code]) => intake.strangers.has(code)) ?? [];
    if (other === undefined) continue;
    const right = year === "2024" ? "2025" : "2024";
    problems.push({
      where: mapping.path,
      found: `gemeente ${other} in het bestand voor ${pathOf(dataset)}, dat volgens het invoerbestand in de indeling van ${year} staat`,
      expected: `gemeente ${own}`,
      hint: `Staat het hele bestand in de indeling van ${right}, zet dan "gebiedsindeling": "${right}" bij deze dataset.`,
    });
  }
}

const fewest = 20;

/** Fractions read as percentages are a hundred times too small, and none of them is wrong by itself. */
function checkScale({ dataset, intake, mapping }: FilledDataset, problems: Problem[]): void {
  if (dataset.soort !== "aandelen" || dataset.schaal !== "procent") return;
  const shares = intake.store.periods
    .flatMap((period) => intake.store.figures(period))
    .flatMap(({ value }) => (isKnown(value) && value.number > 0 ? [value.number] : []));
  if (shares.length < fewest || shares.some((share) => share > 0.01)) return;
  problems.push({
    where: mapping.path,
    found: `${pathOf(dataset)}: ${shares.length} percentages, waarvan geen boven 1 %`,
    expected: "percentages, zoals in het invoerbestand staat",
    hint: 'Het bestand heeft wellicht breuken: laat "schaal" weg.',
  });
}
