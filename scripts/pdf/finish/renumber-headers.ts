import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { items, structureElements, structureRoot } from "../read/structure-elements.ts";

const identifier = PDFName.of("ID");

/**
 * Table cells name their head cells by an ID that depends on what the browser
 * printed before. New IDs count in reading order, so that equal pages give
 * equal files; an ID that no cell names goes.
 */
export const renumberHeaders: FinishStep = (pdf) => {
  const root = structureRoot(pdf);
  if (!root) return;
  const elements = [...structureElements(pdf, root)];
  const headerLists = elements.flatMap((element) => headersOf(pdf, element));
  const named = new Set(headerLists.flatMap((list) => list.asArray().map(textOf)));

  const renamed = new Map<string, PDFString>();
  const entries: PDFObject[] = [];
  for (const element of elements) {
    const old = textOf(element.get(identifier));
    element.delete(identifier);
    if (old === undefined || !named.has(old)) continue;
    // Padded, because the tree of IDs has to be in alphabetical order.
    const id = PDFString.of(`kop${String(renamed.size + 1).padStart(5, "0")}`);
    renamed.set(old, id);
    element.set(identifier, id);
    entries.push(id, pdf.context.getObjectRef(element) ?? element);
  }

  for (const list of headerLists) {
    list.asArray().forEach((header, index) => {
      const id = renamed.get(textOf(header) ?? "");
      if (id) list.set(index, id);
    });
  }
  if (entries.length === 0) root.delete(PDFName.of("IDTree"));
  else root.set(PDFName.of("IDTree"), pdf.context.obj({ Names: pdf.context.obj(entries) }));
};

function headersOf(pdf: PDFDocument, element: PDFDict): readonly PDFArray[] {
  return items(pdf, element.get(PDFName.of("A")))
    .filter((attributes) => attributes instanceof PDFDict)
    .flatMap((attributes) => attributes.lookupMaybe(PDFName.of("Headers"), PDFArray) ?? []);
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}
