import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { parentRows } from "../read/parent-rows.ts";
import { hasType, rawItems, structureElements, structureRoot } from "../read/structure-elements.ts";

const [kids, parent] = [PDFName.of("K"), PDFName.of("P")];

/** A list item holds its sign and its body; Chromium leaves the body bare. */
export const wrapListBodies: FinishStep = (pdf) => {
  const root = structureRoot(pdf);
  if (!root) return;
  const bodies = new Map<PDFObject, PDFRef>();
  for (const element of [...structureElements(pdf, root)]) {
    const body = hasType(element, "LI") ? wrapBody(pdf, element) : undefined;
    if (body) bodies.set(element, body);
  }
  // What lay in the item itself now lies in its body.
  for (const { list } of parentRows(pdf)) {
    for (const [mcid, element] of list.asArray().entries()) {
      const body = bodies.get(pdf.context.lookup(element) ?? element);
      if (body) list.set(mcid, body);
    }
  }
};

/** The body that was made; undefined where the item has one. */
function wrapBody(pdf: PDFDocument, item: PDFDict): PDFRef | undefined {
  const { signs = [], bare = [] } = Object.groupBy(rawItems(pdf, item.get(kids)), (kid) =>
    isOfType(pdf, kid, "Lbl") || isOfType(pdf, kid, "LBody") ? "signs" : "bare",
  );
  if (bare.length === 0) return undefined;
  const body = pdf.context.obj({ Type: "StructElem", S: "LBody" });
  body.set(parent, pdf.context.getObjectRef(item) ?? item);
  const page = item.get(PDFName.of("Pg"));
  if (page) body.set(PDFName.of("Pg"), page);
  body.set(kids, pdf.context.obj([...bare]));
  const ref = pdf.context.register(body);
  for (const kid of bare) {
    const element = pdf.context.lookup(kid);
    if (element instanceof PDFDict && element.has(parent)) element.set(parent, ref);
  }
  item.set(kids, pdf.context.obj([...signs, ref]));
  return ref;
}

function isOfType(pdf: PDFDocument, kid: PDFObject, type: string): boolean {
  const element = pdf.context.lookup(kid);
  return element instanceof PDFDict && hasType(element, type);
}
