import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";

const kids = PDFName.of("K");

export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
}

/** The elements under a node of the tag tree, in reading order. */
export function* structureElements(pdf: PDFDocument, node: PDFDict): Generator<PDFDict> {
  for (const kid of structureKids(pdf, node)) {
    if (!kid.has(PDFName.of("S"))) continue;
    yield kid;
    yield* structureElements(pdf, kid);
  }
}

/** The direct kids: elements and references to links, without marked content. */
export function structureKids(pdf: PDFDocument, node: PDFDict): readonly PDFDict[] {
  return items(pdf, node.get(kids)).filter((kid) => kid instanceof PDFDict);
}

/** The values of an entry that holds one object or an array of them. */
export function items(pdf: PDFDocument, value: PDFObject | undefined): readonly PDFObject[] {
  return rawItems(pdf, value).flatMap((item) => pdf.context.lookup(item) ?? []);
}

/** The same, with references as they stand. */
export function rawItems(pdf: PDFDocument, value: PDFObject | undefined): readonly PDFObject[] {
  const found = pdf.context.lookup(value);
  if (value === undefined || found === undefined) return [];
  return found instanceof PDFArray ? found.asArray() : [value];
}

export function hasType(element: PDFDict, type: string): boolean {
  return element.get(PDFName.of("S")) === PDFName.of(type);
}
