import type { Problem } from "../model/report-error.ts";

/** A fixed number of pages, or the lowest and the highest allowed. */
export type ExpectedPages = number | readonly [minimum: number, maximum: number];

export function pageCountProblem(
  {
    title,
    outputPath,
    expectedPages,
  }: {
    readonly title: string;
    readonly outputPath: string;
    readonly expectedPages?: ExpectedPages;
  },
  pages: number,
): Problem | undefined {
  if (expectedPages === undefined) return undefined;
  const [minimum, maximum] =
    typeof expectedPages === "number" ? [expectedPages, expectedPages] : expectedPages;
  if (pages >= minimum && pages <= maximum) return undefined;
  return {
    where: outputPath,
    found: `"${title}" telt ${countPages(pages)}`,
    expected: minimum === maximum ? countPages(minimum) : `${minimum} tot ${countPages(maximum)}`,
    hint:
      pages > maximum
        ? "kort de duiding in, of toon minder cijfers"
        : "vul de duiding aan, of toon meer cijfers",
  };
}

function countPages(count: number): string {
  return count === 1 ? "1 bladzijde" : `${count} bladzijden`;
}
