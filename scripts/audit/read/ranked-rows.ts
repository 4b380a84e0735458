import type { PrintedPiece } from "../../model/manifest.ts";
import { missingSign } from "../../model/value.ts";

/**
 * In a table that goes with ranked bars, a hidden figure stands behind the shown ones;
 * elsewhere its row says between which two figures it lies. Gives the place of one that
 * stands too high: with fewer shown figures before it than there are bars.
 */
export function misplacedRow(
  pieces: readonly PrintedPiece[],
  figure: string,
  bars: number,
): string | undefined {
  const cells = pieces.filter(
    ({ kind, place }) => kind === "cijfer" && place.startsWith(`${figure}, tabel `),
  );
  // The first column is that of the figure itself.
  const [first] = cells;
  const column = first && columnOf(first);
  const rows = cells.filter((cell) => columnOf(cell) === column);
  const hidden = rows.findIndex(({ text }) => text === missingSign("suppressed"));
  return hidden >= 0 && hidden < bars ? rows[hidden]?.place : undefined;
}

function columnOf({ place }: PrintedPiece): string {
  return /kolom "[^"]*"$/.exec(place)?.[0] ?? "";
}
