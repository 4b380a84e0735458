import type { PictureKind } from "../../model/figure-mark.ts";
import type { Manifest, PrintedPiece } from "../../model/manifest.ts";
import type { Problem } from "../../model/report-error.ts";
import { strayDrawing } from "./audit-problems.ts";
import { strayShape } from "./check-drawing.ts";
import { misplacedRow } from "./ranked-rows.ts";
import { readDrawings } from "./read-drawings.ts";

/** A picture of a file, and what its build says that it draws. */
interface AnnouncedDrawing {
  readonly place: string;
  /** Undefined for one that nobody announced. */
  readonly kind: PictureKind | undefined;
  /** In the unit of the figures: a share between 0 and 1. */
  readonly numbers: readonly number[];
}

/** In the order of the pictures in the file. */
function announcedDrawings(
  pieces: readonly PrintedPiece[],
  { printed }: Manifest,
): readonly AnnouncedDrawing[] {
  return pieces
    .filter(({ kind }) => kind === "tekening")
    .map(({ place, spans }): AnnouncedDrawing => {
      const marks = spans.flatMap(({ name }) => printed[name] ?? []);
      const picture = marks.find((one) => one.kind === "picture");
      const numbers = marks.flatMap((one) =>
        one.kind === "figure" ? [(one.low + one.high) / 2] : [],
      );
      return { place, kind: picture?.drawn, numbers };
    });
}

/**
 * Compares the shapes of every picture in a file with the figures that it should draw,
 * and the table beside ranked bars with their order.
 */
export function checkDrawings(
  path: string,
  markup: string,
  pieces: readonly PrintedPiece[],
  manifest: Manifest,
): readonly Problem[] {
  const drawings = announcedDrawings(pieces, manifest);
  const built = drawings.length > 0 ? readDrawings(markup) : [];
  return drawings.flatMap(({ place, kind, numbers }, at): readonly Problem[] => {
    const shapes = built[at];
    if (!kind) return [strayDrawing(path, place, "een tekening die niets aankondigt")];
    if (!shapes) return [];
    const stray = strayShape(kind, shapes, numbers);
    if (stray) return [strayDrawing(path, place, stray)];
    if (kind !== "rangbalken") return [];
    const bars = shapes.boxes.filter(({ y }) => y >= 0).length;
    const misplaced = misplacedRow(pieces, place.replace(/, beeld$/, ""), bars);
    return misplaced
      ? [strayDrawing(path, misplaced, "een verborgen cijfer op zijn plaats in de rang")]
      : [];
  });
}
