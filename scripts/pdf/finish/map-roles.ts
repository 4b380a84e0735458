import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { FinishStep } from "../finish-step.ts";
import { nameText } from "../read/entries.ts";
import { structureElements, structureRoot } from "../read/structure-elements.ts";

/** Types of PDF 2.0 that Chromium writes, and what they are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = {
  Aside: "Div",
  Em: "Span",
  FENote: "Note",
  Strong: "Span",
  Sub: "Span",
  Title: "P",
};

/** Says what the newer types of the tag tree are, for who knows the older ones. */
export const mapRoles: FinishStep = (pdf) => {
  const root = structureRoot(pdf);
  if (!root) return;
  const used = new Set(
    [...structureElements(pdf, root)].map((element) => nameText(element.get(PDFName.of("S")))),
  );
  const map = root.lookupMaybe(PDFName.of("RoleMap"), PDFDict) ?? pdf.context.obj({});
  for (const [name, role] of Object.entries(roles)) {
    if (used.has(name)) map.set(PDFName.of(name), PDFName.of(role));
  }
  if (map.keys().length > 0) root.set(PDFName.of("RoleMap"), map);
};
