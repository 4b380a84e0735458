import { PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { nameText } from "../read/entries.ts";
import { structureElements, structureRoot } from "../read/structure-elements.ts";

const type = PDFName.of("S");

/**
 * A heading that is there for screen readers only is not on paper. What stands
 * below it moves up a level, so that no level is skipped.
 */
export const levelHeadings: FinishStep = (pdf) => {
  const root = structureRoot(pdf);
  if (!root) return;
  const open: number[] = [];
  for (const element of structureElements(pdf, root)) {
    const level = Number(/^H([1-6])$/.exec(nameText(element.get(type)) ?? "")?.[1] ?? 0);
    if (level === 0) continue;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.set(type, PDFName.of(`H${open.length}`));
  }
};
