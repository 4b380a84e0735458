import type { Problem } from "../model/report-error.ts";
import { compareFigures } from "./compare-figures.ts";
import type { PackageDescriptor } from "./descriptor.ts";
import type { PackageContents } from "./make-package.ts";
import { type OpenedPackage, releasedFigures } from "./open-package.ts";
import type { ReleaseStep } from "./semantic-version.ts";

type Contents = Pick<PackageContents, "datasets" | "indicators" | "leaving" | "retired">;

/** How much a release differs from the one before it. */
export function releaseStep(before: OpenedPackage, after: Contents): ReleaseStep {
  const { steekkaart } = before.descriptor;
  const lacks = (old: readonly { id: string }[], now: readonly { id: string }[]): boolean =>
    old.some(({ id }) => !now.some((one) => one.id === id));
  if (
    lacks(steekkaart.datasets, after.datasets) ||
    lacks(steekkaart.indicatoren, after.indicators)
  ) {
    return "major";
  }
  const figures = releasedFigures(
    after.datasets.flatMap(({ id, cells }) => cells.map((cell) => [id, cell] as const)),
  );
  const changes = compareFigures(before.figures, figures);
  const isLarger =
    lacks(after.indicators, steekkaart.indicatoren) || changes.some(({ kind }) => kind === "new");
  if (isLarger) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

/**
 * Indicators that are gone and were not announced, or left no trace: a receiver
 * would find a hole where yesterday a figure stood.
 */
export function unannounced(
  before: PackageDescriptor,
  after: Pick<Contents, "indicators" | "retired">,
  where: string,
): readonly Problem[] {
  const { indicatoren, uitdovend, uitgedoofd } = before.steekkaart;
  const there = new Set(after.indicators.map(({ id }) => id));
  const retired = new Set(after.retired.map(({ id }) => id));
  const announced = new Set(uitdovend.map(({ id }) => id));
  const gone = indicatoren.filter(({ id }) => !there.has(id));
  return [
    ...gone
      .filter(({ id }) => !announced.has(id))
      .map(({ id, naam }) => ({
        where: `${where}/indicatoren.json`,
        found: `indicator "${id}" (${naam}) van versie ${before.version}, die er niet meer is`,
        expected: "een indicator die eerst een uitgave lang uitdovend is",
        hint: `Zet hem terug met "uitdovend": {"sinds": "…", "waarom": "…"}, en schrap hem in een volgende uitgave.`,
      })),
    ...[...gone, ...uitgedoofd]
      .filter(({ id }) => !retired.has(id) && !there.has(id))
      .map(({ id, naam }) => ({
        where: `${where}/uitgedoofd.json`,
        found: `geen regel voor "${id}" (${naam})`,
        expected: "elke indicator die verdween, met sinds wanneer en waarom",
        hint: `Voeg toe: {"id": "${id}", "naam": "${naam}", "sinds": "…", "waarom": "…"}`,
      })),
  ];
}
