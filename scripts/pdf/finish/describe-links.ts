import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import {
  hasType,
  structureElements,
  structureKids,
  structureRoot,
} from "../read/structure-elements.ts";

/** Gives each link its text as description, for who reads links in a list. */
export const describeLinks: FinishStep = (pdf, { linkTexts }) => {
  const root = structureRoot(pdf);
  if (!root) return;
  const waiting = Map.groupBy(linkTexts, ({ target }) => target);
  for (const element of structureElements(pdf, root)) {
    if (!hasType(element, "Link")) continue;
    const annotations = linkAnnotations(pdf, element);
    const target = annotations[0] && annotationTarget(pdf, annotations[0]);
    const text = target && waiting.get(target)?.shift()?.text;
    if (!text) continue;
    for (const annotation of annotations) {
      annotation.set(PDFName.of("Contents"), PDFHexString.fromText(text));
    }
  }
};

/** A link that runs over two lines has two annotations. */
function linkAnnotations(pdf: PDFDocument, element: PDFDict): readonly PDFDict[] {
  return structureKids(pdf, element)
    .map((kid) => pdf.context.lookup(kid.get(PDFName.of("Obj"))))
    .filter((annotation) => annotation instanceof PDFDict);
}

function annotationTarget(pdf: PDFDocument, annotation: PDFDict): string | undefined {
  const place = pdf.context.lookup(annotation.get(PDFName.of("Dest")));
  if (place instanceof PDFName) return `#${place.decodeText()}`;
  const action = annotation.lookupMaybe(PDFName.of("A"), PDFDict);
  return action?.lookupMaybe(PDFName.of("URI"), PDFString)?.decodeText();
}
