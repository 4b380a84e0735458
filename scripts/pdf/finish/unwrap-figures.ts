import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { hasType, structureElements, structureRoot } from "../read/structure-elements.ts";

/**
 * An HTML figure around a described drawing or a table becomes a Figure that
 * has no description of its own. Such a Figure is only a group: Div.
 */
export const unwrapFigures: FinishStep = (pdf) => {
  const root = structureRoot(pdf);
  if (!root) return;
  for (const element of structureElements(pdf, root)) {
    if (!hasType(element, "Figure") || element.has(PDFName.of("Alt"))) continue;
    const isGroup = [...structureElements(pdf, element)].some(
      (inner) => hasType(inner, "Figure") || hasType(inner, "Table"),
    );
    if (isGroup) element.set(PDFName.of("S"), PDFName.of("Div"));
  }
};
