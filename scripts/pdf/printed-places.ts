import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";

/** Where a place that is linked to came on paper. */
export interface Place {
  /** Counted from 1. */
  readonly page: number;
  /** Whether nothing stands above it. */
  readonly isAtTop: boolean;
}

/** Points: less than a line of text with the margin above a title, which may stay at the top of a page. */
const aboveText = 36;

/**
 * The place of everything that is linked to, by id. Chromium writes a named destination
 * for each id that a link of the page points at, and counts down from where the text of
 * the page begins.
 */
export async function printedPlaces(bytes: Uint8Array): Promise<ReadonlyMap<string, Place>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(
    pdf.getPages().map((page, index) => [page.ref, { page: index + 1, height: page.getHeight() }]),
  );
  const destinations = pdf.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const places = new Map<string, Place>();
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = pdf.context.lookup(value);
    if (!(target instanceof PDFArray)) continue;
    const ref = target.get(0);
    const found = ref instanceof PDFRef ? pages.get(ref) : undefined;
    if (!found) continue;
    const top = target.lookupMaybe(3, PDFNumber)?.asNumber() ?? 0;
    const isAtTop = found.height - top < aboveText;
    places.set(name.decodeText(), { page: found.page, isAtTop });
  }
  return places;
}
